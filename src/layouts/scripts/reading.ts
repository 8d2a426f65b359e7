/** What script adds to a reading page: where the reader is, links to copy, code to copy and to wrap, panels to open. */

import { copyText, copyWords } from '../../widgets/clipboard.ts';

const followReader = (toc: Element): void => {
  const links = new Map(
    [...toc.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const seen = new Set<string>();
  const mark = (): void => {
    const id = [...links.keys()].find((key) => seen.has(key));
    if (!id) return;
    for (const [key, link] of links) {
      if (key === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target.id);
        else seen.delete(target.id);
      }
      mark();
    },
    { rootMargin: '0px 0px -60% 0px' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
};

const copied = (element: HTMLElement): void => {
  element.dataset['copied'] = '';
  setTimeout(() => delete element.dataset['copied'], 1500);
};

const copyAnchors = (): void => {
  document.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (anchor) void copyText(anchor.href).then((done) => done && copied(anchor));
  });
};

const button = (label: string, act: (self: HTMLButtonElement) => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', () => act(element));
  return element;
};

const codeTools = (tools: HTMLElement): void => {
  const code = tools.closest('.code-block')?.querySelector('pre');
  if (!code) return;
  const copy = button('Copy', (self) => {
    void copyText(code.textContent ?? '').then((done) => {
      self.textContent = done ? copyWords.done : copyWords.refused;
      if (done) setTimeout(() => (self.textContent = 'Copy'), 2000);
    });
  });
  const wrap = button('Wrap', (self) => self.setAttribute('aria-pressed', String(code.toggleAttribute('data-wrap'))));
  wrap.setAttribute('aria-pressed', 'false');
  tools.append(wrap, copy);
};

const linkTo = (href: string, label: string): HTMLAnchorElement => {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
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
  close.ariaLabel = 'Close';
  note.querySelector('.note-head')?.append(close);
  const ways = document.createElement('p');
  ways.className = 'note-links';
  ways.append(linkTo(mark.href, panelMore));
  if (panelKey) ways.append(linkTo(panelKey, 'What the signs mean'));
  note.append(ways);
};

const openPanels = (): void => {
  document.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-panel]') : null;
    const panel = mark && document.getElementById(mark.dataset['panel'] ?? '');
    if (!mark || !panel?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    makePanel(panel, mark);
    panel.addEventListener('toggle', (toggled) => toggled.newState === 'closed' && mark.focus(), { once: true });
    panel.showPopover({ source: mark });
    panel.focus();
  });
};

const toc = document.querySelector('.toc');
if (toc) followReader(toc);
copyAnchors();
document.querySelectorAll<HTMLElement>('.code-tools').forEach(codeTools);
openPanels();
