/**
 * Loads the files of the search index and vouches for each. The core fetches them itself and goes on without one that
 * failed, which would turn a lost file into "no page contains it"; so what it fetches passes through here, and a file
 * that is missing, cut short or damaged is known before anything is said.
 */
import {
  entryFile,
  listFile,
  program,
  startFile,
  unpackStart,
  type Start,
} from '../../../domain/search/index/core-files.ts';
import { idOf, renamed } from '../../../domain/search/index/page-list.ts';
import { words } from '../../../words/words.ts';

/** A file of the search that could not be had. */
class FileFailure extends Error {}

/** Addresses that failed once are asked for anew: the browser may have kept the broken file. */
const failedOnce = new Set<string>();

const isZipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * What a file holds, once it is known to be whole: a zipped file that is cut short or damaged does not unzip, as it ends
 * with a sum of its bytes. The core takes unzipped files as well, and its own unzipping is slower.
 */
const contentOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
  if (!isZipped(bytes)) throw new Error(words.fileIsAnother);
  const unzipped = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
  return new Response(await unzipped.arrayBuffer());
};

/**
 * Fetches a file and checks that it is whole.
 * @throws FileFailure that says which file and why
 */
const fetchWhole = async (load: typeof fetch, url: URL, init: RequestInit = {}): Promise<Response> => {
  const { pathname } = url;
  try {
    const response = await load(url, failedOnce.has(pathname) ? { ...init, cache: 'reload' } : init);
    if (!response.ok) throw new Error(words.fileRefused(response.status));
    const content = await contentOf(new Uint8Array(await response.arrayBuffer()));
    failedOnce.delete(pathname);
    return content;
  } catch (error) {
    failedOnce.add(pathname);
    const isCut = error instanceof TypeError && navigator.onLine;
    const why = isCut ? words.fileNotWhole : (error as Error).message;
    throw new FileFailure(`${pathname.slice(pathname.lastIndexOf('/') + 1)}: ${why}`);
  }
};

/** Files that our own scripts ask for, and not the core. */
const isList = ({ pathname }: URL): boolean => pathname.endsWith('.gzipped');

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
    // What an earlier core still waits for says nothing about the one that took its place.
    const tell = hear;
    const begun = early.get(url.pathname);
    early.delete(url.pathname);
    try {
      return await (begun ?? fetchWhole(plain, url, init));
    } catch (error) {
      if (url.pathname.includes('/fragment/')) throw error;
      tell(error as FileFailure);
      if (isList(url)) throw error;
      // The core leaves some of its promises to themselves. It is done with: it waits, and what was told is the answer.
      return new Promise(() => {});
    }
  };
};

/**
 * Asks for what a core needs to start, while its script is still on the way, and hands it over as the core asks for it.
 * @throws when the file that a search starts with did not come, which the core tells, too, once it asks
 */
export const fetchForStart = (folder: string): Promise<Start> => {
  const hand = (file: string, content: Promise<Response>): void => {
    content.catch(() => {});
    early.set(new URL(folder + file).pathname, content);
  };
  // The program is the largest file; the build makes sure that it has this name.
  hand(program, fetchWhole(plain, new URL(folder + program)));
  const started = fetchWhole(plain, new URL(folder + startFile), { cache: 'no-cache' })
    .then((file) => file.arrayBuffer())
    .then((content) => unpackStart(new Uint8Array(content)));
  const entryOf = ({ index, entry, list }: Start): Response => {
    const { parts } = renamed(list, (place) => idOf(index, place));
    hand(listFile(index), Promise.resolve(new Response(new Blob([...parts]))));
    return Response.json(entry);
  };
  hand(entryFile, started.then(entryOf));
  return started;
};
