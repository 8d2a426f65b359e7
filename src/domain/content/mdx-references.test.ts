import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxLinks, mdxProblems, mdxReferences } from './mdx-references.ts';

const known = {
  claims: ['dpdk-kernel-bypass'],
  faqs: ['why-hate', 'databases'],
  figures: ['nodes'],
  'fit-rules': ['few'],
};

test('ids are read from quoted and braced attributes, with their lines', () => {
  assert.deepEqual(
    mdxReferences('One\n<Claim id="dpdk-kernel-bypass">x</Claim>\n<Faqs ids={[\'why-hate\', "databases"]} />'),
    [
      { tag: 'Claim', attribute: 'id', collection: 'claims', id: 'dpdk-kernel-bypass', line: 2 },
      { tag: 'Faqs', attribute: 'ids', collection: 'faqs', id: 'why-hate', line: 3 },
      { tag: 'Faqs', attribute: 'ids', collection: 'faqs', id: 'databases', line: 3 },
    ],
  );
});

test('attributes over several lines are read', () => {
  assert.deepEqual(
    mdxReferences('<Faqs\n  ids={[\n    "why-hate",\n  ]}\n/>').map(({ id }) => id),
    ['why-hate'],
  );
});

test('code shows tags without using them', () => {
  assert.deepEqual(mdxReferences('`<Claim id="x">` and\n```mdx\n<Claim id="y">\n```\n'), []);
  assert.deepEqual(mdxProblems('Generic `<Foo />` here.', known), []);
});

test('links lose their anchors and stand once', () => {
  assert.deepEqual(mdxLinks('[a](/faq/a/#x) [b](/faq/a/) [c](https://example.org/)'), ['/faq/a/']);
});

for (const { name, body, expected } of [
  {
    name: 'unknown id',
    body: '\n<Claim id="dpdk-kernel-bypas">x</Claim>',
    expected: { line: 2, message: /Nearest: "dpdk-kernel-bypass"/ },
  },
  {
    name: 'unknown tag',
    body: '<Claims id="a" />',
    expected: { line: 1, message: /<Claims> is not a tag.*Nearest: <Claim>/ },
  },
  {
    name: 'unknown id in a list',
    body: "<Faqs ids={['why-hat']} />",
    expected: { line: 1, message: /Nearest: "why-hate"/ },
  },
]) {
  test(`problem: ${name}`, () => {
    const [problem] = mdxProblems(body, known);
    assert.ok(problem);
    assert.equal(problem.line, expected.line);
    assert.match(problem.message, expected.message);
  });
}
