import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { imagesOf, markupProblems } from '../../../domain/content/markup/problems/markup-problems.ts';
import { htmlTags } from './html-tags.ts';

const inMdx = (text: string) => markupProblems(mdxToMdast(text), htmlTags);
const inMarkdown = (text: string) => markupProblems(markdownToMdast(text), htmlTags);

describe('a comment without an end', () => {
  it('is refused in Markdown, on the line on which it begins', () =>
    assert.deepEqual(inMarkdown('Seen. <!-- a -->\n\n<!-- b\n\nHidden.\n'), [
      { line: 3, message: 'an HTML comment is not closed with -->, and would hide the rest of the page.' },
    ]));
  it('is words within a sentence', () => assert.deepEqual(inMarkdown('It begins with <!-- and goes on.\n'), []));
});

describe('markup that reaches beyond its page is refused', () => {
  const both: [text: string, message: RegExp][] = [
    ['[a]()', /a link has no address/],
    ['<a href="">a</a>', /a link has no address/],
    ['[a](#)', /a link to # leads nowhere/],
    ['![a]()', /a picture has no address/],
    ['[a](javascript:alert(1))', /javascript: is not one of/],
    ['[a](JaVaScript:alert)', /javascript: is not one of/],
    ['[a](java&#10;script:x)', /javascript: is not one of/],
    ['[a](javascript&colon;x)', /javascript: is not one of/],
    ['[a](data:text/html,x)', /data: is not one of/],
    ['[a][b]\n\n[b]: vbscript:x', /vbscript: is not one of/],
    ['[a](//elsewhere.example/)', /leads to another site/],
    ['[a](/\\\\elsewhere.example/)', /leads to another site/],
    ['<a href="java&#x09;script:x">a</a>', /javascript: is not one of/],
    ['![a](https://elsewhere.example/a.png)', /does not come from this site/],
    ['![a](//elsewhere.example/a.png)', /does not come from this site/],
    ['![a][b]\n\n[b]: https://elsewhere.example/a.png', /does not come from this site/],
    ['<img src="data:image/png,x" alt="" />', /does not come from this site/],
    [
      '<img src="/a.png" alt="" srcset="/a.png 1x, https://elsewhere.example/b.png 2x" />',
      /does not come from this site/,
    ],
    [
      '<img src="a.png" alt="" />',
      /not found beside the text\. Write !\[what it shows\]\(a\.png\), or put .* \/assets\/a\.png/,
    ],
    ['<img src="/a.png" alt="" srcset="../b.png 2x" />', /\(\.\.\/b\.png\)/],
    ['<a href="../b.md">b</a>', /does not lead from file to file\. Write \[its words\]\(\.\.\/b\.md\)/],
    ['![](a.png)', /<img src="\/assets\/a\.png" alt="" \/> when it is decoration and lies in public\/assets\//],
    ['![](/a.png)', /has no alternative text/],
    ['![][b]\n\n[b]: /a.png', /has no alternative text/],
    ['<img src="/a.png" />', /has no alternative text/],
    ['<b onclick="x()">a</b>', /onclick on <b> would run code/],
    ['<b OnMouseOver="x()">a</b>', /would run code/],
    ['<b style="color: red">a</b>', /style on <b> is dropped/],
    ['<b data-panel="x">a</b>', /data-panel may not stand on <b>/],
    ...['script', 'style', 'iframe', 'object', 'form', 'svg', 'video', 'button', 'template'].map(
      (name): [string, RegExp] => [`<${name}></${name}>`, new RegExp(`<${name}> may not stand in content`)],
    ),
    ...['base', 'meta', 'link', 'embed', 'input'].map((name): [string, RegExp] => [
      `<${name} />`,
      new RegExp(`<${name}> may not stand in content`),
    ]),
  ];
  for (const [text, message] of both) {
    it(text, () => {
      for (const found of [inMdx(`A\n\n${text}`), inMarkdown(`A\n\n${text}`)]) {
        assert.equal(found.length, 1, JSON.stringify(found));
        assert.match(found[0]?.message ?? '', message);
        assert.ok([3, 5].includes(found[0]?.line ?? 0));
      }
    });
  }

  const mdx: [text: string, message: RegExp][] = [
    ['{process.env.HOME}', /would be worked out/],
    ['A {process.env.HOME}.', /would be worked out/],
    ['{/* a */ process.env.HOME /* b */}', /would be worked out/],
    ['{`${process.env.HOME}`}', /would be worked out/],
    ['<Num id={process.env.HOME} />', /would be worked out/],
    ["<Faqs ids={['a', b]} />", /would be worked out/],
    ['<Num {...process.env} />', /hides what is handed over/],
    ["import a from '../../package.json'", /are code/],
    ['export const a = 1', /are code/],
    ['<callout>a</callout>', /Nearest that may: <Callout>\.$/],
    ['<svg:script />', /may not stand in content/],
    ['<b href={"javascript:x"}>a</b>', /javascript: is not one of/],
  ];
  for (const [text, message] of mdx) {
    it(`${text} in MDX`, () => {
      const found = inMdx(text);
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.match(found[0]?.message ?? '', message);
    });
  }

  it('a tag that is not closed before an empty line, so that its attributes would go on unseen', () => {
    assert.match(inMarkdown('<div title="a\n\nb" onclick="x">')[0]?.message ?? '', /not closed/);
  });
});

describe('what Git left', () => {
  it('is refused on its line, but not in code', () => {
    const sides = '<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> other\n';
    assert.match(JSON.stringify(inMarkdown(`A\n\nB\n${sides}`)), /^\[\{"line":4,"message":"a conflict that Git left/);
    assert.deepEqual(inMarkdown(`A\n\n\`\`\`text\n${sides}\`\`\`\n`), []);
  });
});

describe('markup that stays on its page may stand', () => {
  it('in MDX', () => {
    const text =
      '{/* a note */}\n\n<details open>\n<summary>a</summary>\n\nb {\'{\'} [c](/faq/a/#b) [d](mailto:a@example.org) <kbd aria-label="x">Ctrl</kbd> `{x}` `<script>`\n\n</details>\n\n![a](./a.png)';
    assert.deepEqual(inMdx(text), []);
    assert.deepEqual(imagesOf(mdxToMdast(text)), [{ url: './a.png', line: 10 }]);
  });

  it('as links of HTML from page to page, to files and to places of the page', () => {
    const links = ['../b/', '../', 'b/#c', '../../files/a.pdf', '?page=2', '#d', '/wiki/'];
    const text = links.map((address) => `<a href="${address}">x</a>`).join('\n');
    assert.deepEqual(inMdx(text), []);
    assert.deepEqual(inMarkdown(text), []);
  });

  it('in Markdown, where names in pointed brackets and braces are words', () => {
    assert.deepEqual(
      inMarkdown('Set <NAME> to {value}.\n\n<your-name onclick>\n\n- a\n\n      <script>\n\n<https://example.org>'),
      [],
    );
  });
});
