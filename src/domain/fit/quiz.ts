/**
 * The fit quiz: should we be on Kubernetes?
 *
 * Eight rules are met, not met, or unknown. Those that are met put their weight on one of two scales, for and against,
 * and an ordered list of decisions turns the scales and three further answers into a verdict (fit-quiz-decisions.ts).
 */
import type { FitAnswers, FitVerdictId } from '../../schemas/fit.ts';
import { decide, type DecisionId, type DecisionLimits, type Scales } from './decisions.ts';

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

/** Both scales, and what else the decisions look at. */
export const weigh = (rules: readonly ActiveRule[], answers: Answers): Scales => {
  const scales = { for: 0, against: 0 };
  for (const { on, side, weight, limit, logic } of rules)
    if (on && logic.met(answers, limit) === 'met') scales[side] += weight;
  const answered = ruleQuestions.filter((id) => answers[id] !== 'unknown').length;
  const { state, managed, platform } = answers;
  return { ...scales, answered, state, managed, platform };
};

/** One line of the rule table. */
export interface RuleRow {
  readonly id: string;
  readonly side: 'for' | 'against';
  readonly status: RuleStatus | 'off';
  readonly weight: number;
  /** The limit in force; NaN where the rule has none. */
  readonly limit: number;
  readonly limitChanged: boolean;
}

export interface Judgement {
  readonly verdict: FitVerdictId;
  /** The decision that spoke: the first of the list whose condition held. */
  readonly decision: DecisionId;
  readonly rows: readonly RuleRow[];
  readonly scales: Scales;
  /** Points that unknown rules could still add to each scale. */
  readonly unknown: { readonly for: number; readonly against: number };
  readonly margin: Margin | null;
}

/** The fewest points that would have to come or go for another verdict, all else being equal. */
export interface Margin {
  readonly points: number;
  /** What would change on each scale, in points; negative for fewer. */
  readonly for: number;
  readonly against: number;
  readonly verdict: FitVerdictId;
}

const total = (rules: readonly ActiveRule[], side: 'for' | 'against'): number =>
  rules.reduce((sum, rule) => sum + (rule.on && rule.side === side ? rule.weight : 0), 0);

const marginOf = (rules: readonly ActiveRule[], scales: Scales, limits: DecisionLimits): Margin | null => {
  const { verdict } = decide(scales, limits);
  let best: Margin | null = null;
  for (let reasonsFor = 0; reasonsFor <= total(rules, 'for'); reasonsFor += 1)
    for (let against = 0; against <= total(rules, 'against'); against += 1) {
      const other = decide({ ...scales, for: reasonsFor, against }, limits).verdict;
      const points = Math.abs(reasonsFor - scales.for) + Math.abs(against - scales.against);
      if (other !== verdict && (best === null || points < best.points))
        best = { points, for: reasonsFor - scales.for, against: against - scales.against, verdict: other };
    }
  return best;
};

/** The verdict on a set of answers, with everything it rests on. */
export const judge = (quiz: QuizRules, settings: QuizSettings, answers: Answers): Judgement => {
  const rules = activeRules(quiz, settings);
  const scales = weigh(rules, answers);
  const rows = rules.map(({ id, side, weight, limit, limitChanged, logic, on }): RuleRow => ({
    id,
    side,
    weight,
    limit,
    limitChanged,
    status: on ? logic.met(answers, limit) : 'off',
  }));
  const open = (side: 'for' | 'against') =>
    rows.reduce((sum, row) => sum + (row.side === side && row.status === 'unknown' ? row.weight : 0), 0);
  const { id: decision, verdict } = decide(scales, quiz.limits);
  return {
    verdict,
    decision,
    rows,
    scales,
    unknown: { for: open('for'), against: open('against') },
    margin: marginOf(rules, scales, quiz.limits),
  };
};
