/** When an answered question comes back. Days are YYYY-MM-DD; today is an argument. */
import { addDays } from '../../text/calendar/add-days.ts';

/** Days between an answer and the next time the question is asked, the first time first: a widening interval. */
export const INTERVALS = [1, 3, 7, 21, 60] as const;

export interface Answered {
  /** The day of the answer. */
  readonly on: string;
  readonly right: boolean;
}

/**
 * The day on which a question comes back; undefined when it was never answered, or right after the last interval. A right
 * answer that was due moves on to the next interval, one that came early changes nothing, and a wrong one begins again.
 * @param answers in any order
 */
export const dueOn = (answers: readonly Answered[]): string | undefined => {
  let round = 0;
  let due: string | undefined;
  // Of one day the wrong answer counts first: who is right at the second try has not known it.
  const inOrder = answers.toSorted((a, b) => a.on.localeCompare(b.on) || Number(a.right) - Number(b.right));
  for (const { on, right } of inOrder) {
    if (!right) round = 0;
    else if (round > 0 && (due === undefined || on < due)) continue;
    const days = INTERVALS[round];
    due = days === undefined ? undefined : addDays(on, days);
    round += 1;
  }
  return due;
};

/** How many questions a round has at most: short enough to be done between two other things. */
export const ROUND = 8;

/** What is due on a day, the longest due first; ties in the order given. At most a round. */
export const dueNow = <One extends { readonly answers: readonly Answered[] }>(
  kept: readonly One[],
  today: string,
): One[] =>
  kept
    .flatMap((one) => {
      const due = dueOn(one.answers);
      return due !== undefined && due <= today ? [{ one, due }] : [];
    })
    .sort((a, b) => a.due.localeCompare(b.due))
    .slice(0, ROUND)
    .map(({ one }) => one);
