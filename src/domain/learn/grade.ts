/** Whether an answer is right. What cannot be read as an answer is neither right nor wrong. */
import { readFigure } from '../text/number.ts';
import { words } from '../../words/words.ts';

/** `open`: nothing, or too little, was answered; `problem` says what to do about it. */
export type Grade = { readonly is: 'right' | 'wrong' } | { readonly is: 'open'; readonly problem: string };

/**
 * Right when exactly the right answers were chosen.
 * @param chosen ids of the answers that were chosen
 * @param right ids of those that are right, at least one
 */
export const gradeChoice = (chosen: readonly string[], right: readonly string[]): Grade => {
  if (chosen.length === 0)
    return { is: 'open', problem: right.length > 1 ? words.chooseEveryRight : words.chooseAnswer };
  const all = new Set(chosen);
  return { is: all.size === new Set(right).size && right.every((id) => all.has(id)) ? 'right' : 'wrong' };
};

/** What a number question takes for right. */
export interface Wanted {
  readonly answer: number;
  /** How far off counts as right, in the same unit; zero or more. */
  readonly tolerance: number;
  readonly unit: string;
}

/** A wrong number that people arrive at. */
export interface Slip {
  readonly value: number;
}

// A sum in binary fractions may miss a bound that a reader hits exactly.
const nearly = (distance: number, tolerance: number, size: number): boolean =>
  distance <= tolerance + Number.EPSILON * 8 * Math.max(1, Math.abs(size));

/**
 * Reads and grades a number as people type it: "11,212.80", "$11 212.8", "29 %".
 * @param slips wrong numbers that people arrive at; one within the tolerance of the answer given comes back with it
 */
export const gradeNumber = <One extends Slip>(
  text: string,
  { answer, tolerance, unit }: Wanted,
  slips: readonly One[] = [],
): Grade & { readonly slip?: One } => {
  if (text.trim() === '') return { is: 'open', problem: words.writeNumber };
  const fractions = answer < 1000 && !Number.isInteger(answer);
  const within = (most: number) => readFigure(words.fromSigns(text), { min: -most, max: most, unit });
  // An answer below a thousand is first read as one, so that "1,008" can be right for 1.008.
  const likely = within(fractions ? 999 : Infinity);
  const read = 'problem' in likely ? within(Infinity) : likely;
  if ('problem' in read) return { is: 'open', problem: words.writeItLike(read.problem, answer < 0, text.trim()) };
  const { value } = read;
  if (nearly(Math.abs(value - answer), tolerance, answer)) return { is: 'right' };
  const slip = slips
    .filter((one) => nearly(Math.abs(value - one.value), Math.max(tolerance, Math.abs(one.value) * 0.01), one.value))
    .sort((a, b) => Math.abs(value - a.value) - Math.abs(value - b.value))[0];
  return slip ? { is: 'wrong', slip } : { is: 'wrong' };
};

/**
 * Grades an order.
 * @param places for each step, in its right order, the place that the reader gave it, from 1; 0 for none
 */
export const gradeOrder = (places: readonly number[]): Grade => {
  if (places.some((place) => place === 0)) return { is: 'open', problem: words.givePlaces };
  if (new Set(places).size < places.length) return { is: 'open', problem: words.samePlace };
  return { is: places.every((place, index) => place === index + 1) ? 'right' : 'wrong' };
};
