/** Everything that was put into an estimate, defaults included, each with its standing. */
import { alternativeNames, basisWords, providerNames, reservationNames } from '../names.ts';
import { unitWords } from '../figures/units.ts';
import { count, usd } from '../../text/format.ts';
import { figure, figureWords, price, things } from '../figures/figure-words.ts';
import { inertOf } from '../form/inert.ts';
import { growthLabel, labels, modeNames, sizedFigures } from '../parameters.ts';
import { figuresAt, isPlaneUnknown, itemsOf } from '../items.ts';
import { exactly, sumOf, type Range } from '../figures/range.ts';
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

const rangeText = ({ low, likely, high }: Range, show: (value: number) => string): string =>
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

type Sources = Readonly<Record<string, SourceName>>;

/** Where a figure is from, in a sentence; nothing for what has no source. */
const sourceWords = (sources: Sources, id: string | undefined, asOf: string | null | undefined): string => {
  const source = id === undefined ? undefined : sources[id];
  if (source === undefined) return '';
  const day = asOf === undefined ? '' : `, ${asOf ?? 'no date seen'}`;
  return ` Source: ${source.publisher}, ${source.title}${day}${source.url === null ? '' : `, ${source.url}`}.`;
};

/** What was chosen rather than estimated: it has one value. */
const choice = (
  { changed }: CostScenario,
  id: string,
  name: string,
  value: string,
  unit: string,
  standing: string,
  why = '',
): UsedFigure => {
  const own = changed.includes(id);
  return { id, name, value, unit, changed: own, standing: own ? 'own choice' : standing, why };
};

/** The cluster and whose prices are taken. */
const choicesIn = (scenario: CostScenario, sources: Sources): readonly UsedFigure[] => {
  const { data, quantities, instance, plane, provider } = scenario;
  const fixed = (id: keyof typeof labels, value: string, unit: string, standing: string, why?: string) =>
    choice(scenario, id, labels[id], value, unit, standing, why);
  const pricedBy = ({ terms, source, asOf }: NonNullable<typeof instance | typeof plane>) =>
    `${terms}${sourceWords(sources, source, asOf)}`;
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
      instance ? pricedBy(instance) : '',
    ),
    fixed(
      'price',
      `${price(quantities['price']?.range.likely ?? 0)} an hour`,
      unitWords['usd-hour'],
      instance ? `list price, ${instance.asOf}` : 'not known',
    ),
    fixed('vcpu', String(scenario.vcpu), 'vCPU', 'list'),
    fixed('memory', `${scenario.memoryGib} GiB`, 'GiB', 'list'),
    fixed('pods', count(scenario.maxPods), 'pods', 'list'),
    plane
      ? fixed(
          'plane',
          `${plane.name}, ${price(plane.usdPerHour)} an hour`,
          '',
          `list price, ${plane.asOf}`,
          pricedBy(plane),
        )
      : fixed('plane', isPlaneUnknown(scenario) ? 'not known' : 'without a fee', '', 'default'),
    fixed('reserve', reservationNames[scenario.rule], '', isRuleStandIn(scenario) ? 'placeholder' : 'default'),
    fixed('against', alternativeNames[scenario.against], '', 'default'),
  ];
};

/** The article's table, each row with how it grows. */
const rowFigures = (scenario: CostScenario): readonly UsedFigure[] => {
  const { data, quantities } = scenario;
  return scenario.rows.flatMap((row): UsedFigure[] => {
    const quantity = quantities[`row-${row.id}`];
    if (quantity === undefined) return [];
    return [
      {
        id: quantity.id,
        name: `${row.name}, ${count(data.tableNodes)} nodes`,
        value: `${rangeText(quantity.range, usd)} a month`,
        unit: unitWords['usd-month'],
        changed: quantity.changed,
        standing: quantity.changed ? 'own figure' : 'article',
        why: data.rows.find(({ id }) => id === row.id)?.drivers ?? '',
      },
      choice(scenario, `grows-${row.id}`, growthLabel(row), basisWords[row.basis], '', `reading of ${data.article}`),
    ];
  });
};

/** What follows from the size, where nobody set it. */
const sizedIn = (scenario: CostScenario): readonly UsedFigure[] =>
  Object.entries(sizedValues(scenario)).map(([id, likely]) => {
    const { label, unit } = sizedFigures[id as keyof typeof sizedFigures];
    const set = scenario.quantities[id];
    return {
      id,
      name: label,
      value: rangeText(set?.range ?? exactly(likely), (value) => figureWords(value, unit)),
      unit: unitWords[unit],
      changed: set !== undefined,
      standing: set === undefined ? 'follows from the size' : 'own figure',
      why: '',
    };
  });

const assumptionsIn = (scenario: CostScenario, sources: Sources): readonly UsedFigure[] =>
  scenario.assumptions.map((one) => {
    const { range, changed } = scenario.quantities[one.id] ?? { range: one, changed: false };
    const words = (given: Range) => rangeText(given, (value) => figureWords(value, one.unit));
    return {
      id: one.id,
      name: one.name,
      value: words(range),
      unit: unitWords[one.unit],
      changed,
      standing: changed ? `own figure, was ${one.standing}` : one.standing,
      why: changed ? `In place of ${words(one)}.` : `${one.why}${sourceWords(sources, one.source, one.asOf)}`,
    };
  });

/**
 * Everything that was put in, defaults included: what the estimate rests on in the order of the form, then what changes
 * nothing here.
 */
export const usedFigures = (scenario: CostScenario, sources: Sources): UsedFigure[] => {
  const off = inertOf(scenario);
  const all = [
    ...choicesIn(scenario, sources),
    ...rowFigures(scenario),
    ...sizedIn(scenario),
    ...assumptionsIn(scenario, sources),
  ];
  return [
    ...all.filter(({ id }) => !off.has(id)),
    ...all.filter(({ id }) => off.has(id)).map((one) => ({ ...one, standing: `${one.standing}, without effect here` })),
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
