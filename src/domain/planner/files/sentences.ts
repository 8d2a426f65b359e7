/** A plan in three sentences, fit for a message to somebody who has not seen it. */
import { dayInWords } from '../../text/days.ts';
import type { Plan } from '../plan.ts';
import { doubledWords, things } from '../step-words.ts';

/** @param link opens the same plan; the text ends with it, without a full stop that a mail program would take along */
export const planSentences = (plan: Plan, link: string): string => {
  const { moves, waves, start, end, stays, waits } = plan;
  const moving =
    start === null || end === null
      ? 'Nothing moves to Kubernetes.'
      : `${things(moves.length, 'service')} ${moves.length === 1 ? 'moves' : 'move'} to Kubernetes in ${things(waves.length, 'wave')}, ${dayInWords(start)} to ${dayInWords(end)}; running twice meanwhile costs ${doubledWords(plan)}.`;
  const rest = `${things(stays.length, 'service')} ${stays.length === 1 ? 'stays' : 'stay'} where ${stays.length === 1 ? 'it is' : 'they are'}, and ${things(waits.length, 'service')} ${waits.length === 1 ? 'waits' : 'wait'} for an answer.`;
  return `${moving} ${rest} Dates, gates and files stand at ${link}`;
};
