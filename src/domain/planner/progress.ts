/** How far each service has come, what was done when, and how that stands against the plan. */
import { clip } from '../text/format.ts';
import { daysBetween } from '../text/days.ts';
import { isDay } from './days/days.ts';
import type { PlannedMove } from './plan.ts';

const progressStates = ['not-begun', 'at-step', 'done', 'gone-back'] as const;
export type ProgressState = (typeof progressStates)[number];

export interface Progress {
  readonly name: string;
  readonly state: ProgressState;
  /** The days on which the steps began, the first step first; as many as were begun. */
  readonly steps: readonly string[];
  /** The day on which it was done, or went back. */
  readonly ended: string | null;
}

export interface ProgressFile {
  readonly kind: 'migration-progress';
  readonly version: 1;
  readonly services: readonly Progress[];
}

export const notBegun = (name: string): Progress => ({ name, state: 'not-begun', steps: [], ended: null });

/** The next step begins on this day; after the last, the service is done. */
export const advance = (progress: Progress, steps: number, on: string): Progress => {
  if (progress.state === 'done') return progress;
  const begun = progress.state === 'gone-back' ? [] : progress.steps;
  return begun.length < steps
    ? { ...progress, state: 'at-step', steps: [...begun, on], ended: null }
    : { ...progress, state: 'done', ended: on };
};

/** Back to the old side on this day; the days of the steps stay, as what happened. */
export const goBack = (progress: Progress, on: string): Progress =>
  progress.state === 'at-step' ? { ...progress, state: 'gone-back', ended: on } : progress;

/** Takes the last entry back, for a slip of the hand. */
export const undo = (progress: Progress): Progress => {
  if (progress.state === 'done' || progress.state === 'gone-back')
    return { ...progress, state: 'at-step', ended: null };
  const steps = progress.steps.slice(0, -1);
  return { ...progress, steps, state: steps.length === 0 ? 'not-begun' : 'at-step' };
};

export interface Standing {
  readonly state: ProgressState;
  /** Number of the step that it is at, from 1; 0 before the first. */
  readonly step: number;
  /** The step at which the plan has it today, from 1; 0 before the first. */
  readonly plannedStep: number;
  /**
   * Days behind the plan, ahead of it when negative: of the last step against its day or, where the next is overdue, until
   * today. Null where nothing can be held against the plan.
   */
  readonly daysLate: number | null;
}

/** @param today YYYY-MM-DD */
export const standingOf = (
  { steps: planned, end }: Pick<PlannedMove, 'steps' | 'end'>,
  progress: Progress,
  today: string,
): Standing => {
  const { state, steps, ended } = progress;
  const plannedStep = planned.filter(({ on }) => on <= today).length;
  const at = { state, step: state === 'gone-back' ? 0 : steps.length, plannedStep };
  if (state === 'gone-back') return { ...at, daysLate: null };
  if (state === 'done') return { ...at, daysLate: ended === null ? null : daysBetween(end, ended) };
  const due = planned[steps.length]?.on ?? end;
  if (due < today) return { ...at, daysLate: daysBetween(due, today) };
  const [last, lastPlanned] = [steps.at(-1), planned[steps.length - 1]?.on];
  return { ...at, daysLate: last === undefined || lastPlanned === undefined ? null : daysBetween(lastPlanned, last) };
};

/** Progress as a file that readProgress reads back. */
export const progressText = (services: readonly Progress[]): string =>
  `${JSON.stringify({ kind: 'migration-progress', version: 1, services } satisfies ProgressFile, null, 2)}\n`;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readOne = (one: unknown): Progress | string => {
  if (!isFields(one) || typeof one['name'] !== 'string' || one['name'] === '') return 'has no name';
  const name = one['name'];
  const state = progressStates.find((known) => known === one['state']);
  if (state === undefined)
    return `${clip(name)}: “${clip(String(one['state']))}” is none of ${progressStates.join(', ')}`;
  const steps = (one['steps'] ?? []) as readonly unknown[];
  const ended = one['ended'] ?? null;
  const days = Array.isArray(steps) ? [...(steps as unknown[]), ...(ended === null ? [] : [ended])] : null;
  if (days === null || !days.every((day): day is string => typeof day === 'string' && isDay(day)))
    return `${clip(name)}: its days are not all days such as 2027-03-15`;
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? day)))
    return `${clip(name)}: its days run backwards`;
  return { name, state, steps: days.slice(0, steps.length), ended: ended as string | null };
};

/** Reads a file of progress; every problem is told, and what can be used is used. Never throws. */
export const readProgress = (
  text: string,
): { readonly services: readonly Progress[]; readonly problems: readonly string[] } => {
  let tree: unknown;
  try {
    tree = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { services: [], problems: ['This is no JSON. Choose a file that this page saved as progress.'] };
  }
  const list =
    isFields(tree) && tree['kind'] === 'migration-progress' && tree['version'] === 1 ? tree['services'] : null;
  if (!Array.isArray(list))
    return { services: [], problems: ['This is no file of progress. Choose one that this page saved.'] };
  const read = list.map(readOne);
  return {
    services: read.filter((one) => typeof one !== 'string'),
    problems: read.flatMap((one, index) =>
      typeof one === 'string' ? [`Entry ${index + 1} ${one}; it was left out.`] : [],
    ),
  };
};
