/**
 * The fit quiz: what is asked, what a verdict can be, and what a reader may change. Each rule puts its weight on one of
 * two scales (rules.ts), and an ordered list of decisions turns the scales and the answers into a verdict (decisions.ts).
 */
import type { FitAnswers, FitVerdictId } from '../../schemas/fit.ts';

export type { FitVerdictId };
export type Answers = Readonly<FitAnswers>;
export type QuestionId = keyof FitAnswers;
export type Answer = Answers[QuestionId];

/**
 * From the least Kubernetes to the most, and for those who run it from leaving to staying. More services or more teams
 * to isolate never move a verdict down this list.
 */
export const verdictLadder = [
  'not-now',
  'leave-kubernetes',
  'not-enough-known',
  'rules-disagree',
  'managed-containers',
  'some-workloads',
  'kubernetes',
  'stay-on-kubernetes',
] as const satisfies readonly FitVerdictId[];

/** The questions in the order in which a link holds their answers. New ones go last, so that links stay alike. */
export const questionIds = [
  'services',
  'scaling',
  'team',
  'oncall',
  'traffic',
  'neighbours',
  'deploys',
  'costs',
  'state',
  'managed',
  'platform',
  'place',
  'hardware',
  'batch',
  'skill',
  'demand',
  'night',
  'already',
] as const satisfies readonly QuestionId[];

/** Answers that decide by themselves, besides what they put on the scales. */
export const decidingQuestions = [
  'state',
  'managed',
  'platform',
  'place',
  'hardware',
  'batch',
  'skill',
  'demand',
  'already',
] as const satisfies readonly QuestionId[];

const numberQuestions = ['services', 'team'] as const satisfies readonly QuestionId[];
export type NumberQuestion = (typeof numberQuestions)[number];
export const isNumberQuestion = (id: QuestionId): id is NumberQuestion =>
  (numberQuestions as readonly QuestionId[]).includes(id);

export const nothingKnown = Object.fromEntries(questionIds.map((id) => [id, 'unknown'])) as Answers;

/** The answers of every question of a choice, without "unknown". */
export const choices = {
  scaling: ['same', 'different'],
  oncall: ['yes', 'no'],
  traffic: ['predictable', 'variable'],
  neighbours: ['yes', 'no'],
  deploys: ['rarely', 'weekly', 'daily', 'several'],
  costs: ['yes', 'no'],
  state: ['little', 'much'],
  managed: ['yes', 'no'],
  platform: ['yes', 'no'],
  place: ['one-region', 'on-premises', 'many-sites'],
  hardware: ['any', 'accelerator', 'special'],
  batch: ['none', 'some', 'mostly'],
  skill: ['none', 'some', 'strong'],
  demand: ['yes', 'no'],
  night: ['yes', 'no'],
  already: ['yes', 'no'],
} as const satisfies {
  readonly [Id in Exclude<QuestionId, NumberQuestion>]: readonly Exclude<Answers[Id], 'unknown'>[];
};

/** The part of a rule that is content. */
export interface RuleData {
  readonly id: string;
  readonly side: 'for' | 'against';
  /** Whose rule it is: of the article that the site weighs, or of the handbook. */
  readonly origin: 'article' | 'handbook';
  /** Points that it puts on its scale when it is met. */
  readonly weight: number;
  readonly threshold?: { readonly value: number } | undefined;
}

/** The numbers in the decisions, from `content/fit-decisions`. */
export interface DecisionLimits {
  /** Points from which one side counts as strong. */
  readonly strong: number;
  /** Answers below which only a strong answer gives a verdict. */
  readonly answered: number;
  /** Points by which the reasons for must lead before everything may move. */
  readonly lead: number;
  /** Points by which they must lead before a platform on offer gives way to a cluster of one's own. */
  readonly overwhelming: number;
}

/** What the quiz needs to know besides the answers. */
export interface QuizRules {
  readonly rules: readonly RuleData[];
  readonly limits: DecisionLimits;
}

/** What a reader changed about the rules. */
export interface QuizSettings {
  /** Limits by rule id, where they differ from the content. */
  readonly limits: Readonly<Record<string, number>>;
  /** Ids of the rules that are switched off. */
  readonly off: readonly string[];
}

export const unchangedRules: QuizSettings = { limits: {}, off: [] };
