/** Copies of what stands on a page: the address of a heading, and code. */
import { copyText, copyWords } from '../../widgets/clipboard.ts';
import { button } from './button.ts';

/** How long a reader is told of a copy, in milliseconds. */
const told = 2000;

const makeSpeaker = (): ((words: string) => void) => {
  const speaker = document.createElement('p');
  speaker.role = 'status';
  speaker.className = 'visually-hidden';
  document.body.append(speaker);
  return (words) => (speaker.textContent = words);
};

/** A press on the sign beside a heading goes there, as any link does, and copies its address. */
export const copyAnchors = (): void => {
  const say = makeSpeaker();
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!anchor) return;
    void copyText(anchor.href).then((isCopied) => {
      const words = isCopied ? copyWords.done : 'The link is in the address bar';
      anchor.dataset['copied'] = words;
      say(words);
      setTimeout(() => delete anchor.dataset['copied'], told);
    });
  });
};

/** Puts its buttons over a code block: one that copies it, and one that wraps long lines. */
export const offerCodeTools = (tools: HTMLElement): void => {
  const code = tools.closest('.code-block')?.querySelector('pre');
  if (!code) return;
  const status = document.createElement('span');
  status.role = 'status';
  const copy = button('Copy', () => {
    void copyText(code.textContent ?? '').then((isCopied) => {
      status.textContent = isCopied ? copyWords.done : copyWords.refused;
      if (isCopied) setTimeout(() => (status.textContent = ''), told);
      else getSelection()?.selectAllChildren(code);
    });
  });
  const wrap = button('Wrap', (self) => self.setAttribute('aria-pressed', String(code.toggleAttribute('data-wrap'))));
  wrap.setAttribute('aria-pressed', 'false');
  tools.append(status, wrap, copy);
};
