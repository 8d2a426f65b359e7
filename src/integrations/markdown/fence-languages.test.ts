import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { markdownToMdast } from 'satteri';
import { withCodeColours } from './code-colours.ts';
import { onceEach, unknownLanguages } from './fence-languages.ts';
import { markdownProcessor } from './markdown.ts';

const told = (...languages: string[]): string[] =>
  unknownLanguages(
    markdownToMdast(languages.map((language) => `\`\`\`${language}\na\n\`\`\`\n`).join('\n'), {
      features: { frontmatter: false },
    }),
  ).map(({ line, message }) => `${line}: ${message}`);

describe('the language of a fence', () => {
  it('that nobody knows is told once a text, with its line and the nearest', () =>
    assert.deepEqual(
      told('yaml', 'yaaml', 'yaaml', '{.Python}', 'quux-of-nobody', 'res', 'title="a"', 'sql{1}', 'sql{2}'),
      [
        '5: no colours for code in "yaaml". Nearest: yaml. For words without colours write text.',
        '13: no colours for code in "{.Python}". Write python.',
        '17: no colours for code in "quux-of-nobody". For words without colours write text.',
        '21: no colours for code in "res". For words without colours write text.',
        '25: no colours for code in "title="a"". Write a language in front of it, such as text title="a".',
        '29: what stands in the brace behind "sql" is passed over. Write sql, a blank, and the lines to mark: {3,7-9}.',
      ],
    ));

  it('is known under its other names, in any case, and as plain text', () =>
    assert.deepEqual(told('YAML', 'yml', 'sh', 'text', 'txt', 'mermaid', 'none', ''), []));

  it('is told once for all pages', () =>
    assert.deepEqual(
      onceEach([{ message: 'a.' }, { message: 'b.' }, { message: 'a.' }]).map(({ message }) => message),
      ['a. So on one more page.', 'b.'],
    ));

  it('gets its colours in any case, and none without a word of the highlighter when nobody knows it', async () => {
    const warn = mock.method(console, 'warn', () => {});
    const renderer = await withCodeColours(markdownProcessor('/')).createRenderer({});
    const { code } = await renderer.render('```YAML{1}\na: 1\n```\n\n```yaaml\na: 1\n```\n', {});
    warn.mock.restore();
    assert.match(code, /data-language="yaml"[^]*class="c-/);
    assert.match(code, /data-language="plaintext"/);
    assert.equal(warn.mock.callCount(), 0);
  });
});
