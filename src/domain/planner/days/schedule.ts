/** Waves with dates: which groups go together, when each step begins, and until when it holds. */
import { addDays } from '../../text/calendar/add-days.ts';
import { afterStepDays, latest, nextStepDay } from './calendar.ts';
import type { PlanService } from '../services.ts';
import type { PlanSettings } from '../settings.ts';
import { stepsOf, type Step } from '../steps.ts';
import type { Group } from '../waves.ts';
import { byName } from '../../text/by-name.ts';

export interface DatedStep extends Step {
  /** The day on which it begins. */
  readonly on: string;
  /** The day on which the next may begin, or on which the old side may go. */
  readonly until: string;
}

export interface ScheduledMove {
  readonly service: PlanService;
  /** Number of its wave, from 1; 0 for what comes with the nodes. */
  readonly wave: number;
  /** First day of its preparation; its first step where the effort is not known. */
  readonly preparesFrom: string;
  readonly steps: readonly DatedStep[];
  readonly notes: readonly string[];
  /** The day of its first step. */
  readonly start: string;
  /** The day on which its old side may go. */
  readonly end: string;
}

export interface Wave {
  readonly number: number;
  readonly from: string;
  readonly until: string;
  readonly names: readonly string[];
  /** Names that depend on each other in a circle. */
  readonly circles: readonly (readonly string[])[];
  /** Why it holds more than was asked for; null as long as it does not. */
  readonly over: string | null;
}

/** The steps of a service, the first on a step day at or after this day. */
const dated = (steps: readonly Step[], from: string, settings: PlanSettings): DatedStep[] => {
  let on = nextStepDay(from, settings);
  return steps.map((step) => {
    const until = nextStepDay(addDays(on, step.holdDays), settings);
    const one = { ...step, on, until };
    // Two steps never begin on one day: nobody would know which of them did it.
    on = until > on ? until : nextStepDay(addDays(on, 1), settings);
    return one;
  });
};

const scheduled = (service: PlanService, wave: number, from: string, settings: PlanSettings): ScheduledMove => {
  const { steps, notes } = stepsOf(service, settings);
  const preparesFrom = nextStepDay(latest(from, service.notBefore ?? from), settings);
  const placed = dated(steps, afterStepDays(preparesFrom, service.effort ?? 0, settings), settings);
  const start = placed[0]?.on ?? preparesFrom;
  return { service, wave, preparesFrom, steps: placed, notes, start, end: placed.at(-1)?.until ?? start };
};

/** A group with its dates. What belongs to another service arrives with the first step of the group, and goes with its last. */
const moveGroup = ({ members }: Group, wave: number, from: string, settings: PlanSettings): ScheduledMove[] => {
  const leading = members
    .filter(({ move }) => move !== 'with-parent')
    .map((one) => scheduled(one, wave, from, settings));
  const [first, ...others] = leading;
  if (first === undefined) return members.map((one) => scheduled(one, wave, from, settings));
  const start = others.reduce((day, one) => (one.start < day ? one.start : day), first.start);
  const end = latest(...leading.map((one) => one.end));
  const preparesFrom = others.reduce(
    (day, one) => (one.preparesFrom < day ? one.preparesFrom : day),
    first.preparesFrom,
  );
  const along = members
    .filter(({ move }) => move === 'with-parent')
    .map((service): ScheduledMove => {
      const { steps, notes } = stepsOf(service, settings);
      const placed = steps.map((step) => ({ ...step, on: start, until: end }));
      return { service, wave, preparesFrom, steps: placed, notes, start, end };
    });
  return [...leading, ...along];
};

/** What a wave has room for; what comes with another service takes none. */
const counted = (members: readonly PlanService[]) => members.filter(({ move }) => move !== 'with-parent');
const cutovers = (members: readonly PlanService[]): number => members.filter(({ move }) => move === 'cutover').length;

const fits = (taken: readonly PlanService[], { members }: Group, { atOnce, perOwner }: PlanSettings): boolean => {
  const all = counted([...taken, ...members]);
  if (all.length > atOnce || (cutovers(all) > 1 && cutovers(members) > 0)) return false;
  return members.every(({ owner }) => owner === null || all.filter((one) => one.owner === owner).length <= perOwner);
};

/** The first day on which a group may begin: none of its members before its day, nor before the agents that it calls. */
const firstDay = ({ members }: Group, from: string, agents: ReadonlyMap<string, string>): string =>
  latest(
    from,
    ...members.flatMap(({ notBefore }) => notBefore ?? []),
    ...members.flatMap(({ dependsOn }) => (dependsOn ?? []).flatMap((name) => agents.get(name) ?? [])),
  );

/**
 * One wave after the other: of the groups whose predecessors have moved, in their order, as many as the limits allow. A
 * group that is larger than the limits goes alone, and the wave says so. One cutover at a time.
 * @throws {RangeError} when no step can begin within three years
 */
export const schedule = (
  groups: readonly Group[],
  withNodes: readonly PlanService[],
  settings: PlanSettings,
): { readonly moves: readonly ScheduledMove[]; readonly waves: readonly Wave[] } => {
  const begin = nextStepDay(settings.start, settings);
  const moves: ScheduledMove[] = withNodes.map((service) =>
    scheduled({ ...service, effort: null }, 0, begin, settings),
  );
  const agents = new Map(moves.map(({ service, end }) => [service.name, end]));
  const waves: Wave[] = [];
  const moved = new Set<string>();
  let left = [...groups];
  let from = begin;
  while (left.length > 0) {
    const free = left.filter(({ after }) => after.every((name) => moved.has(name)));
    // What becomes the Gateway splits the requests of the others, so it waits until none of them can go before it.
    const others = free.filter(({ members }) => !members.some(({ becomesGateway }) => becomesGateway));
    const ready = others.length > 0 ? others : free;
    const days = ready.map((group) => firstDay(group, from, agents)).toSorted();
    from = nextStepDay(days[0] ?? from, settings);
    const chosen: Group[] = [];
    for (const group of ready.filter((one) => firstDay(one, from, agents) <= from))
      if (
        chosen.length === 0 ||
        fits(
          chosen.flatMap(({ members }) => members),
          group,
          settings,
        )
      )
        chosen.push(group);
    const members = chosen.flatMap((group) => group.members);
    const number = waves.length + 1;
    const made = chosen.flatMap((group) => moveGroup(group, number, from, settings));
    const until = latest(from, ...made.map(({ end }) => end));
    const [only] = chosen;
    const over =
      chosen.length === 1 && only && !fits([], only, settings)
        ? `${counted(members).length} services have to move together; that is more than the plan allows at once.`
        : null;
    moves.push(...made);
    waves.push({
      number,
      from,
      until,
      names: members.map(({ name }) => name).toSorted(byName),
      circles: chosen.filter(({ circle }) => circle).map((group) => group.members.map(({ name }) => name)),
      over,
    });
    for (const { name } of members) moved.add(name);
    const gone = new Set(chosen);
    left = left.filter((group) => !gone.has(group));
    from = nextStepDay(until, settings);
  }
  return { moves, waves };
};
