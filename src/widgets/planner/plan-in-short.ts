/** A plan in its fewest words. */
import { doubledWords, things } from '../../domain/planner/step-words.ts';
import { dayInWords } from '../../domain/text/days.ts';
import type { PlanOutcome } from './outcome.ts';
import type { PlanInShort } from './PlanHead.tsx';

export const inShort = ({ plan, failed }: PlanOutcome): PlanInShort => ({
  services: plan?.moves.length ?? 0,
  waves: plan?.waves.length ?? 0,
  start: plan?.start ?? null,
  end: plan?.end ?? null,
  doubled: plan ? doubledWords(plan) : '',
  failed,
});

export const planSentence = (outcome: PlanOutcome): string => {
  const { services, waves, start, end, failed } = inShort(outcome);
  if (failed !== null) return failed;
  return start === null || end === null
    ? 'Nothing moves.'
    : `${things(services, 'service')} in ${things(waves, 'wave')}, ${dayInWords(start)} to ${dayInWords(end)}.`;
};
