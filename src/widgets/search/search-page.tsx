/** The search as a page: its address holds the query and the facets, so that a search can be sent on. */
import { render } from 'preact';
import { readSearch, writeSearch, type Search } from '../../domain/search-facets.ts';
import { engine } from './engine.ts';
import { Misses } from './Misses.tsx';
import { SearchPanel } from './SearchPanel.tsx';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const root = document.querySelector('#search-page');
const missesRoot = document.querySelector<HTMLElement>('#search-misses');

const keep = (search: Search): void => {
  const url = new URL(location.href);
  url.search = writeSearch(search, url.searchParams).toString();
  history.replaceState(history.state, '', url);
};

// The list is filled after the page has loaded, too late for the browser to find the place it was left at.
const scrolled = Number((history.state as { scrolled?: unknown } | null)?.scrolled) || 0;
addEventListener('pagehide', () => history.replaceState({ ...(history.state ?? {}), scrolled: scrollY }, ''));

let restored = false;
const restore = (): void => {
  if (restored || !root) return;
  restored = true;
  if (scrolled <= 0) return;
  // Texts come after titles and make the list longer: hold the place until the visitor moves.
  const hold = new ResizeObserver(() => scrollTo({ top: scrolled, behavior: 'instant' }));
  hold.observe(root);
  for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(move, () => hold.disconnect(), { once: true, passive: true });
  }
};

if (root) {
  void engine(base).catch(() => undefined);
  render(
    <SearchPanel
      base={base}
      first={readSearch(new URLSearchParams(location.search))}
      onSearch={keep}
      onReady={restore}
    />,
    root,
  );
}
if (missesRoot) {
  const { issueUrl, owner = '', channel = '' } = missesRoot.dataset;
  render(<Misses reporting={{ issueUrl, owner, channel }} />, missesRoot);
}
