/** Everything that was put into an estimate, defaults included, each with its standing. */
import { alternativeNames, basisWords, providerNames, reservationNames } from '../names.ts';
import { unitWords } from '../figures/units.ts';
import { count, usd } from '../../text/format.ts';
import { figure, figureWords, price, things } from '../figures/figure-words.ts';
import { inertOf } from '../form/inert.ts';
import { growthLabel, labels, modeNames, sizedFigures } from '../parameters.ts';
import { figuresAt, isPlaneUnknown, itemsOf } from '../items.ts';
import { sumOf } from '../figures/range.ts';
import { isRuleStandIn, type CostScenario } from '../scenario.ts';
import { balancersAt, memoryPerVcpu, peopleAt } from '../sized.ts';

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

/** How many figures that this estimate uses are placeholders: nobody's source, and not yet the reader's own. */
export const placeholdersIn = (scenario: CostScenario): number => {
  const off = inertOf(scenario);
  return scenario.assumptions.filter(
    ({ id, standing }) => standing === 'placeholder' && !off.has(id) && !scenario.quantities[id]?.changed,
  ).length;
};

/** As much as the cluster costs without people: what is replaced is taken to cost the same. */
const oldMonth = (scenario: CostScenario): number =>
  sumOf(itemsOf(scenario).filter(({ id, group }) => group === 'infrastructure' && id !== 'move')).likely;

/** What the figures that follow from the size come to, where they were not set; likely values. */
const sizedValues = (scenario: CostScenario): Readonly<Record<keyof typeof sizedFigures, number>> => {
  const at = figuresAt(scenario, 'likely');
  const size = { nodes: scenario.nodes, smooth: false };
  return {
    balancers: balancersAt(scenario, at, size),
    engineers: peopleAt(scenario, at, size, 'cluster'),
    'old-month': oldMonth(scenario),
    'memory-per-vcpu': memoryPerVcpu(scenario, at),
    'serverless-engineers': peopleAt(scenario, at, size, 'serverless'),
    'hosted-engineers': peopleAt(scenario, at, size, 'hosted'),
    'machine-engineers': peopleAt(scenario, at, size, 'machines'),
  };
};

/**
 * Everything that was put in, defaults included: what the estimate rests on in the order of the form, then what changes
 * nothing here.
 */
export const usedFigures = (scenario: CostScenario, sources: Readonly<Record<string, SourceName>>): UsedFigure[] => {
  const off = inertOf(scenario);
  const all = allFigures(scenario, sources);
  return [
    ...all.filter(({ id }) => !off.has(id)),
    ...all.filter(({ id }) => off.has(id)).map((one) => ({ ...one, standing: `${one.standing}, without effect here` })),
  ];
};

