/** Settings that are typed, in a form, a link or a command: freezes, the steps of a ramp, names of a cluster. */
import type { Step } from '../../migration/effort.ts';
import { clip } from '../../text/format.ts';
import type { Reading } from '../../text/number.ts';
import type { Freeze } from '../days/calendar.ts';
import { isDay } from '../days/days.ts';

const partsOf = (text: string): string[] =>
  text
    .split(/[\n;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const MOST_FREEZES = 40;
const LONGEST_NAME = 60;

/** "2027-11-15 to 2028-01-05 Holidays; 2027-12-31": days or spans, each with a name if it has one. */
export const readFreezes = (text: string): Reading<readonly Freeze[]> => {
  const parts = partsOf(text);
  if (parts.length > MOST_FREEZES) return { problem: `${parts.length} freezes are more than ${MOST_FREEZES}` };
  const freezes: Freeze[] = [];
  for (const part of parts) {
    const found = /^(\d{4}-\d\d-\d\d)(?:\s*(?:to|until|-|–|\.\.)\s*(\d{4}-\d\d-\d\d))?(?:[\s,:]+(.*))?$/i.exec(part);
    const [, from = '', to = from, name = ''] = found ?? [];
    if (!found || !isDay(from) || !isDay(to))
      return { problem: `“${clip(part)}” is no freeze such as 2027-11-15 to 2028-01-05` };
    if (to < from) return { problem: `“${clip(part)}” ends before it begins` };
    freezes.push({ from, to, name: name.trim().slice(0, LONGEST_NAME) });
  }
  return { value: freezes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) };
};

const MOST_STEPS = 12;
const LONGEST_HOLD_DAYS = 365;

/** "1% 14d, 5% 7d, 100% 14d": shares that rise to 100, each with the days that it holds. */
export const readRamp = (text: string): Reading<readonly Step[]> => {
  const parts = text
    .split(/[\n,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { problem: 'a ramp has at least one step, such as 100% 14d' };
  if (parts.length > MOST_STEPS) return { problem: `${parts.length} steps are more than ${MOST_STEPS}` };
  const steps: Step[] = [];
  for (const part of parts) {
    const found = /^(\d+(?:\.\d{1,4})?) ?%?(?:\s+|\s*:\s*)(\d{1,3}) ?(?:d|days?)?$/i.exec(part);
    if (!found) return { problem: `“${clip(part)}” is no step such as 5% 7d` };
    const [weightPercent, holdDays] = [Number(found[1]), Number(found[2])];
    const before = steps.at(-1)?.weightPercent ?? 0;
    if (weightPercent > 100) return { problem: `${clip(part)}: a share is at most 100%` };
    if (holdDays > LONGEST_HOLD_DAYS)
      return { problem: `${clip(part)}: a step holds for at most ${LONGEST_HOLD_DAYS} days` };
    if (weightPercent <= before) return { problem: `${weightPercent}% does not come after ${before}%: a ramp rises` };
    steps.push({ weightPercent, holdDays });
  }
  const last = steps.at(-1)?.weightPercent;
  return last === 100 ? { value: steps } : { problem: `the last step is ${last}%: a ramp ends with 100%` };
};

/** A name of an object of a cluster, or two with a slash between: `public`, `gateways/public`. */
export const readGateway = (text: string): Reading<string> =>
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\/[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)?$/.test(text.trim())
    ? { value: text.trim() }
    : { problem: `“${clip(text)}” is no Gateway such as gateways/public` };

export const readNamespace = (text: string): Reading<string> =>
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text.trim())
    ? { value: text.trim() }
    : { problem: `“${clip(text)}” is no namespace such as shop` };

export const readDomain = (text: string): Reading<string> =>
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/.test(text.trim()) &&
  text.trim().length <= 180
    ? { value: text.trim() }
    : { problem: `“${clip(text)}” is no domain such as shop.example` };
