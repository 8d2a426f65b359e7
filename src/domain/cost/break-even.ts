/**
 * From how many vCPU a cluster is no dearer than the alternative, and what moves that most.
 *
 * Both costs are lines over the vCPU of the nodes: a fixed part (people, control planes) and a part that grows with the
 * machines; steps are taken as lines. The break-even is where the lines cross, or there is none.
 */
import { alternativeUsd, clusterUsd } from './alternatives.ts';
import type { End } from './figures/range.ts';
import { figuresAt, settingIds } from './items.ts';
import type { CostScenario, Figures } from './scenario.ts';

/** A straight line: US dollars a month at no vCPU, and for each further vCPU. */
export interface Line {
  readonly fixedUsd: number;
  readonly perVcpuUsd: number;
}

/**
 * always: the cluster is no dearer at any size in the range. above: it is no dearer from `vcpu` on. below: it is no
 * dearer up to `vcpu` and dearer beyond. never: it is dearer everywhere in the range.
 */
export type Crossing =
  { readonly verdict: 'always' | 'never' } | { readonly verdict: 'above' | 'below'; readonly vcpu: number };

export interface Case {
  readonly cluster: Line;
  readonly alternative: Line;
  readonly crossing: Crossing;
}

export interface BreakEven {
  /** The largest size looked at, vCPU. */
  readonly rangeVcpu: number;
  /** The cluster cheap and the alternative dear, both likely, the cluster dear and the alternative cheap. */
  readonly earliest: Case;
  readonly likely: Case;
  readonly latest: Case;
  /** The side that the three stand for on one axis. */
  readonly side: Side;
}

export const valueAt = ({ fixedUsd, perVcpuUsd }: Line, vcpu: number): number => fixedUsd + perVcpuUsd * vcpu;

/** Where the first line stops being above the second, between 0 and the end of the range, both included. */
export const crossing = (cluster: Line, alternative: Line, rangeVcpu: number): Crossing => {
  const dearerAt = (vcpu: number) => valueAt(cluster, vcpu) - valueAt(alternative, vcpu);
  const atStart = dearerAt(0);
  const atEnd = dearerAt(rangeVcpu);
  if (atStart <= 0 && atEnd <= 0) return { verdict: 'always' };
  if (atStart > 0 && atEnd > 0) return { verdict: 'never' };
  const vcpu = (cluster.fixedUsd - alternative.fixedUsd) / (alternative.perVcpuUsd - cluster.perVcpuUsd);
  return { verdict: atStart > 0 ? 'above' : 'below', vcpu: Math.min(rangeVcpu, Math.max(0, vcpu)) };
};

/** Which side of a crossing the cluster is no dearer on, where crossings stand beside each other on one axis. */
export type Side = 'above' | 'below';

/** The side of the first crossing that has one; above where none has. */
const sideOf = (cases: readonly Case[]): Side =>
  cases.map((one) => one.crossing).find((one) => 'vcpu' in one)?.verdict ?? 'above';

/**
 * A crossing as a place on the axis: the size from which, or up to which, the cluster is no dearer. Above, the end of the
 * range stands for "not in this range"; below, the start of the axis does.
 */
export const placeOf = (found: Crossing, rangeVcpu: number, side: Side): number => {
  if (found.verdict === side) return found.vcpu;
  return (found.verdict === 'always') === (side === 'above') ? 0 : rangeVcpu;
};

/** 1, 2 or 5 times a power of ten, at least as large as the value. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((digit) => digit * power >= value * 0.999_999) ?? 10) * power;
};

/** How far the axis goes: three times the cluster or four times the article's break-even, rounded up. */
const rangeOfCores = ({ nodes, vcpu, data }: CostScenario): number =>
  roundUp(Math.max(3 * nodes * vcpu, 4 * data.claimedBreakEvenCores, 1));

const nodePrices = ['price', 'discount', 'spot-share', 'row-instances'];

/**
 * Figures that both sides pay alike. They stand at their likely value on both sides: what is the same on both cannot
 * make one cheap while it makes the other dear.
 */
const heldFor = ({ against, mode, rows, quantities }: CostScenario): ReadonlySet<string> => {
  const shared =
    mode === 'table'
      ? rows
          .filter(({ id, group }) => group !== 'people' && id !== 'instances' && id !== 'control-plane')
          .map(({ id }) => `row-${id}`)
      : Object.keys(quantities).filter(
          (id) =>
            /^(balancer|ipv4|log|nat|cross-zone|egress|gpu|windows|support|migration|old)/.test(id) ||
            (against === 'machines' && /^(storage|monitoring)-/.test(id)),
        );
  return new Set([
    'engineer-year',
    'spot-discount',
    ...(against === 'hosted' ? [] : shared),
    ...(against === 'machines' ? nodePrices : []),
  ]);
};

