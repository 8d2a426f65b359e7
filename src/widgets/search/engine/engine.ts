/** The search core, and the lists beside it. They are loaded from the built index, never bundled. */
import { answer, type Answer, type Lists } from '../../../domain/search/asking/answer.ts';
import type { Core } from '../../../domain/search/asking/core.ts';
import {
  unpackCatalogue,
  unpackTitles,
  type PackedCatalogue,
  type PackedTitles,
} from '../../../domain/search/index/catalogue.ts';
import { vouchFor } from './index-files.ts';

interface Pagefind {
  readonly createInstance: (options: object) => Core;
}

export interface Engine {
  readonly lists: Lists;
  /** @throws when a file of the index did not load; the next call of {@link engine} starts anew */
  readonly ask: (query: string) => Promise<Answer>;
}

/** How much a word counts in a field beside the text; measured with e2e/search/golden.yaml. */
const fieldWeights = { title: 5, names: 5, aliases: 4, uses: 2, codes: 3, answer: 0.5 };

let tries = 0;

/** Loads the core. From the first file that fails on, each search of this core fails too. */
const loadCore = async (folder: string): Promise<Core> => {
  let fail: (failure: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => (fail = reject));
  // It is raced with each search; by itself it must not count as unhandled.
  failure.catch(() => {});
  vouchFor(folder, fail);
  // A browser may remember that a script failed to load; another address makes it try again.
  const again = tries++ > 0 ? `?again=${tries}` : '';
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as Pagefind;
  // A worker would cost a second copy of the core's script; the searches take a few milliseconds.
  const core = createInstance({ noWorker: true, excerptLength: 30, ranking: { metaWeights: fieldWeights } });
  const search: Core['search'] = (query) => Promise.race([core.search(query), failure]);
  // The core says that it has started before it has: a search for nothing waits until it can answer.
  await search('');
  return { search };
};

/** A list of the search; one whose name changes with what it holds may be kept. */
const loadList = async (address: string, cache: RequestCache = 'default'): Promise<string> => {
  const { body } = await fetch(address, { cache });
  return new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
};

/** The same promise at each call. */
const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loaded: Promise<Value> | undefined;
  return () => (loaded ??= load());
};

const listsIn = (folder: string): Lists => {
  const catalogue = once(async () =>
    unpackCatalogue(JSON.parse(await loadList(`${folder}catalogue.gzipped`, 'no-cache')) as PackedCatalogue),
  );
  return {
    catalogue,
    titles: once(async () => {
      const { files, ...known } = await catalogue();
      return unpackTitles(JSON.parse(await loadList(folder + files.titles)) as PackedTitles, known);
    }),
    words: once(async () => (await loadList(folder + (await catalogue()).files.words)).split(' ')),
  };
};

/** So many answers are kept, so that going back over a query costs nothing. */
const kept = 30;

let loading: Promise<Engine> | undefined;

const load = async (base: string): Promise<Engine> => {
  const folder = new URL(`${base}pagefind/`, location.href).href;
  // The core makes sure that every file of the folder is checked.
  const core = await loadCore(folder);
  const lists = listsIn(folder);
  const answers = new Map<string, Promise<Answer>>();
  return {
    lists,
    ask: (query) => {
      const known = answers.get(query);
      if (known) return known;
      const asked = answer(core, lists, query);
      answers.set(query, asked);
      // Nothing that this core goes on to say can be trusted: the next question loads another.
      asked.catch(() => (loading = undefined));
      if (answers.size > kept) answers.delete([...answers.keys()][0] ?? '');
      return asked;
    },
  };
};

/** Loads the search once; a failed load is tried again at the next call. */
export const engine = (base: string): Promise<Engine> =>
  (loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
