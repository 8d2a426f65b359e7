/** What is due as a calendar: one event for each entry. */
import { calendarText } from '../text/calendar/calendar.ts';
import { daysBetween } from '../text/days.ts';
import { wordOf, whyDue } from './report.ts';
import type { ReviewRow } from './rows.ts';

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
    return {
      uid: `${row.collection}-${row.id.replaceAll('/', '.')}@${new URL(absolute('/')).hostname}`,
      day,
      summary: `Review: ${row.title} (${wordOf(row.collection)})`,
      description: `${row.file}: ${whyDue(row)}`,
      url: absolute(row.path),
    };
  });
  const stamp = `${today.replaceAll('-', '')}T000000Z`;
  return calendarText(
    { product: `${name}//Reviews//EN`, stamp, about: { 'X-WR-CALNAME': `${name}: reviews` } },
    events,
  );
};
