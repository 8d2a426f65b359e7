/** The parameters of the estimator's address, and what each holds when nothing is said. */
import type { EstimatorData } from './data.ts';
import { unitWords } from './figure-words.ts';
import type { Figure } from '../text/number.ts';
import { formatRange, middle, readRange } from './range.ts';
import { alternativeIds, bases, costModes, freePlane, reservationRules, usualInstance, usualPlane } from './choices.ts';
import type { Parameter, Parameters, ParameterValue, StateValues } from '../tool/url-state.ts';

const checkRange = (figure: Figure) => (given: string) => {
  const range = readRange(given, figure);
  return 'problem' in range ? range : { value: formatRange(range.value) };
};
const most = 1e9;

/** Figures that something is divided by. */
const leastOf: Readonly<Record<string, number>> = { 'service-vcpu': 0.01, 'machine-taken': 1, 'nodes-per-step': 1 };

/** Every parameter that the address of the estimator may hold, in the order of the form. */
export const costParameters = (data: EstimatorData): Parameters => {
  const ids = (kind: 'instance' | 'control-plane') =>
    data.prices.filter((price) => price.kind === kind).map(({ id }) => id);
  const entries: [string, Parameter][] = [
    ['from', { kind: 'choice', label: 'Way in', options: costModes }],
    ['nodes', { kind: 'number', label: 'Nodes', min: 0, max: 100_000, whole: true, unit: 'nodes' }],
    ['clusters', { kind: 'number', label: 'Clusters', min: 0, max: 1000, whole: true, unit: 'clusters' }],
    ['instance', { kind: 'choice', label: 'Instance type', options: ids('instance') }],
    [
      'price',
      {
        kind: 'number',
        label: 'Price of a node, US dollars an hour',
        min: 0,
        max: 1000,
        unit: unitWords['usd-hour'],
        small: true,
      },
    ],
    ['vcpu', { kind: 'number', label: 'vCPU of a node', min: 0.25, max: 1024, unit: 'vCPU' }],
    ['memory', { kind: 'number', label: 'Memory of a node, GiB', min: 0.5, max: 32_768, unit: 'GiB' }],
    ['pods', { kind: 'number', label: 'Pods allowed on a node', min: 1, max: 2000, whole: true, unit: 'pods' }],
    ['plane', { kind: 'choice', label: 'Control plane', options: [...ids('control-plane'), freePlane] }],
    ['reserve', { kind: 'choice', label: 'Rule for what a node keeps back', options: reservationRules }],
    ['against', { kind: 'choice', label: 'Compared with', options: alternativeIds }],
    ...data.rows.flatMap((row): [string, Parameter][] => [
      [
        `row-${row.id}`,
        { kind: 'checked', label: row.name, check: checkRange({ min: 0, max: most, unit: unitWords['usd-month'] }) },
      ],
      [`grows-${row.id}`, { kind: 'choice', label: `${row.name} grows`, options: bases }],
    ]),
    ...data.assumptions.map(({ id, name, unit }): [string, Parameter] => [
      id,
      {
        kind: 'checked',
        label: name,
        check: checkRange({
          min: leastOf[id] ?? 0,
          max: unit === 'percent' ? 100 : most,
          unit: unitWords[unit],
          small: unit === 'usd-hour' || unit === 'usd-gb',
        }),
      },
    ]),
  ];
  return Object.fromEntries(entries);
};

/** What each parameter counts as when it is left out, in the text of a form; listed ones as the instance has them. */
export const costDefaults = (data: EstimatorData, values: StateValues): Readonly<Record<string, string>> => {
  const instance =
    data.prices.find(({ id, kind }) => kind === 'instance' && id === (values['instance'] ?? usualInstance)) ??
    data.prices.find(({ kind }) => kind === 'instance');
  return Object.fromEntries<string>([
    ['from', 'table'],
    ['nodes', String(data.tableNodes)],
    ['clusters', '1'],
    ['instance', usualInstance],
    ['price', String(instance?.usdPerHour ?? '')],
    ['vcpu', String(instance?.vcpu ?? '')],
    ['memory', String(instance?.memoryGib ?? '')],
    ['pods', String(instance?.maxPods ?? '')],
    ['plane', usualPlane],
    ['reserve', 'eks'],
    ['against', 'serverless'],
    ...data.rows.flatMap(({ id, lowUsd, highUsd, basis }): [string, string][] => [
      [`row-${id}`, formatRange(middle(lowUsd, highUsd))],
      [`grows-${id}`, basis],
    ]),
    ...data.assumptions.map((one): [string, string] => [one.id, formatRange(one)]),
  ]);
};

/** The values without those that say what would be taken anyway; short links, and the same estimate. */
export const withoutDefaults = (data: EstimatorData, values: StateValues): StateValues => {
  const defaults = costDefaults(data, values);
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]: [string, ParameterValue]) => String(value) !== defaults[id]),
  );
};
