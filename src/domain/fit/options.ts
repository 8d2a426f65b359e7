/** What could be used, what the answers rule out, and what is recommended. */
import type { Alternative } from '../../schemas/fit.ts';
import type { Answers, FitVerdictId } from './quiz.ts';
import type { Judgement } from './judge.ts';

export type OptionId = Alternative['kind'];

interface OptionLogic {
  readonly id: OptionId;
  /** False when an answer rules the option out; what is unknown rules nothing out. */
  readonly fits: (answers: Answers, judgement: Judgement) => boolean;
}

const met = ({ rows }: Judgement, rule: string): boolean =>
  rows.some(({ id, status }) => id === rule && status === 'met');

/** Below the limit of the rule, whatever sets the rule aside. */
const isFew = ({ rows }: Judgement, rule: string, given: number | 'unknown'): boolean => {
  const limit = rows.find(({ id }) => id === rule)?.limit;
  return given !== 'unknown' && limit !== undefined && given < limit;
};

const inCloud = ({ place }: Answers): boolean => place !== 'on-premises' && place !== 'many-sites';

const ofKubernetes: readonly FitVerdictId[] = ['some-workloads', 'kubernetes', 'stay-on-kubernetes'];

/** From the least to run oneself to the most. */
const optionLogic: readonly OptionLogic[] = [
  {
    id: 'hosted-platform',
    fits: (answers, judgement) =>
      inCloud(answers) &&
      answers.managed !== 'no' &&
      answers.demand !== 'yes' &&
      answers.batch !== 'mostly' &&
      (answers.hardware === 'any' || answers.hardware === 'unknown') &&
      (answers.services === 'unknown' || isFew(judgement, 'many-services', answers.services)) &&
      !met(judgement, 'noisy-neighbours'),
  },
  {
    id: 'managed-containers',
    fits: (answers) =>
      inCloud(answers) && answers.managed !== 'no' && answers.demand !== 'yes' && answers.hardware !== 'special',
  },
  {
    id: 'node-free-kubernetes',
    fits: (answers, { verdict }) =>
      inCloud(answers) && answers.hardware !== 'special' && ofKubernetes.includes(verdict),
  },
  {
    id: 'kubernetes',
    fits: ({ place, platform }, { verdict }) =>
      place !== 'many-sites' && platform !== 'no' && ofKubernetes.includes(verdict),
  },
  {
    id: 'orchestrator',
    fits: ({ place, platform, demand }, judgement) =>
      place !== 'many-sites' &&
      platform !== 'no' &&
      demand !== 'yes' &&
      !met(judgement, 'small-team') &&
      !met(judgement, 'no-on-call'),
  },
  { id: 'plain-machines', fits: ({ place, demand }) => place !== 'many-sites' && demand !== 'yes' },
  { id: 'edge-fleet', fits: ({ place }) => place === 'many-sites' },
];

export const optionIds: readonly OptionId[] = optionLogic.map(({ id }) => id);

/** Nodes of one's own are for those who have the people, the knowledge and the rota; others let the provider run them. */
const wantsOwnNodes = ({ team, platform, skill, already }: Answers, judgement: Judgement): boolean =>
  !isFew(judgement, 'small-team', team) &&
  skill !== 'none' &&
  !met(judgement, 'no-on-call') &&
  (platform === 'yes' || judgement.verdict === 'kubernetes' || already === 'yes');

/** Options in the order in which they are preferred; the first that fits is recommended. */
const preferred = (answers: Answers, judgement: Judgement): readonly OptionId[] => {
  switch (judgement.verdict) {
    case 'not-enough-known':
      return [];
    // Nothing is decided yet: stay on what somebody else runs, where that fits.
    case 'rules-disagree':
    case 'managed-containers':
      return ['managed-containers'];
    case 'leave-kubernetes':
      return ['managed-containers', 'hosted-platform', 'plain-machines'];
    case 'not-now': {
      const { platform, services } = answers;
      const several = services !== 'unknown' && !isFew(judgement, 'few-services', services);
      const ownScheduler =
        judgement.decision === 'batch-on-own-machines' ||
        (judgement.decision === 'nothing-to-rent' && platform === 'yes' && several);
      return [
        'edge-fleet',
        'hosted-platform',
        'managed-containers',
        ...(ownScheduler ? (['orchestrator'] as const) : []),
        'plain-machines',
      ];
    }
    case 'some-workloads':
    case 'kubernetes':
    case 'stay-on-kubernetes':
      return wantsOwnNodes(answers, judgement)
        ? ['edge-fleet', 'kubernetes', 'node-free-kubernetes']
        : ['edge-fleet', 'node-free-kubernetes', 'kubernetes'];
  }
};

export interface ConsideredOption {
  readonly id: OptionId;
  readonly fits: boolean;
  readonly recommended: boolean;
}

/** Every option with whether the answers allow it, from the least to run oneself to the most. */
export const considerOptions = (answers: Answers, judgement: Judgement): readonly ConsideredOption[] => {
  const counted = { ...answers, demand: judgement.scales.demand };
  const fitting = optionLogic.filter(({ fits }) => fits(counted, judgement)).map(({ id }) => id);
  const recommended = preferred(answers, judgement).find((id) => fitting.includes(id));
  return optionIds.map((id) => ({ id, fits: fitting.includes(id), recommended: id === recommended }));
};

/** The alternatives to Kubernetes whose kind fits the answers, the recommended kind first. */
export const fittingAlternatives = <Choice extends Pick<Alternative, 'kind'>>(
  alternatives: readonly Choice[],
  options: readonly ConsideredOption[],
): readonly Choice[] =>
  [...options]
    .filter(({ fits }) => fits)
    .sort((a, b) => Number(b.recommended) - Number(a.recommended))
    .flatMap(({ id }) => alternatives.filter(({ kind }) => kind === id));
