/** The search as a visitor operates it: in the dialog and on the search page. A combobox with a listbox of links. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/search/catalogue.ts';
import type { Search } from '../../domain/search/facets.ts';
import { readQuery } from '../../domain/search/query.ts';
import { engine } from './engine.ts';
import { Found } from './SearchResults.tsx';
import { recordMiss } from './zero-result-queries.ts';
import { optionCount } from './Options.tsx';
import { useShown } from './results.ts';
import { summaryOf } from './summary.ts';
import { useAnswer } from './use-answer.ts';

interface Props {
  readonly base: string;
  readonly first: Search;
  /** Called whenever what is searched has changed and was answered. */
  readonly onSearch: (search: Search) => void;
  /** Called before a result is opened. */
  readonly onOpen?: () => void;
  /** Called once, when the results of the first query stand, or when there is nothing to wait for. */
  readonly onReady?: () => void;
  /** What stands under the field while nothing is asked: where to look without a word. */
  readonly children?: ComponentChildren;
}

/** So many results are shown at first, and more by the same number. */
const STEP = 12;
const SPEAKING_PAUSE_MS = 700;
/** A query that rests for so long was meant; only then is it noted that it found nothing. */
const MEANT_PAUSE_MS = 1500;

/** True until the engine is there, or could not be had. */
const useLoading = (base: string): boolean => {
  const [isLoading, setIsLoading] = useState(true);
  // Asked for while rendering, so that it is the same attempt as that of whoever opened the panel.
  useState(() => {
    const stop = (): void => setIsLoading(false);
    void engine(base).then(stop, stop);
  });
  return isLoading;
};

export const SearchPanel = ({ base, first, onSearch, onOpen = () => {}, onReady, children }: Props) => {
  const [query, setQuery] = useState(first.query);
  const [facets, setFacets] = useState(first.facets);
  const [most, setMost] = useState(STEP);
  const [active, setActive] = useState(-1);
  const [spoken, setSpoken] = useState('');
  const [catalogue, setCatalogue] = useState<Catalogue>();
  const input = useRef<HTMLInputElement>(null);
  const isReady = useRef(false);
  /** Enter was pressed before its answer stood. */
  const isEntered = useRef(false);
  const id = useId();
  const isLoading = useLoading(base);
  const { answer, failed, isAsking } = useAnswer(base, query);
  const { shown, isHeld } = useShown(answer, facets, most, base);

  const isWaiting = isAsking || isHeld;
  const options = optionCount(shown?.results ?? []);
  const summary = shown ? summaryOf(shown.answer, shown.list.length) : '';

  useEffect(() => {
    setMost(STEP);
    if (answer || !query.trim()) onSearch({ query, facets });
    if (answer) void engine(base).then((ready) => setCatalogue(ready.catalogue));
  }, [answer, facets]);
  useEffect(() => setActive(-1), [shown]);
  useEffect(() => {
    // Every letter starts the pause anew, so that only the answer to what stands there at last is spoken.
    const isCurrent = shown?.answer.query.text === readQuery(query).text;
    const pause = setTimeout(() => isCurrent && setSpoken(failed ? '' : summary), SPEAKING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, summary, failed]);
  useEffect(() => {
    if (!answer || answer.isBegun || answer.hits.length > 0) return;
    const pause = setTimeout(() => recordMiss(answer.query.text, answer.missing), MEANT_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [answer]);

  const optionAt = (index: number): HTMLAnchorElement | null =>
    document.querySelector<HTMLAnchorElement>(`#${CSS.escape(`${id}-list-${index}`)}`);
  useEffect(() => {
    if (isWaiting) return;
    if (!isReady.current) onReady?.();
    isReady.current = true;
    if (isEntered.current) optionAt(0)?.click();
    isEntered.current = false;
  }, [isWaiting]);

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      // The list on the screen may still be that of the query before: its first entry is not what was meant.
      if (isWaiting && active < 0) isEntered.current = true;
      else optionAt(Math.max(active, 0))?.click();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || options === 0) return;
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

  return (
    <div class="search-panel" data-answered={isWaiting ? undefined : shown?.answer.query.text}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="visually-hidden" for={`${id}-query`}>
          Search the handbook
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
          placeholder="A word, an identifier, a question"
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
      <div class="search-progress" data-busy={isWaiting || isLoading || undefined} aria-hidden="true" />
      <p id={`${id}-hint`} class="search-hint" data-screen-only>
        Quotes search a phrase. <span class="search-keys">Up and Down choose, Enter opens.</span>
      </p>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
      {failed && (
        <p class="search-failed" role="alert">
          The search index could not be loaded. Check the connection and type again, or use the{' '}
          <a href={`${base}search/#all`}>list of all pages</a>.
        </p>
      )}
      <div class="search-found" aria-busy={isWaiting}>
        {shown && !failed && (
          <Found
            id={`${id}-list`}
            {...{ shown, summary, facets, catalogue, base, active, onOpen }}
            onQuery={(text) => (ask(text), input.current?.focus())}
            onFacets={setFacets}
            onMore={() => setMost(most + STEP)}
            step={STEP}
          />
        )}
      </div>
      {!query.trim() && children}
    </div>
  );
};
