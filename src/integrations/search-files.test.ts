import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeIndex } from './search-files.ts';

describe('makeIndex', () => {
  it('keeps what the search script loads and nothing else', async () => {
    const content = '<html lang="en"><body><h1>Pods</h1><p>Pods run containers.</p></body></html>';
    const { files, pages, words } = await makeIndex(async (index) => [
      await index.addHTMLFile({ url: '/pods/', content }),
    ]);
    const kinds = files.map(({ path }) => path.replace(/(^|\.)(en_)?[0-9a-f]{6,}/g, '').replace(/[^/]*\.pf_/, 'pf_'));
    assert.deepEqual(kinds.sort(), [
      'fragment/pf_fragment',
      'index/pf_index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'pf_meta',
      'wasm.en.pagefind',
    ]);
    assert.deepEqual({ pages, words }, { pages: 1, words: 4 });
  });

  it('refuses an empty index', () =>
    assert.rejects(
      makeIndex(async () => []),
      { message: /^The search index is empty: mark the words of each page/ },
    ));

  it('passes on what Pagefind reports', () =>
    assert.rejects(
      makeIndex(async () => [{ errors: ['no room'] }, { errors: ['no room'] }]),
      {
        message: 'Pagefind could not index the site: no room',
      },
    ));
});
