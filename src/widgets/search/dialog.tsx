/** The search dialog, fetched when the visitor points at the search or opens it. */
import { render } from 'preact';
import type { Search } from '../../domain/search/facets.ts';
import { keepLastSearch, readLastSearch } from './last-search.ts';
import { Places } from './panel/Places.tsx';
import { SearchPanel } from './panel/SearchPanel.tsx';
import resultsSheet from './panel/search-results.css?inline';
import panelSheet from './panel/search.css?inline';
import { addStyles } from './styles.ts';
import { words } from '../../words/words.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let dialog: HTMLDialogElement | undefined;
let last: Search = { query: '', facets: {} };

/** Keeps what stands in the field: whoever closes the dialog at once has not lost the letters without an answer. */
const keep = (): void =>
  keepLastSearch({
    ...last,
    query: dialog?.querySelector('input')?.value ?? last.query,
    scrolled: dialog?.scrollTop ?? 0,
  });

const build = (): HTMLDialogElement => {
  const element = document.createElement('dialog');
  element.className = 'search-dialog';
  element.setAttribute('aria-label', words.searchHandbook);
  // A press on the backdrop lands on the dialog itself, one on its content does not; a selection that is drawn out of
  // the content ends there, but did not begin there.
  let pressed: EventTarget | null = null;
  element.addEventListener('pointerdown', ({ target }) => (pressed = target));
  element.addEventListener('click', ({ target }) => {
    if (target === element && pressed === element) element.close();
  });
  element.addEventListener('close', () => {
    keep();
    render(null, element);
  });
  document.body.append(element);
  return element;
};

/** As many results as the dialog shows on most screens. */
const STEP = 6;

addStyles(panelSheet, resultsSheet);

/**
 * Opens the dialog with the last query of this tab and the focus in its field; closing gives the focus back.
 *
 * @param typed what was typed while the dialog was on its way, which takes the place of the last query; undefined when
 *   it was called off meanwhile
 */
export const openSearch = (typed: () => string | undefined): void => {
  dialog ??= build();
  if (dialog.open) return;
  const begun = typed();
  if (begun === undefined) return;
  const { scrolled, ...first } = begun ? { query: begun, facets: {}, scrolled: 0 } : readLastSearch();
  last = first;
  render(
    <div class="search-frame">
      <button class="search-close" type="button" onClick={() => dialog?.close()}>
        {words.close}
      </button>
      <SearchPanel
        base={base}
        first={first}
        step={STEP}
        onSearch={(search) => (last = search)}
        onOpen={({ ctrlKey, metaKey, shiftKey, altKey }) => {
          keep();
          // Opened elsewhere: the list stays for the next one.
          if (ctrlKey || metaKey || shiftKey || altKey) return;
          // A result on this very page only moves the page: the dialog has to go.
          setTimeout(() => dialog?.close());
        }}
        onReady={() => scrolled > 0 && dialog?.scrollTop === 0 && dialog.scrollTo(0, scrolled)}
      >
        <Places base={base} />
      </SearchPanel>
    </div>,
    dialog,
  );
  dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  if (begun) input?.setSelectionRange(begun.length, begun.length);
  else input?.select();
};
