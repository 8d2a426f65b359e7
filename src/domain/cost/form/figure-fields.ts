/** The fields of figures that content has: how well each is known at each provider, where it was read, and when. */
import { seenInWords } from '../../text/days.ts';
import { assumptionsAt } from '../assumptions.ts';
import { unitBeside } from '../figures/figure-words.ts';
import { unitWords } from '../figures/units.ts';
import { sizedFigures, type EstimatorData } from '../parameters.ts';
import type { SourceName } from '../report/used.ts';
import type { CostField } from './field.ts';

/** How each figure that follows from the size is worked out while its field is empty. */
const sizedAbout: Readonly<Record<keyof typeof sizedFigures, string>> = {
  balancers: 'Empty: a share of the services, at least one for each cluster. The result shows how many.',
  engineers: 'Empty: from clusters, services and hours, as the fields below have them. The result shows how many.',
  'old-month': 'Empty: as much as this cluster costs without people.',
  'memory-per-vcpu': 'Empty: as much as your nodes have for each vCPU, so that both sides run the same work.',
  'serverless-engineers': 'Empty: from services and hours, as the fields below have them.',
  'hosted-engineers': 'Empty: from services and hours, as the fields below have them.',
  'machine-engineers': 'Empty: from services and hours, as the fields below have them.',
};

type Assumption = EstimatorData['assumptions'][number];
type Price = EstimatorData['prices'][number];

const once = (words: readonly string[]): string => [...new Set(words)].join(' ');

/**
 * Makes the fields of a group of assumptions, and what a field says whose choices are prices.
 * @param today YYYY-MM-DD, from which the age of a price counts
 */
export const figureFields = (data: EstimatorData, sources: Readonly<Record<string, SourceName>>, today: string) => {
  const sourceOf = (id: string | undefined, asOf: string | null | undefined): Pick<CostField, 'source'> => {
    const source = id === undefined ? undefined : sources[id];
    return id === undefined || source === undefined
      ? {}
      : { source: { id, name: source.publisher, seen: asOf ? seenInWords(asOf, today) : 'no date seen' } };
  };
  const said = (one: Assumption): Pick<CostField, 'about' | 'standing' | 'source'> => ({
    about: one.why,
    standing: one.standing,
    ...sourceOf(one.source, one.asOf),
  });
  const [, ...others] = data.providers.map(
    (provider) => [provider.id, new Map(assumptionsAt(data, provider).map((one) => [one.id, one]))] as const,
  );
  const field = (one: Assumption & { readonly id: string }): CostField => {
    const differing = others.flatMap(([cloud, at]) => {
      const its = at.get(one.id);
      return its === undefined || its.why === one.why ? [] : [[cloud, { source: null, ...said(its) }] as const];
    });
    return {
      id: one.id,
      label: one.name,
      unit: unitBeside(one.name, unitWords[one.unit]),
      ...said(one),
      ...(differing.length === 0 ? {} : { clouds: Object.fromEntries(differing) }),
    };
  };
  const sized = (Object.keys(sizedFigures) as (keyof typeof sizedFigures)[]).map((id) => ({ id, ...sizedFigures[id] }));
  const assumed = (id: string): readonly CostField[] => [
    ...sized
      .filter(({ group }) => group === id)
      .map(({ id, label, unit }) => ({
        id,
        label,
        unit: unitBeside(label, unitWords[unit]),
        listed: true,
        about: sizedAbout[id],
        standing: 'worked out',
      })),
    ...data.assumptions.filter(({ group }) => group === id).map(field),
  ];
  const terms = (prices: readonly Price[]) =>
    once(
      prices.map((one) => (one.region === undefined ? one.terms : `${one.terms.replace(/\.$/, '')}, ${one.region}.`)),
    );
  /** Where the prices of one kind were read, at each provider that has any. */
  const listed = (of: (provider: string) => readonly Price[]): Pick<CostField, 'about' | 'source' | 'clouds'> => {
    const [first, ...rest] = data.providers.map((provider) => {
      const prices = of(provider.id);
      const [one] = prices;
      return [
        provider.id,
        one === undefined
          ? { about: 'None is listed here: nobody but you knows yours.', source: null }
          : { about: terms(prices), ...sourceOf(one.source, one.asOf) },
      ] as const;
    });
    return { ...first?.[1], clouds: Object.fromEntries(rest) };
  };
  return { assumed, listed };
};
