/** The search as a page: its address holds the query and the facets, so that a search can be sent on. */
import { render } from 'preact';
import { readSearch, writeSearch, type Search } from '../../domain/search/facets.ts';
import { engine } from './engine/engine.ts';
import { ZeroResultQueries } from './panel/ZeroResultQueries.tsx';
import { PAGE_STEP } from './engine/engine.ts';
import { SearchPanel } from './panel/SearchPanel.tsx';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const root = document.querySelector<HTMLElement>('#search-page');
const missesRoot = document.querySelector<HTMLElement>('#search-misses');

const keep = (search: Search): void => {
  const url = new URL(location.href);
  url.search = writeSearch(search, url.searchParams).toString();
  history.replaceState(history.state, '', url);
};

// The list is filled after the page has loaded, too late for the browser to find the place it was left at.
const scrolled = Number((history.state as { scrolled?: unknown } | null)?.scrolled) || 0;
addEventListener('pagehide', () => history.replaceState({ ...(history.state ?? {}), scrolled: scrollY }, ''));

/** What follows the list was held back until here: shown now, it appears in its place and never moves. */
const settle = (): void => {
  const rest = document.querySelector('#search-rest');
  // An answer that came in time has just the room that it takes; beside what shows already the room stays.
  if (rest && getComputedStyle(rest).visibility === 'hidden') root?.removeAttribute('data-awaits');
  rest?.removeAttribute('data-pending');
  if (scrolled <= 0 || !root) return;
  // Hold the place until the visitor moves: a face that comes late may still make the list longer.
  const hold = new ResizeObserver(() => scrollTo({ top: scrolled, behavior: 'instant' }));
  hold.observe(root);
  for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(move, () => hold.disconnect(), { once: true, passive: true });
  }
};

if (root) {
  void engine(base).catch(() => undefined);
  const first = readSearch(new URLSearchParams(location.search));
  if (first.query.trim()) root.dataset['awaits'] = '';
  root.addEventListener('input', () => root.removeAttribute('data-awaits'), { once: true });
  render(<SearchPanel base={base} first={first} step={PAGE_STEP} onSearch={keep} onReady={settle} />, root);
}
if (missesRoot) {
  const { issueUrl, owner = '', channel = '' } = missesRoot.dataset;
  render(<ZeroResultQueries reporting={{ issueUrl, owner, channel }} />, missesRoot);
}
