/** What is offered when words are not in the handbook: nearest words and titles, the glossary, a way to report it. */
import { kinds } from '../../kinds.ts';
import type { CatalogueRow } from '../../domain/search/catalogue.ts';
import type { Answer } from './answer.ts';
import { Places } from './Places.tsx';

interface Props {
  readonly answer: Answer;
  readonly base: string;
  readonly terms: readonly CatalogueRow[];
  readonly onQuery: (query: string) => void;
}

const path = (base: string, url: string): string => base.replace(/\/$/, '') + url;

/** Words to take instead of one that no page holds. */
export const Suggestions = ({ answer, onQuery }: Pick<Props, 'answer' | 'onQuery'>) =>
  answer.suggestions.length > 0 ? (
    <p class="search-suggestions">
      {answer.isBegun ? 'Words that begin so:' : 'Did you mean'}{' '}
      {answer.suggestions.map(({ offered, query }, index) => (
        <>
          {index > 0 && ' '}
          <button type="button" key={query} onClick={() => onQuery(query)}>
            {offered}
          </button>
        </>
      ))}
      {!answer.isBegun && '?'}
    </p>
  ) : null;

/** The way on from a query that found nothing. */
export const Nothing = ({ answer, base, terms }: Omit<Props, 'onQuery'>) => {
  const letters = [...new Set(terms.map(({ title }) => title.charAt(0).toUpperCase()))].sort();
  return (
    <div class="search-nothing">
      {answer.titles.length > 0 && (
        <>
          <h2>Nearest titles</h2>
          <ul>
            {answer.titles.map(({ id, url, title, kind }) => (
              <li key={id}>
                <a href={path(base, url)}>{title}</a> <span class="kind">{kinds[kind].word}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Look through the glossary</h2>
      <p class="letters">
        {letters.map((letter) => (
          <a href={path(base, `/glossary/#letter-${letter.toLowerCase()}`)} key={letter}>
            {letter}
          </a>
        ))}
      </p>
      <Places base={base} />
    </div>
  );
};
