import type { FitAnswers, FitVerdictId } from '../../schemas/fit.ts';

/** What the decisions look at. */
export interface Scales extends Readonly<Pick<FitAnswers, 'state' | 'managed' | 'platform'>> {
  /** Points for Kubernetes: the weights of the rules on that side that are met. */
  readonly for: number;
  readonly against: number;
  /** How many of the eight questions behind the rules have an answer. */
  readonly answered: number;
}

/** The numbers in the decisions, from `content/fit-decisions`. */
export interface DecisionLimits {
  /** Points from which one side counts as strong. */
  readonly strong: number;
  /** Answers below which weak scales are no verdict. */
  readonly answered: number;
  /** Points by which the reasons for must lead before everything may move. */
  readonly lead: number;
}

interface Decision {
  readonly id: string;
  readonly verdict: FitVerdictId;
  readonly when: (scales: Scales, limits: DecisionLimits) => boolean;
}

/**
 * The decisions, tried in this order; the first that holds gives the verdict. The words stand in
 * `content/fit-decisions` under the same ids.
 */
export const decisions = [
  {
    id: 'strong-on-both-sides',
    verdict: 'rules-disagree',
    when: (scales, { strong }) => scales.for >= strong && scales.against >= strong,
  },
  { id: 'strong-against', verdict: 'not-now', when: (scales, { strong }) => scales.against >= strong },
  {
    id: 'too-little-known',
    verdict: 'not-now',
    when: (scales, { strong, answered }) => scales.for < strong && scales.answered < answered,
  },
  { id: 'nobody-to-run-it', verdict: 'managed-containers', when: ({ platform }) => platform === 'no' },
  { id: 'managed-would-do', verdict: 'managed-containers', when: ({ managed }) => managed === 'yes' },
  {
    id: 'keep-the-data-off',
    verdict: 'some-workloads',
    when: (scales, { lead }) => scales.for - scales.against >= lead && scales.state === 'much',
  },
  {
    id: 'clear-lead',
    verdict: 'kubernetes',
    when: (scales, { lead }) => scales.for - scales.against >= lead,
  },
  { id: 'strong-for', verdict: 'some-workloads', when: (scales, { strong }) => scales.for >= strong },
  {
    id: 'some-pull',
    verdict: 'some-workloads',
    when: (scales) => scales.for > scales.against && scales.platform === 'yes',
  },
  { id: 'little-either-way', verdict: 'managed-containers', when: () => true },
] as const satisfies readonly Decision[];

export type DecisionId = (typeof decisions)[number]['id'];

/** The first decision that holds. */
export const decide = (
  scales: Scales,
  limits: DecisionLimits,
): { readonly id: DecisionId; readonly verdict: FitVerdictId } => {
  for (const { id, verdict, when } of decisions) if (when(scales, limits)) return { id, verdict };
  throw new Error('The last decision holds always.');
};
