/** Positions on an axis of time. A month is written YYYY-MM, a year YYYY. */

const MONTHS = 12;

/** Months since the year 0: the start of a month, and for a year its start. */
export const monthNumber = (when: string): number => {
  const [year = '', month = '01'] = when.split('-');
  return Number(year) * MONTHS + Number(month) - 1;
};

/** The end of a month, and for a year its end, in months since the year 0. */
export const monthEnd = (when: string): number => monthNumber(when) + (when.includes('-') ? 1 : MONTHS);

export interface Span {
  readonly from: string;
  readonly to: string | null;
}

/** Where a span lies between two years, as shares from 0 to 1; an open span runs to the end of the axis. */
export const place = ({ from, to }: Span, firstYear: number, lastYear: number): { start: number; size: number } => {
  const first = firstYear * MONTHS;
  const length = (lastYear + 1) * MONTHS - first;
  const start = (monthNumber(from) - first) / length;
  const end = to === null ? 1 : (monthEnd(to) - first) / length;
  return { start, size: end - start };
};

/** "2015 to October 2021", "since June 2019". */
export const spanInWords = ({ from, to }: Span): string => {
  const words = (when: string): string =>
    when.includes('-')
      ? new Date(`${when}-01`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
      : when;
  return to === null ? `since ${words(from)}` : `${words(from)} to ${words(to)}`;
};
