/** Settings as they are typed in a form, a link or a command. */
import type { Step } from '../../migration/effort.ts';
import { clip } from '../../text/format.ts';
import type { Reading } from '../../text/number.ts';
import type { Freeze } from '../days/calendar.ts';
import { isDay } from '../days/days.ts';

export const writeFreezes = (freezes: readonly Freeze[]): string =>
  freezes
    .map(({ from, to, name }) => `${from === to ? from : `${from} to ${to}`}${name === '' ? '' : ` ${name}`}`)
    .join('; ');

export const writeRamp = (ramp: readonly Step[]): string =>
  ramp.map(({ weightPercent, holdDays }) => `${weightPercent}% ${holdDays}d`).join(', ');

export const readDay = (text: string): Reading<string> =>
  isDay(text.trim()) ? { value: text.trim() } : { problem: `“${clip(text)}” is no day such as 2027-03-15` };
