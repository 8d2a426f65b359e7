/**
 * The steps of a plan as a calendar (RFC 5545): all-day events without time zones, with identities that stay when the plan
 * changes, so that a calendar moves them instead of showing them twice.
 */
import { addDays } from '../days/calendar.ts';
import type { Plan } from '../plan.ts';
import { endWords, stepWords } from '../step-words.ts';

const FOLD_OCTETS = 75;

/** Lines of at most 75 bytes; a letter of several bytes is never parted. */
export const fold = (line: string): string => {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > FOLD_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
};

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const dateOf = (day: string): string => day.replaceAll('-', '');

/** The same text for the same name in every plan, in letters that any calendar takes (FNV-1a, twice 32 bits). */
const fingerprint = (text: string): string =>
  [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');

const EPOCH_MS = Date.UTC(2025, 0, 1);

/**
 * @param now the moment of the export, such as 2026-11-26T09:30:00Z: later exports replace the events of earlier ones
 * @param about sentences about the calendar as a whole
 */
export const calendarFile = (plan: Plan, now: string, about: readonly string[] = []): string => {
  const stamp = now.replace(/\.\d+/, '').replace(/[-:]/g, '');
  // Minutes since a fixed day: it rises with every export, and fits the 31 bits that calendars read.
  const sequence = Math.max(0, Math.floor((Date.parse(now) - EPOCH_MS) / 60_000));
  const event = (id: string, day: string, summary: string, description: string): string[] => [
    'BEGIN:VEVENT',
    `UID:${id}@migration-plan.invalid`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Right Parts//Migration planner//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(about.length > 0 ? [`X-WR-CALDESC:${escaped(about.join(' '))}`] : []),
    ...plan.moves.flatMap((move) => {
      const { name, owner } = move.service;
      const id = fingerprint(name);
      const about = `Wave ${move.wave}. Owner: ${owner ?? 'not known'}.`;
      return [
        ...move.steps.flatMap((step, index) =>
          event(
            `${id}-step-${index + 1}`,
            step.on,
            `${name}: ${stepWords(move, index)}`,
            `${about}\nHolds until ${step.until}.`,
          ),
        ),
        ...(move.steps.some(({ holdDays }) => holdDays > 0)
          ? event(`${id}-end`, move.end, `${name}: ${endWords(move)}`, about)
          : []),
      ];
    }),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
};
