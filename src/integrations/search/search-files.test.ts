import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHtml } from '../built/html.ts';
import { makeIndex } from './search-files.ts';

const help = { purpose: '', owner: '', channel: '' };
const none = { topics: [], help, records: [] };

describe('makeIndex', () => {
  it('keeps what the search script loads and nothing else', async () => {
    const html =
      '<html lang="en"><body><main data-pagefind-body><h1>Pods</h1><p>Pods run containers.</p></main></body></html>';
    const record = {
      url: '/pods/',
      kind: 'glossary' as const,
      title: 'Pods',
      names: [],
      aliases: [],
      useCases: [],
      topics: [],
    };
    const records = [{ ...record, standing: undefined, evidence: '', answer: undefined }];
    const { files, results, words } = await makeIndex([{ url: '/pods/', tree: parseHtml(html) }], {
      topics: [],
      help,
      records,
    });
    const kinds = files.map(({ path }) => path.replace(/(^|\.)(en_)?[0-9a-f]{6,}/g, '').replace(/[^/]*\.pf_/, 'pf_'));
    assert.deepEqual(kinds.sort(), [
      'fragment/pf_fragment',
      'index/pf_index',
      'pagefind.js',
      'start.gzipped',
      'titles.gzipped',
      'wasm.en.pagefind',
      'words.gzipped',
    ]);
    const script = files.find(({ path }) => path === 'pagefind.js');
    const source = Buffer.from(script?.content ?? '').toString('base64');
    const core = (await import(`data:text/javascript;base64,${source}`)) as { createInstance?: unknown };
    assert.equal(typeof core.createInstance, 'function', 'what the interface asks of the script keeps its name');
    assert.equal(results, 1);
    assert.ok(words >= 4);
  });

  it('refuses an empty index', () =>
    assert.rejects(makeIndex([], none), { message: /^The search index is empty: mark the words of each page/ }));
});
