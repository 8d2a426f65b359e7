/** Copies of what stands on a page: the address of a heading, and code. */
import { words } from '../../words/words.ts';

/** How long a reader is told of a copy, in milliseconds. */
const TOLD_MS = 2000;

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
    async ({ copyText }) => ((await copyText(text)) ? words.copied : undefined),
    () => undefined,
  );

/** A button with its name and what a press does, for controls that only script can offer. */
const button = (name: string, press: (self: HTMLButtonElement) => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.textContent = name;
  element.addEventListener('click', () => press(element));
  return element;
};

const makeSpeaker = (): ((text: string) => void) => {
  const speaker = document.createElement('p');
  speaker.role = 'status';
  speaker.className = 'visually-hidden';
  document.body.append(speaker);
  return (text) => (speaker.textContent = text);
};

/** A press on the sign beside a heading goes there, as any link does, and copies its address. */
export const copyAnchors = (): void => {
  const say = makeSpeaker();
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!anchor) return;
    void copied(anchor.href).then((told = words.linkInBar) => {
      anchor.dataset['copied'] = told;
      say(told);
      setTimeout(() => delete anchor.dataset['copied'], TOLD_MS);
    });
  });
};

/** Puts its buttons over a code block: one that copies it, and one that wraps long lines. */
export const offerCodeTools = (tools: HTMLElement): void => {
  const code = tools.closest('.code-block')?.querySelector('pre');
  if (!code) return;
  const status = document.createElement('span');
  status.role = 'status';
  const copy = button(words.copy, () => {
    void copied(code.textContent ?? '').then((done) => {
      status.textContent = done ?? words.couldNotCopy;
      if (done) setTimeout(() => (status.textContent = ''), TOLD_MS);
      else getSelection()?.selectAllChildren(code);
    });
  });
  const wrap = button(words.wrap, (self) =>
    self.setAttribute('aria-pressed', String(code.toggleAttribute('data-wrap'))),
  );
  wrap.setAttribute('aria-pressed', 'false');
  tools.append(status, wrap, copy);
};
