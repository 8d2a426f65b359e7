/** The last search of the dialog, kept for this tab, so that it opens where it was left. */
import { readSearch, writeSearch, type Search } from '../../domain/search/facets.ts';

const KEY = 'search-last';

export interface LastSearch extends Search {
  /** How far its list was scrolled, in pixels. */
  readonly scrolled: number;
}

export const readLastSearch = (): LastSearch => {
  try {
    const stored = new URLSearchParams(sessionStorage.getItem(KEY) ?? '');
    return { ...readSearch(stored), scrolled: Number(stored.get('scrolled')) || 0 };
  } catch {
    return { query: '', facets: {}, scrolled: 0 };
  }
};

export const keepLastSearch = ({ scrolled, ...search }: LastSearch): void => {
  try {
    const parameters = writeSearch(search);
    parameters.set('scrolled', String(Math.round(scrolled)));
    sessionStorage.setItem(KEY, parameters.toString());
  } catch {
    // Storage is blocked: the next dialog starts empty.
  }
};