/** Both costs as lines, with one set of figures for each side. */
export const linesOf = (
  scenario: CostScenario,
  forCluster: Figures,
  forAlternative: Figures,
): Omit<Case, 'crossing'> => {
  // Two sizes give the line; 1,000 nodes keep the differences well above rounding errors.
  const far = 1000;
  const line = (usdAt: (nodes: number) => number): Line => {
    const fixedUsd = usdAt(0);
    return { fixedUsd, perVcpuUsd: scenario.vcpu > 0 ? (usdAt(far) - fixedUsd) / (far * scenario.vcpu) : 0 };
  };
  return {
    cluster: line((nodes) => clusterUsd(scenario, forCluster, { nodes, smooth: true })),
    alternative: line((nodes) => alternativeUsd(scenario, scenario.against, forAlternative, { nodes, smooth: true })),
  };
};

/** The band: the earliest, the likely and the latest break-even that the ranges allow. */
export const breakEven = (scenario: CostScenario): BreakEven => {
  const rangeVcpu = rangeOfCores(scenario);
  const held = heldFor(scenario);
  const caseOf = (cluster: End, alternative: End): Case => {
    const lines = linesOf(scenario, figuresAt(scenario, cluster, held), figuresAt(scenario, alternative, held));
    return { ...lines, crossing: crossing(lines.cluster, lines.alternative, rangeVcpu) };
  };
  const earliest = caseOf('low', 'high');
  const likely = caseOf('likely', 'likely');
  const latest = caseOf('high', 'low');
  return { rangeVcpu, earliest, likely, latest, side: sideOf([likely, earliest, latest]) };
};

export interface Swing {
  readonly id: string;
  readonly name: string;
  /** Break-even with the figure at its low end and at its high end. */
  readonly atLow: Crossing;
  readonly atHigh: Crossing;
  readonly lowFigure: number;
  readonly highFigure: number;
  /** Both ends as places on the axis, vCPU, as {@link placeOf} has them. */
  readonly fromVcpu: number;
  readonly toVcpu: number;
  /** How far the difference in cost moves at the size of the cluster, US dollars a month. Orders equal swings. */
  readonly movesUsd: number;
}

export interface Sensitivity {
  /** The widest swing first; only figures that move the break-even or the difference. */
  readonly swings: readonly Swing[];
}

/**
 * What moves the break-even most: one figure at a time goes from its low to its high end, the rest stay likely.
 * @param even whose axis the places stand on
 */
export const sensitivity = (scenario: CostScenario, { rangeVcpu, side }: BreakEven): Sensitivity => {
  const likely = figuresAt(scenario, 'likely');
  const cores = scenario.nodes * scenario.vcpu;
  const solve = (at: Figures) => {
    const { cluster, alternative } = linesOf(scenario, at, at);
    const differenceUsd =
      cluster.fixedUsd - alternative.fixedUsd + (cluster.perVcpuUsd - alternative.perVcpuUsd) * cores;
    const found = crossing(cluster, alternative, rangeVcpu);
    return { found, place: placeOf(found, rangeVcpu, side), differenceUsd };
  };
  const swings = Object.values(scenario.quantities)
    .filter(({ id, range }) => range.low < range.high && !settingIds.has(id))
    .map(({ id, name, range }): Swing => {
      const only =
        (figure: number): Figures =>
        (asked) =>
          asked === id ? figure : likely(asked);
      const low = solve(only(range.low));
      const high = solve(only(range.high));
      return {
        id,
        name,
        atLow: low.found,
        atHigh: high.found,
        lowFigure: range.low,
        highFigure: range.high,
        fromVcpu: Math.min(low.place, high.place),
        toVcpu: Math.max(low.place, high.place),
        movesUsd: Math.abs(high.differenceUsd - low.differenceUsd),
      };
    })
    .filter((swing) => swing.movesUsd > 0.005 || swing.toVcpu > swing.fromVcpu)
    .sort((one, other) => other.toVcpu - other.fromVcpu - (one.toVcpu - one.fromVcpu) || other.movesUsd - one.movesUsd);
  return { swings };
};
