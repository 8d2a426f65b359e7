/** A panel of a claim or a term: its note, which stands at the end of the page, over the text. */
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
  const close = Object.assign(document.createElement('button'), {
    textContent: '×',
    className: 'note-close',
    ariaLabel: words.close,
    onclick: () => note.hidePopover(),
  });
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

/** Opens the panel of a mark. */
export const openPanel = (panel: HTMLElement, mark: HTMLAnchorElement): void => {
  makePanel(panel, mark);
  giveFocusBack(panel, mark);
  panel.showPopover({ source: mark });
  panel.focus();
};
