/** The search as a visitor operates it: in the dialog and on the search page. A combobox with a listbox of links. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/search-catalogue.ts';
import { narrowed, type Search } from '../../domain/search-facets.ts';
import { readQuery } from '../../domain/search-query.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { engine } from './engine.ts';
import { FacetFields } from './FacetFields.tsx';
import { recordMiss } from './misses.ts';
import { optionCount, Options } from './Options.tsx';
import { useResults } from './results.ts';
import { summaryOf } from './summary.ts';
import { Nothing, Suggestions } from './Unknown.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  readonly base: string;
  readonly first: Search;
  /** Called whenever what is searched has changed and was answered. */
  readonly onSearch: (search: Search) => void;
  /** Called before a result is opened. */
  readonly onOpen?: () => void;
  /** Called once, when the results of the first query stand. */
  readonly onReady?: () => void;
}

/** So many results are shown at first, and more by the same number. */
const STEP = 12;
const SPEAKING_PAUSE_MS = 700;
/** A query that rests for so long was meant; only then is it noted that it found nothing. */
const MEANT_PAUSE_MS = 1500;

export const SearchPanel = ({ base, first, onSearch, onOpen = () => {}, onReady }: Props) => {
  const [query, setQuery] = useState(first.query);
  const [facets, setFacets] = useState(first.facets);
  const [most, setMost] = useState(STEP);
  const [active, setActive] = useState(-1);
  const [spoken, setSpoken] = useState('');
  const [catalogue, setCatalogue] = useState<Catalogue>();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { answer, failed } = useAnswer(base, query);

  const found = answer ? (answer.hits.length > 0 ? answer.hits : answer.near) : [];
  const list = narrowed(found, facets);
  const results = useResults(answer, list.slice(0, most), base);
  const isNear = answer !== undefined && answer.hits.length === 0 && found.length > 0;
  const options = optionCount(results);
  const summary = answer ? summaryOf(answer, list.length) : '';
  const isReady = results.length > 0 && results.every(({ excerpt }) => excerpt !== undefined);
  // A look-up ends with the answer itself when a question is what was found.
  const card = results.slice(0, answer?.query.isQuestion ? 3 : 1).find(({ shortAnswer }) => shortAnswer);

  useEffect(() => {
    setActive(-1);
    setMost(STEP);
    if (answer || !query.trim()) onSearch({ query, facets });
    if (answer) void engine(base).then((ready) => setCatalogue(ready.catalogue));
  }, [answer, facets]);
  useEffect(() => {
    // Every letter starts the pause anew, so that only the answer to what stands there at last is spoken.
    const isCurrent = answer?.query.text === readQuery(query).text;
    const pause = setTimeout(() => isCurrent && setSpoken(failed ? '' : summary), SPEAKING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [query, summary, failed]);
  useEffect(() => {
    if (!answer || answer.isBegun || answer.hits.length > 0) return;
    const pause = setTimeout(() => recordMiss(answer.query.text, answer.missing), MEANT_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [answer]);
  useEffect(() => {
    if (isReady) onReady?.();
  }, [isReady]);

  const optionAt = (index: number): HTMLAnchorElement | null =>
    document.querySelector<HTMLAnchorElement>(`#${CSS.escape(`${id}-list-${index}`)}`);
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      optionAt(Math.max(active, 0))?.click();
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

  return (
    <div class="search-panel" data-answered={answer && isReady === results.length > 0 ? answer.query.text : undefined}>
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
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={move}
        />
      </form>
      <p id={`${id}-hint`} class="search-hint">
        Quotes search a phrase. Up and Down choose, Enter opens.
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
      {answer && !failed && (
        <>
          <p class="search-summary" aria-hidden="true">
            {summary}
          </p>
          <Suggestions answer={answer} onQuery={(text) => (setQuery(text), input.current?.focus())} />
          {found.length > 0 && (
            <FacetFields results={found} facets={facets} topics={catalogue?.topics ?? []} onFacets={setFacets} />
          )}
          {card && <AnswerCard key={card.row.id} result={card} onOpen={onOpen} />}
          {isNear && <h2 class="search-near">Near results, without {answer.missing.join(' and ')}</h2>}
          {results.length > 0 && (
            <Options
              id={`${id}-list`}
              label={isNear ? 'Near results' : 'Results'}
              answered={card?.row.id}
              {...{ results, active, onOpen }}
            />
          )}
          {list.length > most && (
            <button type="button" class="search-more" onClick={() => setMost(most + STEP)}>
              Show {Math.min(STEP, list.length - most)} more of {list.length}
            </button>
          )}
          {found.length === 0 && (
            <Nothing answer={answer} base={base} terms={catalogue?.rows.filter(({ kind }) => kind === 'Term') ?? []} />
          )}
        </>
      )}
    </div>
  );
};
