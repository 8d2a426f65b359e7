/**
 * The fit quiz: should we be on Kubernetes?
 *
 * Eight rules are met, not met, or unknown. Those that are met put their weight on one of two scales, for and against,
 * and an ordered list of decisions turns the scales and three further answers into a verdict (fit-quiz-decisions.ts).
 */
import type { FitAnswers, FitVerdictId } from '../../schemas/fit.ts';
import type { DecisionLimits } from './decisions.ts';

export type { FitVerdictId };
export type Answers = Readonly<FitAnswers>;
export type QuestionId = keyof FitAnswers;
export type Answer = Answers[QuestionId];

/** From the least Kubernetes to the most. More services or more teams to isolate never move a verdict down this list. */
export const verdictLadder = [
  'not-now',
  'rules-disagree',
  'managed-containers',
  'some-workloads',
  'kubernetes',
] as const satisfies readonly FitVerdictId[];

/** The questions that the eight rules read, in order. */
export const ruleQuestions = [
  'services',
  'scaling',
  'team',
  'oncall',
  'traffic',
  'neighbours',
  'deploys',
  'costs',
] as const satisfies readonly QuestionId[];

/** Questions that no rule of the article asks and that the evidence makes worth asking. */
export const extraQuestions = ['state', 'managed', 'platform'] as const satisfies readonly QuestionId[];

export const questionIds: readonly QuestionId[] = [...ruleQuestions, ...extraQuestions];

export const numberQuestions = ['services', 'team'] as const satisfies readonly QuestionId[];
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
} as const satisfies {
  readonly [Id in Exclude<QuestionId, NumberQuestion>]: readonly Exclude<Answers[Id], 'unknown'>[];
};

/** The part of a rule that is content. */
export interface RuleData {
  readonly id: string;
  readonly side: 'for' | 'against';
  /** Points that it puts on its scale when it is met. */
  readonly weight: number;
  readonly threshold?: { readonly value: number } | undefined;
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

export type RuleStatus = 'met' | 'not-met' | 'unknown';

const is = <Value>(given: Value | 'unknown', wanted: Value): RuleStatus =>
  given === 'unknown' ? 'unknown' : given === wanted ? 'met' : 'not-met';
const below = (given: number | 'unknown', limit: number): RuleStatus =>
  given === 'unknown' ? 'unknown' : given < limit ? 'met' : 'not-met';
const atLeast = (given: number | 'unknown', limit: number): RuleStatus =>
  given === 'unknown' ? 'unknown' : given >= limit ? 'met' : 'not-met';
const both = (one: RuleStatus, other: RuleStatus): RuleStatus =>
  one === 'not-met' || other === 'not-met' ? 'not-met' : one === 'met' && other === 'met' ? 'met' : 'unknown';

interface RuleLogic {
  readonly id: string;
  /** The question whose number is compared with the limit, where the rule has a limit. */
  readonly counts?: NumberQuestion;
  readonly met: (answers: Answers, limit: number) => RuleStatus;
}

/** When each rule of `content/fit-rules` is met, in the order of the article's two lists. */
export const ruleLogic: readonly RuleLogic[] = [
  { id: 'few-services', counts: 'services', met: ({ services }, limit) => below(services, limit) },
  { id: 'small-team', counts: 'team', met: ({ team }, limit) => below(team, limit) },
  { id: 'no-on-call', met: ({ oncall }) => is(oncall, 'no') },
  { id: 'predictable-traffic', met: ({ traffic }) => is(traffic, 'predictable') },
  {
    id: 'many-services',
    counts: 'services',
    met: ({ services, scaling }, limit) => both(atLeast(services, limit), is(scaling, 'different')),
  },
  { id: 'noisy-neighbours', met: ({ neighbours }) => is(neighbours, 'yes') },
  { id: 'frequent-deploys', met: ({ deploys }) => is(deploys, 'several') },
  { id: 'cost-growth', met: ({ costs }) => is(costs, 'yes') },
];

/** A rule as it applies after the reader's changes. */
export interface ActiveRule extends RuleData {
  readonly logic: RuleLogic;
  readonly limit: number;
  readonly limitChanged: boolean;
  readonly on: boolean;
}

/** The rules of the content with the reader's changes; throws when content and logic do not name the same rules. */
export const activeRules = ({ rules }: QuizRules, settings: QuizSettings): readonly ActiveRule[] =>
  ruleLogic.map((logic) => {
    const rule = rules.find(({ id }) => id === logic.id);
    if (!rule) throw new Error(`No entry "${logic.id}" in content/fit-rules: the fit quiz needs it.`);
    const own = rule.threshold?.value ?? Number.NaN;
    const limit = settings.limits[rule.id] ?? own;
    return { ...rule, logic, limit, limitChanged: !Object.is(limit, own), on: !settings.off.includes(rule.id) };
  });
