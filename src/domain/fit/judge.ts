/** The verdict on a set of answers: what each rule adds to the two scales, and the decision that the scales lead to. */
import { decide, type DecisionId, type Scales } from './decisions.ts';
import type { Answers, DecisionLimits, FitVerdictId, QuizRules, QuizSettings } from './quiz.ts';
import { activeRules, statusOf, tellingQuestions, type ActiveRule, type RuleStatus } from './rules.ts';

/** Both scales, and what else the decisions look at. */
export const weigh = (rules: readonly ActiveRule[], answers: Answers): Scales => {
  const scales = { for: 0, against: 0 };
  const met = new Set<string>();
  for (const { id, on, side, weight, limit, logic } of rules) {
    if (!on || statusOf(logic, answers, limit) !== 'met') continue;
    scales[side] += weight;
    met.add(id);
  }
  const { state, managed, platform, place, hardware, batch, skill, already } = answers;
  // Who switches the rule on demand off says that it does not count.
  const demand = answers.demand === 'yes' && !met.has('outside-demand') ? 'unknown' : answers.demand;
  return {
    ...scales,
    answered: tellingQuestions(rules).filter((id) => answers[id] !== 'unknown').length,
    sized: answers.services !== 'unknown',
    few: met.has('few-services'),
    small: met.has('small-team'),
    ...{ state, managed, platform, place, hardware, batch, skill, demand, already },
  };
};

/** One line of the rule table. */
export interface RuleRow {
  readonly id: string;
  readonly side: 'for' | 'against';
  readonly origin: 'article' | 'handbook';
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
  /** How many answers are still needed for a verdict; 0 where there is one, or where it lacks the number of services. */
  readonly needed: number;
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
  const rows = rules.map(({ id, side, origin, weight, limit, limitChanged, logic, on }): RuleRow => ({
    id,
    side,
    origin,
    weight,
    limit,
    limitChanged,
    status: on ? statusOf(logic, answers, limit) : 'off',
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
    needed: verdict === 'not-enough-known' ? Math.max(0, quiz.limits.answered - scales.answered) : 0,
    margin: marginOf(rules, scales, quiz.limits),
  };
};
