/**
 * Loads the files of the search index and vouches for each. The core fetches them itself and goes on without one that
 * failed, which would turn a lost file into "no page contains it"; so what it fetches passes through here, and a file
 * that is missing, cut short or damaged is known before anything is said.
 */
import { idOf, indexOf, metaOf, program, renamed } from '../../../domain/search/index/core-files.ts';
import { words } from '../../../words/words.ts';

/** A file of the search that could not be had. */
class FileFailure extends Error {}

/** Addresses that failed once are asked for anew: the browser may have kept the broken file. */
const failedOnce = new Set<string>();

const isZipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * What a file holds, once it is known to be whole: a zipped file that is cut short or damaged does not unzip, as it ends
 * with a sum of its bytes. The core takes unzipped files as well, and its own unzipping is slower. The list of pages gets
 * the names that it is sent without.
 */
const contentOf = async (bytes: Uint8Array<ArrayBuffer>, path: string): Promise<Response> => {
  if (path.endsWith('.json')) {
    JSON.parse(new TextDecoder().decode(bytes));
    return new Response(bytes);
  }
  if (!isZipped(bytes)) throw new Error('this is no file of the index');
  const unzipped = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  const content = await unzipped.arrayBuffer();
  const index = indexOf(path);
  if (index === undefined) return new Response(content);
  return new Response(renamed(new Uint8Array(content), (place) => idOf(index, place)).list);
};

/**
 * Fetches a file and checks that it is whole.
 * @throws FileFailure that says which file and why
 */
const fetchWhole = async (load: typeof fetch, url: URL, init: RequestInit = {}): Promise<Response> => {
  const { pathname } = url;
  try {
    const response = await load(url, failedOnce.has(pathname) ? { ...init, cache: 'reload' } : init);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const content = await contentOf(new Uint8Array(await response.arrayBuffer()), pathname);
    failedOnce.delete(pathname);
    return content;
  } catch (error) {
    failedOnce.add(pathname);
    const isCut = error instanceof SyntaxError || (error instanceof TypeError && navigator.onLine);
    const why = isCut ? 'it did not arrive, or not whole' : (error as Error).message;
    throw new FileFailure(`${pathname.slice(pathname.lastIndexOf('/') + 1)}: ${why}`);
  }
};

/** What was asked for before the core asks, by its path. */
const early = new Map<string, Promise<Response>>();

/** What hears of a failure; the core that is in use. */
let hear: (failure: FileFailure) => void = () => {};
let isVouching = false;
let plain = globalThis.fetch;

/**
 * From here on every request for a file of the folder is checked.
 *
 * @param onFailure called with what failed, before whoever asked for it hears of that. The text of one result is missed
 *   by that result alone and is not reported: without any other file no answer can be trusted.
 */
export const vouchFor = (folder: string, onFailure: (failure: FileFailure) => void): void => {
  hear = onFailure;
  early.clear();
  if (isVouching) return;
  isVouching = true;
  plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.href.startsWith(folder)) return plain(input, init);
    const begun = early.get(url.pathname);
    early.delete(url.pathname);
    try {
      return await (begun ?? fetchWhole(plain, url, init));
    } catch (error) {
      if (!url.pathname.includes('/fragment/')) hear(error as FileFailure);
      throw error;
    }
  };
};

/**
 * Asks for a file that the core is going to ask for, and keeps it until then.
 * @returns a copy of what came; a rejection is told to the core as well
 */
const fetchEarly = async (address: string): Promise<Response> => {
  const url = new URL(address);
  const begun = fetchWhole(plain, url);
  early.set(url.pathname, begun);
  return (await begun).clone();
};

/**
 * Asks for what a core needs to start, while its script is still on the way: the core asks for one file after the other.
 * @returns the name of the index that the core works on
 * @throws when one of the files did not come, which the core tells, too, once it asks
 */
export const fetchForStart = async (folder: string): Promise<string> => {
  // The program is the largest file; the build makes sure that it has this name.
  fetchEarly(folder + program).catch(() => {});
  const entry = await fetchEarly(`${folder}pagefind-entry.json?ts=${Date.now()}`);
  const { languages } = (await entry.json()) as { languages: Record<string, { hash: string }> };
  // A browser that translates the page writes another language into it: the site's own is asked for.
  const name = languages[words.language]?.hash;
  if (name === undefined) throw new Error(`the index has no pages in the language "${words.language}"`);
  await fetchEarly(folder + metaOf(name));
  return name;
};
