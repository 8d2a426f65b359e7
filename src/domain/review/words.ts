/** What is said of the review of an entry, the same on pages, on the command line and in calendars. */
import { daysBetween } from '../text/days.ts';
import type { ReviewState } from './due.ts';
import { words } from '../../words/words.ts';

export const stateWords: Readonly<Record<ReviewState, string>> = words.reviewStates;

const relative = new Intl.RelativeTimeFormat(words.locale, { numeric: 'auto' });

/** How far a day is: "tomorrow", "in 12 days", "34 days ago". */
export const distanceInWords = (day: string, today: string): string => relative.format(daysBetween(today, day), 'day');
