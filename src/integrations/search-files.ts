/** The files of a search index, from Pagefind, without what this site does not use. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';

/** The files of an index and what they hold. */
export interface SearchFiles {
  readonly files: readonly IndexFile[];
  readonly pages: number;
  readonly words: number;
}

/** Steps of Pagefind answer with the errors they met instead of throwing. */
type Answer = { readonly errors: readonly string[] };

const refuseErrors = (answers: readonly Answer[]): void => {
  const errors = new Set(answers.flatMap((answer) => answer.errors));
  if (errors.size > 0) throw new Error(`Pagefind could not index the site: ${[...errors].join('; ')}`);
};

/** What Pagefind writes about the index: the pages and the search core of each language. */
const readEntry = (files: readonly IndexFile[]): { page_count: number; wasm: string | null }[] => {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  return entry ? Object.values(JSON.parse(new TextDecoder().decode(entry.content)).languages) : [];
};

/** Words of one page of the index: a fragment is zipped JSON behind a short mark. */
const wordsOf = (fragment: IndexFile): number =>
  Number(/"word_count":(\d+)/.exec(gunzipSync(fragment.content).toString())?.[1] ?? 0);

/** Keeps what the search script loads: no ready-made interfaces, no search core of a language that no page has. */
const needed = (files: readonly IndexFile[]): IndexFile[] => {
  const cores = readEntry(files).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isUnused = /^(pagefind-(ui|modular-ui|component-ui|highlight)\b|playground\/)/;
  return files.filter(({ path }) => !isUnused.test(path) && (!path.startsWith('wasm.') || cores.includes(path)));
};

/**
 * Makes a search index.
 *
 * @param addPages puts the pages into the index and returns what Pagefind answered
 * @throws when Pagefind reports an error, or when no page is indexed
 */
export const makeIndex = async (addPages: (index: PagefindIndex) => Promise<Answer[]>): Promise<SearchFiles> => {
  try {
    const started = await createIndex();
    refuseErrors([started]);
    if (!started.index) throw new Error('Pagefind did not start: run "npm ci" to fetch its program for this system.');
    refuseErrors(await addPages(started.index));
    const made = await started.index.getFiles();
    refuseErrors([made]);
    const pages = readEntry(made.files).reduce((sum, language) => sum + language.page_count, 0);
    if (pages === 0) {
      throw new Error('The search index is empty: mark the words of each page with data-pagefind-body in its layout.');
    }
    const fragments = made.files.filter(({ path }) => path.startsWith('fragment/'));
    return { files: needed(made.files), pages, words: fragments.reduce((sum, file) => sum + wordsOf(file), 0) };
  } finally {
    await close();
  }
};
