/** Opens the search dialog. Nothing of the search is fetched before a visitor points at it or opens it. */
import { asksForSearch } from './shortcuts.ts';
import { words } from '../../words/words.ts';

const ignore = (): void => {};

const dialog = () => {
  void import('./engine/start.ts').catch(ignore);
  return import('./dialog.tsx');
};

/** Whoever waits for the dialog for longer is told, and can take the page of the search instead. */
const SLOW_MS = 2500;

let isOpening = false;
let isCalledOff = false;

/** Says why no search has opened, with the way round it. The page's own elements and styles are all it needs. */
const tell = (text: string, again: (() => void) | undefined, onClose: () => void): HTMLDialogElement => {
  const notice = document.createElement('dialog');
  notice.ariaLabel = words.search;
  const said = document.createElement('p');
  said.role = 'alert';
  said.textContent = text;
  const page = document.createElement('a');
  page.className = 'tool-button';
  page.href = `${import.meta.env.BASE_URL}search/`;
  page.textContent = words.openSearchPage;
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.className = 'tool-button';
    made.textContent = label;
    made.onclick = act;
    return made;
  };
  notice.append(said, ...(again ? [button(words.tryAgain, again), ' '] : []), page, ' ');
  notice.append(button(words.close, () => notice.close()));
  notice.onclose = () => {
    notice.remove();
    onClose();
  };
  document.body.append(notice);
  notice.showModal();
  return notice;
};

/** Opens the dialog. What is typed until its field is there is kept for it; Escape calls it off. */
const open = async (): Promise<void> => {
  isCalledOff = false;
  if (isOpening) return;
  isOpening = true;
  let typed = '';
  let notice: HTMLDialogElement | undefined;
  const hold = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') isCalledOff = true;
    if (notice || event.key.length > 1 || event.ctrlKey || event.metaKey || event.isComposing) return;
    typed += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  const close = (): void => {
    const gone = notice;
    notice = undefined;
    gone?.close();
  };
  const slow = setTimeout(() => {
    if (!isCalledOff) notice = tell(words.searchLoading, undefined, () => notice && (isCalledOff = true));
  }, SLOW_MS);
  addEventListener('keydown', hold, true);
  try {
    const { openSearch } = await dialog();
    openSearch(() => {
      close();
      return isCalledOff ? undefined : typed;
    });
  } catch {
    close();
    if (!isCalledOff) {
      const failed = tell(words.searchNotLoaded, () => (failed.close(), void open()), ignore);
    }
  } finally {
    clearTimeout(slow);
    removeEventListener('keydown', hold, true);
    isOpening = false;
  }
};

const warm = (): void => void dialog().catch(ignore);

/** Opens the search from its links, with / outside of fields, and with Ctrl-K or Cmd-K anywhere. */
export const setUpSearchTrigger = (): void => {
  for (const link of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
    link.addEventListener('click', (event) => {
      // With a key held, the browser opens the page of the search in a tab or a window of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void open();
    });
    for (const event of ['pointerenter', 'focus']) link.addEventListener(event, warm, { once: true });
  }
  document.addEventListener('keydown', (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    void open();
  });
  // A page that was opened from a result carries the words to mark.
  if (location.search.includes('mark=')) void import('./highlights.ts').catch(ignore);
};
