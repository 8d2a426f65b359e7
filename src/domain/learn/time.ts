/** How long steps take, in whole minutes: reading by its words, and what is done beside it. */
import { WORDS_PER_MINUTE } from '../text/reading-time.ts';
import { words } from '../../words/words.ts';

/** Seconds that a question takes beside reading it: a choice, a look at the reason. */
const ANSWER_MINUTES = 1;

/**
 * Minutes of one step, at least 1.
 * @param words words that are read: the sections it points at, and its own
 * @param exerciseMinutes what is done beside reading; 0 for none
 * @param hasQuestion true when it asks something
 */
export const stepMinutes = (words: number, exerciseMinutes: number, hasQuestion: boolean): number =>
  Math.max(1, Math.round(words / WORDS_PER_MINUTE + exerciseMinutes + (hasQuestion ? ANSWER_MINUTES : 0)));

export const sumMinutes = (steps: readonly { readonly minutes: number }[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** Minutes in words: "45 minutes", "1 hour", "2 h 10 min". */
export const minutesInWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return words.hoursAndMinutes(hours, rest);
};
