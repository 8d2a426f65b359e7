/**
 * Reads figures as people type and paste them. A sign that stands between digits is a thousands separator only where it
 * parts groups of three; otherwise it is a decimal sign, or the text is refused in words. Nothing is ever dropped from
 * between two digits, so no figure grows by a power of ten.
 */
import { clip, count } from './format.ts';

/** What a field takes. */
export interface Figure {
  readonly min: number;
  readonly max: number;
  /** True when only whole numbers make sense. */
  readonly whole?: boolean | undefined;
  /** What it counts, as the form names it: "nodes", "percent", "US dollars an hour". Its sign or first word may be typed along. */
  readonly unit?: string | undefined;
}

/** What was understood, or why nothing was, as a clause without its full stop. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

const longest = 60;

// Compatibility forms first: full-width digits and signs, and every width of space, become the plain ones.
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[‐‒–—−]/g, '-')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

const money = /^(?:us ?\$|usd|\$) ?| ?(?:us ?\$|usd|\$|(?:us )?dollars?)$/gi;
const share = / ?(?:%|per ?cent)$/gi;

/** The text without the unit that the field has anyway. */
const withoutUnit = (text: string, unit = ''): string => {
  const [word = ''] = unit.split(' ');
  if (word === 'US') return text.replace(money, '');
  if (word === 'percent') return text.replace(share, '');
  const end = text.toLowerCase().lastIndexOf(word.toLowerCase().replace(/s$/, ''));
  return word !== '' && end > 0 && /^[a-z]+$/i.test(text.slice(end)) && text.length - end <= word.length + 1
    ? text.slice(0, end).trim()
    : text;
};

const unambiguous: readonly RegExp[] = [
  /^\d+\.?\d*$/,
  /^\.\d+$/,
  /^\d+(?:\.\d+)?e[+-]?\d{1,3}$/i,
  /^[1-9]\d{0,2}(?:,\d{3})+\.\d*$/,
  /^[1-9]\d{0,2}(?:,\d{3}){2,}$/,
  /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d*)?$/,
  /^[1-9]\d{0,2}(?:'\d{3})+(?:\.\d*)?$/,
];
// The same with a comma for a decimal sign.
const european: readonly RegExp[] = [
  /^\d*,\d+$/,
  /^\d+,$/,
  /^[1-9]\d{0,2}(?:\.\d{3})+,\d*$/,
  /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/,
  /^[1-9]\d{0,2}(?: \d{3})+,\d*$/,
  /^[1-9]\d{0,2}(?:'\d{3})+,\d*$/,
];
const oneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** The numbers that unsigned digits can stand for, the likeliest first; none when they are no number. */
const candidates = (digits: string, { whole, unit = '', max }: Figure): number[] => {
  if (oneGroup.test(digits)) {
    const grouped = Number(digits.replace(/[.,]/, ''));
    const fraction = Number(digits.replace(',', '.'));
    if (digits.includes(',')) return [grouped, fraction];
    // A point is the decimal sign of this site, so it parts thousands only where there are no fractions at all.
    if (whole) return [grouped];
    // Where thousands fit, many write them so. No fraction ends with nought, and no sum of money has tenths of a cent;
    // other figures have three decimals as soon as a program wrote them.
    return grouped <= max && (digits.endsWith('0') || unit.startsWith('US')) ? [] : [fraction];
  }
  if (unambiguous.some((form) => form.test(digits))) return [Number(digits.replace(/[ ',]/g, ''))];
  if (european.some((form) => form.test(digits))) return [Number(digits.replace(/[ '.]/g, '').replace(',', '.'))];
  return [];
};

const whyNot = (given: string, text: string, { unit }: Figure): string => {
  if (/^[\d ]+$/.test(text) || oneGroup.test(text)) return `“${given}” could be two numbers`;
  if (/^[\d.,' ]+$/.test(text)) return `“${given}” has separators in places where they part no thousands`;
  const foreign = /[%€£¥$]|\b(?:usd|eur|gbp)\b/i.exec(text)?.[0];
  return foreign && unit ? `“${given}” is not in ${unit}` : `“${given}” is not a number`;
};

const readOne = (text: string, given: string, field: Figure): Reading<number> => {
  const [, sign = '', signed = ''] = /^([+-]?) ?(.*)$/.exec(withoutUnit(text, field.unit)) ?? [];
  // The unit may stand on either side of the sign: "-$5", "$-5".
  const digits = withoutUnit(signed, field.unit);
  const found = candidates(digits, field).map((value) => (sign === '-' && value !== 0 ? -value : value));
  const fits = (value: number) => value >= field.min && value <= field.max;
  const value = found.find((one) => fits(one) && (!field.whole || Number.isInteger(one))) ?? found[0];
  if (value === undefined) return { problem: whyNot(given, digits, field) };
  if (!fits(value)) return { problem: `${given} is outside ${count(field.min)} to ${count(field.max)}` };
  return field.whole && !Number.isInteger(value) ? { problem: `${given} is not a whole number` } : { value };
};

const tooLong = (text: string): boolean => text.length > longest;
// "²" and "½" would turn into digits and join their neighbours.
const oddDigits = /\p{No}/u;

/**
 * Reads one figure: "1,600", "1 600", "$0,384", "62 %", "−5", "1e3".
 * Where a sign could part thousands or be a decimal sign, the reading that the field can hold counts: no price an hour
 * reaches a thousand, so "1.008" and "1,008" are both 1.008 there. Where the field holds both, a comma parts thousands, and
 * a point is refused in money ("15.000", "15.255") and before a nought elsewhere.
 */
export const readFigure = (text: string, field: Figure): Reading<number> =>
  tooLong(text) || oddDigits.test(text)
    ? { problem: `“${clip(text)}” is not a number` }
    : readOne(tidy(text), clip(text), field);

/** Reads one to three figures in rising order: "50", "20-80", "20 – 40 – 80", "$1,600 to $2,400". */
export const readFigures = (text: string, field: Figure): Reading<readonly number[]> => {
  const given = clip(text);
  const parts = tidy(text).split(/ ?(?:(?<!\de)-|to) ?/i);
  if (tooLong(text) || oddDigits.test(text) || parts.length > 3 || parts.includes(''))
    return { problem: `“${given}” is not a figure such as 50 or a range such as 20-80` };
  const values: number[] = [];
  for (const part of parts) {
    const reading = readOne(part, parts.length === 1 ? given : part, field);
    if ('problem' in reading) return reading;
    values.push(reading.value);
  }
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value))
    ? { value: values }
    : { problem: `“${given}” does not rise: the low end comes first` };
};
