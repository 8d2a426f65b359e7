/**
 * The search of the built site without a browser: our own code asks the built index, in Node. What it is given here is
 * what the panel draws; that the panel draws it is asked in e2e/search/golden.spec.ts.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { summaryOf } from '../../src/domain/search/asking/answer.ts';
import { PAGE_STEP, show, toldAs } from '../../src/widgets/search/engine/engine.ts';
import { dist } from './pages.ts';

/** An answer as a reader sees it. */
export interface Seen {
  /** Addresses of the results, in their order, without the marks. */
  readonly results: readonly string[];
  /** Only entries that come near are listed. */
  readonly isNear: boolean;
  readonly summary: string;
  /** The first word that is offered for a misspelt one, and the query with it. */
  readonly offered: { readonly words: string; readonly query: string } | undefined;
  /** Address of the answer above the results. */
  readonly answer: string | undefined;
}

const site = pathToFileURL(`${dist}/`);

/** Reads a file of the site; once the search has started, as it unpacks and checks what it gets. */
let served: typeof fetch = async (input) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, site);
  return new Response(await readFile(fileURLToPath(new URL(pathname, site))));
};

/** Hands the files of the site to what asks for them as a browser does; gives what takes that back. */
const servedFromDisk = (): (() => void) => {
  const { fetch, location } = globalThis;
  Object.assign(globalThis, { fetch: served, location: { href: site.href } });
  return () => {
    served = globalThis.fetch;
    Object.assign(globalThis, { fetch, location });
  };
};

/** Runs a test that asks the search. */
export const withSearch = async (run: (ask: (query: string) => Promise<Seen>) => Promise<void>): Promise<void> => {
  const takeBack = servedFromDisk();
  const base = site.pathname;
  const placeOf = (href: string): string => {
    const { pathname, hash } = new URL(href, site);
    return pathname.replace(base, '/') + hash;
  };
  try {
    await run(async (query) => {
      const shown = await show({ base, query, facets: {}, step: PAGE_STEP, most: PAGE_STEP });
      const { card, isNear } = toldAs(shown);
      const { offers } = shown.answer;
      return {
        results: shown.results.map(({ href }) => placeOf(href)),
        isNear,
        summary: summaryOf(shown.answer, shown.list.length),
        // One that leads anywhere alone stands for the query at once, and is not offered.
        offered: offers.length > 1 ? offers[0] : undefined,
        answer: card && placeOf(card.href).replace(/#.*/, ''),
      };
    });
  } finally {
    takeBack();
  }
};