const allFigures = (scenario: CostScenario, sources: Readonly<Record<string, SourceName>>): UsedFigure[] => {
  const { data, quantities, changed, instance, plane, provider } = scenario;
  const plain = (id: string, name: string, value: string, unit: string, standing: string, why = ''): UsedFigure => {
    const own = changed.includes(id);
    return { id, name, value, unit, changed: own, standing: own ? 'own choice' : standing, why };
  };
  const fixed = (id: keyof typeof labels, value: string, unit: string, standing: string, why = '') =>
    plain(id, labels[id], value, unit, standing, why);
  const sourceWords = (id: string | undefined, asOf: string | null | undefined): string => {
    const source = id === undefined ? undefined : sources[id];
    if (source === undefined) return '';
    const day = asOf === undefined ? '' : `, ${asOf ?? 'no date seen'}`;
    return ` Source: ${source.publisher}, ${source.title}${day}${source.url === null ? '' : `, ${source.url}`}.`;
  };
  return [
    fixed('cloud', providerNames(provider), '', 'default', provider.about),
    fixed('from', modeNames(data)[scenario.mode], '', 'default'),
    fixed('nodes', count(scenario.nodes), 'nodes', 'article'),
    fixed('clusters', count(scenario.clusters), 'clusters', 'default'),
    fixed(
      'instance',
      instance?.name ?? 'not known',
      '',
      instance?.inSample ? 'article' : 'default',
      instance === null ? '' : `${instance.terms}${sourceWords(instance.source, instance.asOf)}`,
    ),
    fixed(
      'price',
      `${price(quantities['price']?.range.likely ?? 0)} an hour`,
      unitWords['usd-hour'],
      instance === null ? 'not known' : `list price, ${instance.asOf}`,
    ),
    fixed('vcpu', String(scenario.vcpu), 'vCPU', 'list'),
    fixed('memory', `${scenario.memoryGib} GiB`, 'GiB', 'list'),
    fixed('pods', count(scenario.maxPods), 'pods', 'list'),
    plane === null
      ? fixed('plane', isPlaneUnknown(scenario) ? 'not known' : 'without a fee', '', 'default')
      : fixed(
          'plane',
          `${plane.name}, ${price(plane.usdPerHour)} an hour`,
          '',
          `list price, ${plane.asOf}`,
          `${plane.terms}${sourceWords(plane.source, plane.asOf)}`,
        ),
    fixed('reserve', reservationNames[scenario.rule], '', isRuleStandIn(scenario) ? 'placeholder' : 'default'),
    fixed('against', alternativeNames[scenario.against], '', 'default'),
    ...scenario.rows.flatMap((row): UsedFigure[] => {
      const quantity = quantities[`row-${row.id}`];
      if (quantity === undefined) return [];
      const { low, likely, high } = quantity.range;
      return [
        {
          id: quantity.id,
          name: `${row.name}, ${count(data.tableNodes)} nodes`,
          value: `${rangeText(low, likely, high, usd)} a month`,
          unit: unitWords['usd-month'],
          changed: quantity.changed,
          standing: quantity.changed ? 'own figure' : 'article',
          why: data.rows.find(({ id }) => id === row.id)?.drivers ?? '',
        },
        plain(`grows-${row.id}`, growthLabel(row), basisWords[row.basis], '', `reading of ${data.article}`),
      ];
    }),
    ...Object.entries(sizedValues(scenario)).map(([id, likely]): UsedFigure => {
      const { label, unit } = sizedFigures[id as keyof typeof sizedFigures];
      const set = quantities[id];
      const { low, likely: middle, high } = set?.range ?? { low: likely, likely, high: likely };
      return {
        id,
        name: label,
        value: rangeText(low, middle, high, (value) => figureWords(value, unit)),
        unit: unitWords[unit],
        changed: set !== undefined,
        standing: set === undefined ? 'follows from the size' : 'own figure',
        why: '',
      };
    }),
    ...scenario.assumptions.map((one): UsedFigure => {
      const { range, changed: own } = quantities[one.id] ?? { range: one, changed: false };
      const words = ({ low, likely, high }: typeof range) =>
        rangeText(low, likely, high, (value) => figureWords(value, one.unit));
      return {
        id: one.id,
        name: one.name,
        value: words(range),
        unit: unitWords[one.unit],
        changed: own,
        standing: own ? `own figure, was ${one.standing}` : one.standing,
        why: own ? `In place of ${words(one)}.` : `${one.why}${sourceWords(one.source, one.asOf)}`,
      };
    }),
  ];
};

/** The size and whose prices, in a line: "100 nodes of r5.4xlarge (16 vCPU, 128 GiB), 1 cluster, AWS, US East". */
export const inputsWords = ({
  nodes,
  clusters,
  instance,
  vcpu,
  memoryGib,
  provider,
  mode,
  data,
}: CostScenario): string => {
  const size = `${figure(vcpu)} vCPU, ${figure(memoryGib)} GiB`;
  const type = instance === null ? ` (${size})` : ` of ${instance.name} (${size})`;
  return `${things(nodes, 'node')}${type}, ${things(clusters, 'cluster')}, ${providerNames(provider)}; ${modeNames(data)[mode].replace(/^./, (letter) => letter.toLowerCase())}`;
};

/** What was changed, each with what it is now; empty when these are the defaults. */
export const changedWords = (figures: readonly UsedFigure[]): string =>
  figures
    .filter(({ changed }) => changed)
    .map(({ name, value }) => `${name} (${value})`)
    .join('; ');
