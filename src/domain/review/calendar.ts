/** What is due as a calendar (RFC 5545): one day-long event for each entry, which a calendar programme takes in. */
import { daysBetween } from '../text/days.ts';
import { wordOf, whyDue } from './report.ts';
import type { ReviewRow } from './rows.ts';

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines have 75 bytes at most; a longer one goes on behind a blank. No sign is cut in two. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  const lines = [''];
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 75) {
      lines.push(' ');
      bytes = 1;
    }
    lines.push((lines.pop() ?? '') + sign);
    bytes += size;
  }
  return lines.join('\r\n');
};

const compact = (day: string): string => day.replaceAll('-', '');

/** The day after one. */
const next = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * The calendar. What is overdue, or was never looked at, stands on today: a calendar shows what is to come.
 * @param rows those to put into it
 * @param absolute absolute address of a path of the site
 */
export const dueCalendar = (
  rows: readonly ReviewRow[],
  name: string,
  today: string,
  absolute: (path: string) => string,
): string => {
  const events = rows.flatMap((row) => {
    if (row.looked !== undefined && row.due === undefined) return [];
    const day =
      row.due === undefined || row.looked === undefined || daysBetween(row.due.day, today) > 0 ? today : row.due.day;
    return [
      'BEGIN:VEVENT',
      `UID:${row.collection}-${row.id.replaceAll('/', '.')}@${new URL(absolute('/')).hostname}`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(next(day))}`,
      `SUMMARY:${escaped(`Review: ${row.title} (${wordOf(row.collection)})`)}`,
      `DESCRIPTION:${escaped(`${row.file}: ${whyDue(row)}`)}`,
      `URL:${absolute(row.path)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(name)}//Reviews//EN`, `X-WR-CALNAME:${escaped(`${name}: reviews`)}`, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
};
