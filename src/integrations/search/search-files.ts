/** The files of the search: Pagefind's index without what this site does not use, and the lists beside it. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minify } from 'vite';
import { questionBits } from '../../domain/search/asking/asks-for.ts';
import { packCatalogue, packTitles, vocabulary, type Help, type Topic } from '../../domain/search/index/catalogue.ts';
import {
  entryFile,
  listFile,
  packStart,
  program,
  startFile,
  type Entry,
  type Start,
} from '../../domain/search/index/core-files.ts';
import { idOf, renamed } from '../../domain/search/index/page-list.ts';
import type { SearchRecord } from '../../domain/search/index/records.ts';
import { piecesOf, type Page, type Piece } from './search-pages.ts';
import { words } from '../../words/words.ts';

/** The files of an index and what they hold. */
export interface SearchFiles {
  readonly files: readonly IndexFile[];
  /** Results there can be: pages, and the parts of pages that are entries of their own. */
  readonly results: number;
  readonly words: number;
}

/** What `/search/records.json` holds while the site is built. */
export interface Records {
  readonly topics: readonly Topic[];
  readonly help: Help;
  readonly records: readonly SearchRecord[];
}

/** Steps of Pagefind answer with the errors they met instead of throwing. */
type Answer = { readonly errors: readonly string[] };

const refuseErrors = (answers: readonly Answer[]): void => {
  const errors = new Set(answers.flatMap((answer) => answer.errors));
  if (errors.size > 0) throw new Error(`Pagefind could not index the site: ${[...errors].join('; ')}`);
};

interface Fragment {
  readonly url: string;
  readonly words: number;
  readonly content: Uint8Array;
}

const script = 'pagefind.js';
const fragmentFile = (id: string): string => `fragment/${id}.pf_fragment`;

/** What is stored for one result: zipped JSON behind a short mark. */
const readFragment = (content: Uint8Array): Fragment => {
  const text = gunzipSync(content).toString();
  const { url, word_count: words } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; word_count: number };
  return { url, words, content };
};

const zipped = (content: string | Uint8Array): Uint8Array => gzipSync(content, { level: 9 });

/**
 * Keeps what the search loads as it is: the script of the core, its program for this language, and the parts of the index.
 * @throws when Pagefind has no program for the language of the site
 */
const needed = (files: readonly IndexFile[]): IndexFile[] => {
  if (!files.some(({ path }) => path === program))
    throw new Error(`Pagefind made no ${program}: it does not know the language "${words.language}" of the site.`);
  return files.filter(({ path }) => path === script || path === program || path.startsWith('index/'));
};

/** An index, its list of pages as it is sent, and the texts of its results in the order of that list. */
interface Listed extends Pick<Start, 'index' | 'entry' | 'list'> {
  readonly fragments: readonly Fragment[];
}

/** @throws when Pagefind lists other pages than it made texts for */
const listed = (files: readonly IndexFile[]): Listed => {
  const ofPath = new Map(files.map(({ path, content }) => [path, content]));
  const entry = JSON.parse(new TextDecoder().decode(ofPath.get(entryFile))) as Entry;
  // A browser that translates a page writes another language into it: the site's own is asked for.
  const index = entry.languages[words.language]?.hash ?? '';
  const meta = ofPath.get(listFile(index));
  if (!meta) throw new Error(`Pagefind made no list of pages in the language "${words.language}" of the site.`);
  const { parts, names } = renamed(gunzipSync(meta), () => '');
  const fragments = names.map((name) => {
    const content = ofPath.get(fragmentFile(name));
    if (!content) throw new Error(`Pagefind lists ${name} and made no text for it.`);
    return readFragment(content);
  });
  return { index, entry, list: Buffer.concat(parts), fragments };
};

/**
 * Pagefind ships the script of its core with the names that its authors gave; shorter ones spare a reader a sixth of it.
 * @throws when the script cannot be read
 */
const withShortNames = async (file: IndexFile): Promise<IndexFile> => {
  if (file.path !== script) return file;
  const text = new TextDecoder().decode(file.content);
  const { code, errors } = await minify(file.path, text, { module: true, compress: true, mangle: { toplevel: true } });
  if (errors.length > 0) throw new Error(`${file.path}: ${errors.map(({ message }) => message).join('; ')}`);
  return { ...file, content: new TextEncoder().encode(code) };
};

/**
 * A word's part of the index in bytes: with it a query loads 9 kB where Pagefind's own choice is 30. Less would cost more
 * than it spares, as the list of the parts, which each search loads whole, grows with their number.
 */
const chunkBytes = '7000';

/** A list under a name that changes with what it holds, so that a browser never puts it beside another catalogue. */
const hashedFile = (name: string, text: string): IndexFile => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { path: `${name}.${hash}.gzipped`, content: zipped(text) };
};

/** An index that is being made: Pagefind reads the pages in a process of its own, while the next are taken apart. */
export interface OpenIndex {
  readonly add: (piece: Piece) => void;
  /** @throws when Pagefind reported an error, or when no page was added */
  readonly finish: (records: Pick<Records, 'topics' | 'help'>) => Promise<SearchFiles>;
}

/** @throws when Pagefind does not start */
export const openIndex = async (): Promise<OpenIndex> => {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= chunkBytes;
  const started = await createIndex({ forceLanguage: words.language });
  refuseErrors([started]);
  const { index } = started;
  if (!index) throw new Error('Pagefind did not start: run "npm ci" to fetch its program for this system.');
  const rows: Omit<Piece, 'html'>[] = [];
  const answers: Promise<Answer>[] = [];
  return {
    add: ({ html, ...row }) => {
      rows.push(row);
      // An error is told at the end, with all others.
      const failed = (error: unknown): Answer => ({ errors: [String(error)] });
      answers.push(index.addHTMLFile({ url: row.url, content: html }).catch(failed));
    },
    finish: async ({ topics, help }) => {
      try {
        if (rows.length === 0) {
          throw new Error(
            'The search index is empty: mark the words of each page with data-pagefind-body in its layout.',
          );
        }
        refuseErrors(await Promise.all(answers));
        const made = await index.getFiles();
        refuseErrors([made]);
        const { fragments, ...named } = listed(made.files);
        const rowOf = new Map(rows.map((row) => [row.url, row]));
        const found = fragments.map(({ url }) => {
          const row = rowOf.get(url);
          if (!row) throw new Error(`Pagefind lists ${url}, and no page of the site is there.`);
          return row;
        });
        const texts = found.flatMap((row) => [row.title, ...row.names, ...row.aliases, ...row.headings]);
        const titles = hashedFile('titles', JSON.stringify(packTitles(found)));
        const offered = hashedFile('words', vocabulary(texts).join(' '));
        const files = { titles: titles.path, words: offered.path };
        const catalogue = packCatalogue(
          found.map((row) => ({ ...row, asks: questionBits(row.aliases) })),
          { topics, help, files },
        );
        return {
          files: [
            ...(await Promise.all(needed(made.files).map(withShortNames))),
            ...fragments.map(({ content }, place) => ({ path: fragmentFile(idOf(named.index, place)), content })),
            { path: startFile, content: zipped(packStart({ ...named, catalogue })) },
            titles,
            offered,
          ],
          results: fragments.length,
          words: fragments.reduce((sum, { words }) => sum + words, 0),
        };
      } finally {
        await close();
      }
    },
  };
};

/** Makes the search of a site whose pages are all there. */
export const makeIndex = async (pages: readonly Page[], records: Records): Promise<SearchFiles> => {
  const pieces = piecesOf(pages, records.records);
  const index = await openIndex();
  pieces.forEach(index.add);
  return index.finish(records);
};
