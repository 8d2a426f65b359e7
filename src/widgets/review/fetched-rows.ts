/** Rows of entries that did not stand on the page, from /api/review.json. */
import { words } from '../../words/words.ts';

/** As much of an item of /api/review.json as a row shows. */
export interface Fetched {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly section: string | null;
  readonly owner: string | null;
  readonly reviewed: string | null;
  readonly due: string | null;
  readonly dueBy: 'interval' | 'fact' | null;
}

const timeOf = (day: string): HTMLTimeElement => {
  const time = document.createElement('time');
  time.dateTime = day;
  time.textContent = day;
  return time;
};

/** A row like another, with what an item says; its state is not set yet. */
export const rowFrom = (pattern: HTMLTableRowElement, item: Fetched): HTMLTableRowElement => {
  const row = pattern.cloneNode(true) as HTMLTableRowElement;
  row.dataset['from'] = item.reviewed === null ? 'never' : (item.due ?? '');
  row.dataset['kind'] = item.kind;
  row.dataset['section'] = item.section ?? '';
  row.dataset['team'] = item.owner ?? '';
  const [entry, , due, looked, team] = row.cells;
  const link = entry?.querySelector('a');
  if (link) {
    const { pathname, hash } = new URL(item.url);
    link.href = pathname + hash;
    link.textContent = item.title;
  }
  const kind = entry?.querySelector('.kind');
  if (kind) kind.textContent = item.kind;
  due?.replaceChildren(
    item.due === null ? words.noDay : timeOf(item.due),
    item.dueBy === 'fact' ? ` ${words.ownDay}` : '',
  );
  looked?.replaceChildren(item.reviewed === null ? words.never : timeOf(item.reviewed));
  team?.replaceChildren(item.owner ?? words.nobodyInRow);
  return row;
};
