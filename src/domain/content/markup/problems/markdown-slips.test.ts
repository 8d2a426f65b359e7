import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToMdast } from 'satteri';
import { markdownSlips } from './markdown-slips.ts';

const told = (text: string): string[] =>
  markdownSlips(markdownToMdast(text), text).map(({ line, message }) => `${line}: ${message}`);

const slips: readonly (readonly [text: string, message: RegExp])[] = [
  ['A\n[form](my file.md#a) b', /^2: `\[form\]\(my file\.md#a\)` is no link.* Write \[form\]\(<my file\.md#a>\)\.$/],
  ['![plan](my plan.png)', /Write !\[plan\]\(<my plan\.png>\)\.$/],
  ['See [form](other.md\n\nMore (words).', /^1: `\[form\]\(other\.md` .* has no end\. Write \[form\]\(other\.md\)\.$/],
  ['[form](<other.md)', /because its address has no >\. Write \[form\]\(<other\.md>\)\.$/],
  ['[a form] (other.md#b)', /because a blank parts .* Write \[a form\]\(other\.md#b\)\.$/],
  ['[a form] (https://a.example/b)', /Write \[a form\]\(https:\/\/a\.example\/b\)\.$/],
  ['(a form)[../other]', /the other way round\. Write \[a form\]\(\.\.\/other\)\.$/],
  ['# A\n\n##Ports##\nx', /^3: `##Ports##` is no heading without a blank\. Write ## Ports\.$/],
  ['A **bold ** word and **one**', /^1: `\*\*bold \*\*` is not bold, .* Write \*\*bold\*\*\.$/],
  ['A ** bold** word, **one** and **two**', /^1: `\*\* bold\*\*` is not bold, .* Write \*\*bold\*\*\.$/],
  ['| a | b |\n| 1 | 2 |', /^1: these rows are no table\. Write a line such as \| --- \| --- \|/],
  [
    '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | `x|y` |',
    /^4: this row has 3 cells, and its table 2 columns: no reader sees `y` ?`/,
  ],
  ['A\n\n```yaml\na: 1\n\n## B\n', /^3: the code that begins here has no end\. Write a line ``` below/],
  ['> ~~~~\n> a\n> ~~~\n\nB', /^1: the code that begins here has no end\. Write a line ~~~~/],
  ['> [!NOTES]\n> A', /^1: `> \[!NOTES\]` is no callout\. Nearest: > \[!NOTE\]\.$/],
  ['- a\n- [] b', /^2: `- \[\] b` is no task\. Write - \[ \] b\.$/],
  ['- [x]done', /^1: `- \[x\]done` is no task\. Write - \[x\] done\.$/],
  ['-[ ] a', /^1: `-\[ \] a` is no task\. Write - \[ \] a\.$/],
];

describe('a slip in Markdown', () => {
  for (const [text, message] of slips)
    it(`${JSON.stringify(text)} is told with its line and what to write`, () => {
      const found = told(text);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', message);
    });

  for (const text of [
    'A [form](a.md "Its title"), [b](<a b.md>), ![c](c.png), [sic] (see below), `[form](my file.md)`, \\[form](my file.md).',
    '```md\n[form](my file.md)\n##Ports\n```\n\n    [form](my file.md)',
    '#channel and ## B, ##\n\n**/*.md, 2 ** 3 ** 4, **one** and **two**, (**a**) and `** b **`',
    '| a | b |\n| - | - |\n| 1 | x \\| y |\n| 1 |\n| 1 | 2 | |',
    '| a | b |\n|---|\n| 1 | 2 |',
    '- ```sh\n  a\n  ```\n- ~~~\n  b\n  ~~~~\n\n> ```\n> c\n> ```\n\n```\nd\n```\n',
    '> [!NOTE]\n> A\n\n- [ ] a\n- [x] b\n- [x](a.md)\n- [X]: c',
    '```yaml\r\na: 1\r\n```\r\n\r\n| a | b |\r\n| - | - |\r\n| 1 | 2 |\r\n',
  ])
    it(`is not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(told(text), []));
});
