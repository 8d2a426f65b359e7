import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHtml } from '../built/html.ts';
import { readFacts, type PageFacts } from './page-facts.ts';

const read = (body: string): PageFacts =>
  readFacts({ path: '/x/', tree: parseHtml(`<!doctype html><html><body>${body}</body></html>`) }, '/');
const texts = (found: readonly { text: string }[]): string[] => found.map(({ text }) => text);

describe('readPage', () => {
  it('names the file that the words around a thing come from', () => {
    const page = read(
      '<main data-source="a.mdx"><a href="/1/">1</a><div data-source="b.mdx"><a href="/2/">2</a></div></main>',
    );
    assert.equal(page.source, 'a.mdx');
    assert.deepEqual(page.addresses, [
      { source: 'a.mdx', text: '/1/', tag: 'a' },
      { source: 'b.mdx', text: '/2/', tag: 'a' },
    ]);
  });

  it('finds addresses wherever they stand', () => {
    const page = read(
      '<a href="/a/?q=1&amp;r=2#x">a</a><img alt="" src="/b.png" srcset="/c.png 1x, /d.png 2x"><script src="/e.js"></script>' +
        '<form action="/f/"></form><astro-island component-url="/g.js" renderer-url="/h.js"></astro-island><object data="/i.svg"></object>',
    );
    assert.deepEqual(texts(page.addresses).sort(), [
      '/a/?q=1&r=2#x',
      '/b.png',
      '/c.png',
      '/d.png',
      '/e.js',
      '/f/',
      '/g.js',
      '/h.js',
      '/i.svg',
    ]);
  });

  it('keeps every id, so that duplicates show', () => {
    assert.deepEqual(texts(read('<p id="a"></p><p id="b"></p><p id="a"></p>').ids), ['a', 'b', 'a']);
  });

  it('reads the words of headings through the tags inside them', () => {
    assert.deepEqual(texts(read('<h1>What it\n <em>costs</em></h1><h1>Again</h1>').h1s), ['What it costs', 'Again']);
  });

  it('wants an alt attribute, be it empty', () => {
    assert.deepEqual(texts(read('<img src="a" alt=""><img src="b" alt><img src="c">').imagesWithoutAlt), ['c']);
  });

  it('wants a name on drawings that stand for an image', () => {
    const named =
      '<svg role="img"><title>A</title></svg><svg role="img" aria-label="A"></svg><svg aria-hidden="true"></svg>';
    assert.deepEqual(texts(read(`${named}<svg role="img" class="b"><path /></svg>`).unnamedDrawings), [
      '<svg class="b">',
    ]);
    assert.equal(read('<svg role="img"><g><title>Of the group</title></g></svg>').unnamedDrawings.length, 1);
  });

  it('knows a page that only sends the reader elsewhere', () => {
    assert.equal(read('<meta http-equiv="refresh" content="0;url=/y/">').isRedirect, true);
    assert.equal(read('').isRedirect, false);
  });
});

describe('missing values', () => {
  const cases: [html: string, expected: string[]][] = [
    ['<li>undefined</li>', ['<li> prints "undefined"']],
    ['<li>$undefined</li>', ['<li> prints "$undefined"']],
    ['<li>undefined weeks</li>', ['<li> prints "undefined weeks"']],
    ['<li>about NaN weeks</li>', ['<li> prints "about NaN weeks"']],
    ['<p>[object Object]</p>', ['<p> prints "[object Object]"']],
    ['<p>a <b>b</b> NaN</p>', ['<p> prints "NaN"']],
    ['<a href="/guide/undefined/">x</a>', ['<a> has href="/guide/undefined/"']],
    ['<a href="/guide/?cores=NaN">x</a>', ['<a> has href="/guide/?cores=NaN"']],
    ['<data value="NaN">12</data>', ['<data> has value="NaN"']],
    ['<p>The behaviour is undefined in this case.</p>', []],
    ['<p>Nancy, banana</p>', []],
    ['<pre><code><span>undefined</span></code></pre><code>NaN</code><script>undefined</script>', []],
    ['<a href="/undefined-behaviour/">x</a>', []],
  ];
  for (const [html, expected] of cases) {
    it(html, () => assert.deepEqual(texts(read(html).missingValues), expected));
  }
});
