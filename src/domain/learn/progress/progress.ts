/** What a reader has done: marks under "collection/id", checked when they are read and merged, never overwritten. */
import { type Answered } from '../recall/recall.ts';

/** What is kept of one step. */
export interface Mark {
  /** The day on which the reader called it done. */
  readonly done?: string;
  /** Answers to its question, each day at most one that is right and one that is wrong. */
  readonly answers: readonly Answered[];
  /** Words of the reader's own. */
  readonly note?: string;
}

/** The step that was open last, and the track that it was walked in. */
export interface Last {
  readonly path: string;
  readonly track: string | null;
}

/** The same out of fields that anybody may have written; null when they cannot be it. */
export const lastOf = ({ path, track }: Readonly<Record<string, unknown>>): Last | null =>
  typeof path === 'string' && (track === null || typeof track === 'string') ? { path, track } : null;

/** Marks by path of the step, such as `items/three-parts` or `wiki/keeping/write-here`. */
export type Progress = Readonly<Record<string, Mark>>;

export const longestNote = 4000;
const mostAnswers = 60;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const answerOf = (value: unknown): Answered[] => {
  const { on, right } = (value ?? {}) as Partial<Record<'on' | 'right', unknown>>;
  return isDay(on) && typeof right === 'boolean' ? [{ on, right }] : [];
};

const inOrder = (answers: readonly Answered[]): Answered[] => {
  const byText = new Map(answers.map(({ on, right }) => [`${on} ${right ? 1 : 0}`, { on, right }]));
  return [...byText.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, answer]) => answer)
    .slice(-mostAnswers);
};

/** A mark out of fields that anybody may have written; null when they cannot be one. */
export const markOf = ({ done, answers = [], note }: Readonly<Record<string, unknown>>): Mark | null => {
  if ((done !== undefined && !isDay(done)) || !Array.isArray(answers)) return null;
  if (note !== undefined && typeof note !== 'string') return null;
  return {
    ...(done === undefined ? {} : { done }),
    answers: inOrder(answers.flatMap(answerOf)),
    ...(note === undefined || note === '' ? {} : { note: note.slice(0, longestNote) }),
  };
};

/** True for a mark that says nothing, which need not be kept. */
export const isEmpty = ({ done, answers, note }: Mark): boolean =>
  done === undefined && answers.length === 0 && note === undefined;

const noteOf = (a: string | undefined, b: string | undefined): string | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.includes(b)) return a;
  if (b.includes(a)) return b;
  return `${a}\n\n${b}`.slice(0, longestNote);
};

/** Two marks of one step as one: the earlier day, every answer, both notes. */
export const mergeMarks = (a: Mark, b: Mark): Mark => {
  const days = [a.done, b.done].filter((day) => day !== undefined).sort();
  const note = noteOf(a.note, b.note);
  return {
    ...(days[0] === undefined ? {} : { done: days[0] }),
    answers: inOrder([...a.answers, ...b.answers]),
    ...(note === undefined ? {} : { note }),
  };
};

/** A step that can be done today, and the paths under which it was known before. */
export interface Step {
  readonly path: string;
  readonly was: readonly string[];
}

/** The mark of a step, with those that were made under its old names. */
export const markFor = (progress: Progress, { path, was }: Step): Mark | undefined =>
  [path, ...was]
    .flatMap((name) => (Object.hasOwn(progress, name) && progress[name] !== undefined ? [progress[name]] : []))
    .reduce<Mark | undefined>((sum, mark) => (sum === undefined ? mark : mergeMarks(sum, mark)), undefined);

/** How far a reader is with some steps, and the marks that no step of today answers to. */
export const tally = (progress: Progress, steps: readonly Step[]): { readonly done: number; readonly of: number } => ({
  done: steps.filter((step) => markFor(progress, step)?.done !== undefined).length,
  of: steps.length,
});

/** Marks under paths that no step of today has or had: what was done and can no longer be done. */
export const leftOver = (progress: Progress, steps: readonly Step[]): string[] => {
  const known = new Set(steps.flatMap(({ path, was }) => [path, ...was]));
  return Object.keys(progress)
    .filter((path) => !known.has(path))
    .sort();
};

/**
 * Where to go on: the step that was open last, if it is not done; else the next after it that is not; else the first that
 * is not. Undefined when all are done.
 */
export const resumeAt = <One extends Step>(
  progress: Progress,
  steps: readonly One[],
  last: string | undefined,
): One | undefined => {
  const at = Math.max(
    0,
    steps.findIndex(({ path, was }) => path === last || was.some((name) => name === last)),
  );
  return [...steps.slice(at), ...steps.slice(0, at)].find((step) => markFor(progress, step)?.done === undefined);
};
