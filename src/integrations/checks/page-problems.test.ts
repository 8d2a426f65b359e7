import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHtml } from '../built/html.ts';
import { readFacts, type PageFacts } from './page-facts.ts';
import {
  countElsewhere,
  findProblems,
  lineOf,
  reportProblems,
  type CheckedSite,
  type Problem,
} from './page-problems.ts';

const h1 = '<h1>Title</h1>';

const policy = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'">`;
const read = (body: string, path: string, base = '/'): PageFacts =>
  readFacts({ path, tree: parseHtml(`<html><head>${policy}</head><body>${body}</body></html>`) }, base);

/** A small site: the start page holds the given HTML; two more pages and a file exist beside it. */
const siteWith = (html: string, base = '/'): CheckedSite => ({
  pages: [
    read(
      `<main id="content" data-source="content/start.mdx">${html.includes('<h1') ? '' : h1}${html}</main>`,
      '/',
      base,
    ),
    read(`${h1}<p id="totals">…</p><p id="für-alle">…</p><p id="_ahead">…</p>`, '/guide/what-it-costs/', base),
    read(h1, '/404.html', base),
  ],
  files: new Set([
    '/index.html',
    '/guide/what-it-costs/index.html',
    '/404.html',
    '/favicon.svg',
    '/previews/x.png',
    '/llms.txt',
  ]),
  base,
  origin: 'https://wiki.example',
});

const problemsOf = (html: string, base = '/'): string[] => findProblems(siteWith(html, base)).map(({ what }) => what);

describe('addresses that lead somewhere', () => {
  const good = [
    '/',
    '/guide/what-it-costs/',
    '/guide/what-it-costs/?cores=500#totals',
    '/guide/what-it-costs/#f%C3%BCr-alle',
    '/guide/what-it-costs/#:~:text=totals',
    'guide/what-it-costs/',
    './guide/../guide/what-it-costs/',
    '#content',
    '/404.html',
    '/favicon.svg?v=2',
    'https://wiki.example/guide/what-it-costs/',
    'https://elsewhere.example/guide/nope',
    '//elsewhere.example/',
    'mailto:a@wiki.example',
    'data:image/svg+xml,x',
  ];
  for (const address of good) {
    it(address, () => assert.deepEqual(problemsOf(`<a href="${address}">x</a>`), []));
  }

  it('an id that holds percent signs itself, as a footnote with an odd name has one', () =>
    assert.deepEqual(problemsOf('<p id="fn-%E2%80%A0"><a href="#fn-%E2%80%A0">x</a><a href="#fn-†">x</a></p>'), []));
});

describe('addresses that lead nowhere', () => {
  const bad: [address: string, what: string][] = [
    [
      '/guide/what-it-cost/',
      'dead link to /guide/what-it-cost/, there is no such page, nearest: /guide/what-it-costs/',
    ],
    ['../nope/', 'dead link to /nope/, there is no such page, nearest: /'],
    ['/favicn.svg', 'dead link to /favicn.svg, there is no such file, nearest: /favicon.svg'],
    ['/wiki/x.png', 'dead link to /wiki/x.png, there is no such file'],
    ['/a.pdf', 'dead link to /a.pdf, there is no such file'],
    ['/guide/what-it-costs', 'link to /guide/what-it-costs lacks its closing slash, nearest: /guide/what-it-costs/'],
    ['/guide/what-it-costs/index.html', 'link to /guide/what-it-costs/index.html names the file, not the page'],
    ['/guide/what-it-costs/#total', 'dead anchor #total, /guide/what-it-costs/ has no such id, nearest: totals'],
    ['#contents', 'dead anchor #contents, this page has no such id, nearest: content'],
    ['/guide/what-it-costs/#ahead', 'dead anchor #ahead, /guide/what-it-costs/ has no such id, nearest: totals'],
    ['#top', 'dead anchor #top, this page has no such id, nearest: content'],
    ['#', '<a> has an empty anchor: #; name an id or use a button'],
    ['', '<a> has an empty address'],
    ['https://wiki.example/nope/', 'dead link to /nope/, there is no such page, nearest: /'],
    ['http://[/', '<a> has an address that cannot be read: http://[/'],
    ['/guide/undefined/', 'a value is missing: <a> has href="/guide/undefined/"'],
  ];
  for (const [address, what] of bad) {
    it(address || '(empty)', () => assert.deepEqual(problemsOf(`<a href="${address}">x</a>`), [what]));
  }
});

describe('under a base path', () => {
  const cases: [address: string, problems: string[]][] = [
    ['/handbook/', []],
    ['/handbook/guide/what-it-costs/#totals', []],
    ['/handbook/favicon.svg', []],
    ['https://wiki.example/another-site/', []],
    ['/handbook', ['<a> has an address without its closing slash: /handbook']],
    ['/guide/what-it-costs/', ['<a> has an address without the base path /handbook/: /guide/what-it-costs/']],
    [
      '/handbook/guide/what-it-cost/',
      ['dead link to /guide/what-it-cost/, there is no such page, nearest: /guide/what-it-costs/'],
    ],
  ];
  for (const [address, problems] of cases) {
    it(address, () => assert.deepEqual(problemsOf(`<a href="${address}">x</a>`, '/handbook/'), problems));
  }
});

