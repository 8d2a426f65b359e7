/** The search as a page: its address holds the query and the kind, so that a search can be sent on. */
import { render } from 'preact';
import { SearchPanel } from './SearchPanel.tsx';

const root = document.querySelector('#search-page');
const asked = new URLSearchParams(location.search);

const keep = (query: string, kind: string): void => {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries({ q: query, kind })) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, '', url);
};

if (root) {
  render(
    <SearchPanel base={import.meta.env.BASE_URL} query={asked.get('q') ?? ''} kind={asked.get('kind') ?? ''} onAnswer={keep} />,
    root,
  );
}
