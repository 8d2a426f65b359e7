/** What could be used, what the answers rule out, and what is recommended. */
import type { Alternative } from '../../schemas/fit.ts';
import type { Answers, FitVerdictId } from './quiz.ts';
import type { Judgement } from './judge.ts';

export type OptionId = Alternative['kind'] | 'kubernetes';

interface OptionLogic {
  readonly id: OptionId;
  /** False when an answer rules the option out; what is unknown rules nothing out. */
  readonly fits: (answers: Answers, judgement: Judgement) => boolean;
}

const met = ({ rows }: Judgement, rule: string): boolean =>
  rows.some(({ id, status }) => id === rule && status === 'met');

/** From the least to run oneself to the most. */
const optionLogic: readonly OptionLogic[] = [
  {
    id: 'hosted-platform',
    fits: (_, judgement) => !met(judgement, 'many-services') && !met(judgement, 'noisy-neighbours'),
  },
  { id: 'managed-containers', fits: () => true },
  {
    id: 'orchestrator',
    fits: ({ platform }, judgement) =>
      platform !== 'no' && !met(judgement, 'small-team') && !met(judgement, 'no-on-call'),
  },
  { id: 'kubernetes', fits: (_, { verdict }) => verdict === 'some-workloads' || verdict === 'kubernetes' },
];

export const optionIds: readonly OptionId[] = optionLogic.map(({ id }) => id);

// The first that fits is recommended.
const preferences: Readonly<Record<FitVerdictId, readonly OptionId[]>> = {
  'not-now': ['hosted-platform', 'managed-containers'],
  'rules-disagree': ['managed-containers'],
  'managed-containers': ['managed-containers'],
  'some-workloads': ['kubernetes'],
  kubernetes: ['kubernetes'],
};

export interface ConsideredOption {
  readonly id: OptionId;
  readonly fits: boolean;
  readonly recommended: boolean;
}

/** Every option with whether the answers allow it, from the least to run oneself to the most. */
export const considerOptions = (answers: Answers, judgement: Judgement): readonly ConsideredOption[] => {
  const fitting = optionLogic.filter(({ fits }) => fits(answers, judgement)).map(({ id }) => id);
  const recommended = preferences[judgement.verdict].find((id) => fitting.includes(id));
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
