import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { markdownToMdast } from 'satteri';
import { foreignMarkup } from '../../domain/content/markup/problems/foreign-markup.ts';
import { markdownProcessor } from './markdown.ts';
import { withCodeColours } from './code-colours.ts';

const render = async (markdown: string, frontmatter = {}): Promise<string> => {
  const renderer = await withCodeColours(markdownProcessor('/')).createRenderer({});
  const fileURL = pathToFileURL(`${process.cwd()}/content/wiki/start/page.md`);
  return (await renderer.render(markdown, { fileURL, frontmatter })).code.trim();
};

describe('alerts as on GitHub', () => {
  it('are callouts under their own names, with the look of ours', async () => {
    assert.equal(
      await render('> [!WARNING]\n> Mind the *gap*.\n>\n> And the step.'),
      '<aside class="callout" role="note" data-kind="caution" aria-label="Warning">\n<p class="callout-title">Warning</p>\n' +
        '<p>Mind the <em>gap</em>.</p>\n<p>And the step.</p>\n</aside>',
    );
  });

  it('may have a title, and begin with code', async () => {
    const html = await render('> [!tip] Save it\n> `kubectl` helps.');
    assert.match(html, /aria-label="Tip: Save it"/);
    assert.match(
      html,
      /<p class="callout-title"><span>Tip\.<\/span> Save it<\/p>\n<p><code>kubectl<\/code> helps\.<\/p>/,
    );
    assert.match(await render('> [!NOTE]\n>\n> - one'), /<p class="callout-title">Note<\/p>\n<ul>/);
  });

  it('leave quotes alone, and brackets that are no alert', async () => {
    assert.equal(await render('> said so'), '<blockquote>\n<p>said so</p>\n</blockquote>');
    assert.match(await render('> [!nonsense]\n> x'), /<blockquote>\n<p>\[!nonsense\]/);
  });
});

describe('directives as in generators of documentation', () => {
  it('are callouts, with a title between brackets or beside the name', async () => {
    const body = '\nOne.\n\n- two\n:::';
    for (const head of [':::note[Read first]', ':::note Read first']) {
      const html = (await render(head + body)).replaceAll('\n', '');
      assert.match(html, /^<aside class="callout" role="note" data-kind="note" aria-label="Note: Read first">/, head);
      assert.match(html, /<span>Note\.<\/span> Read first<\/p><p>One\.<\/p><ul><li>two<\/li><\/ul><\/aside>$/, head);
    }
    assert.match(
      await render(':::danger\nx\n:::'),
      /aria-label="Danger">\n?<p class="callout-title">Danger<\/p>\n?<p>x<\/p>/,
    );
  });

  it('leave every other colon where it is', async () => {
    for (const text of ['nginx:latest on localhost:8080 at 10:30', 'Größe:9 a:b[c]{d} e', ':smile: ::x', '::leaf[a]']) {
      assert.equal(await render(text), `<p>${text}</p>`);
    }
  });
});

describe('headings', () => {
  it('follow each other without a gap below the title, each below those it was written under', async () => {
    const levelsOf = async (markdown: string) =>
      [...(await render(markdown)).matchAll(/<h(\d)[^>]*>(\w+)/g)].map(([, level, words]) => `${level} ${words}`);
    assert.deepEqual(await levelsOf('# Title\n\n### A\n\n##### B\n\n### C\n\n## D'), ['2 A', '3 B', '2 C', '2 D']);
    assert.deepEqual(await levelsOf('# Title\n\n## A\n\n# Part\n\n## B\n\nC\n---'), ['2 A', '2 Part', '3 B', '3 C']);
    assert.deepEqual(await levelsOf('> # Q\n\n- ### L\n'), ['2 Q', '3 L']);
    assert.deepEqual(await levelsOf('## A\n\n<h4>H</h4>\n\n#### B\n\n<div><h1>I</h1></div>'), [
      '2 A',
      '3 H',
      '3 B',
      '2 I',
    ]);
  });

  it('are no title of the fields again, whatever its quotes', async () => {
    assert.equal(await render('# The ship\'s "log"\n', { title: 'The ship\'s "log"' }), '');
    assert.match(await render('# Log\n', { title: 'Its log' }), /<h2 id="log">Log/);
  });

  it('have the level of their begin at their end, where both stand apart', async () => {
    assert.match(
      await render('# Title\n\n### A\n\n<h4>\n\n**B**\n\n</h4>'),
      /<h3>\s*<p><strong>B<\/strong><\/p>\s*<\/h3>/,
    );
  });

  it('take the anchor that they name, and keep other braces', async () => {
    const html = await render('## Open `ports` {#ports}\n\n## For {environment}');
    assert.match(html, /<h2 id="ports">Open <code>ports<\/code><\/h2><a class="anchor" href="#ports"/);
    assert.match(html, /<h2 id="for-environment">For \{environment\}<\/h2>/);
  });
});

