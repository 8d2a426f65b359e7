/**
 * Starts the search core, in a browser as soon as this file is there. A file of its own, because the core is the longest way
 * to a first result: whoever opens the search asks for it beside the script of the dialog, and not after that. It shares
 * nothing with other scripts of the search, which would be files to wait for.
 */
import type { Core } from '../../../domain/search/asking/core.ts';
import type { Catalogue, PackedCatalogue } from '../../../domain/search/index/catalogue.ts';
import { placeOf } from '../../../domain/search/index/page-list.ts';
import { words } from '../../../words/words.ts';
import { fetchForStart, vouchFor } from './index-files.ts';

interface Pagefind extends Core {
  /** Loads what a search for these words will need of the index. */
  readonly preload: (words: string) => Promise<void>;
}

/** The core of the built index, once it can be asked. */
export interface Started {
  readonly core: Pagefind;
  /** Rejects with the first file that fails; nothing that the core goes on to say can be trusted then. */
  readonly failure: Promise<never>;
  /** What is known of its results. */
  readonly packed: PackedCatalogue;
  readonly placeOf: Catalogue['placeOf'];
}

/** How much a word counts in a field beside the text; measured with e2e/search/golden.yaml. */
const fieldWeights = { title: 5, names: 5, aliases: 4, uses: 2, codes: 3, answer: 0.5 };

/** The folder of the index, as a full address. */
export const folderOf = (base: string): string => new URL(`${base}pagefind/`, location.href).href;

let tries = 0;

/** Loads the core. */
const loadCore = async (folder: string): Promise<Started> => {
  let fail: (failure: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => (fail = reject));
  // It is raced with each search; by itself it must not count as unhandled.
  failure.catch(() => {});
  vouchFor(folder, fail);
  const fetched = fetchForStart(folder);
  fetched.catch(() => {});
  // A browser may remember that a script failed to load; another address makes it try again.
  const again = tries++ > 0 ? `?again=${tries}` : '';
  const script = import(/* @vite-ignore */ `${folder}pagefind.js${again}`) as Promise<{
    readonly createInstance: (options: object) => Pagefind;
  }>;
  const { createInstance } = await script.catch((cause: unknown) => {
    throw new Error(`pagefind.js: ${words.fileNotWhole}`, { cause });
  });
  // A worker would cost a second copy of the core's script; the searches take a few milliseconds.
  const core = createInstance({ noWorker: true, excerptLength: 30, ranking: { metaWeights: fieldWeights } });
  // The core says that it has started before it has: a search for nothing waits until it can answer.
  await Promise.race([core.search(''), failure]);
  const { index, catalogue } = await fetched;
  return { core, failure, packed: catalogue, placeOf: (id) => placeOf(index, id) };
};

let started: Promise<Started> | undefined;

/** What this core goes on to say cannot be trusted: the next call of {@link startCore} starts another. */
export const dropCore = (): void => {
  started = undefined;
};

/**
 * The core, started once; a failed start is tried again at the next call.
 * @throws when a file of it did not load
 */
export const startCore = (base: string): Promise<Started> =>
  (started ??= loadCore(folderOf(base)).catch((error: unknown) => {
    dropCore();
    throw error;
  }));

// A failure is told when something is asked: the core is started anew then.
if (typeof document !== 'undefined') startCore(import.meta.env.BASE_URL).catch(() => {});
