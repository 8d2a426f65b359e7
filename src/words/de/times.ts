/** How long something takes, how old it is, and from when to when it was. */
import { plural } from './grammar.ts';

export const hoursAndMinutes = (hours: number, minutes: number): string =>
  hours === 0
    ? plural(minutes, { one: '1 Minute', other: `${minutes} Minuten` })
    : minutes === 0
      ? plural(hours, { one: '1 Stunde', other: `${hours} Stunden` })
      : `${hours} Std. ${minutes} Min.`;
const units = {
  day: ['Tag', 'Tage'],
  hour: ['Stunde', 'Stunden'],
  minute: ['Minute', 'Minuten'],
} as const;
export const lengthOf = (figure: string, unit: 'day' | 'hour' | 'minute'): string =>
  `${figure} ${units[unit][figure === '1' ? 0 : 1]}`;
export const olderThan = (years: number): string => (years === 1 ? 'über ein Jahr alt' : `über ${years} Jahre alt`);
export const sinceWhen = (from: string): string => `seit ${from}`;
export const fromUntil = (from: string, to: string): string => `${from} bis ${to}`;
