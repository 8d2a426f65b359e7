/** Everything that was put into an estimate, defaults included, each with its standing. */
import { alternativeNames } from './words.ts';
import type { Estimate } from './estimator.ts';
import { figureWords, price, unitWords } from './figure-words.ts';
import { basisWords } from './report.ts';
import { count, usd } from '../text/format.ts';

export interface SourceName {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
}

/** One input or assumption, with where it comes from. */
export interface UsedFigure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly changed: boolean;
  /** sourced, derived, placeholder, list price, article, or "own figure" once it was changed. */
  readonly standing: string;
  readonly why: string;
}

const rangeText = (low: number, likely: number, high: number, show: (value: number) => string): string =>
  low === high ? show(low) : `${show(low)} / ${show(likely)} / ${show(high)}`;

/** Everything that was put in, defaults included, in the order of the form. */
export const usedFigures = ({
  estimate: { scenario },
  sources,
}: {
  readonly estimate: Estimate;
  readonly sources: Readonly<Record<string, SourceName>>;
}): UsedFigure[] => {
  const { data, quantities, changed } = scenario;
  const plain = (id: string, name: string, value: string, unit: string, standing: string, why = ''): UsedFigure => {
    const own = changed.includes(id);
    return { id, name, value, unit, changed: own, standing: own ? 'own choice' : standing, why };
  };
  const sourceWords = (id: string | undefined, asOf: string | null | undefined): string => {
    const source = id === undefined ? undefined : sources[id];
    if (source === undefined) return '';
    const day = asOf === undefined ? '' : `, ${asOf ?? 'no date seen'}`;
    return ` Source: ${source.publisher}, ${source.title}${day}${source.url === null ? '' : `, ${source.url}`}.`;
  };
  const priced = quantities['price'];
  const { instance, plane } = scenario;
  return [
    plain('from', 'Way in', scenario.mode === 'table' ? 'scale the article’s table' : 'from my nodes', '', 'default'),
    plain('nodes', 'Nodes', count(scenario.nodes), 'nodes', 'article'),
    plain('clusters', 'Clusters', count(scenario.clusters), 'clusters', 'default'),
    plain(
      'instance',
      'Instance type',
      instance.name,
      '',
      'article',
      `${instance.terms}${sourceWords(instance.source, instance.asOf)}`,
    ),
    plain(
      'price',
      'Price of a node',
      price(priced?.range.likely ?? 0),
      'US dollars an hour',
      `list price, ${instance.asOf}`,
    ),
    plain('vcpu', 'vCPU of a node', String(scenario.vcpu), 'vCPU', 'list'),
    plain('memory', 'Memory of a node', String(scenario.memoryGib), 'GiB', 'list'),
    plain('pods', 'Pods allowed on a node', count(scenario.maxPods), 'pods', 'list'),
    plain(
      'plane',
      'Control plane',
      plane === null ? 'without a fee' : `${plane.name}, ${price(plane.usdPerHour)} an hour`,
      '',
      plane === null ? 'default' : `list price, ${plane.asOf}`,
      plane === null ? '' : `${plane.terms}${sourceWords(plane.source, plane.asOf)}`,
    ),
    plain('reserve', 'Rule for what a node keeps back', scenario.rule.toUpperCase(), '', 'default'),
    plain('against', 'Compared with', alternativeNames[scenario.against], '', 'default'),
    ...scenario.rows.flatMap((row): UsedFigure[] => {
      const quantity = quantities[`row-${row.id}`];
      if (quantity === undefined) return [];
      const { low, likely, high } = quantity.range;
      return [
        {
          id: quantity.id,
          name: `${row.name}, ${count(data.tableNodes)} nodes`,
          value: rangeText(low, likely, high, usd),
          unit: 'US dollars a month',
          changed: quantity.changed,
          standing: quantity.changed ? 'own figure' : 'article',
          why: data.rows.find(({ id }) => id === row.id)?.drivers ?? '',
        },
        plain(
          `grows-${row.id}`,
          `${row.name}, grows`,
          basisWords[row.basis] ?? row.basis,
          '',
          'reading of the article',
        ),
      ];
    }),
    ...data.assumptions.map((one): UsedFigure => {
      const quantity = quantities[one.id];
      const { low, likely, high } = quantity?.range ?? one;
      const own = quantity?.changed ?? false;
      return {
        id: one.id,
        name: one.name,
        value: rangeText(low, likely, high, (value) => figureWords(value, one.unit)),
        unit: unitWords[one.unit],
        changed: own,
        standing: own ? `own figure, was ${one.standing}` : one.standing,
        why: own
          ? `In place of ${rangeText(one.low, one.likely, one.high, (value) => figureWords(value, one.unit))}.`
          : `${one.why}${sourceWords(one.source, one.asOf)}`,
      };
    }),
  ];
};
