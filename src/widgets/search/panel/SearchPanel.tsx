/** The search as a visitor operates it: in the dialog and on the search page. A combobox with a listbox of links. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { summaryOf } from '../../../domain/search/asking/answer.ts';
import type { Search } from '../../../domain/search/facets.ts';
import { readQuery } from '../../../domain/search/asking/query.ts';
import { Changing } from '../../tool/Changing.tsx';
import { optionCount } from './Options.tsx';
import { SearchResults } from './SearchResults.tsx';
import { isComposing } from '../shortcuts.ts';
import { SlashSwitch } from './SlashSwitch.tsx';
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

const SPEAKING_PAUSE_MS = 700;
/** A query that rests for so long was meant; only then is it noted that it found nothing. */
const MEANT_PAUSE_MS = 1500;

/** Panels so far: the page and its dialog may hold one each, and no id may stand twice. */
let panels = 0;

export const SearchPanel = ({ base, first, step, onSearch, onOpen = () => {}, onReady, children }: Props) => {
  const [query, setQuery] = useState(first.query);
  const [facets, setFacets] = useState(first.facets);
  const [most, setMost] = useState(step);
  const [active, setActive] = useState(-1);
  const [spoken, setSpoken] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const isReady = useRef(false);
  /** Enter was pressed before its answer stood. */
  const isEntered = useRef(false);
  const [id] = useState(() => `search-${++panels}`);
  const { shown, failure, isWaiting, isBusy, isSlow, retry } = useSearch({ base, query, facets, step, most });

  const options = optionCount(shown?.results ?? []);
  const summary = shown ? summaryOf(shown.answer, shown.list.length) : '';

  useEffect(() => setMost(step), [query, facets]);
  useEffect(() => {
    if (shown || !query.trim()) onSearch({ query, facets });
  }, [shown?.answer, query === '', facets]);
  // With the list itself: a moment later, a key that was pressed meanwhile would be taken back.
  useLayoutEffect(() => setActive(-1), [shown]);
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

  const optionAt = (index: number): HTMLAnchorElement | null =>
    document.querySelector<HTMLAnchorElement>(`#${id}-list-${index}`);
  useEffect(() => {
    if (isWaiting) return;
    if (!isReady.current) onReady?.();
    isReady.current = true;
    if (isEntered.current) optionAt(0)?.click();
    isEntered.current = false;
  }, [isWaiting]);

  const move = (event: KeyboardEvent): void => {
    // Enter and arrows belong to the input method while it composes a word.
    if (isComposing(event)) return;
    const { ctrlKey, metaKey, shiftKey } = event;
    if (event.key === 'Enter') {
      event.preventDefault();
      const isElsewhere = ctrlKey || metaKey || shiftKey;
      // The list on the screen may still be that of the query before: its first entry is not what was meant.
      if (isWaiting && active < 0) isEntered.current = !isElsewhere;
      // As a press on the link with the same keys: the browser opens a tab or a window, and the list stays.
      else
        optionAt(Math.max(active, 0))?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ctrlKey, metaKey, shiftKey }),
        );
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || options === 0 || ctrlKey || metaKey || shiftKey || event.altKey) return;
    event.preventDefault();
    // From the field (-1) on through the options and round again.
    const next = ((active + 1 + step + options + 1) % (options + 1)) - 1;
    setActive(next);
    optionAt(next)?.scrollIntoView({ block: 'nearest' });
  };
  const ask = (text: string): void => {
    isEntered.current = false;
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
          aria-expanded={options > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-list-${active}` : undefined}
          aria-describedby={`${id}-hint`}
          value={query}
          placeholder={words.searchPlaceholder}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="go"
          autofocus
          spellcheck={false}
          onInput={(event) => ask(event.currentTarget.value)}
          onKeyDown={move}
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
            {...{ shown, summary, facets, base, active, retry }}
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
