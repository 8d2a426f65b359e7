/**
 * From two scales and a few answers to a verdict. The decisions are tried in order, and the first that holds speaks. The
 * words and the sources stand in `content/fit-decisions` under the same ids.
 */
import type { FitAnswers, FitVerdictId } from '../../schemas/fit.ts';
import type { DecisionLimits, decidingQuestions } from './quiz.ts';

/** What the decisions look at. */
export interface Scales extends Readonly<Pick<FitAnswers, (typeof decidingQuestions)[number]>> {
  /** Points for Kubernetes: the weights of the rules on that side that are met. */
  readonly for: number;
  readonly against: number;
  /** How many of the questions that weigh something have an answer. */
  readonly answered: number;
  /** True when the number of services is known. */
  readonly sized: boolean;
  /** True when the rule on few services, or the one on a small team, is met. */
  readonly few: boolean;
  readonly small: boolean;
}

/** A cloud region is within reach, so that somebody else can run the machines. Unknown rules nothing out. */
const othersCanRun = ({ place, hardware }: Scales): boolean =>
  place !== 'on-premises' && place !== 'many-sites' && hardware !== 'special';

/** A hosted platform or a managed container service may do. */
const canRent = (scales: Scales): boolean => othersCanRun(scales) && scales.managed !== 'no' && scales.demand !== 'yes';

/** One answer that settles by itself what will do: where the work runs, on what, or that somebody else has decided. */
const settled = ({ place, hardware, demand }: Scales): boolean =>
  place === 'many-sites' || hardware === 'special' || demand === 'yes';

const lead = (scales: Scales): number => scales.for - scales.against;

interface Decision {
  readonly id: string;
  readonly verdict: FitVerdictId;
  readonly when: (scales: Scales, limits: DecisionLimits) => boolean;
}

const strongFor = (scales: Scales, { strong }: DecisionLimits): boolean => scales.for >= strong;
const strongAgainst = (scales: Scales, { strong }: DecisionLimits): boolean => scales.against >= strong;
const onIt = ({ already }: Scales): boolean => already === 'yes';
const many = ({ place }: Scales): boolean => place === 'many-sites';

/** The decisions, tried in this order; the first that holds gives the verdict. */
export const decisions = [
  {
    id: 'too-little-known',
    verdict: 'not-enough-known',
    when: (scales, limits) =>
      !settled(scales) &&
      // Only a "no" may rest on so little: to adopt a platform takes more than its size.
      lead(scales) > -limits.lead &&
      (scales.answered < limits.answered ||
        // Machines of one's own leave so little to choose from that the other answers may do without the size.
        (!scales.sized &&
          scales.place !== 'on-premises' &&
          !strongFor(scales, limits) &&
          !strongAgainst(scales, limits))),
  },

  // Many sites: one cluster cannot be in all of them.
  { id: 'fleet-in-place', verdict: 'stay-on-kubernetes', when: (scales) => onIt(scales) && many(scales) },
  { id: 'fleet-on-demand', verdict: 'some-workloads', when: (scales) => many(scales) && scales.demand === 'yes' },
  { id: 'many-sites', verdict: 'not-now', when: many },

  // Work in queues on machines of one's own has schedulers of its own.
  {
    id: 'batch-on-own-machines',
    verdict: 'not-now',
    when: (scales, limits) =>
      !onIt(scales) &&
      scales.demand !== 'yes' &&
      !othersCanRun(scales) &&
      scales.batch === 'mostly' &&
      scales.skill !== 'strong' &&
      lead(scales) < limits.lead,
  },

  // Strong reasons that nobody on the spot can meet, and nobody else either.
  {
    id: 'needed-without-people',
    verdict: 'rules-disagree',
    when: (scales, limits) =>
      scales.platform === 'no' &&
      !othersCanRun(scales) &&
      strongFor(scales, limits) &&
      (onIt(scales) || scales.hardware !== 'special' || scales.demand === 'yes'),
  },

  // Those who run it already.
  {
    id: 'nobody-left',
    verdict: 'leave-kubernetes',
    when: (scales) => onIt(scales) && scales.platform === 'no' && !othersCanRun(scales),
  },
  {
    id: 'cheap-to-leave',
    verdict: 'leave-kubernetes',
    when: (scales, limits) =>
      onIt(scales) &&
      !strongFor(scales, limits) &&
      scales.skill !== 'strong' &&
      ((scales.few && strongAgainst(scales, limits) && (canRent(scales) || scales.place === 'on-premises')) ||
        (scales.few && scales.platform === 'no' && canRent(scales)) ||
        (scales.small && scales.managed === 'yes' && canRent(scales))),
  },
  {
    id: 'shrink-special',
    verdict: 'some-workloads',
    when: (scales) => onIt(scales) && scales.hardware === 'special' && scales.demand !== 'yes',
  },
  {
    id: 'shrink-data',
    verdict: 'some-workloads',
    when: (scales) => onIt(scales) && canRent(scales) && scales.state === 'much' && scales.platform === 'no',
  },
  { id: 'already-there', verdict: 'stay-on-kubernetes', when: onIt },

  // Those who do not.
  {
    id: 'special-hardware',
    verdict: 'not-now',
    when: (scales, limits) => scales.hardware === 'special' && !(strongFor(scales, limits) && scales.platform !== 'no'),
  },
  {
    id: 'asked-from-outside',
    verdict: 'some-workloads',
    when: (scales, limits) =>
      scales.demand === 'yes' &&
      (lead(scales) < limits.lead || strongAgainst(scales, limits) || scales.platform === 'no'),
  },
  {
    id: 'managed-would-do',
    verdict: 'managed-containers',
    when: (scales, limits) =>
      scales.managed === 'yes' &&
      canRent(scales) &&
      (strongFor(scales, limits) || !strongAgainst(scales, limits)) &&
      !(lead(scales) >= limits.overwhelming && scales.platform === 'yes' && !strongAgainst(scales, limits)),
  },
  {
    id: 'strong-on-both-sides',
    verdict: 'rules-disagree',
    when: (scales, limits) => strongFor(scales, limits) && strongAgainst(scales, limits),
  },
  { id: 'strong-against', verdict: 'not-now', when: strongAgainst },
  {
    id: 'nobody-to-run-it',
    verdict: 'managed-containers',
    when: (scales) => scales.platform === 'no' && canRent(scales),
  },
  {
    id: 'nodes-run-by-others',
    verdict: 'some-workloads',
    when: (scales, limits) => scales.platform === 'no' && strongFor(scales, limits),
  },
  {
    id: 'keep-the-data-off',
    verdict: 'some-workloads',
    when: (scales, limits) => lead(scales) >= limits.lead && scales.state === 'much',
  },
  {
    id: 'clear-lead',
    verdict: 'kubernetes',
    when: (scales, limits) => lead(scales) >= limits.lead && scales.hardware !== 'special',
  },
  { id: 'strong-for', verdict: 'some-workloads', when: strongFor },
  {
    id: 'some-pull',
    verdict: 'some-workloads',
    when: (scales) =>
      scales.for > scales.against &&
      scales.platform !== 'no' &&
      (scales.platform === 'yes' || scales.skill === 'strong'),
  },
  { id: 'nothing-to-rent', verdict: 'not-now', when: (scales) => !canRent(scales) },
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
