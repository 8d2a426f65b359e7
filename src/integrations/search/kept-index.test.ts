import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { keptIndex } from './kept-index.ts';
import type { OpenIndex, Records } from './search-files.ts';
import type { Piece } from './search-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-'));
after(() => rmSync(folder, { recursive: true }));

const piece = (title: string): Piece => ({
  url: `/${title}/`,
  kind: 'pages',
  title,
  names: [],
  aliases: [],
  useCases: [],
  topics: [],
  standing: undefined,
  evidence: '',
  answer: undefined,
  html: `<p>${title}</p>`,
  headings: [],
});
const pieces = ['a', 'b', 'c'].map(piece);
const records = { topics: [], help: {} } as unknown as Records;

/** A core whose index is the list of what it got. */
const core = (starts: string[][]) => async (): Promise<OpenIndex> => {
  const got: string[] = [];
  starts.push(got);
  await Promise.resolve();
  return {
    add: ({ html }) => void got.push(html),
    finish: () => {
      const files = [
        { path: 'list', content: Buffer.from(got.join('\n')) },
        { path: 'none', content: Buffer.of() },
      ];
      return Promise.resolve({ files, results: got.length, words: 7 });
    },
  };
};

const build = async (name: string, given: readonly Piece[], told = records, madeBy = 'code') => {
  const starts: string[][] = [];
  const index = keptIndex(join(folder, name), madeBy, core(starts));
  for (const one of given) index.add(one);
  const { files, results, words } = await index.finish(told);
  const list = files.map(({ path, content }) => `${path}: ${Buffer.from(content).toString()}`);
  return { starts: starts.length, list, results, words };
};

const made = { list: ['list: <p>a</p>\n<p>b</p>\n<p>c</p>', 'none: '], results: 3, words: 7 };

suite('the index of the build before', () => {
  test('is the index where all that goes into it is the same', async () => {
    assert.deepEqual(await build('one', pieces), { starts: 1, ...made });
    assert.deepEqual(await build('one', pieces), { starts: 0, ...made });
  });

  const others: Readonly<Record<string, readonly Piece[]>> = {
    'a page changed': [...pieces.slice(0, 2), { ...piece('c'), html: '<p>other</p>' }],
    'a page came': [...pieces, piece('d')],
    'a page went': pieces.slice(0, 2),
    'the first page went': pieces.slice(1),
    'the order changed': pieces.toReversed(),
    'only a title changed': pieces.map((one) => ({ ...one, title: `${one.title}!` })),
  };
  for (const [what, given] of Object.entries(others)) {
    test(`is made anew, of all pages in their order, where ${what}`, async () => {
      await build(what, pieces);
      const { starts, list } = await build(what, given);
      assert.equal(starts, 1);
      assert.equal(list[0], `list: ${given.map(({ html }) => html).join('\n')}`);
      assert.equal((await build(what, given)).starts, 0);
    });
  }

  test('is made anew for other lists, by other code, and where its file is broken', async () => {
    await build('two', pieces);
    assert.equal((await build('two', pieces, { ...records, topics: [{ id: 'x' }] } as unknown as Records)).starts, 1);
    assert.equal((await build('two', pieces, records, 'other code')).starts, 1);
    const file = join(folder, 'two');
    truncateSync(file, readFileSync(file).byteLength - 2);
    assert.deepEqual(await build('two', pieces, records, 'other code'), { starts: 1, ...made });
    truncateSync(file, 20);
    assert.deepEqual(await build('two', pieces, records, 'other code'), { starts: 1, ...made });
  });

  test('says at the end that the core did not start', async () => {
    const index = keptIndex(join(folder, 'three'), 'code', () => Promise.reject(new Error('no program')));
    index.add(piece('a'));
    await assert.rejects(index.finish(records), /no program/);
  });
});
