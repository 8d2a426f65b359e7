/** What the tags of a text are, by where they stand. */
import type { Edit } from '../../edits.ts';
import { endOf, type PlacedNode } from '../../tree.ts';
import { misplaced, type Recast } from '../misplaced-tags.ts';
import type { Placed } from '../placed-tags.ts';
import { looseItems, strayTags } from '../stray-tags.ts';

export interface Standing {
  /** Tags that belong to no element. */
  readonly stray: ReadonlySet<Placed>;
  /** Tags that stand where HTML has no place for them, and what they mean there. */
  readonly recasts: ReadonlyMap<Placed, Recast>;
  /** Items before which a list begins that nobody opened. */
  readonly listBegins: ReadonlySet<Placed>;
  /** Ends that are missing. */
  readonly ends: readonly Edit[];
}

const cellOf = ({ parent }: Placed): PlacedNode | undefined => (parent?.type === 'tableCell' ? parent : undefined);

/** A cell of a Markdown table is a text of its own: a list that it leaves open holds nothing of the next one. */
export const standing = (placed: readonly Placed[], text: string): Standing => {
  const stray = new Set<Placed>();
  const recasts = new Map<Placed, Recast>();
  const listBegins = new Set<Placed>();
  const ends: Edit[] = [];
  const endAt = (at: number, by: string): void => void ends.push({ start: at, end: at, text: by });
  for (const [cell, tags] of Map.groupBy(placed, cellOf)) {
    const last = cell?.children && endOf(cell.children.at(-1) ?? cell);
    const found = strayTags(tags, text, last);
    for (const one of found.stray) stray.add(one);
    for (const [one, recast] of misplaced(tags, found.stray, text)) recasts.set(one, recast);
    for (const { at, text: by } of found.ends) endAt(at, by);
    // What stood in a list that nobody closed stands in none.
    for (const { first, end = last } of looseItems(tags.filter((one) => !found.stray.has(one)))) {
      if (end === undefined) continue;
      listBegins.add(first);
      endAt(end, '</ul>');
    }
  }
  return { stray, recasts, listBegins, ends };
};
