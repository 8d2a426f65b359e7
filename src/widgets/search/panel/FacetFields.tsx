/** What narrows the results: one select for each facet, and a button for each choice that takes it back. */
import { kindCalled } from '../../../kinds.ts';
import type { Topic } from '../../../domain/search/index/catalogue.ts';
import { facetNames, facetValues, type FacetName, type Facets } from '../../../domain/search/facets.ts';
import type { Ranked } from '../../../domain/search/asking/rank.ts';
import { standings } from '../../../domain/evidence/standing.ts';
import { standingWords } from '../../../domain/evidence/verdict-words.ts';
import { words } from '../../../words/words.ts';

interface Props {
  readonly results: readonly Ranked[];
  readonly facets: Facets;
  readonly topics: readonly Topic[];
  readonly onFacets: (facets: Facets) => void;
}

const labels: Readonly<Record<FacetName, string>> = words.facetLabels;

export const FacetFields = ({ results, facets, topics, onFacets }: Props) => {
  const named = (name: FacetName, value: string): string => {
    if (name === 'topic') return topics.find(({ id }) => id === value)?.title ?? value;
    const standing = standings.find((known) => known === value);
    const kind = name === 'kind' ? kindCalled(value) : undefined;
    if (kind) return words.kindWords[kind].one;
    return name === 'standing' && standing ? standingWords[standing] : value;
  };
  const choose = (name: FacetName, value: string): void => {
    const { [name]: _, ...others } = facets;
    onFacets(value ? { ...others, [name]: value } : others);
  };
  const chosen = facetNames.flatMap((name) => (facets[name] === undefined ? [] : [[name, facets[name]] as const]));
  return (
    <div class="search-facets" role="group" aria-label={words.narrowResults} data-screen-only>
      {facetNames.map((name) => {
        const values = facetValues(results, facets, name, (value) => named(name, value));
        return (
          <label key={name}>
            <span>{labels[name]}</span>
            <select
              value={facets[name] ?? ''}
              disabled={values.length === 0}
              onChange={(event) => choose(name, event.currentTarget.value)}
            >
              <option value="">{words.all}</option>
              {values.map(({ value, count }) => (
                <option value={value} key={`${value} ${count}`}>
                  {named(name, value)} ({count})
                </option>
              ))}
            </select>
          </label>
        );
      })}
      {chosen.map(([name, value]) => (
        <button type="button" class="search-chosen" key={name} onClick={() => choose(name, '')}>
          <span class="visually-hidden">{words.remove} </span>
          {labels[name]}: {named(name, value)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
};
