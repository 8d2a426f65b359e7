/** What the rules do to every profile there is: counted, never typed. */
import { decide } from './decisions.ts';
import { outcomes, profiles, representatives } from './result/outcomes.ts';
import {
  unchangedRules,
  verdictLadder,
  type Answer,
  type FitVerdictId,
  type QuestionId,
  type QuizRules,
} from './quiz.ts';
import { activeRules } from './rules.ts';

export interface ProfileCounts {
  readonly total: number;
  readonly byVerdict: Readonly<Record<FitVerdictId, number>>;
}

/** How many profiles end in each verdict, over every combination of known answers that makes a difference. */
export const countProfiles = (
  quiz: QuizRules,
  answersTo: (question: QuestionId) => readonly Answer[] = (question) =>
    representatives(activeRules(quiz, unchangedRules), question),
): ProfileCounts => {
  const byVerdict = Object.fromEntries(verdictLadder.map((verdict) => [verdict, 0])) as Record<FitVerdictId, number>;
  let total = 0;
  for (const { scales, count } of outcomes(activeRules(quiz, unchangedRules), answersTo)) {
    byVerdict[decide(scales, quiz.limits).verdict] += count;
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
 * services (below, between and above the two limits, with different needs) and the six further facts. Nothing sets a rule
 * aside here, and the handbook's own rules stay out of it.
 */
export const readLists = (quiz: QuizRules): ListReadings => {
  const rules = activeRules(quiz, unchangedRules).filter(({ origin }) => origin === 'article');
  const twoSided: Partial<Record<QuestionId, readonly Answer[]>> = {
    scaling: ['different'],
    deploys: ['rarely', 'several'],
  };
  const asked = [...new Set(rules.flatMap(({ logic }) => logic.reads))];
  const answersTo = (question: QuestionId) => twoSided[question] ?? representatives(rules, question);
  const blank = () => ({ both: 0, onlyAgainst: 0, onlyFor: 0, neither: 0 });
  const readings = { any: blank(), all: blank() };
  let total = 0;
  for (const answers of profiles(asked, answersTo)) {
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
