/** The search core and the catalogue. They are loaded from the built index, never bundled. */
import { unpackCatalogue, type Catalogue, type PackedCatalogue } from '../../domain/search/catalogue.ts';
import { answer, type Answer, type Core } from './answer.ts';

interface Pagefind {
  readonly createInstance: (options: object) => Core & { init(): Promise<void> };
}

export interface Engine {
  readonly catalogue: Catalogue;
  ask(query: string): Promise<Answer>;
}

/** How much a word counts in a field beside the text; measured with e2e/search/golden.yaml. */
export const fieldWeights = { title: 5, names: 5, aliases: 4, uses: 2, codes: 3, answer: 0.5 };

let tries = 0;

const loadCore = async (folder: string): Promise<Core> => {
  // A browser may remember that a script failed to load; another address makes it try again.
  const again = tries++ > 0 ? `?again=${tries}` : '';
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as Pagefind;
  // A worker would cost a second copy of the core's script; the searches take a few milliseconds.
  const core = createInstance({ noWorker: true, excerptLength: 30, ranking: { metaWeights: fieldWeights } });
  await core.init();
  return core;
};

const loadCatalogue = async (folder: string): Promise<Catalogue> => {
  const response = await fetch(`${folder}catalogue.gzipped`, { cache: 'no-cache' });
  if (!response.ok || !response.body) throw new Error(`The catalogue of the search did not load: ${response.status}`);
  const text = new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  return unpackCatalogue(JSON.parse(await text) as PackedCatalogue);
};

/** So many answers are kept, so that going back over a query costs nothing. */
const kept = 30;

const load = async (base: string): Promise<Engine> => {
  const folder = new URL(`${base}pagefind/`, location.href).href;
  const [core, catalogue] = await Promise.all([loadCore(folder), loadCatalogue(folder)]);
  const answers = new Map<string, Promise<Answer>>();
  return {
    catalogue,
    ask: (query) => {
      const known = answers.get(query);
      if (known) return known;
      const asked = answer(core, catalogue, query);
      answers.set(query, asked);
      asked.catch(() => answers.delete(query));
      if (answers.size > kept) answers.delete([...answers.keys()][0] ?? '');
      return asked;
    },
  };
};

let loading: Promise<Engine> | undefined;

/** Loads the search once; a failed load is tried again at the next call. */
export const engine = (base: string): Promise<Engine> =>
  (loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
