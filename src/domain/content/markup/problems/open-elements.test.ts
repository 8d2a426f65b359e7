import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToMdast } from 'satteri';
import { htmlTags } from '../../../../integrations/entries/problems/html-tags.ts';
import type { MarkdownNode } from '../markdown-tree.ts';
import { isElement } from './markup-problems.ts';
import { openElements } from './open-elements.ts';

const problemsIn = (markdown: string): string[] =>
  openElements(markdownToMdast(markdown) as MarkdownNode, htmlTags, isElement).map(
    ({ line, message }) => `${line}: ${message}`,
  );

test('An element that is never closed is told on the line of its begin, and an end of none on its own', () => {
  assert.deepEqual(problemsIn('# A\n\n<div>\n\nText <b>bold.\n\n</section>\n'), [
    '3: <div> is never closed. Write </div> where it ends.',
    '5: <b> is never closed. Write </b> where it ends.',
    '7: </section> ends nothing that is open. Take it out, or write <section> where it begins.',
  ]);
});

test('Elements that Markdown stands between, that end by themselves, placeholders and code are no faults', () => {
  assert.deepEqual(
    problemsIn(
      '<details>\n<summary>More</summary>\n\nText.<br>\n\n</details>\n\n<ul><li>a<li>b</ul>\n\n<a id="x" />\n\nSet <name> in `<div>`.\n\n<!-- <div> -->\n\n```html\n<div>\n```\n',
    ),
    [],
  );
});
