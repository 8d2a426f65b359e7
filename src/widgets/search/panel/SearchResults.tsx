/** What stands under the field when something was asked: the count, what narrows it, the answer, the list. */
import { kinds } from '../../../kinds.ts';
import type { Facets } from '../../../domain/search/facets.ts';
import type { Result } from '../../../domain/search/results.ts';
import { Changing } from '../../tool/Changing.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { FacetFields } from './FacetFields.tsx';
import { NoResults, Titles } from './NoResults.tsx';
import { Places } from './Places.tsx';
import { toldAs, type Shown } from '../engine/engine.ts';
import { words } from '../../../words/words.ts';

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly results: readonly Result[];
  /** Number of the active option, from 0; -1 for none. */
  readonly active: number;
  /** The result whose answer stands above the list already. */
  readonly answered: string | undefined;
  readonly onOpen: (event: MouseEvent) => void;
}

// The index escapes the text of its excerpts and adds nothing but <mark>.
const Marked = ({ html }: { readonly html: string }) => (
  <span class="excerpt" dangerouslySetInnerHTML={{ __html: html }} />
);

/** Number of options that a list of results has: a result and its sections are one each. */
export const optionCount = (results: readonly Result[]): number =>
  results.reduce((sum, { parts }) => sum + 1 + parts.length, 0);

/** The results as a listbox: the field keeps the focus and points at the active option. */
const Options = ({ id, label, results, active, answered, onOpen }: OptionsProps) => {
  let next = 0;
  const option = () => {
    const index = next++;
    return {
      id: `${id}-${index}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === active,
      onClick: onOpen,
    } as const;
  };
  return (
    <div class="search-results" role="listbox" id={id} aria-label={label}>
      {results.map(({ row, title, href, excerpt, shortAnswer, evidence, parts }) => (
        <div class="search-result" role="group" aria-label={title} key={row.id}>
          <a class="search-option" href={href} data-kind={kinds[row.kind].word} {...option()}>
            <span class="result-title">{title}</span> <span class="kind">{words.kindWords[row.kind].one}</span>{' '}
            {row.id === answered ? null : shortAnswer ? (
              <span class="excerpt">{shortAnswer}</span>
            ) : parts.length > 0 || !excerpt ? null : (
              <Marked html={excerpt} />
            )}
            {row.id !== answered && evidence && <span class="excerpt">{evidence}</span>}
          </a>
          {parts.map((part) => (
            <a class="search-option search-part" href={part.href} key={part.href} {...option()}>
              <span class="result-title">{part.title}</span> <Marked html={part.excerpt} />
            </a>
          ))}
        </div>
      ))}
    </div>
  );
};

interface Props {
  /** Id of the listbox. */
  readonly id: string;
  readonly shown: Shown;
  readonly summary: string;
  /** What is chosen, which the list may not have followed yet. */
  readonly facets: Facets;
  readonly base: string;
  readonly active: number;
  readonly step: number;
  readonly onOpen: (event: MouseEvent) => void;
  readonly onQuery: (query: string) => void;
  readonly onFacets: (facets: Facets) => void;
  readonly onMore: () => void;
  readonly retry: () => void;
}

export const SearchResults = ({ id, shown, summary, facets, base, active, step, retry, ...on }: Props) => {
  const { answer, catalogue, refused, found, list, results, most } = shown;
  const { isNothing, card, isNear } = toldAs(shown);
  const untold = results.filter(({ hasText }) => !hasText).length;
  const near = isNear ? words.nearWithout(words.list(answer.missing)) : undefined;
  return (
    <>
      <p class="search-summary" aria-hidden="true">
        <Changing text={summary} />
      </p>
      {answer.offers.length > 1 && (
        <p class="search-suggestions">
          {words.didYouMean}{' '}
          {answer.offers.map(({ words, query }) => (
            <>
              <button type="button" key={query} onClick={() => on.onQuery(query)}>
                {words}
              </button>{' '}
            </>
          ))}
          ?
        </p>
      )}
      {refused.length > 0 && (
        <p class="search-left">
          {words.refusedFacets(words.list(refused.map(words.quoted)))}{' '}
          <button type="button" onClick={() => on.onFacets({})}>
            {words.takeOutOfAddress}
          </button>
        </p>
      )}
      {!isNothing && (found.length > 1 || Object.keys(facets).length > 0) && (
        <FacetFields results={found} facets={facets} topics={catalogue.topics} onFacets={on.onFacets} />
      )}
      {found.length > 0 && list.length === 0 && (
        <p class="search-left">
          {words.noneFits}{' '}
          <button type="button" onClick={() => on.onFacets({})}>
            {words.showAll(found.length)}
          </button>
        </p>
      )}
      {untold > 0 && (
        <p class="search-failed" role="alert">
          {words.untold(untold)}{' '}
          <button type="button" onClick={retry}>
            {words.tryAgain}
          </button>
        </p>
      )}
      {isNothing && <NoResults answer={answer} help={catalogue.help} />}
      {card && <AnswerCard key={card.row.id} result={card} onOpen={on.onOpen} />}
      {near && <h2 class="search-near">{near}</h2>}
      {results.length > 0 && (
        <Options
          label={isNothing ? words.nearResults : words.results}
          answered={card?.row.id}
          onOpen={on.onOpen}
          {...{ id, results, active }}
        />
      )}
      {list.length > most && (
        <button type="button" class="search-more" onClick={on.onMore} key={list.length - most}>
          {words.showMore(Math.min(step, list.length - most), list.length)}
        </button>
      )}
      {found.length === 0 && <Titles rows={answer.titles} base={base} />}
      {found.length === 0 && <Places base={base} />}
    </>
  );
};
