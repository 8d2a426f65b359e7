/** Copies of what stands on a page: the address of a heading, and code. */
import { button } from './button.ts';

/** How long a reader is told of a copy, in milliseconds. */
const told = 2000;

/**
 * The way to the clipboard, fetched when the reader is about to press something: browsers let a page copy only right
 * after the click. What cannot be fetched has not copied.
 */
const clipboard = () => import('../../widgets/clipboard.ts');
const warm = (): void => void clipboard().catch(() => {});
for (const sign of ['pointerdown', 'keydown'] as const) addEventListener(sign, warm, { once: true, passive: true });

/** Copies a text; what to tell the reader where that went well, undefined where it did not. */
const copied = (text: string): Promise<string | undefined> =>
  clipboard().then(
    async ({ copyText, copyWords }) => ((await copyText(text)) ? copyWords.done : undefined),
    () => undefined,
  );

const refused = 'This page could not copy. Select the text and press Ctrl+C or ⌘C.';

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
    void copied(anchor.href).then((words = 'The link is in the address bar') => {
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
    void copied(code.textContent ?? '').then((done) => {
      status.textContent = done ?? refused;
      if (done) setTimeout(() => (status.textContent = ''), told);
      else getSelection()?.selectAllChildren(code);
    });
  });
  const wrap = button('Wrap', (self) => self.setAttribute('aria-pressed', String(code.toggleAttribute('data-wrap'))));
  wrap.setAttribute('aria-pressed', 'false');
  tools.append(status, wrap, copy);
};
