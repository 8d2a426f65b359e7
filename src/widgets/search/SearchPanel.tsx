/** The search as a visitor operates it: in the dialog and on the search page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, type Answer } from './engine.ts';
import { ResultList } from './ResultList.tsx';
import './search.css';

interface Props {
  readonly base: string;
  readonly query: string;
  readonly kind: string;
  /** Called with every query that was answered. */
  readonly onAnswer?: (query: string, kind: string) => void;
}

const TYPING_PAUSE_MS = 120;
const SPEAKING_PAUSE_MS = 600;

const summary = ({ query, total, missing }: Answer): string => {
  const unknown = missing.length > 0 ? `No page contains ${missing.map((word) => `“${word}”`).join(' or ')}. ` : '';
  if (total === 0) return `${unknown || `Nothing found for “${query}”. `}Try another word, or fewer.`;
  return `${unknown}${total} ${total === 1 ? 'page' : 'pages'} for “${query}”.`;
};

export const SearchPanel = ({ base, query: firstQuery, kind: firstKind, onAnswer }: Props) => {
  const [query, setQuery] = useState(firstQuery);
  const [kind, setKind] = useState(firstKind);
  const [answer, setAnswer] = useState<Answer>();
  const [failed, setFailed] = useState(false);
  const [spoken, setSpoken] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!query.trim()) {
      setAnswer(undefined);
      setSpoken('');
      onAnswer?.('', kind);
      return;
    }
    // An answer that comes after a newer question is dropped.
    let current = true;
    const typing = setTimeout(() => {
      ask(base, query, kind).then(
        (found) => {
          if (!current) return;
          setFailed(false);
          setAnswer(found);
          onAnswer?.(query, kind);
        },
        () => current && setFailed(true),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(typing);
    };
  }, [query, kind]);

  useEffect(() => {
    const pause = setTimeout(() => setSpoken(failed ? '' : answer ? summary(answer) : ''), SPEAKING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [answer, failed]);

  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input.current, ...(list.current?.querySelectorAll<HTMLElement>('a[data-result]') ?? [])].filter((stop) => stop !== null);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div class="search-panel" onKeyDown={move}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="visually-hidden" for="search-query">
          Search the handbook
        </label>
        <input
          ref={input}
          id="search-query"
          type="search"
          name="q"
          value={query}
          placeholder="A word, an identifier, a question"
          autocomplete="off"
          autofocus
          spellcheck={false}
          aria-describedby="search-hint"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      <p id="search-hint" class="small">
        Quotes search a phrase. Up and Down move through the results.
      </p>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
      <div ref={list}>
        {failed && (
          <p class="search-failed" role="alert">
            The search index could not be loaded. Check the connection and type again, or use the{' '}
            <a href={`${base}search/#all`}>list of all pages</a>.
          </p>
        )}
        {answer && !failed && (
          <>
            <p class="search-summary" aria-hidden="true">
              {summary(answer)}
            </p>
            {answer.kinds.length > 1 || kind ? (
              <div class="search-kinds" role="group" aria-label="Kind of page">
                {[{ kind: '', count: answer.kinds.reduce((sum, { count }) => sum + count, 0) }, ...answer.kinds].map((choice) => (
                  <button type="button" aria-pressed={kind === choice.kind} onClick={() => setKind(choice.kind)}>
                    {choice.kind || 'All'} <span>{choice.count}</span>
                  </button>
                ))}
              </div>
            ) : null}
            <ResultList results={answer.results} />
          </>
        )}
      </div>
    </div>
  );
};
