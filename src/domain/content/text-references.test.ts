import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { textLinks, textReferences } from './text-references.ts';

const references = (text: string) => textReferences(mdxToMdast(text));

test('ids are read from quoted and braced attributes, with their lines', () => {
  assert.deepEqual(
    references('One\n\n<Claim id="dpdk-kernel-bypass">x</Claim>\n\n<Faqs ids={[\'why-hate\', "databases"]} />').map(
      ({ tag, collection, id, line }) => [tag, collection, id, line],
    ),
    [
      ['Claim', 'claims', 'dpdk-kernel-bypass', 3],
      ['Faqs', 'faqs', 'why-hate', 5],
      ['Faqs', 'faqs', 'databases', 5],
    ],
  );
});

test('attributes over several lines are read', () => {
  assert.deepEqual(
    references('<Faqs\n  ids={[\n    "why-hate",\n  ]}\n/>').map(({ id }) => id),
    ['why-hate'],
  );
});

test('code shows tags without using them, also in a list', () => {
  assert.deepEqual(references('`<Claim id="x">` and\n\n- a\n\n  ```mdx\n  <Claim id="y">\n  ```\n'), []);
  assert.deepEqual(textReferences(markdownToMdast('<Claim id="x">in Markdown a tag is a word</Claim>')), []);
});

test('links lose their anchors and stand once, wherever their address is written', () => {
  assert.deepEqual(
    textLinks(mdxToMdast('[a](/faq/a/#x) [b](/faq/a/) [c](https://example.org/) [d][e]\n\n[e]: /faq/e/')),
    ['/faq/a/', '/faq/e/'],
  );
});
