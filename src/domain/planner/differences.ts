/** What a change of the plan moved, and by how many days. */
import { daysBetween } from '../text/days.ts';
import type { Plan } from './plan.ts';
import { byName } from '../text/by-name.ts';

/** The days of a plan, as a file or a browser keeps them. */
export interface PlanDays {
  readonly moves: readonly {
    readonly name: string;
    readonly wave: number;
    readonly start: string;
    readonly end: string;
    readonly steps: readonly { readonly on: string }[];
  }[];
}

/** The days of a plan, which are all that is compared. */
export const daysOf = (plan: Plan): PlanDays => ({
  moves: plan.moves.map(({ service, wave, start, end, steps }) => ({
    name: service.name,
    wave,
    start,
    end,
    steps: steps.map(({ on }) => ({ on })),
  })),
});

export interface Difference {
  readonly name: string;
  readonly change: 'later' | 'earlier' | 'longer' | 'shorter' | 'added' | 'removed';
  /** Days by which the first step and the end move; later is positive. Zero for what is new or gone. */
  readonly startDays: number;
  readonly endDays: number;
  /** Waves before and after; null where it was not planned. */
  readonly waves: readonly [before: number | null, now: number | null];
}

export interface Differences {
  /** Only what changed, by name. */
  readonly services: readonly Difference[];
  readonly unchanged: number;
  /** Days by which the end of the whole moves; null where one of the two plans moves nothing. */
  readonly endDays: number | null;
}

const endOf = ({ moves }: PlanDays): string | null =>
  moves
    .map(({ end }) => end)
    .toSorted()
    .at(-1) ?? null;

/** What moved between two plans. */
export const differencesOf = (before: PlanDays, now: PlanDays): Differences => {
  const then = new Map(before.moves.map((move) => [move.name, move]));
  const later = new Map(now.moves.map((move) => [move.name, move]));
  const names = [...new Set([...then.keys(), ...later.keys()])].toSorted(byName);
  const services = names.flatMap((name): Difference[] => {
    const [one, other] = [then.get(name), later.get(name)];
    const waves = [one?.wave ?? null, other?.wave ?? null] as const;
    if (!one || !other) return [{ name, change: one ? 'removed' : 'added', startDays: 0, endDays: 0, waves }];
    const startDays = daysBetween(one.start, other.start);
    const endDays = daysBetween(one.end, other.end);
    if (startDays === 0 && endDays === 0) return [];
    const change = startDays !== 0 ? (startDays > 0 ? 'later' : 'earlier') : endDays > 0 ? 'longer' : 'shorter';
    return [{ name, change, startDays, endDays, waves }];
  });
  const [first, last] = [endOf(before), endOf(now)];
  return {
    services,
    unchanged: names.length - services.length,
    endDays: first === null || last === null ? null : daysBetween(first, last),
  };
};

const things = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The differences in a sentence. */
export const differenceWords = ({ services, unchanged, endDays }: Differences): string => {
  if (services.length === 0) return 'No date moves';
  const count = (...changes: readonly Difference['change'][]) =>
    services.filter(({ change }) => changes.includes(change)).length;
  const parts = (
    [
      [count('later', 'longer'), 'later'],
      [count('earlier', 'shorter'), 'earlier'],
      [count('added'), 'new'],
      [count('removed'), 'gone'],
    ] as const
  ).filter(([many]) => many > 0);
  const first = parts
    .map(([many, word], index) => `${index === 0 ? things(many, 'service') : many} ${word}`)
    .join(', ');
  // Other services altogether: a change of days says nothing.
  if (services.every(({ change }) => change === 'added' || change === 'removed') && unchanged === 0) return first;
  const end =
    endDays === null || endDays === 0
      ? 'the end stays'
      : `the end moves by ${things(Math.abs(endDays), 'day')}, ${endDays > 0 ? 'later' : 'earlier'}`;
  return `${first}; ${end}`;
};
