import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bookHtml, bookOf, prefixOf } from './book.ts';
import { pageText, type TextOptions } from './page-text.ts';

const options: TextOptions = {
  url: 'https://wiki.example/handbook/guide/costs/',
  root: 'https://wiki.example/handbook/',
  prefix: 'guide-costs',
  depth: 3,
  inside: (path, anchor) => (path === '/faq/a/' ? `#faq-a${anchor ? `--${anchor}` : ''}` : undefined),
};
const text = (main: string, more: Partial<TextOptions> = {}): string =>
  pageText(`<html><body><nav>Site</nav><main id="content">${main}</main><footer>x</footer></body></html>`, {
    ...options,
    ...more,
  }).html;

suite('pageText', () => {
  test('takes the main element, its headings further down and its ids its own', () => {
    assert.equal(
      text('<h1>Costs</h1><h2 id="a" aria-labelledby="b c">A</h2><h5>E</h5>'),
      '<h3>Costs</h3><h4 id="guide-costs--a" aria-labelledby="guide-costs--b guide-costs--c">A</h4><h6>E</h6>',
    );
  });

  test('leaves out what serves a screen or a script, with all that is inside', () => {
    const out =
      '<nav><a>x</a></nav><aside><nav>t</nav></aside><form><p>f<input></p></form><button>b</button><div class="x needs-script"><p>n</p></div><p hidden>h</p><script>s</script>';
    assert.equal(text(`<h1>A</h1>${out}<p>stays</p>`), '<h3>A</h3><p>stays</p>');
  });

  test('keeps callouts, opens what is folded, and takes islands apart', () => {
    assert.equal(
      text(
        '<aside class="callout"><p>c</p></aside><astro-island uid="x"><details><summary>s</summary>d</details></astro-island>',
      ),
      '<aside class="callout"><p>c</p></aside><details open=""><summary>s</summary>d</details>',
    );
  });

  test('links stay inside where their page is inside, and pictures and other links lead where they led', () => {
    assert.equal(
      text(
        '<a href="/handbook/faq/a/#b">1</a><a href="/handbook/api/x.json">2</a><a href="#c">3</a><a href="https://a.example/?q=1&amp;r=2">4</a>',
      ),
      '<a href="#faq-a--b">1</a><a href="/handbook/api/x.json">2</a><a href="#guide-costs--c">3</a><a href="https://a.example/?q=1&amp;r=2">4</a>',
    );
    assert.equal(text('<img src="/handbook/_astro/a.png" alt="">'), '<img src="/handbook/_astro/a.png" alt="">');
  });

  test('as XHTML it is well-formed: empty elements closed, drawings named', () => {
    assert.equal(
      text('<p>a &lt; b &amp; c<br>d&nbsp;e</p><svg viewBox="0 0 1 1"><path d="M0"/></svg>', { isXml: true }),
      '<p>a &lt; b &amp; c<br />d\u00a0e</p><svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><path d="M0"></path></svg>',
    );
  });

  test('a picture of several sizes is one in XHTML', () => {
    const picture = '<img alt="" src="https://other.example/a.png" srcset="/a-2.png 640w, /a.png 1280w" sizes="100vw">';
    assert.equal(text(picture), picture);
    assert.equal(text(picture, { isXml: true }), '<img alt="" src="https://other.example/a.png" />');
  });

  test('notes on claims are given away, and terms are not repeated', () => {
    const read = pageText(
      '<main><h1>A</h1><section class="notes"><h2>N</h2><div class="note" id="claim-x" popover><p>Why</p></div></section><section class="notes"><div id="term-y" popover>t</div></section></main>',
      options,
    );
    assert.equal(read.html, '<h3>A</h3>');
    assert.deepEqual([...read.notes], [['x', '<p>Why</p>']]);
  });
});

suite('bookOf', () => {
  const page = (path: string, main: string, source: string | null = 'content/x') => ({
    path,
    url: `https://wiki.example${path}`,
    links: [],
    source,
    html: `<main>${main}</main>`,
  });
  const pages = [
    page('/', '<h1>Home</h1>'),
    page('/wiki/', '<h1>Wiki</h1>', null),
    page(
      '/wiki/a/',
      '<h1>A & B</h1><a href="/evidence/c/">c</a><a href="/evidence/d/">d</a><section class="notes"><div id="claim-c" popover>Why</div></section>',
    ),
    page('/wiki/tags/', '<h1>Tags</h1>', null),
    page('/faq/', '<h1>Questions</h1>', null),
    page('/evidence/c/', '<h1>C</h1>'),
    page('/about/', '<h1>About</h1>'),
  ];
  const root = 'https://wiki.example/';

  test('holds the parts that are asked for, with the first page of each as its head, and no lists', () => {
    const { parts } = bookOf(pages, { root, named: ['wiki', 'evidence'], depth: 3 });
    assert.deepEqual(
      parts.map(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]),
      [
        ['wiki', 'wiki', 'wiki.a'],
        ['about', 'about'],
      ],
    );
    assert.equal(parts[0]?.entries[0]?.html, '<h2>Wiki</h2>');
    assert.match(parts[0]?.entries[1]?.html ?? '', /^<h3>/);
  });

  test('a mark leads to its note where there is one, and to the page of the claim where there is not', () => {
    const book = bookOf(pages, { root, named: ['wiki', 'evidence'], depth: 3 });
    const html = bookHtml(book);
    assert.ok(html.includes('<a href="#notes--c">'));
    assert.ok(html.includes('<li id="notes--c">Why</li>'));
    assert.ok(html.includes('<a href="/evidence/d/">'));
    assert.ok(html.includes('<a href="#wiki.a">A &amp; B</a>'));
  });

  test('the id of a page is its path, and no other path has it', () => {
    assert.equal(prefixOf('/wiki/on-call/a_b/'), 'wiki.on-call.a_b');
    assert.notEqual(prefixOf('/wiki/on-call/'), prefixOf('/wiki/on/call/'));
  });
});
