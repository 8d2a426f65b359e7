/** Quantities, dates and names as inventories write them. */
import type { Criticality } from './types.ts';

const binary: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1000,
  kb: 1024,
  ki: 1024,
  m: 1000 ** 2,
  mb: 1024 ** 2,
  mi: 1024 ** 2,
  g: 1000 ** 3,
  gb: 1024 ** 3,
  gi: 1024 ** 3,
  t: 1000 ** 4,
  tb: 1024 ** 4,
  ti: 1024 ** 4,
};

/**
 * Memory in MiB.
 * @param given bytes with the suffixes of Kubernetes (`Mi`, `M`), also as words have them (`MiB`), or, with `compose`, of Compose (`m` and `mb` are 1024²)
 */
export const memoryMib = (given: string, compose = false): number | undefined => {
  const found = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(given.trim());
  const suffix = (found?.[2] ?? '').toLowerCase().replace(/(?<=^[kmgt]i)b$/, '');
  const unit = binary[compose && /^[kmgt]$/.test(suffix) ? `${suffix}b` : suffix];
  return found && unit !== undefined ? Math.round((Number(found[1]) * unit) / 1024 ** 2) : undefined;
};

/** Cores of a Kubernetes or Compose quantity: `100m` is 0.1. */
export const cores = (given: string): number | undefined => {
  const found = /^(\d+(?:\.\d+)?)(m?)$/.exec(given.trim());
  return found ? Number(found[1]) / (found[2] === 'm' ? 1000 : 1) : undefined;
};

export type DateOrder = 'day-first' | 'month-first';

const dayOf = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
};

/** A day as YYYY-MM-DD; `unclear` when it could be two days and nobody said which; undefined when it is none. */
export const readDay = (given: string, order?: DateOrder): string | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/.exec(given.trim());
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const seconds = /^(\d{9,10})(\.\d+)?$/.exec(given.trim());
  if (seconds) return new Date(Number(seconds[1]) * 1000).toISOString().slice(0, 10);
  const two = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:$|[T ])/.exec(given.trim());
  if (!two) return undefined;
  const [first, second, year] = [Number(two[1]), Number(two[3]), Number(two[4])];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (order === undefined) return 'unclear';
  return order === 'day-first' ? dayFirst : monthFirst;
};

const words: readonly (readonly [RegExp, Criticality])[] = [
  [/^(1 - most critical|most critical|highest|critical|very high|mission[- ]critical|sehr hoch|kritisch)$/, 'highest'],
  [/^(2 - somewhat critical|somewhat critical|high|important|hoch)$/, 'high'],
  [/^(medium|moderate|normal|mittel)$/, 'medium'],
  [/^(3 - less critical|less critical|low|minor|niedrig|gering)$/, 'low'],
  [/^(4 - not critical|not critical|lowest|none|very low|sehr niedrig|sehr gering)$/, 'lowest'],
];
const serviceNow: readonly Criticality[] = ['highest', 'high', 'low', 'lowest'];

/**
 * A criticality told in words. A bare figure is none, because scales run both ways.
 * @param numbered true for the column of ServiceNow, whose 1 is the highest of four
 */
export const readCriticality = (given: string, numbered = false): Criticality | undefined => {
  const said = given.trim().toLowerCase();
  if (numbered && /^[1-4]$/.test(said)) return serviceNow[Number(said) - 1];
  return words.find(([pattern]) => pattern.test(said))?.[1];
};

/** The name in `Ana Ito <ana@example.com>`, `user:guest`, `group:default/team-a`. */
export const ownerName = (given: string): string =>
  given
    .replace(/\s*<[^>]*>\s*$/, '')
    .replace(/^(user|group):/, '')
    .replace(/^[\w.-]+\//, '')
    .trim();

/** The host in an address such as `redis://user:secret@cart:6379/0`; undefined for what is no name of a service. */
export const hostOf = (address: string): string | undefined => {
  const host = address
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^/]*@/, '')
    .replace(/[:/?].*$/s, '');
  return /^[a-z][a-z0-9._-]{0,250}$/i.test(host) && host !== 'localhost' ? host : undefined;
};
