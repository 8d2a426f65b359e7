/**
 * The search as a visitor operates it: in the dialog and on the search page. A combobox with a listbox of links: what is
 * typed is asked about when it rests, and its answer shown.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { summaryOf } from '../../../domain/search/asking/answer.ts';
import type { Search } from '../../../domain/search/facets.ts';
import { readQuery } from '../../../domain/search/asking/query.ts';
import { Changing } from '../../tool/Changing.tsx';
import { engine, show, type Asking, type Shown } from '../engine/engine.ts';
import { SearchResults } from './SearchResults.tsx';
import { SlashSwitch } from './SlashSwitch.tsx';
import { useOptionKeys } from './use-option-keys.ts';
import { noteZeroResult } from './zero-result-queries.ts';
import { words } from '../../../words/words.ts';

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

/** What is typed, asked and shown: an answer appears whole, in the place of the one before it, or is told as failed. */
const useSearch = ({ base, query, facets, step, most }: Asking): Asked => {
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

interface Props {
  readonly base: string;
  readonly first: Search;
  /** So many results are shown at first, and more by the same number; the text of each is loaded. */
  readonly step: number;
  /** Called whenever what is searched has changed and was answered. */
  readonly onSearch: (search: Search) => void;
  /** Called before a result is opened, with the press that opens it. */
  readonly onOpen?: (event: MouseEvent) => void;
  /** Called once, when the results of the first query stand, or when there is nothing to wait for. */
  readonly onReady?: () => void;
  /** What stands under the field while nothing is asked: where to look without a word. */
  readonly children?: ComponentChildren;
}

const SPEAKING_PAUSE_MS = 700;
/** A query that rests for so long was meant; only then is it noted that it found nothing. */
const MEANT_PAUSE_MS = 1500;

/** Panels so far: the page and its dialog may hold one each, and no id may stand twice. */
let panels = 0;

export const SearchPanel = ({ base, first, step, onSearch, onOpen = () => {}, onReady, children }: Props) => {
  const [query, setQuery] = useState(first.query);
  const [facets, setFacets] = useState(first.facets);
  const [most, setMost] = useState(step);
  const [spoken, setSpoken] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isReady = useRef(false);
  const [id] = useState(() => `search-${++panels}`);
  const { shown, failure, isWaiting, isBusy, isSlow, retry } = useSearch({ base, query, facets, step, most });

  const summary = shown ? summaryOf(shown.answer, shown.list.length) : '';

  useEffect(() => setMost(step), [query, facets]);
  useEffect(() => {
    if (shown || !query.trim()) onSearch({ query, facets });
  }, [shown?.answer, query === '', facets]);
  useEffect(() => {
    // Every letter starts the pause anew, so that only the answer to what stands there at last is spoken.
    const isCurrent = shown?.answer.query.text === readQuery(query).text;
    const pause = setTimeout(() => setSpoken(isCurrent ? summary : ''), SPEAKING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, summary, failure]);
  useEffect(() => {
    if (!shown || shown.answer.hits.length > 0 || shown.answer.instead || shown.answer.offers.length > 0) return;
    const { query: asked, missing } = shown.answer;
    const pause = setTimeout(() => void noteZeroResult(asked.text, missing), MEANT_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [shown?.answer]);

  useEffect(() => {
    if (isWaiting) return;
    if (!isReady.current) onReady?.();
    isReady.current = true;
  }, [isWaiting]);
  const keys = useOptionKeys({ list: `${id}-list`, shown, isWaiting });
  const ask = (text: string): void => {
    keys.forget();
    setQuery(text);
  };
  const pagesLink = <a href={`${base}search/#all`}>{words.listOfPages}</a>;

  return (
    <div class="search-panel" data-answered={isWaiting ? undefined : shown?.answer.query.text}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="visually-hidden" for={`${id}-query`}>
          {words.searchHandbook}
        </label>
        <input
          ref={input}
          id={`${id}-query`}
          type="text"
          name="q"
          role="combobox"
          aria-expanded={keys.options > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={keys.active >= 0 ? `${id}-list-${keys.active}` : undefined}
          aria-describedby={`${id}-hint`}
          value={query}
          placeholder={words.searchPlaceholder}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="go"
          autofocus
          spellcheck={false}
          onInput={(event) => ask(event.currentTarget.value)}
          onKeyDown={keys.move}
        />
      </form>
      {/* A screen reader hears the count when it stands; that something is on its way is for the eye. */}
      <div class="search-progress" data-busy={isBusy || undefined} aria-hidden="true" />
      <p id={`${id}-hint`} class="search-hint" data-screen-only>
        {words.quotesHint} <span class="search-keys">{words.keysHint}</span>
      </p>
      <p class="visually-hidden" role="status">
        <Changing text={spoken} />
      </p>
      {isSlow && isBusy && (
        <p class="search-slow" role="status">
          {words.stillLoading}
          {pagesLink}.
        </p>
      )}
      {failure && (
        <p class="search-failed" role="alert">
          {words.partNotLoaded(failure)}{' '}
          <button type="button" onClick={retry}>
            {words.tryAgain}
          </button>{' '}
          {words.orUseThe}
          {pagesLink}.
        </p>
      )}
      <div class="search-found" aria-busy={isWaiting}>
        {shown && (
          <SearchResults
            id={`${id}-list`}
            {...{ shown, summary, facets, base, retry }}
            active={keys.active}
            onOpen={onOpen}
            onQuery={(text) => (ask(text), input.current?.focus())}
            onFacets={setFacets}
            onMore={() => setMost(most + step)}
            step={step}
          />
        )}
      </div>
      {!query.trim() && children}
      {!query.trim() && <SlashSwitch id={`${id}-slash`} />}
    </div>
  );
};
