/** The last search of the dialog, kept for this tab, so that it opens where it was left. */
import { readSearch, writeSearch, type Search } from '../../domain/search/facets.ts';
import { openKept, tabPlace } from '../store.ts';

export interface LastSearch extends Search {
  /** How far its list was scrolled, in pixels. */
  readonly scrolled: number;
}

const kept = openKept(
  'last-search',
  ({ asked, scrolled }) =>
    typeof asked === 'string' && typeof scrolled === 'number' && scrolled >= 0 ? { asked, scrolled } : null,
  tabPlace(),
);

/** The search that was kept; an empty one when there is none or it cannot be read. */
export const readLastSearch = (): LastSearch => {
  const { asked = '', scrolled = 0 } = kept.read().value ?? {};
  return { ...readSearch(new URLSearchParams(asked)), scrolled };
};

export const keepLastSearch = ({ scrolled, ...search }: LastSearch): void =>
  void kept.write({ asked: writeSearch(search).toString(), scrolled: Math.round(scrolled) });
