/** The days on which questions come back, as a calendar file (RFC 5545). Days without alarms: it never nags. */
import { daysAfter } from './recall.ts';
import { words } from '../../../words/words.ts';

export interface DueItem {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly due: string;
}

const text = (given: string): string =>
  given.replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, the next beginning with a space (section 3.1); no letter is cut in two. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let lines = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > 75) {
      lines += '\r\n ';
      octets = 1;
    }
    lines += letter;
    octets += size;
  }
  return lines;
};

const compact = (day: string): string => day.replaceAll('-', '');

/**
 * One event of a whole day for each day on which something is due; what was due before today stands on today.
 * @param today YYYY-MM-DD
 * @param stamp moment at which the file is made, as 20261126T081500Z
 * @param page absolute address of the page on which the round is done
 */
export const recallCalendar = (
  items: readonly DueItem[],
  { today, stamp, page, name }: { today: string; stamp: string; page: string; name: string },
): string => {
  const days = Map.groupBy(items, ({ due }) => (due < today ? today : due));
  const events = [...days.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([day, due]) => [
      'BEGIN:VEVENT',
      `UID:recall-${compact(day)}@${new URL(page).hostname}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(daysAfter(day, 1))}`,
      `SUMMARY:${text(`${name}: ${words.questionsToRecall(due.length)}`)}`,
      `DESCRIPTION:${text([...due.map(({ title }) => title), '', page].join('\n'))}`,
      `URL:${page}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  return `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${text(name)}//recall//${words.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n')}\r\n`;
};
