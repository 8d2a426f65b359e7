/** The steps of a plan as a calendar, with identities that stay when the plan changes. */
import { calendarText, type DayEvent } from '../../text/calendar/calendar.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import type { Plan } from '../plan.ts';
import { endWords, stepWords } from '../step-words.ts';

const EPOCH_MS = Date.UTC(2025, 0, 1);

/**
 * @param now the moment of the export, such as 2026-11-26T09:30:00Z: later exports replace the events of earlier ones
 * @param about sentences about the calendar as a whole
 */
export const calendarFile = (plan: Plan, now: string, about: readonly string[] = []): string => {
  const stamp = now.replace(/\.\d+/, '').replace(/[-:]/g, '');
  // Minutes since a fixed day: it rises with every export, and fits the 31 bits that calendars read.
  const sequence = Math.max(0, Math.floor((Date.parse(now) - EPOCH_MS) / 60_000));
  const event = (id: string, day: string, summary: string, description: string): DayEvent => ({
    uid: `${id}@migration-plan.invalid`,
    day,
    summary,
    description,
  });
  return calendarText(
    {
      product: 'Right Parts//Migration planner//EN',
      stamp,
      sequence,
      about: { METHOD: 'PUBLISH', ...(about.length > 0 && { 'X-WR-CALDESC': about.join(' ') }) },
    },
    plan.moves.flatMap((move) => {
      const { name, owner } = move.service;
      const id = fingerprint(name);
      const about = `Wave ${move.wave}. Owner: ${owner ?? 'not known'}.`;
      return [
        ...move.steps.map((step, index) =>
          event(
            `${id}-step-${index + 1}`,
            step.on,
            `${name}: ${stepWords(move, index)}`,
            `${about}\nHolds until ${step.until}.`,
          ),
        ),
        ...(move.steps.some(({ holdDays }) => holdDays > 0)
          ? [event(`${id}-end`, move.end, `${name}: ${endWords(move)}`, about)]
          : []),
      ];
    }),
  );
};
