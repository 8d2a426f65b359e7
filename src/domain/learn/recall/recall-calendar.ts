/** The days on which questions come back, as a calendar. */
import { words } from '../../../words/words.ts';
import { calendarText } from '../../text/calendar/calendar.ts';

export interface DueItem {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly due: string;
}

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
  return calendarText(
    { product: `${name}//recall//${words.language.toUpperCase()}`, stamp },
    [...days.entries()]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([day, due]) => ({
        uid: `recall-${day.replaceAll('-', '')}@${new URL(page).hostname}`,
        day,
        summary: `${name}: ${words.questionsToRecall(due.length)}`,
        description: [...due.map(({ title }) => title), '', page].join('\n'),
        url: page,
      })),
  );
};
