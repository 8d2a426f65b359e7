/** What the last change of inputs moved, and by how much. */
import { alternativeNames } from '../names.ts';
import type { Estimate } from '../estimator.ts';
import { placeWords } from './words.ts';
import { roundTo } from '../figures/range.ts';
import { usd } from '../../text/format.ts';
import type { Moved } from '../../tool/state-step.ts';

/** The sign and its amount, which no line may part. */
const signed = (by: number): string => `${by > 0 ? '+\u2060' : by < 0 ? '−\u2060' : ''}${usd(Math.abs(by))}`;

interface Mover {
  readonly name: string;
  readonly by: number;
}

/** The one that moved furthest. */
const furthest = (movers: readonly Mover[]): Mover | undefined =>
  movers.filter(({ by }) => by !== 0).sort((one, other) => Math.abs(other.by) - Math.abs(one.by))[0];

/**
 * "+$6,000 to +$12,000; EC2 instances +$9,000": how far the ends of the total moved, the nearer first, and the row that
 * moved most, at its likely value. Where the total stays, what else moved: an alternative, or the break-even. Amounts are
 * differences of what is shown, so that a reader who subtracts gets the same.
 */
export const costChange = (before: Estimate, now: Estimate): Moved => {
  const [had, has] = [before, now].map(({ scenario }) => scenario.lacks.length === 0);
  if (!has) return { moved: had === true, words: 'no estimate yet' };
  if (!had) return { moved: true, words: 'now there is an estimate' };
  const by = (then: number, today: number): number => roundTo(today, now.stepUsd) - roundTo(then, before.stepUsd);
  const low = by(before.everything.low, now.everything.low);
  const high = by(before.everything.high, now.everything.high);
  const likely = by(before.everything.likely, now.everything.likely);
  if (low !== 0 || high !== 0 || likely !== 0) {
    const [less = 0, more = 0] = [low, high].sort((one, other) => Math.abs(one) - Math.abs(other));
    const ends = less === more ? signed(less) : `${signed(less)} to ${signed(more)}`;
    const total = more === 0 ? `likely ${signed(likely)}` : ends;
    // Rows can be held against each other only while they are the same rows.
    const sameRows = before.scenario.mode === now.scenario.mode && before.scenario.provider === now.scenario.provider;
    const row = sameRows
      ? furthest(
          now.items.map(({ id, name, likely: today }) => ({
            name,
            by: by(before.items.find((item) => item.id === id)?.likely ?? 0, today),
          })),
        )
      : undefined;
    return { moved: true, words: row === undefined ? total : `${total}; ${row.name} ${signed(row.by)}` };
  }
  const way = furthest(
    now.alternatives.map(({ id, likely: today }) => ({
      name: alternativeNames[id],
      by: by(before.alternatives.find((one) => one.id === id)?.likely ?? 0, today),
    })),
  );
  if (way !== undefined) return { moved: true, words: `same total; ${way.name} ${signed(way.by)}` };
  const place = ({ breakEven: { likely: found } }: Estimate) => placeWords(found.crossing, 'above');
  return place(before) === place(now)
    ? { moved: false, words: 'same total' }
    : { moved: true, words: `same total; break-even: ${place(before)} → ${place(now)}` };
};
