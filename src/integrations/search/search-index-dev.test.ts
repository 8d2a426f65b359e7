import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crawl } from './search-index-dev.ts';

/** A server with these pages and nothing else; it counts what it is asked. */
const serverWith = (pages: Record<string, string>) => {
  const asked: string[] = [];
  const read = (async (address: string) => {
    asked.push(address);
    const html = pages[new URL(address).pathname];
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return new Response(html ?? 'Not found', { status: html === undefined ? 404 : 200, headers });
  }) as typeof fetch;
  return { asked, read };
};

describe('crawl', () => {
  it('follows links inside the base path, each once, and skips files', async () => {
    const { asked, read } = serverWith({
      '/handbook/':
        '<a href="/handbook/guide/#x">a</a><a href="guide/?q=1">b</a><a href="/handbook/a.svg">c</a><a href="/other/">d</a>',
      '/handbook/guide/':
        '<a href="../../">back</a><a href="costs/">next</a><a href="https://elsewhere.example/handbook/">e</a>',
      '/handbook/guide/costs/': '<p>end</p>',
    });
    const { pages, unread } = await crawl('http://localhost:4321/handbook/', read);
    assert.deepEqual(
      pages.map(({ url }) => url),
      ['/', '/guide/', '/guide/costs/'],
    );
    assert.deepEqual(unread, []);
    assert.equal(asked.length, 3);
  });

  it('names the pages that do not open', async () => {
    const { read } = serverWith({ '/': '<a href="/gone/">x</a>' });
    assert.deepEqual((await crawl('http://localhost:4321/', read)).unread, ['http://localhost:4321/gone/']);
  });
});
