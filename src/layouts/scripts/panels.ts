/** The panels of claims and terms: a mark in the text opens its note, which stands at the end of the page, over the text. */
import { button } from './button.ts';
import { words } from '../../words/words.ts';

const linkTo = (href: string, text: string): HTMLAnchorElement => {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
};

/** Makes a note a panel: a name, a way to close it, and the ways on. Paper needs none of them, so they are not in the page. */
const makePanel = (note: HTMLElement, mark: HTMLAnchorElement): void => {
  if (note.role) return;
  const { panelKind, panelMore = '', panelKey } = note.parentElement?.dataset ?? {};
  note.role = 'dialog';
  note.tabIndex = -1;
  note.ariaLabel = `${panelKind}: ${note.querySelector('[data-panel-title]')?.textContent}`;
  const close = button('×', () => note.hidePopover());
  close.className = 'note-close';
  close.ariaLabel = words.close;
  note.querySelector('.note-head')?.append(close);
  const ways = document.createElement('p');
  ways.className = 'note-links';
  ways.append(linkTo(mark.href, panelMore));
  if (panelKey) ways.append(linkTo(panelKey, words.signsMean));
  note.append(ways);
};

/** The mark takes the focus back, unless the reader has put it somewhere else by closing the panel with a click there. */
const giveFocusBack = (panel: HTMLElement, mark: HTMLElement): void => {
  const settle = ({ newState }: ToggleEvent): void => {
    if (newState !== 'closed') return;
    panel.removeEventListener('toggle', settle);
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || panel.contains(activeElement)) mark.focus();
  };
  panel.addEventListener('toggle', settle);
};

/** Opens panels from their marks. A click that asks for a new tab, a window or a download stays the browser's own. */
export const openPanels = (): void => {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-panel]') : null;
    const panel = mark && document.getElementById(mark.dataset['panel'] ?? '');
    if (!mark || !panel?.showPopover) return;
    event.preventDefault();
    makePanel(panel, mark);
    giveFocusBack(panel, mark);
    panel.showPopover({ source: mark });
    panel.focus();
  });
};
