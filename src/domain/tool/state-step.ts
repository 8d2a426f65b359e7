/** The last step of a visitor in a tool: from which values to the present ones, for saying what it moved. */
import type { StateValues } from './url-state.ts';

export interface StateStep {
  /** The values before the step. */
  readonly from: StateValues;
  /** The one parameter that the step changes; null when it was several, or when the step is over. */
  readonly id: string | null;
}

/** What a step did to the result, in a few words. */
export interface Moved {
  /** False when the result stayed as it was, which is an answer too. */
  readonly moved: boolean;
  readonly words: string;
}

const differing = (one: StateValues, other: StateValues): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((id) => String(one[id]) !== String(other[id]));

/**
 * The step after values were changed. A figure is typed digit by digit, so changes of one figure in a row are one step;
 * lists are ticked one by one, and each tick is a step of its own.
 */
export const nextStep = (last: StateStep | null, now: StateValues, next: StateValues): StateStep | null => {
  const [id, more] = differing(now, next);
  if (id === undefined) return last;
  const typed = more === undefined && !Array.isArray(next[id] ?? now[id]);
  return typed && last?.id === id ? last : { from: now, id: typed ? id : null };
};

/** The same step, over: what comes next is a new one. */
export const endStep = (last: StateStep | null): StateStep | null => last && { ...last, id: null };
