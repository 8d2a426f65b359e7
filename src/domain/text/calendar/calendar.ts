/** Whole days as a calendar file (RFC 5545), which calendar programs take in: without time zones, and without alarms. */
import { addDays } from './add-days.ts';

const FOLD_OCTETS = 75;

export interface DayEvent {
  /** A later file in which it has the same one moves the event, where it would be shown twice. */
  readonly uid: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Absolute. */
  readonly url?: string;
}

/** A text as a value (section 3.3.11); signs that control a terminal become blanks. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Lines of at most 75 octets, the next beginning with a blank (section 3.1); no letter is cut in two. */
export const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let lines = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > FOLD_OCTETS) {
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
 * The calendar as a text.
 * @param product what made it, and in which language: `Handbook//Reviews//EN`
 * @param stamp the moment at which it is made, as 20261126T081500Z
 * @param about what is said of the whole, by names of the standard
 * @param sequence rises from file to file where later ones replace the events of earlier ones
 */
export const calendarText = (
  {
    product,
    stamp,
    about = {},
    sequence,
  }: {
    readonly product: string;
    readonly stamp: string;
    readonly about?: Readonly<Record<string, string>>;
    readonly sequence?: number;
  },
  events: readonly DayEvent[],
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(`-//${product}`)}`,
    'CALSCALE:GREGORIAN',
    ...Object.entries(about).map(([name, value]) => `${name}:${escaped(value)}`),
    ...events.flatMap(({ uid, day, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
