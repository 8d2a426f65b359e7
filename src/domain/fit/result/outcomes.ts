/**
 * All ways in which answers can turn out, as the decisions see them. Questions that no rule reads together add up, so
 * they are gone through one group at a time and what comes to the same is counted once: millions of profiles in a
 * fraction of a second.
 */
import type { Scales } from '../decisions.ts';
import { weigh } from '../judge.ts';
import {
  choices,
  decidingQuestions,
  isNumberQuestion,
  nothingKnown,
  questionIds,
  type Answer,
  type Answers,
  type NumberQuestion,
  type QuestionId,
} from '../quiz.ts';
import { questionsOf, type ActiveRule } from '../rules.ts';

const limitsOf = (rules: readonly ActiveRule[], question: NumberQuestion): readonly number[] => [
  ...new Set(rules.filter(({ on, logic }) => on && logic.counts === question).map(({ limit }) => Math.ceil(limit))),
];

/** All answers to a question that can make a difference: of a number, the whole numbers on both sides of every limit. */
export const telling = (rules: readonly ActiveRule[], question: QuestionId): readonly Answer[] => {
  if (!isNumberQuestion(question)) return choices[question];
  const values = new Set(limitsOf(rules, question).flatMap((limit) => [limit - 1, limit]));
  // Where no limit counts, any number says as much as any other, which is still more than none.
  return values.size === 0 ? [1] : [...values].filter((value) => value >= 0).sort((a, b) => a - b);
};

/** The answers that stand for all answers to a question: of a number, one for every stretch between two limits. */
export const representatives = (rules: readonly ActiveRule[], question: QuestionId): readonly Answer[] => {
  if (!isNumberQuestion(question)) return choices[question];
  const limits = [...limitsOf(rules, question)].sort((a, b) => a - b);
  const lowest = Math.max(0, (limits[0] ?? 1) - 1);
  return [...new Set([lowest, ...limits])];
};

/** Every combination of the given answers. */
export function* profiles(
  questions: readonly QuestionId[],
  answersTo: (question: QuestionId) => readonly Answer[],
  start: Answers = nothingKnown,
): Generator<Answers> {
  const [question, ...rest] = questions;
  if (question === undefined) {
    yield start;
    return;
  }
  for (const answer of answersTo(question)) yield* profiles(rest, answersTo, { ...start, [question]: answer });
}

/** What the decisions look at, and how many profiles come to it. */
export interface Outcome {
  readonly scales: Scales;
  readonly count: number;
}

/** Questions in groups that no rule joins. */
const groups = (rules: readonly ActiveRule[]): readonly (readonly QuestionId[])[] => {
  let found: (readonly QuestionId[])[] = questionIds.map((id) => [id]);
  for (const { logic } of rules) {
    const read = questionsOf(logic);
    const joined = found.filter((group) => group.some((id) => read.includes(id)));
    found = [...found.filter((group) => !joined.includes(group)), joined.flat()];
  }
  return found;
};

const known = <Given extends string>(one: Given | 'unknown', other: Given | 'unknown'): Given | 'unknown' =>
  one === 'unknown' ? other : one;

// Field by field, because this runs half a million times.
const add = (one: Scales, other: Scales): Scales => ({
  for: one.for + other.for,
  against: one.against + other.against,
  answered: one.answered + other.answered,
  sized: one.sized || other.sized,
  few: one.few || other.few,
  small: one.small || other.small,
  state: known(one.state, other.state),
  managed: known(one.managed, other.managed),
  platform: known(one.platform, other.platform),
  place: known(one.place, other.place),
  hardware: known(one.hardware, other.hardware),
  batch: known(one.batch, other.batch),
  skill: known(one.skill, other.skill),
  demand: known(one.demand, other.demand),
  already: known(one.already, other.already),
});

const merged = (list: Iterable<Outcome>): readonly Outcome[] => {
  const found = new Map<string, Outcome>();
  for (const { scales, count } of list) {
    const key = Object.values(scales).join(' ');
    found.set(key, { scales, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found.values()];
};

function* crossed(ones: readonly Outcome[], others: readonly Outcome[]): Generator<Outcome> {
  for (const one of ones)
    for (const other of others) yield { scales: add(one.scales, other.scales), count: one.count * other.count };
}

/** Every outcome of every combination of the given answers, with the number of profiles that come to it. */
export function outcomes(
  rules: readonly ActiveRule[],
  answersTo: (question: QuestionId) => readonly Answer[],
): Iterable<Outcome> {
  const nothing: readonly Outcome[] = [{ scales: weigh(rules, nothingKnown), count: 1 }];
  const decides = (group: readonly QuestionId[]) =>
    group.some((id) => (decidingQuestions as readonly QuestionId[]).includes(id));
  const combined = (some: readonly (readonly QuestionId[])[]) =>
    some.reduce<readonly Outcome[]>((before, group) => {
      const parts = [...profiles(group, answersTo)].map((answers) => ({ scales: weigh(rules, answers), count: 1 }));
      return merged(crossed(before, merged(parts)));
    }, nothing);
  const all = groups(rules);
  // The last step is not merged: whoever counts or looks for verdicts goes through it once.
  return crossed(combined(all.filter((group) => !decides(group))), combined(all.filter(decides)));
}
