/** What moves the break-even most: one figure at a time goes from its low to its high end, the rest stay likely. */
import { crossing, linesOf, placeOf, rangeOfCores, type Crossing } from './break-even.ts';
import { figuresAt, settingIds, type CostScenario, type Figures } from './scenario.ts';

export interface Swing {
  readonly id: string;
  readonly name: string;
  /** Break-even with the figure at its low end and at its high end. */
  readonly atLow: Crossing;
  readonly atHigh: Crossing;
  readonly lowFigure: number;
  readonly highFigure: number;
  /** Both ends as places on the axis, vCPU; the end of the range stands for "not in this range". */
  readonly fromVcpu: number;
  readonly toVcpu: number;
  /** How far the difference in cost moves at the size of the cluster, US dollars a month. Orders equal swings. */
  readonly movesUsd: number;
}

export interface Sensitivity {
  readonly rangeVcpu: number;
  readonly likelyVcpu: number;
  /** The widest swing first; only figures that move the break-even or the difference. */
  readonly swings: readonly Swing[];
}

export const sensitivity = (scenario: CostScenario): Sensitivity => {
  const rangeVcpu = rangeOfCores(scenario);
  const likely = figuresAt(scenario, 'likely');
  const cores = scenario.nodes * scenario.vcpu;
  const solve = (at: Figures) => {
    const { cluster, alternative } = linesOf(scenario, at, at);
    const differenceUsd =
      cluster.fixedUsd - alternative.fixedUsd + (cluster.perVcpuUsd - alternative.perVcpuUsd) * cores;
    const found = crossing(cluster, alternative, rangeVcpu);
    return { found, place: placeOf(found, rangeVcpu), differenceUsd };
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
  return { rangeVcpu, likelyVcpu: placeOf(solve(likely).found, rangeVcpu), swings };
};
