/** What sets the end of a plan: the limits of what goes at once, or the order in which services need each other. */
import { schedule } from './days/schedule.ts';
import type { PlanSettings } from './settings.ts';
import type { Group, Sorted } from './waves.ts';

export interface Length {
  readonly waves: number;
  readonly end: string;
}

/** How long the same services would take with other limits; every other setting stays. */
export interface Bound {
  /** With twice as many at once, in all and of one owner. */
  readonly twice: Length & Pick<PlanSettings, 'atOnce' | 'perOwner'>;
  /** Without these limits: only order, days and one cutover at a time are left. */
  readonly free: Length;
}

const lengthOf = (groups: readonly Group[], withNodes: Sorted['withNodes'], settings: PlanSettings): Length => {
  const { moves, waves } = schedule(groups, withNodes, settings);
  return {
    waves: waves.length,
    end: moves.reduce((last, { end }) => (end > last ? end : last), settings.start),
  };
};

/**
 * Null where the limits make no plan longer.
 * @param waves how many the plan has with its own limits
 */
export const boundOf = (
  { groups, withNodes }: Pick<Sorted, 'groups' | 'withNodes'>,
  settings: PlanSettings,
  waves: number,
): Bound | null => {
  const free = lengthOf(groups, withNodes, { ...settings, atOnce: Infinity, perOwner: Infinity });
  if (free.waves >= waves) return null;
  const more = { atOnce: settings.atOnce * 2, perOwner: settings.perOwner * 2 };
  return { twice: { ...more, ...lengthOf(groups, withNodes, { ...settings, ...more }) }, free };
};
