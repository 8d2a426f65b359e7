/** What stands under the field when something was asked: the count, what narrows it, the answer, the list. */
import type { Catalogue } from '../../domain/search/catalogue.ts';
import type { Facets } from '../../domain/search/facets.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { FacetFields } from './FacetFields.tsx';
import { Options } from './Options.tsx';
import type { Shown } from './results.ts';
import { Nothing, Suggestions } from './NoResults.tsx';

interface Props {
  /** Id of the listbox. */
  readonly id: string;
  readonly shown: Shown;
  readonly summary: string;
  /** What is chosen, which the list may not have followed yet. */
  readonly facets: Facets;
  readonly catalogue: Catalogue | undefined;
  readonly base: string;
  readonly active: number;
  readonly step: number;
  readonly onOpen: () => void;
  readonly onQuery: (query: string) => void;
  readonly onFacets: (facets: Facets) => void;
  readonly onMore: () => void;
}

export const Found = ({ id, shown, summary, facets, catalogue, base, active, step, ...on }: Props) => {
  const { answer, found, list, results, most } = shown;
  const isNear = answer.hits.length === 0 && found.length > 0;
  // A look-up ends with the answer itself when a question is what was found.
  const card = results.slice(0, answer.query.isQuestion ? 3 : 1).find(({ shortAnswer }) => shortAnswer);
  return (
    <>
      <p class="search-summary" aria-hidden="true">
        {summary}
      </p>
      <Suggestions answer={answer} onQuery={on.onQuery} />
      {(found.length > 1 || Object.keys(facets).length > 0) && (
        <FacetFields results={found} facets={facets} topics={catalogue?.topics ?? []} onFacets={on.onFacets} />
      )}
      {found.length > 0 && list.length === 0 && (
        <p class="search-left">
          None of these entries fits all of your choices.{' '}
          <button type="button" onClick={() => on.onFacets({})}>
            Show all {found.length}
          </button>
        </p>
      )}
      {card && <AnswerCard key={card.row.id} result={card} onOpen={on.onOpen} />}
      {isNear && list.length > 0 && <h2 class="search-near">Near results, without {answer.missing.join(' and ')}</h2>}
      {results.length > 0 && (
        <Options
          label={isNear ? 'Near results' : 'Results'}
          answered={card?.row.id}
          onOpen={on.onOpen}
          {...{ id, results, active }}
        />
      )}
      {list.length > most && (
        <button type="button" class="search-more" onClick={on.onMore}>
          Show {Math.min(step, list.length - most)} more of {list.length}
        </button>
      )}
      {found.length === 0 && (
        <Nothing answer={answer} base={base} terms={catalogue?.rows.filter(({ kind }) => kind === 'glossary') ?? []} />
      )}
    </>
  );
};
