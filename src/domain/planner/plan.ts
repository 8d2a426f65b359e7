/** The whole plan: who moves when and how, what stays, what waits for an answer, and what both sides cost meanwhile. */
import { boundOf, type Bound } from './bound.ts';
import { falseAlarmOfLooks } from '../migration/looks.ts';
import { daysBetween } from '../text/days.ts';
import { peakOf, doubledUsd, type NodePrice, type Peak, type UsdRange } from './running-twice.ts';
import { schedule, type ScheduledMove, type Wave } from './days/schedule.ts';
import { byName } from '../text/by-name.ts';
import type { PlanService } from './services.ts';
import { WEEK_DAYS, type PlanSettings } from './settings.ts';
import { seeingRamp, sightOf, type SeeingRamp, type Sight } from './sight.ts';
import { sortServices, type Sorted } from './waves.ts';

export interface PlannedMove extends ScheduledMove {
  /** What each step sees, in the order of the steps. */
  readonly sights: readonly Sight[];
  /** Chance of a false alarm, 0 to 1, when a step is judged every day; null where nothing is compared. */
  readonly dailyAlarms: readonly (number | null)[];
  /** Steps that hold for less than a week, by their place from 0. */
  readonly shortSteps: readonly number[];
  /** A ramp of which every step sees a doubling, where another one than the planned does. */
  readonly offered: SeeingRamp | null;
  readonly doubled: UsdRange | null;
  /** What is not known and would make the plan better, in the words of the form. */
  readonly unknown: readonly string[];
}

export interface PlannedWave extends Wave {
  readonly peak: Peak | null;
}

export interface Plan extends Pick<Sorted, 'waits' | 'stays'> {
  readonly settings: PlanSettings;
  readonly node: NodePrice | null;
  /** By wave, then by name. */
  readonly moves: readonly PlannedMove[];
  readonly waves: readonly PlannedWave[];
  /** First and last day; null when nothing moves. */
  readonly start: string | null;
  readonly end: string | null;
  /** How long other limits would take; null where the limits make the plan no longer. */
  readonly bound: Bound | null;
  /** What running twice costs in all, of what could be priced; null where nothing could. */
  readonly doubled: UsdRange | null;
  /** Moving services whose double running could not be priced. */
  readonly notPriced: readonly string[];
}

/** @param names of all services of the table: what is called and not among them, or misspelt, orders nothing */
const asks = (service: PlanService, names: ReadonlySet<string>): string[] => {
  const of: readonly (readonly [string, unknown])[] = [
    // What comes with another service goes when that one goes.
    ...(service.move === 'with-parent'
      ? []
      : ([
          ['owner', service.owner],
          ['criticality', service.criticality],
          ['effort', service.effort],
          ['what it calls', service.dependsOn],
        ] as const)),
    [service.move === 'consumers' ? 'consumers' : 'replicas', service.replicas],
    ...(service.move === 'http-weights'
      ? ([
          ['requests a second', service.requestsPerSecond],
          ['errors today', service.errorPercent],
        ] as const)
      : []),
    ...(service.move === 'consumers' ? ([['partitions', service.partitions]] as const) : []),
    ['vCPU of a replica', service.vcpu],
    ['memory of a replica', service.memoryGib],
  ];
  return service.move === 'with-nodes'
    ? []
    : [
        ...of.filter(([, value]) => value === null).map(([name]) => name),
        ...(service.dependsOn ?? [])
          .filter((name) => !names.has(name))
          .map((name) => `the service ${name} that it calls`),
      ];
};

const planned = (move: ScheduledMove, node: NodePrice | null, names: ReadonlySet<string>): PlannedMove => {
  const { service, steps } = move;
  const sights = steps.map((step) => sightOf(service, step, daysBetween(step.on, step.until)));
  const shortSteps = steps.flatMap(({ act, on, until }, index) =>
    act !== 'arrive' && daysBetween(on, until) < WEEK_DAYS ? [index] : [],
  );
  const blind = sights.some(({ sees }) => sees === 'less' || sees === 'nothing');
  const slow = sights.some((sight, index) => {
    const held = steps[index]?.holdDays ?? 0;
    return sight.sees === 'doubling' && held > Math.max(WEEK_DAYS, Math.ceil(sight.neededDays));
  });
  return {
    ...move,
    sights,
    dailyAlarms: steps.map(({ on, until }, index) =>
      'neededDays' in (sights[index] ?? {}) ? falseAlarmOfLooks(Math.max(1, daysBetween(on, until))) : null,
    ),
    shortSteps,
    offered: blind || slow || shortSteps.length > 0 ? seeingRamp(service, steps) : null,
    doubled: doubledUsd(move, node),
    unknown: asks(service, names),
  };
};

/**
 * The plan for these services. The order in which they are given changes nothing.
 * @param node the machine that prices double running; null leaves the price unknown
 * @throws {RangeError} when no step can begin within three years, because every day is taken
 */
export const makePlan = (
  services: readonly PlanService[],
  settings: PlanSettings,
  node: NodePrice | null = null,
): Plan => {
  const names = new Set(services.map(({ name }) => name));
  const { groups, withNodes, waits, stays } = sortServices(services);
  const { moves, waves } = schedule(groups, withNodes, settings);
  const all = moves
    .map((move) => planned(move, node, names))
    .toSorted((a, b) => a.wave - b.wave || byName(a.service.name, b.service.name));
  const priced = all.flatMap(({ doubled, service }) => (service.move === 'with-nodes' ? [] : (doubled ?? [])));
  const days = all.flatMap(({ preparesFrom, end }) => [preparesFrom, end]).toSorted();
  return {
    settings,
    node,
    moves: all,
    waves: waves.map((wave) => ({ ...wave, peak: peakOf(all.filter((move) => move.wave === wave.number)) })),
    waits,
    stays,
    start: days[0] ?? null,
    end: days.at(-1) ?? null,
    bound: boundOf({ groups, withNodes }, settings, waves.length),
    doubled:
      priced.length === 0
        ? null
        : {
            lowUsd: priced.reduce((sum, { lowUsd }) => sum + lowUsd, 0),
            highUsd: priced.reduce((sum, { highUsd }) => sum + highUsd, 0),
          },
    notPriced: all
      .filter(({ doubled, service }) => doubled === null && service.move !== 'with-nodes')
      .map(({ service }) => service.name),
  };
};
