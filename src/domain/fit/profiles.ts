/** What the rules do to every profile there is: counted, never typed. */
import {
  activeRules,
  extraQuestions,
  nothingKnown,
  ruleQuestions,
  unchangedRules,
  isNumberQuestion,
  type Answer,
  type Answers,
  type ActiveRule,
  type FitVerdictId,
  type QuestionId,
  type QuizRules,
  verdictLadder,
} from './quiz.ts';
import { weigh } from './judge.ts';
import { decide, type Scales } from './decisions.ts';
import { edges, telling } from './flips.ts';

/** One number for every stretch between two limits: the last below the first limit, then every limit. */
const stretches = (rules: readonly ActiveRule[], question: 'services' | 'team'): readonly number[] => {
  const limits = new Set(rules.filter(({ logic }) => logic.counts === question).map(({ limit }) => Math.ceil(limit)));
  const [lowest = 0] = edges(rules, question);
  return [lowest, ...[...limits].sort((a, b) => a - b)];
};

/** The answers that stand for all answers to a question. */
export const representatives = (
  rules: readonly ActiveRule[],
  question: QuestionId,
  withUnknown: boolean,
): readonly Answer[] => {
  const values: readonly Answer[] = isNumberQuestion(question) ? stretches(rules, question) : telling(rules, question);
  return withUnknown ? [...values, 'unknown'] : values;
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

export interface ProfileCounts {
  readonly total: number;
  readonly byVerdict: Readonly<Record<FitVerdictId, number>>;
}

/**
 * How many profiles end in each verdict. Profiles that put the same points on both scales are counted together, and the
 * three further answers are then combined with each such group, which gives the same counts in a fraction of the time.
 */
export const countProfiles = (quiz: QuizRules, withUnknown: boolean): ProfileCounts => {
  const rules = activeRules(quiz, unchangedRules);
  const answersTo = (question: QuestionId) => representatives(rules, question, withUnknown);
  const groups = new Map<string, { scales: Scales; count: number }>();
  for (const answers of profiles(ruleQuestions, answersTo)) {
    const scales = weigh(rules, answers);
    const key = `${scales.for} ${scales.against} ${scales.answered}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { scales, count: 1 });
  }
  const byVerdict = Object.fromEntries(verdictLadder.map((verdict) => [verdict, 0])) as Record<FitVerdictId, number>;
  const extras = [...profiles(extraQuestions, answersTo)].map(({ state, managed, platform }) => ({
    state,
    managed,
    platform,
  }));
  let total = 0;
  for (const { scales, count } of groups.values())
    for (const extra of extras) {
      byVerdict[decide({ ...scales, ...extra }, quiz.limits).verdict] += count;
      total += count;
    }
  return { total, byVerdict };
};

/** How the article's two lists fare when they are read as they are printed. */
export interface Reading {
  readonly both: number;
  readonly onlyAgainst: number;
  readonly onlyFor: number;
  readonly neither: number;
}

export interface ListReadings {
  readonly total: number;
  /** A list matches when any of its rules is met. */
  readonly any: Reading;
  /** A list matches when all of its rules are met. */
  readonly all: Reading;
}

/**
 * Reads the two lists of the article as "any of these" and as "all of these", over every combination of the number of
 * services (below, between and above the two limits, with different needs) and the six further facts.
 */
export const readLists = (quiz: QuizRules): ListReadings => {
  const rules = activeRules(quiz, unchangedRules);
  const twoSided: Partial<Record<QuestionId, readonly Answer[]>> = {
    scaling: ['different'],
    deploys: ['rarely', 'several'],
  };
  const answersTo = (question: QuestionId) => twoSided[question] ?? representatives(rules, question, false);
  const blank = () => ({ both: 0, onlyAgainst: 0, onlyFor: 0, neither: 0 });
  const readings = { any: blank(), all: blank() };
  let total = 0;
  for (const answers of profiles(ruleQuestions, answersTo)) {
    total += 1;
    const met = (side: 'for' | 'against') =>
      rules.filter((rule) => rule.side === side).map(({ logic, limit }) => logic.met(answers, limit) === 'met');
    const note = (reading: ReturnType<typeof blank>, against: boolean, reasonsFor: boolean) => {
      reading[against && reasonsFor ? 'both' : against ? 'onlyAgainst' : reasonsFor ? 'onlyFor' : 'neither'] += 1;
    };
    note(readings.any, met('against').includes(true), met('for').includes(true));
    note(readings.all, !met('against').includes(false), !met('for').includes(false));
  }
  return { total, ...readings };
};
