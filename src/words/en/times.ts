/** How long something takes, how old it is, and from when to when it was. */
import { plural } from './grammar.ts';

/** "45 minutes", "1 hour", "2 h 10 min". */
export const hoursAndMinutes = (hours: number, minutes: number): string =>
  hours === 0
    ? plural(minutes, { one: '1 minute', other: `${minutes} minutes` })
    : minutes === 0
      ? plural(hours, { one: '1 hour', other: `${hours} hours` })
      : `${hours} h ${minutes} min`;
/** A length of time whose figure is written already: "2.2 days". */
export const lengthOf = (figure: string, unit: 'day' | 'hour' | 'minute'): string =>
  `${figure} ${unit}${figure === '1' ? '' : 's'}`;
export const olderThan = (years: number): string => (years === 1 ? 'over a year old' : `over ${years} years old`);
export const sinceWhen = (from: string): string => `since ${from}`;
export const fromUntil = (from: string, to: string): string => `${from} to ${to}`;
