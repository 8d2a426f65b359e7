/**
 * What looking often does to a test: the chance of at least one false alarm when a step is judged at several looks of the
 * same kind instead of once at its end. Looks at equal distances of a sum of normal steps, by the recursion of Armitage,
 * McPherson and Rowe, "Repeated significance tests on accumulating data" (Journal of the Royal Statistical Society A, 1969).
 */

/** One-sided limit that is passed in 5 of 100 cases at a single look. */
const Z = 1.6449;
const STEP = 0.1;
const FARTHEST = 6;
const MOST_LOOKS = 60;

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

const known = new Map<number, number>();

const alarm = (looks: number): number => {
  // Sums that have not passed the limit, from the limit of their look downwards.
  let limit = Z;
  let rows = Array.from({ length: (FARTHEST + Z) / STEP }, (_, at) => density(limit - at * STEP));
  const weight = (at: number) => (at === 0 ? STEP / 2 : STEP);
  for (let look = 2; look <= looks; look += 1) {
    const next = Z * Math.sqrt(look);
    const reach = Math.ceil((FARTHEST * Math.sqrt(look) + next) / STEP);
    const before = rows;
    rows = Array.from({ length: reach }, (_, at) => {
      const sum = next - at * STEP;
      const first = Math.max(0, Math.floor((limit - sum - FARTHEST) / STEP));
      const last = Math.min(before.length - 1, Math.ceil((limit - sum + FARTHEST) / STEP));
      let total = 0;
      for (let from = first; from <= last; from += 1)
        total += (before[from] ?? 0) * density(sum - (limit - from * STEP)) * weight(from);
      return total;
    });
    limit = next;
  }
  return 1 - rows.reduce((sum, value, at) => sum + value * weight(at), 0);
};

/**
 * The chance, 0 to 1, that a step which is no worse raises an alarm at one of so many looks; beyond 60 as with 60. An upper
 * end: where a look adds few errors, counts are too coarse for so many alarms.
 * @throws {RangeError} when the looks are not a whole number from 1
 */
export const falseAlarmOfLooks = (looks: number): number => {
  if (!Number.isInteger(looks) || looks < 1) throw new RangeError(`Looks are ${looks}: a whole number from 1.`);
  const counted = Math.min(looks, MOST_LOOKS);
  const found = known.get(counted) ?? alarm(counted);
  known.set(counted, found);
  return found;
};
