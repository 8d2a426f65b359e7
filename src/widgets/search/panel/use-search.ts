/** What is typed, asked and shown: an answer appears whole, in the place of the one before it, or is told as failed. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../../domain/search/asking/answer.ts';
import type { Catalogue } from '../../../domain/search/index/catalogue.ts';
import { checkedFacets, narrowed, type Facets } from '../../../domain/search/facets.ts';
import { rankByName, type Ranked } from '../../../domain/search/rank.ts';
import { resultOf, titledBy, type Result } from '../../../domain/search/results.ts';
import { engine } from '../engine/engine.ts';

/** Typing is asked about when it rests for so long; short enough to feel immediate. */
const TYPING_PAUSE_MS = 90;
/** Whoever waits for longer is told so. */
const SLOW_MS = 4000;

/** An answer as it stands on the screen. */
export interface Shown {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  readonly facets: Facets;
  /** Choices out of the address that nothing here is called. */
  readonly refused: readonly string[];
  readonly most: number;
  /** What the answer holds before it is narrowed. */
  readonly found: readonly Ranked[];
  /** What the facets leave of it. */
  readonly list: readonly Ranked[];
  /** The first of those, as many as are wanted. */
  readonly results: readonly Result[];
}

export interface Asked {
  /** The last answer that stands whole; the one before it stays until then, so that nothing moves twice. */
  readonly shown: Shown | undefined;
  /** What failed to load; nothing may be said then of what the handbook holds. */
  readonly failure: string | undefined;
  /** True until what is typed and chosen is what is shown. */
  readonly isWaiting: boolean;
  /** The same, or the search itself is still on its way. */
  readonly isBusy: boolean;
  readonly isSlow: boolean;
  readonly retry: () => void;
}

interface Settled {
  readonly query: string;
  readonly shown?: Shown;
  readonly failure?: string;
}

const nothing: Settled = { query: '' };

/** What is asked of the search, and how much of the answer is shown. */
export interface Asking {
  readonly base: string;
  readonly query: string;
  readonly facets: Facets;
  /** So many results are shown at first, and more by the same number. */
  readonly step: number;
  readonly most: number;
}

const show = async ({ base, query, facets, step, most }: Asking): Promise<Shown> => {
  const { ask, lists } = await engine(base);
  const answer = await ask(query);
  const catalogue = await lists.catalogue();
  const held = answer.instead ?? answer;
  const found = held.hits.length > 0 ? held.hits : held.near;
  const checked = checkedFacets(facets, catalogue.topics);
  const list = narrowed(found, checked.facets);
  // The core keeps one object for each page and changes it with the next query: what is needed is taken at once.
  const told = await Promise.all(
    list.slice(0, most).map(async (ranked) => {
      const { id } = ranked.row;
      const data = await Promise.resolve(held.data(id)).catch(() => undefined);
      // A text that is lost costs its words, never where it leads.
      const titled = data ? titledBy(data) : (await lists.titles())[catalogue.placeOf(id) ?? -1];
      return titled ? [{ id, titled, result: resultOf(ranked, data, titled, base, held) }] : [];
    }),
  );
  const known = new Map(told.flat().map(({ id, ...rest }) => [id, rest]));
  // Each step of the list is in order by itself, so that more of it moves nothing that stands.
  const results = Array.from({ length: Math.ceil(most / step) }, (_, at) =>
    rankByName(held.query, list.slice(at * step, Math.min((at + 1) * step, most)), (id) => known.get(id)?.titled),
  ).flatMap((part) => part.flatMap(({ row }) => known.get(row.id)?.result ?? []));
  return { answer, catalogue, facets, refused: checked.refused, most, found, list, results };
};

export const useSearch = ({ base, query, facets, step, most }: Asking): Asked => {
  const [settled, setSettled] = useState(nothing);
  const [tries, setTries] = useState(0);
  const [isLoaded, setIsLoaded] = useState(false);
  const [isSlow, setIsSlow] = useState(false);
  const retry = (): void => {
    setSettled(nothing);
    setTries((count) => count + 1);
  };
  const typed = query.trim();

  // Asked for while rendering, so that it is the same attempt as that of whoever opened the panel.
  useState(() => {
    const stop = (): void => setIsLoaded(true);
    void engine(base).then(stop, stop);
  });
  useEffect(() => {
    if (!typed) {
      setSettled(nothing);
      return;
    }
    let current = true;
    const settle = (next: Settled): void => {
      if (current) setSettled(next);
    };
    const pause = setTimeout(
      () =>
        show({ base, query, facets, step, most }).then(
          (shown) => settle({ query, shown }),
          (error: unknown) => settle({ query, failure: error instanceof Error ? error.message : String(error) }),
        ),
      TYPING_PAUSE_MS,
    );
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [base, query, facets, most, tries]);

  const { shown, failure } = settled;
  const isSettled = settled.query === query && (!shown || (shown.facets === facets && shown.most === most));
  const isWaiting = typed !== '' && !isSettled;
  const isBusy = isWaiting || !isLoaded;
  useEffect(() => {
    setIsSlow(false);
    if (!isBusy) return;
    const patience = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => clearTimeout(patience);
  }, [isBusy, query, tries]);
  useEffect(() => {
    if (!failure) return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [failure]);
  return { shown, failure, isWaiting, isBusy, isSlow, retry };
};