describe('other Markdown of other wikis', () => {
  it('has blocks of HTML among words in a box, which may hold them', async () => {
    assert.equal(
      await render('One <div>**b**</div> c.\n\n| a |\n| - |\n| <p>b</p> |').then((html) => html.split('\n')[0]),
      '<div>One <div><strong>b</strong></div> c.</div>',
    );
    assert.equal(await render('One <b>b</b> <kbd>c</kbd>.'), '<p>One <b>b</b> <kbd>c</kbd>.</p>');
  });

  it('has definition lists, task lists, footnotes and folded parts', async () => {
    assert.match(await render('Word\n: a meaning'), /<dl>\n<dt>Word<\/dt>\n<dd>a meaning<\/dd>\n<\/dl>/);
    assert.match(await render('- [x] done'), /<input[^>]*aria-label="Done"/);
    assert.match(await render('a[^1]\n\n[^1]: b'), /footnote/);
    assert.match(
      await render('<details>\n<summary>S</summary>\n\nin **b**\n\n</details>'),
      /<summary>S<\/summary>\n<p>in <strong>/,
    );
  });

  it('has placeholders, braces, comments and addresses that are what they are in CommonMark', async () => {
    assert.equal(await render('a <!-- b -->\n\n<!-- c\n\nd -->\n\ne'), '<p>a </p>\n<p>e</p>');
    const html = await render('Set <ENVIRONMENT> to {name}, see <https://example.org/a>. <!-- no -->');
    assert.match(html, /Set &lt;ENVIRONMENT> to \{name\}, see <a href="https:\/\/example\.org\/a"[^>]*>https/);
  });
});

describe('pages of the wiki', () => {
  it('give their first heading away, and lower the others where one of them is as high', async () => {
    assert.equal(await render('# Title\n\nx'), '<p>x</p>');
    const html = await render('# Title\n\n# A\n\n## B');
    assert.match(html, /<h2 id="a">A<\/h2>[\s\S]*<h3 id="b">B<\/h3>/);
    assert.doesNotMatch(html, /<h1/);
  });

  it('link to files', async () => {
    assert.equal(await render('[x](../net/DNS.md#a)'), '<p><a href="/wiki/net/dns/#a">x</a></p>');
  });
});

describe('links in HTML', () => {
  it('to other origins tell them nothing of the page', async () => {
    assert.match(await render('<p><a class="x" href="https://a.example/">a</a></p>'), /<a [^>]*rel="noreferrer"/);
    assert.match(await render('see <a href="//a.example/">a</a>'), /<a [^>]*rel="noreferrer"/);
    for (const own of [
      '<a href="/guide/">a</a>',
      '<a href="https://a.example/" rel="nofollow">a</a>',
      '<abbr>a</abbr>',
    ])
      assert.doesNotMatch(await render(`see ${own}`), /noreferrer/, own);
  });
});

describe('a sign that lowers or raises elsewhere', () => {
  const told = (text: string): string[] =>
    foreignMarkup(markdownToMdast(text)).map(({ line, message }) => `${line}: ${message}`);
  it('is told, with what to write instead', () => {
    assert.deepEqual(told('# Air\n\nCO~2~ and H~2~O'), [
      '3: `~2~` is struck through here. Write <sub>2</sub> for what stands lower, or ~~2~~ if it is meant.',
    ]);
    assert.deepEqual(told('10^6^ cells'), ['1: `^6^` is a raised sign of another wiki. Write <sup>6</sup>.']);
  });
  it('is none where something is struck through, a power or code', () =>
    assert.deepEqual(told('old~~new~~, ~gone~ and a~b, 2^n and x^y^z, `H~2~O`, note[^1]^ \n\n[^1]: x'), []));
});
