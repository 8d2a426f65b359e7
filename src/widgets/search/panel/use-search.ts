/** What is typed, asked and shown. */
import { useEffect, useState } from 'preact/hooks';
import { engine, show, type Asking, type Shown } from '../engine/engine.ts';

/** Typing is asked about when it rests for so long; short enough to feel immediate. */
const TYPING_PAUSE_MS = 90;
/** A word that nothing holds may not be typed to its end: other spellings, for which lists are loaded, are looked for later. */
const WORD_PAUSE_MS = 400;
/** Whoever waits for longer is told so. */
const SLOW_MS = 4000;

interface Asked {
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

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What is typed is asked about when it rests: an answer appears whole, in the place of the one before it, or is told as failed. */
export const useSearch = ({ base, query, facets, step, most }: Asking): Asked => {
  const [settled, setSettled] = useState(nothing);
  // The panel opens with a query that nobody is typing.
  const [begun] = useState(query);
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
    engine(base).then(
      ({ ahead }) => ahead(query),
      () => {},
    );
    let current = true;
    const settle = (next: Settled): void => {
      if (current) setSettled(next);
    };
    const ask = async (): Promise<void> => {
      await pause(TYPING_PAUSE_MS);
      if (!current) return;
      if (query !== begun && (await (await engine(base)).isInDoubt(query))) await pause(WORD_PAUSE_MS);
      if (current) settle({ query, shown: await show({ base, query, facets, step, most }) });
    };
    ask().catch((error: unknown) => settle({ query, failure: error instanceof Error ? error.message : String(error) }));
    return () => {
      current = false;
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
