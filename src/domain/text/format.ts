/** Numbers as a reader sees them, always with English digit grouping, whatever the settings of the machine. */
import { words } from '../../words/words.ts';

const number = (minimumFractionDigits: number, maximumFractionDigits: number) =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits });

const whole = number(0, 0);
const upToOne = number(0, 1);
const upToFour = number(0, 4);
const cents = number(2, 2);
const partsOfCents = number(2, 4);

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that can be shown.`);
  return value;
};

// A rounded-away rest must not leave "-0" behind.
const show = (format: Intl.NumberFormat, value: number, unit: { before?: string; after?: string } = {}): string => {
  const digits = format.format(Math.abs(value));
  return `${value < 0 && /[1-9]/.test(digits) ? '−' : ''}${unit.before ?? ''}${digits}${unit.after ?? ''}`;
};

const usdDigits = (value: number): Intl.NumberFormat => {
  const size = Math.abs(value);
  if (size === 0 || Number(size.toFixed(4)) >= 10) return whole;
  // List prices of small things run to four decimals; longer tails are left-overs of a division.
  return Number(size.toFixed(4)) === Number(size.toFixed(2)) ? cents : partsOfCents;
};

/**
 * US dollars: "$73,584" without cents from $10 on; below that two decimals, or up to four where a price has them, so
 * that a list price such as "$1.008" or "$0.6528" is shown as it is charged. Nothing at all is "$0".
 * @throws {RangeError} when the value is not a finite number
 */
export const usd = (value: number): string => show(usdDigits(finite(value)), value, { before: '$' });

/** A range of US dollars, "$18,500 to $42,000"; one amount when both ends read the same. */
export const usdRange = (lowUsd: number, highUsd: number): string =>
  usd(lowUsd) === usd(highUsd) ? usd(lowUsd) : `${usd(lowUsd)} to ${usd(highUsd)}`;

/** The same in the signs of the site's language. */
export const usdRangeInSigns = (lowUsd: number, highUsd: number): string => {
  const [low, high] = [words.inSigns(usd(lowUsd)), words.inSigns(usd(highUsd))];
  return low === high ? low : words.range(low, high);
};

/**
 * A share of a hundred: "59%". Whole from 10 on, at most one decimal below.
 * @param value 59.2 for 59.2 of a hundred, not 0.592
 * @throws {RangeError} when the value is not a finite number
 */
export const percent = (value: number): string =>
  show(Math.abs(finite(value)) >= 10 ? whole : upToOne, value, { after: '%' });

/**
 * A count of things: "1,600", with at most one decimal: "27.4".
 * @throws {RangeError} when the value is not a finite number
 */
export const count = (value: number): string => show(upToOne, finite(value));

/** A count as prose writes it: in words up to twelve, "seven" and "1,600". */
export const countInWords = (value: number): string => words.inWords(value);

/** A figure as its entry has it, with up to four decimals: "0.06", "1,600". */
export const figure = (value: number): string => show(upToFour, finite(value));

/** A length of time in the unit that suits it, the figure as it is shown: "105" and "day", "48" and "minute". */
export const durationParts = (days: number): { readonly figure: string; readonly unit: 'day' | 'hour' | 'minute' } => {
  const [value, unit] =
    finite(days) >= 1.95
      ? [days, 'day' as const]
      : days * 24 >= 1.95
        ? [Math.round(days * 24), 'hour' as const]
        : [Math.round(days * 24 * 60), 'minute' as const];
  return { figure: value >= 100 ? show(whole, value) : count(value), unit };
};

/** The same in words: "105 days", "2.2 days", "13 hours", "48 minutes". */
export const duration = (days: number): string => {
  const { figure, unit } = durationParts(days);
  return `${figure} ${unit}${figure === '1' ? '' : 's'}`;
};

const series = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The start of a sentence: "the article" is "The article". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Things in a row, as a sentence names them: "state, demand and latency". */
export const inSeries = (parts: readonly string[]): string => series.format(parts);

/** Things to choose from: "hosted, serverless or machines". */
export const asChoice = (parts: readonly string[]): string => choice.format(parts);

/** A visitor's text on one line, cut to some letters, to be quoted in a message. */
export const clip = (text: string, longest = 40): string => {
  const letters = Array.from(
    text
      .slice(0, 4 * longest)
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
      .trim(),
  );
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
};

/** A name as it stands among others in a line: without the full stop of a title that is a sentence. */
export const nameInLine = (name: string): string => name.replace(/(?<=[^\s.]{2})\.$/, '');
