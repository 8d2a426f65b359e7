/** What could be used, what the answers rule out, and what is recommended. */
import type { Alternative } from '../../schemas/fit.ts';
import type { Answer, Answers, FitVerdictId, QuestionId } from './quiz.ts';
import type { Judgement } from './judge.ts';

export type OptionId = Alternative['kind'];

/** What rules an option out: an answer, or the verdict, which is of all answers together. */
interface Obstacle {
  readonly of: readonly QuestionId[] | 'verdict';
  /** What is unknown rules nothing out. */
  readonly when: (answers: Answers, judgement: Judgement) => boolean;
}

interface OptionLogic {
  readonly id: OptionId;
  readonly unless: readonly Obstacle[];
}

const met = ({ rows }: Judgement, rule: string): boolean =>
  rows.some(({ id, status }) => id === rule && status === 'met');

/** Below the limit of the rule, whatever sets the rule aside. */
const isFew = ({ rows }: Judgement, rule: string, given: number | 'unknown'): boolean => {
  const limit = rows.find(({ id }) => id === rule)?.limit;
  return given !== 'unknown' && limit !== undefined && given < limit;
};

const answer = (id: QuestionId, ...ruling: readonly Answer[]): Obstacle => ({
  of: [id],
  when: (answers) => ruling.includes(answers[id]),
});

const rule = (id: string, ...of: readonly QuestionId[]): Obstacle => ({
  of,
  when: (_, judgement) => met(judgement, id),
});

/** As many services of that kind of scaling as the rule says, or more. */
const outgrown = (rule: string, alike: Answers['scaling'], ...of: readonly QuestionId[]): Obstacle => ({
  of,
  when: ({ services, scaling }, judgement) =>
    scaling === alike && services !== 'unknown' && !isFew(judgement, rule, services),
});

const ofKubernetes: readonly FitVerdictId[] = ['some-workloads', 'kubernetes', 'stay-on-kubernetes'];

const outsideClouds = answer('place', 'on-premises', 'many-sites');
const manySites = answer('place', 'many-sites');
const noneWouldDo = answer('managed', 'no');
const demanded = answer('demand', 'yes');
const special = answer('hardware', 'special');
const nobodyRunsIt = answer('platform', 'no');
const notKubernetes: Obstacle = { of: 'verdict', when: (_, { verdict }) => !ofKubernetes.includes(verdict) };

/** From the least to run oneself to the most. */
const optionLogic: readonly OptionLogic[] = [
  {
    id: 'hosted-platform',
    unless: [
      outsideClouds,
      noneWouldDo,
      demanded,
      answer('batch', 'mostly'),
      answer('hardware', 'accelerator', 'special'),
      outgrown('many-services', 'different', 'services', 'scaling'),
      outgrown('many-services', 'unknown', 'services'),
      // Alike ones are what such a platform sells; who has people for one of their own outgrows it with an estate of them.
      {
        of: ['services', 'platform'],
        when: (answers, judgement) =>
          answers.platform === 'yes' && outgrown('large-estate', 'same', 'services').when(answers, judgement),
      },
      rule('noisy-neighbours', 'neighbours'),
    ],
  },
  { id: 'managed-containers', unless: [outsideClouds, noneWouldDo, demanded, special] },
  { id: 'node-free-kubernetes', unless: [outsideClouds, special, notKubernetes] },
  { id: 'kubernetes', unless: [manySites, nobodyRunsIt, notKubernetes] },
  {
    id: 'orchestrator',
    unless: [manySites, nobodyRunsIt, demanded, rule('small-team', 'team'), rule('no-on-call', 'oncall', 'night')],
  },
  { id: 'plain-machines', unless: [manySites, demanded] },
  { id: 'edge-fleet', unless: [answer('place', 'one-region', 'on-premises', 'unknown')] },
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
      const { platform, services, batch } = answers;
      const several = services !== 'unknown' && !isFew(judgement, 'few-services', services);
      const ownScheduler =
        judgement.decision === 'batch-on-own-machines' ||
        (batch === 'mostly' && platform === 'yes') ||
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
  /** Questions whose answers rule it out, in their order here. */
  readonly ruledOutBy: readonly QuestionId[];
  /** True when the verdict does not lead to it. */
  readonly ruledOutByVerdict: boolean;
}

/** Every option with what rules it out, from the least to run oneself to the most. */
export const considerOptions = (answers: Answers, judgement: Judgement): readonly ConsideredOption[] => {
  const counted = { ...answers, demand: judgement.scales.demand };
  const considered = optionLogic.map(({ id, unless }) => {
    const found = unless.filter(({ when }) => when(counted, judgement)).map(({ of }) => of);
    return {
      id,
      fits: found.length === 0,
      ruledOutBy: found.flatMap((of) => (of === 'verdict' ? [] : of)),
      ruledOutByVerdict: found.includes('verdict'),
    };
  });
  const fitting = considered.filter(({ fits }) => fits).map(({ id }) => id);
  const recommended = preferred(answers, judgement).find((id) => fitting.includes(id));
  return considered.map((option) => ({ ...option, recommended: option.id === recommended }));
};

/** The alternatives to Kubernetes that fit the answers, themselves and by their kind, the recommended kind first. */
export const fittingAlternatives = <Choice extends Pick<Alternative, 'kind' | 'needs'>>(
  alternatives: readonly Choice[],
  options: readonly ConsideredOption[],
  answers: Answers,
): readonly Choice[] =>
  [...options]
    .filter(({ fits }) => fits)
    .sort((a, b) => Number(b.recommended) - Number(a.recommended))
    .flatMap(({ id }) =>
      alternatives.filter(
        ({ kind, needs }) =>
          kind === id &&
          (['place', 'batch'] as const).every((of) => {
            const served: readonly string[] | undefined = needs[of];
            return answers[of] === 'unknown' || served === undefined || served.includes(answers[of]);
          }),
      ),
    );
