import assert from 'node:assert/strict';
import { test } from 'node:test';
import { futureDays, sharedOrders, sharedQuestions, sharedTerms, strayPrices } from './entry-problems.ts';

const entry = (name: string, data: object) => ({ filePath: `content/x/${name}.yaml`, data });

test('two entries with one order are named, and a free place', () => {
  const entries = [entry('a', { order: 1 }), entry('b', { order: 2 }), entry('c', { order: 1 })];
  assert.deepEqual(sharedOrders(entries), [
    {
      filePath: 'content/x/c.yaml',
      field: 'order',
      message: '1 is also the order of content/x/a.yaml. Give each its own place; the next free one is 3.',
    },
  ]);
});

test('lists of one collection have orders of their own', () => {
  const entries = [entry('a', { order: 1, topic: 'x' }), entry('b', { order: 1, topic: 'y' })];
  assert.equal(sharedOrders(entries, 'topic').length, 0);
  assert.equal(sharedOrders(entries).length, 1);
});

test('a day of the past may not lie in the future, wherever it stands; the day to look again may', () => {
  const data = {
    reviewed: '2062-01-01',
    checked: '2026-11-25',
    until: '2062-01-01',
    year: 2027,
    sources: [{ asOf: '2026-11-26' }],
    from: '2026-12',
    to: '2026',
  };
  assert.deepEqual(
    futureDays([entry('a', data)], '2026-11-25').map(({ field }) => field),
    ['reviewed', 'year', 'sources[0].asOf', 'from'],
  );
});

test('a price far from every other of its kind is named, in both directions', () => {
  const price = (name: string, kind: string, usdPerHour: number) => entry(name, { kind, usdPerHour });
  const prices = [
    price('a', 'instance', 0.2),
    price('b', 'instance', 1),
    price('c', 'control-plane', 0.1),
    price('d', 'control-plane', 0.6),
  ];
  assert.deepEqual(strayPrices(prices), []);
  assert.match(strayPrices([...prices, price('e', 'instance', 60)])[0]?.message ?? '', /^60 is 60 times .* kind, 1\./);
  assert.match(strayPrices([...prices, price('f', 'instance', 0.01)])[0]?.message ?? '', /less than a tenth .* 0\.2\./);
});

test('a term that two entries explain is told, however it is written there', () => {
  const term = (name: string, data: object) => ({ filePath: `content/glossary/${name}.yaml`, data });
  assert.deepEqual(
    sharedTerms([
      term('berth', { term: 'berth', forms: ['berths', 'berths'] }),
      term('mooring', { term: 'mooring', forms: ['moorings', 'berths'] }),
    ]).map(({ filePath, field, message }) => [filePath, field, message.split(',')[0]]),
    [['content/glossary/mooring.yaml', 'forms[1]', 'berths is explained in content/glossary/berth.yaml already']],
  );
});

test('a question that two entries ask is told of the second, whatever its case and signs', () => {
  const faq = (name: string, question: string) => ({ filePath: `content/faqs/${name}.mdx`, data: { question } });
  assert.deepEqual(
    sharedQuestions([
      faq('tide', 'When does the tide turn?'),
      faq('turn', 'When does the  tide turn'),
      faq('tar', 'Who brings the tar?'),
    ]).map(({ filePath, field, message }) => [filePath, field, message.split('.')[0]]),
    [['content/faqs/turn.mdx', 'question', 'content/faqs/tide']],
  );
});
