/**
 * The search as a visitor operates it: in the dialog and on the search page. A combobox with a listbox of links: what is
 * typed is asked about when it rests, and its answer shown.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState, type MutableRef } from 'preact/hooks';
import { summaryOf } from '../../../domain/search/asking/answer.ts';
import type { Search } from '../../../domain/search/facets.ts';
import { readQuery } from '../../../domain/search/asking/query.ts';
import { Changing } from '../../tool/Changing.tsx';
import type { Shown } from '../engine/engine.ts';
import { SearchResults } from './SearchResults.tsx';
import { SlashSwitch } from './SlashSwitch.tsx';
import { useOptionKeys } from './use-option-keys.ts';
import { useSearch } from './use-search.ts';
import { noteZeroResult } from './zero-result-queries.ts';
import { words } from '../../../words/words.ts';

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

/** Panels so far: the page and its dialog may hold one each, and no id may stand twice. */
let panels = 0;

export const SearchPanel = ({ base, first, step, onSearch, onOpen = () => {}, onReady, children }: Props) => {
  const [query, setQuery] = useState(first.query);
  const [facets, setFacets] = useState(first.facets);
  const [most, setMost] = useState(step);
  const input = useRef<HTMLInputElement>(null);
  const isReady = useRef(false);
  const [id] = useState(() => `search-${++panels}`);
  const search = useSearch({ base, query, facets, step, most });
  const { shown, failure, isWaiting, isBusy, retry } = search;

  const summary = shown ? summaryOf(shown.answer, shown.list.length) : '';

  useEffect(() => setMost(step), [query, facets]);
  useEffect(() => {
    if (shown || !query.trim()) onSearch({ query, facets });
  }, [shown?.answer, query === '', facets]);
  const spoken = useSpoken(shown?.answer.query.text === readQuery(query).text ? summary : '', [
    query,
    summary,
    failure,
  ]);
  useNotedZeroResult(shown);
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

  return (
    <div class="search-panel" data-answered={isWaiting ? undefined : shown?.answer.query.text}>
      <QueryField id={id} query={query} keys={keys} input={input} onQuery={ask} />
      {/* A screen reader hears the count when it stands; that something is on its way is for the eye. */}
      <div class="search-progress" data-busy={isBusy || undefined} aria-hidden="true" />
      <p id={`${id}-hint`} class="search-hint" data-screen-only>
        {words.quotesHint} <span class="search-keys">{words.keysHint}</span>
      </p>
      <p class="visually-hidden" role="status">
        <Changing text={spoken} />
      </p>
      <Trouble {...search} base={base} />
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

const SPEAKING_PAUSE_MS = 700;

/** What is spoken: every change starts the pause anew, so that only the answer to what stands there at last is. */
const useSpoken = (summary: string, changes: readonly unknown[]): string => {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setSpoken(summary), SPEAKING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, changes);
  return spoken;
};

/** A query that rests for so long was meant; only then is it noted that it found nothing. */
const MEANT_PAUSE_MS = 1500;

const useNotedZeroResult = (shown: Shown | undefined): void =>
  useEffect(() => {
    if (!shown || shown.answer.hits.length > 0 || shown.answer.instead || shown.answer.offers.length > 0) return;
    const { query, missing } = shown.answer;
    const pause = setTimeout(() => void noteZeroResult(query.text, missing), MEANT_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [shown?.answer]);

interface QueryFieldProps {
  readonly id: string;
  readonly query: string;
  readonly keys: ReturnType<typeof useOptionKeys>;
  readonly input: MutableRef<HTMLInputElement | null>;
  readonly onQuery: (text: string) => void;
}

const QueryField = ({ id, query, keys, input, onQuery }: QueryFieldProps) => (
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
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={keys.move}
    />
  </form>
);

interface TroubleProps extends Pick<ReturnType<typeof useSearch>, 'failure' | 'isBusy' | 'isSlow' | 'retry'> {
  readonly base: string;
}

/** That an answer is long on its way, or did not come, and where to look instead. */
const Trouble = ({ base, failure, isBusy, isSlow, retry }: TroubleProps) => {
  const pagesLink = <a href={`${base}search/#all`}>{words.listOfPages}</a>;
  return (
    <>
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
    </>
  );
};