describe('a page by itself', () => {
  const cases: [html: string, what: string][] = [
    ['<p id="a"></p><p id="a"></p>', 'id "a" is given twice on this page'],
    ['<h1>One</h1><h1>Two</h1>', 'more than one <h1>: "One", "Two"; start chapters at ##'],
    [
      '<img src="/favicon.svg">',
      'image /favicon.svg has no alternative text; describe it, or write alt="" when it is decoration',
    ],
    ['<svg role="img"></svg>', 'drawing <svg> has no <title> and no aria-label'],
    [
      '<p style="color:red"></p>',
      'inline style on <p style="color:red">; the content security policy forbids it, use a class',
    ],
    ['<p>NaN</p>', 'a value is missing: <p> prints "NaN"'],
  ];
  for (const [html, what] of cases) it(html, () => assert.deepEqual(problemsOf(html), [what]));

  it('has one h1, unless it only sends the reader elsewhere', () => {
    const empty = (html: string) => findProblems({ ...siteWith(''), pages: [read(html, '/')] }).map(({ what }) => what);
    assert.deepEqual(empty('<p>x</p>'), ['no <h1> on this page']);
    assert.deepEqual(empty('<meta http-equiv="refresh" content="0;url=/x/">'), []);
  });
});

describe('countElsewhere', () => {
  it('counts different addresses on other origins', () => {
    const link = (address: string) => `<a href="${address}">x</a>`;
    const html = ['https://a.example/', 'https://a.example/', 'https://b.example/', '/'].map(link).join('');
    assert.equal(countElsewhere(siteWith(html)), 2);
  });
});

describe('lineOf', () => {
  it('finds the line of the words, not of longer words', () => {
    const text = '[a](/guide/costs/)\n[b](/guide/)\n[c](/guide/#x)';
    assert.equal(lineOf('/guide/', text), 2);
    assert.equal(lineOf('/guide/#x', text), 3);
    assert.equal(lineOf('/faq/', text), undefined);
  });
});

describe('reportProblems', () => {
  const problem = (page: string, more: Partial<Problem> = {}): Problem => ({
    page,
    source: undefined,
    what: 'wrong',
    ...more,
  });

  it('names file, line and page, sorted, each line once', () => {
    const text = (source: string) => (source === 'content/b.mdx' ? 'first\n[x](/nope/)' : undefined);
    const lines = reportProblems(
      [
        problem('/x/'),
        problem('/x/'),
        problem('/b/', { source: 'content/b.mdx', what: 'dead link to /nope/', written: '/nope/' }),
        problem('/a/', { source: 'content/a.mdx', what: 'dead link to /gone/', written: '/gone/' }),
      ],
      text,
    );
    assert.deepEqual(lines, [
      'content/a.mdx (page /a/): dead link to /gone/',
      'content/b.mdx:2 (page /b/): dead link to /nope/',
      'page /x/: wrong',
    ]);
  });

  it('finds the line of an anchor by itself, where the page is named by its file', () => {
    const written = '/wiki/a/#nope';
    assert.deepEqual(
      reportProblems([problem('/b/', { source: 'content/b.md', written })], () => '# B\n\n[x](a.md#nope)'),
      ['content/b.md:3 (page /b/): wrong'],
    );
  });

  it('leaves an author his words, also where other pages list his', () => {
    const missing = (page: string, what: string, source?: string) =>
      problem(page, { source, what: `a value is missing: ${what}` });
    const texts: Record<string, string> = { 'a.md': '# undefined', 'b.md': 'NULL and non-NaN, undefined', 'c.md': '' };
    const found = [
      missing('/a/', '<h1> prints "undefined"', 'a.md'),
      missing('/b/', '<p> prints "NULL and non-NaN"', 'b.md'),
      missing('/', '<a> prints "undefined"'),
      missing('/', '<a> has href="/base/a/"', 'c.md'),
      missing('/', '<p> prints "NULL and non-NaN"', 'c.md'),
    ];
    assert.deepEqual(
      reportProblems(found, (source) => texts[source]),
      [],
    );
    const faults = [
      missing('/b/', '<td> prints "undefined"', 'b.md'),
      missing('/', '<a> prints "undefined"'),
      missing('/', '<a> has href="/undefined/"'),
    ];
    assert.deepEqual(
      reportProblems(faults, (source) => texts[source]),
      ['page /: a value is missing: <a> has href="/undefined/"', 'page /: a value is missing: <a> prints "undefined"'],
    );
    const ofFront = [missing('/', '<h1> prints "undefined"', 'a.md'), missing('/b/', '<a> has href="/undefined/"')];
    assert.deepEqual(
      reportProblems(ofFront, (source) => texts[source]),
      ['page /b/: a value is missing: <a> has href="/undefined/"'],
    );
  });

  it('says once what many pages share', () => {
    const problems = ['/f/', '/e/', '/d/', '/c/', '/b/', '/a/'].map((page) => problem(page, { source: `${page}.mdx` }));
    assert.deepEqual(
      reportProblems(problems, () => undefined),
      ['6 pages, such as /a/: wrong'],
    );
  });
});
