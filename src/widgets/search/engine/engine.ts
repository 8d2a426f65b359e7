/** The search core and the catalogue. They are loaded from the built index, never bundled. */
import { answer, type Answer, type Core } from '../../../domain/search/answer.ts';
import { unpackCatalogue, type Catalogue, type PackedCatalogue } from '../../../domain/search/catalogue.ts';
import { vouchFor } from './index-files.ts';

interface Pagefind {
  readonly createInstance: (options: object) => Core;
}

export interface Engine {
  readonly catalogue: Catalogue;
  /** @throws when a file of the index did not load; the next call of {@link engine} starts anew */
  readonly ask: (query: string) => Promise<Answer>;
}

/** How much a word counts in a field beside the text; measured with e2e/search/golden.yaml. */
export const fieldWeights = { title: 5, names: 5, aliases: 4, uses: 2, codes: 3, answer: 0.5 };

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

const loadCatalogue = async (folder: string): Promise<Catalogue> => {
  const { body } = await fetch(`${folder}catalogue.gzipped`, { cache: 'no-cache' });
  const text = new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
  return unpackCatalogue(JSON.parse(await text) as PackedCatalogue);
};

/** So many answers are kept, so that going back over a query costs nothing. */
const kept = 30;

let loading: Promise<Engine> | undefined;

const load = async (base: string): Promise<Engine> => {
  const folder = new URL(`${base}pagefind/`, location.href).href;
  // The core first: it makes sure that every file of the folder is checked.
  const [core, catalogue] = await Promise.all([loadCore(folder), loadCatalogue(folder)]);
  const answers = new Map<string, Promise<Answer>>();
  return {
    catalogue,
    ask: (query) => {
      const known = answers.get(query);
      if (known) return known;
      const asked = answer(core, catalogue, query);
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
