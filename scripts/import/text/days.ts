/** Days as people and programs write them for readers. */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const checked = (year: string, month: number, day: string): string | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
};

/**
 * The first day in some words, as YYYY-MM-DD: `2025-06-18`, `June 18, 2025 12:29 PM`, `18 Jun 2025`, `18.06.2025`. Days
 * between slashes are none: which number is the month is not said.
 */
export const dayInWords = (words: string): string | undefined => {
  const [, isoYear, isoMonth = '', isoDay = ''] = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(words) ?? [];
  if (isoYear !== undefined) return checked(isoYear, Number(isoMonth), isoDay);
  const [, dotDay = '', dotMonth = '', dotYear] = /\b(\d\d?)\.(\d\d?)\.((?:19|20)\d\d)\b/.exec(words) ?? [];
  if (dotYear !== undefined) return checked(dotYear, Number(dotMonth), dotDay);
  const [, name = '', day = '', year] =
    /\b([A-Z][a-z]{2})[a-z]*\.? (\d\d?),? ((?:19|20)\d\d)\b/.exec(words) ??
    (/\b(\d\d?)\.? ([A-Z][a-z]{2})[a-z]*\.?,? ((?:19|20)\d\d)\b/.exec(words) ?? []).map((part, index, all) =>
      index === 1 ? (all[2] ?? '') : index === 2 ? (all[1] ?? '') : part,
    );
  const month = months.indexOf(name.toLowerCase());
  return year === undefined || month < 0 ? undefined : checked(year, month + 1, day);
};
