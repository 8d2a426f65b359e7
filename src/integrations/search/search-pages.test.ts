import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchRecord } from '../../domain/search/index/records.ts';
import { parseHtml } from '../built/html.ts';
import { piecesOf } from './search-pages.ts';

const record = (url: string, title: string): SearchRecord => ({
  url,
  kind: 'glossary',
  title,
  names: ['pods'],
  aliases: [],
  useCases: ['run "it"'],
  topics: [],
  standing: undefined,
  evidence: '',
  answer: undefined,
});
const page = (body: string, url = '/glossary/') => ({
  url,
  tree: parseHtml(
    `<html><head><meta name="search-aliases" content="terms"></head><main data-pagefind-body data-kind="Page">${body}</main></html>`,
  ),
});

test('a part of a page becomes a result of its own and leaves the page', () => {
  const pieces = piecesOf(
    [page('<h1>Glossary</h1><p>Lead</p><article><h3 id="pod">Pod</h3><p>Runs <code>apps/v1</code>.</p></article>')],
    [record('/glossary/#pod', 'Pod')],
  );
  assert.deepEqual(
    pieces.map(({ url, title, kind }) => [url, title, kind]),
    [
      ['/glossary/', 'Glossary', 'pages'],
      ['/glossary/#pod', 'Pod', 'glossary'],
    ],
  );
  const [whole, part] = pieces;
  assert.ok(whole && part);
  assert.ok(!whole.html.includes('Runs'));
  assert.deepEqual(whole.aliases, ['terms']);
  assert.ok(part.html.includes('content="run &quot;it&quot;"'));
  assert.ok(part.html.includes('content="apps/v1 apps v1"'));
});

test('a part is not found by the names of its sources, and a source is', () => {
  const html =
    '<h1>Terms</h1><article><h3 id="pod">Pod</h3><p>Runs.</p><p class="small">Sources: <span class="cite">Manual</span></p></article>';
  const asked = record('/glossary/#pod', 'Pod');
  assert.ok(!piecesOf([page(html)], [asked])[1]?.html.includes('Manual'));
  assert.ok(piecesOf([page(html)], [{ ...asked, kind: 'sources' }])[1]?.html.includes('Manual'));
});

test('lists of other pages and marks beside statements are not searched', () => {
  const [piece] = piecesOf(
    [page('<h1>All</h1><ul data-listed><li>Listed</li></ul><p>True<a class="claim-mark">contested</a>.</p>')],
    [],
  );
  assert.ok(
    piece && !piece.html.includes('Listed') && !piece.html.includes('contested') && piece.html.includes('True'),
  );
});

test('what is not searched is found by its code and its headings no more than by its words', () => {
  const hidden = '<section data-pagefind-ignore><h2>Older</h2><p><code>98316bd7</code></p></section>';
  const [piece] = piecesOf([page(`<h1>Glossary</h1>${hidden}<p><code>apps/v1</code></p>`)], []);
  assert.ok(piece && piece.html.includes('apps/v1'));
  assert.doesNotMatch(piece.html, /98316bd7/);
  assert.deepEqual(piece.headings, []);
});

test('pages that are not searched have no piece', () => {
  assert.deepEqual(piecesOf([{ url: '/404.html', tree: parseHtml('<main><h1>Lost</h1></main>') }], []), []);
});

test('a record that points at nothing is an error that names it', () => {
  assert.throws(() => piecesOf([page('<h1>Glossary</h1>')], [record('/glossary/#pod', 'Pod')]), /glossary\/#pod/);
});
