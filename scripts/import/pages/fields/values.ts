/** What values of front matter mean: lists, tags, days, months, words. */
import { dayInWords } from '../../text/days.ts';
import { said } from '../../text/literals.ts';

/** Entries of a list, or of a text with commas between them. */
export const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .flatMap((one: unknown) => (typeof one === 'number' ? String(one) : (said(one) ?? [])))
    .filter((one) => one !== '');

/** Words as a tag here: letters and figures of any script, joined by hyphens. */
export const tagOf = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The tags of a field. */
export const tagsIn = (value: unknown): string[] => [
  ...new Set(
    list(value)
      .map(tagOf)
      .filter((one) => one !== ''),
  ),
];

/** A day in a text or a date, as it is written there. */
export const dayIn = (value: unknown): string | undefined => {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : undefined;
  const [, year, month = '', date = ''] = /^((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:\D|$)/.exec(text?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
};

/** The same, where it is written in words, too. */
export const anyDayIn = (value: unknown): string | undefined =>
  dayIn(value) ?? (typeof value === 'string' ? dayInWords(value) : undefined);

const monthsOf: Readonly<Record<string, number>> = { year: 12, month: 1, week: 12 / 52, day: 12 / 365 };

/**
 * Months in words such as "6 months" or "1 year". Of weeks and days the whole months count, one at least, so that nobody is
 * asked later than the old site would have.
 */
export const monthsIn = (value: unknown): { readonly months: number; readonly isExact: boolean } | undefined => {
  const whole = typeof value === 'number' && Number.isInteger(value) ? `${value} months` : (said(value) ?? '');
  const [, count = '', unit = ''] = /^(\d+)\s*(month|year|week|day)s?$/i.exec(whole) ?? [];
  const months = Number(count) * (monthsOf[unit.toLowerCase()] ?? 0);
  return months === 0 ? undefined : { months: Math.max(1, Math.floor(months)), isExact: Number.isInteger(months) };
};

/** So many signs a summary may have. */
export const longestSummary = 320;

/** Names of the field that says what a page is about. */
export const namesOfSummary = ['description', 'summary', 'excerpt', 'abstract', 'geekdocdescription'];

/** True for what a page says of itself at greater length than a list of pages has room for. */
export const isTooLong = (name: string, value: unknown): boolean =>
  namesOfSummary.includes(name.toLowerCase()) && typeof value === 'string' && value.length > longestSummary;

/** A text that is shown as it is written, without the links and signs that Markdown of the old site had in it. */
export const plainWords = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?(?:a|b|i|em|strong|code|br|span|p)\b[^<>]*>/gi, ' ')
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '$1')
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
