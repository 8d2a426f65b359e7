/** When each rule of `content/fit-rules` is met, and when the quiz sets it aside. */
import {
  decidingQuestions,
  questionIds,
  type Answers,
  type NumberQuestion,
  type QuestionId,
  type QuizRules,
  type QuizSettings,
  type RuleData,
} from './quiz.ts';

/** Set aside: met as it stands, but another answer takes its ground away. */
export type RuleStatus = 'met' | 'not-met' | 'unknown' | 'set-aside';

const is = <Value>(given: Value | 'unknown', wanted: Value): RuleStatus =>
  given === 'unknown' ? 'unknown' : given === wanted ? 'met' : 'not-met';
const below = (given: number | 'unknown', limit: number): RuleStatus =>
  given === 'unknown' ? 'unknown' : given < limit ? 'met' : 'not-met';
const atLeast = (given: number | 'unknown', limit: number): RuleStatus =>
  given === 'unknown' ? 'unknown' : given >= limit ? 'met' : 'not-met';
const both = (one: RuleStatus, other: RuleStatus): RuleStatus =>
  one === 'not-met' || other === 'not-met' ? 'not-met' : one === 'met' && other === 'met' ? 'met' : 'unknown';
const either = <Value>(given: Value | 'unknown', ...wanted: readonly Value[]): RuleStatus =>
  given === 'unknown' ? 'unknown' : wanted.includes(given) ? 'met' : 'not-met';

interface RuleLogic {
  readonly id: string;
  /** The questions that it reads as it is worded. */
  readonly reads: readonly QuestionId[];
  /** The question whose number is compared with the limit, where the rule has a limit. */
  readonly counts?: NumberQuestion;
  /** The rule as it is worded. */
  readonly met: (answers: Answers, limit: number) => RuleStatus;
  /** What becomes of it once it is met, where another answer bears on it. */
  readonly then?: { readonly reads: readonly QuestionId[]; readonly becomes: (answers: Answers) => RuleStatus };
}

/** The article's eight in the order of its two lists, then the handbook's own. */
export const ruleLogic: readonly RuleLogic[] = [
  { id: 'few-services', reads: ['services'], counts: 'services', met: ({ services }, limit) => below(services, limit) },
  {
    id: 'small-team',
    reads: ['team'],
    counts: 'team',
    met: ({ team }, limit) => below(team, limit),
    then: { reads: ['skill'], becomes: ({ skill }) => (skill === 'strong' ? 'set-aside' : 'met') },
  },
  {
    id: 'no-on-call',
    reads: ['oncall'],
    met: ({ oncall }) => is(oncall, 'no'),
    then: { reads: ['night'], becomes: ({ night }) => (night === 'no' ? 'set-aside' : is(night, 'yes')) },
  },
  { id: 'predictable-traffic', reads: ['traffic'], met: ({ traffic }) => is(traffic, 'predictable') },
  {
    id: 'many-services',
    reads: ['services', 'scaling'],
    counts: 'services',
    met: ({ services, scaling }, limit) => both(atLeast(services, limit), is(scaling, 'different')),
  },
  { id: 'noisy-neighbours', reads: ['neighbours'], met: ({ neighbours }) => is(neighbours, 'yes') },
  { id: 'frequent-deploys', reads: ['deploys'], met: ({ deploys }) => is(deploys, 'several') },
  { id: 'cost-growth', reads: ['costs'], met: ({ costs }) => is(costs, 'yes') },
  { id: 'no-skill', reads: ['skill'], met: ({ skill }) => is(skill, 'none') },
  { id: 'outside-demand', reads: ['demand'], met: ({ demand }) => is(demand, 'yes') },
  {
    id: 'large-estate',
    reads: ['services'],
    counts: 'services',
    met: ({ services }, limit) => atLeast(services, limit),
  },
  {
    id: 'shared-accelerators',
    reads: ['hardware', 'batch'],
    met: ({ hardware, batch }) => both(is(hardware, 'accelerator'), either(batch, 'some', 'mostly')),
  },
  {
    id: 'batch-queues',
    reads: ['batch'],
    met: ({ batch }) => is(batch, 'mostly'),
    then: { reads: ['hardware'], becomes: ({ hardware }) => (hardware === 'accelerator' ? 'set-aside' : 'met') },
  },
  { id: 'skilled-team', reads: ['skill'], met: ({ skill }) => is(skill, 'strong') },
];

/** All questions that bear on a rule. */
export const questionsOf = ({ reads, then }: RuleLogic): readonly QuestionId[] => [...reads, ...(then?.reads ?? [])];

/** What a rule comes to for a set of answers. */
export const statusOf = ({ met, then }: RuleLogic, answers: Answers, limit: number): RuleStatus => {
  const status = met(answers, limit);
  return status === 'met' && then ? then.becomes(answers) : status;
};

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

/** The questions whose answers can move a verdict: a rule that weighs something reads them, or a decision does. */
export const tellingQuestions = (rules: readonly ActiveRule[]): readonly QuestionId[] =>
  questionIds.filter(
    (id) =>
      (decidingQuestions as readonly QuestionId[]).includes(id) ||
      rules.some(({ weight, logic }) => weight > 0 && questionsOf(logic).includes(id)),
  );
