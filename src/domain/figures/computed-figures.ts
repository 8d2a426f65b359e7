/** The worked checks of the article's cost table: what its own numbers come to at list prices. */
import type { CostRow, Price } from '../../schemas/cost.ts';
import type { Figure } from '../../schemas/figures.ts';
import { totals, type UsdRange } from './cost-table.ts';
import { count, usd } from '../text/format.ts';

export const costCheckIds = [
  'sample-cluster-month',
  'sample-cluster-min-month',
  'sample-cluster-max-month',
  'sample-cluster-vcpu',
  'implied-node-hour-low',
  'implied-node-hour-high',
  'discount-to-reach-high',
  'discount-to-reach-low',
  'control-plane-standard-month',
  'control-plane-extended-month',
  'row-top-standard-clusters',
  'row-top-extended-clusters',
  'people-share-low',
  'people-share-high',
  'infrastructure-at-list-low',
  'infrastructure-at-list-high',
] as const;

export type CostCheckId = (typeof costCheckIds)[number];

export interface CostCheck {
  /** Rounded to four decimals. Percent is of a hundred; money is a month's unless the unit says otherwise. */
  readonly value: number;
  readonly unit: 'usd' | 'percent' | 'vcpu' | 'clusters' | 'usd-per-hour';
  /** The calculation in words and numbers. */
  readonly working: string;
  /** Decimals worth showing of a percentage. */
  readonly digits?: 0 | 1;
}

/** Entries by id: the cost rows, and of the prices and figures at least those that the checks name. */
export interface CostCheckInputs {
  readonly rows: Readonly<Record<string, UsdRange & Pick<CostRow, 'group'>>>;
  readonly prices: Readonly<
    Record<
      string,
      Pick<Price, 'usdPerHour' | 'kind' | 'provider' | 'support' | 'inSample'> & { readonly vcpu?: number | undefined }
    >
  >;
  readonly figures: Readonly<Record<string, Pick<Figure, 'value'>>>;
}

const need = <Entry>(entries: Readonly<Record<string, Entry>>, folder: string, id: string): Entry => {
  const entry = entries[id];
  if (entry === undefined) throw new Error(`The cost checks need content/${folder}/${id}.yaml, which is missing.`);
  return entry;
};

const priceWhere = <Listed>(
  prices: Readonly<Record<string, Listed>>,
  is: (price: Listed) => boolean,
  what: string,
): Listed => {
  const found = Object.values(prices).find(is);
  if (found === undefined) throw new Error(`The cost checks need ${what} in content/prices, which is missing.`);
  return found;
};

const check = (value: number, unit: CostCheck['unit'], working: string): CostCheck => ({
  value: Math.round(value * 10_000) / 10_000,
  unit,
  working,
});

const discount = (targetUsd: number, listUsd: number): CostCheck =>
  targetUsd < listUsd
    ? check((1 - targetUsd / listUsd) * 100, 'percent', `1 − ${usd(targetUsd)} ÷ ${usd(listUsd)}`)
    : check(0, 'percent', `none: ${usd(listUsd)} at list price is within ${usd(targetUsd)}`);

const share = (partUsd: number, allUsd: number): CostCheck => ({
  ...check(allUsd === 0 ? 0 : (partUsd / allUsd) * 100, 'percent', `${usd(partUsd)} ÷ ${usd(allUsd)}`),
  // Of ranges as rough as these, a decimal would claim too much.
  digits: 0,
});

/**
 * Works out every check.
 * @throws {Error} when an entry that a check needs is missing, or the node type of the sample has no `vcpu`
 */
export const costChecks = ({ rows, prices, figures }: CostCheckInputs): Readonly<Record<CostCheckId, CostCheck>> => {
  const figure = (id: string) => need(figures, 'figures', id).value;
  const hours = figure('hours-per-month');
  const nodes = figure('article-nodes');
  const node = priceWhere(
    prices,
    ({ inSample }) => inSample === true,
    'the node type of the sample, with inSample: true',
  );
  const { vcpu } = node;
  if (vcpu === undefined) throw new Error('The node type of the sample needs vcpu: the cost checks count them.');
  const planeHour = (support: 'standard' | 'extended') =>
    priceWhere(
      prices,
      (price) => price.kind === 'control-plane' && price.provider === node.provider && price.support === support,
      `a control plane of ${node.provider} with support: ${support}`,
    ).usdPerHour;
  const standard = planeHour('standard');
  const extended = planeHour('extended');
  const instances = need(rows, 'cost-rows', 'instances');
  const controlPlaneTopUsd = need(rows, 'cost-rows', 'control-plane').highUsd;
  const { infrastructure, people, everything } = totals(Object.values(rows));

  const atList = (nodeCount: number): CostCheck =>
    check(
      nodeCount * node.usdPerHour * hours,
      'usd',
      `${count(nodeCount)} nodes × ${usd(node.usdPerHour)} an hour × ${count(hours)} hours`,
    );
  const impliedHour = (monthUsd: number): CostCheck =>
    check(
      monthUsd / nodes / hours,
      'usd-per-hour',
      `${usd(monthUsd)} a month ÷ ${count(nodes)} nodes ÷ ${count(hours)} hours`,
    );
  const controlPlane = (usdPerHour: number): CostCheck =>
    check(usdPerHour * hours, 'usd', `${usd(usdPerHour)} an hour × ${count(hours)} hours`);
  const clustersInRow = (usdPerHour: number): CostCheck =>
    check(
      controlPlaneTopUsd / (usdPerHour * hours),
      'clusters',
      `${usd(controlPlaneTopUsd)} a month ÷ ${usd(usdPerHour * hours)} for one cluster`,
    );
  const month = atList(nodes);
  const withListPrice = (infrastructureUsd: number, instancesUsd: number): CostCheck =>
    check(
      infrastructureUsd - instancesUsd + month.value,
      'usd',
      `${usd(infrastructureUsd)} − ${usd(instancesUsd)} for instances + ${usd(month.value)} at list price`,
    );

  return {
    'sample-cluster-month': month,
    'sample-cluster-min-month': atList(figure('sample-nodes-min')),
    'sample-cluster-max-month': atList(figure('sample-nodes-max')),
    'sample-cluster-vcpu': check(nodes * vcpu, 'vcpu', `${count(nodes)} nodes × ${count(vcpu)} vCPU`),
    'implied-node-hour-low': impliedHour(instances.lowUsd),
    'implied-node-hour-high': impliedHour(instances.highUsd),
    'discount-to-reach-high': discount(instances.highUsd, month.value),
    'discount-to-reach-low': discount(instances.lowUsd, month.value),
    'control-plane-standard-month': controlPlane(standard),
    'control-plane-extended-month': controlPlane(extended),
    'row-top-standard-clusters': clustersInRow(standard),
    'row-top-extended-clusters': clustersInRow(extended),
    'people-share-low': share(people.lowUsd, everything.lowUsd),
    'people-share-high': share(people.highUsd, everything.highUsd),
    'infrastructure-at-list-low': withListPrice(infrastructure.lowUsd, instances.lowUsd),
    'infrastructure-at-list-high': withListPrice(infrastructure.highUsd, instances.highUsd),
  };
};

/** A check as a reader sees it: "$73,584", "59.2%", "1,600". */
export const showCheck = ({ value, unit, digits = 1 }: Pick<CostCheck, 'value' | 'unit' | 'digits'>): string => {
  if (unit === 'percent') return `${count(Number(value.toFixed(digits)))}%`;
  if (unit === 'usd-per-hour') return usd(Math.round(value * 100) / 100);
  return unit === 'usd' ? usd(value) : count(value);
};
