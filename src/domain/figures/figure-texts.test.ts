import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillFigures, fillText, type FigureTexts } from './figure-texts.ts';

const texts: FigureTexts = {
  computed: { 'sample-cluster-month': '$73,584' },
  count: { faqs: 'seven' },
  num: { nodes: '100' },
  price: { 'r5-4xlarge': '$1.008' },
  usd: { instances: '$15,000 to $30,000' },
};

test('places are filled, other braces are left alone', () => {
  assert.equal(
    fillText('{num:nodes} nodes at {price:r5-4xlarge}: {computed:sample-cluster-month} {as is}', texts),
    '100 nodes at $1.008: $73,584 {as is}',
  );
});

test('an entry is filled at every depth, and what is no text is kept', () => {
  const entry = { a: ['{num:nodes}', 2], b: { c: '{usd:instances}', d: null }, e: true };
  assert.deepEqual(fillFigures(entry, texts), { a: ['100', 2], b: { c: '$15,000 to $30,000', d: null }, e: true });
});

for (const { text, message } of [
  { text: '{price:r5-4xlarg}', message: /no such figure\. Nearest: \{price:r5-4xlarge\}/ },
  { text: '{prices:r5-4xlarge}', message: /no figures are called "prices"\. Nearest: "price"/ },
]) {
  test(`${text} is refused`, () => assert.throws(() => fillText(text, texts), message));
}
