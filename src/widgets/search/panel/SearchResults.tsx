/** What stands under the field when something was asked: the count, what narrows it, the answer, the list. */
import type { Facets } from '../../../domain/search/facets.ts';
import { Changing } from '../../tool/Changing.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { FacetFields } from './FacetFields.tsx';
import { NoResults, Titles } from './NoResults.tsx';
import { Options } from './Options.tsx';
import { Places } from './Places.tsx';
import { toldAs, type Shown } from '../engine/engine.ts';
import { words } from '../../../words/words.ts';

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
