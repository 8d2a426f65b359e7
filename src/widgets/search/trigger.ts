/** Opens the search dialog. Nothing of the search is fetched before a visitor points at it or opens it. */
const dialog = () => import('./dialog.tsx');

/** Opens the dialog. What is typed until its field is there is kept for it. */
const open = async (): Promise<void> => {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
    typed += event.key;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', hold, true);
  try {
    await (await dialog()).openSearch(() => typed);
  } finally {
    removeEventListener('keydown', hold, true);
  }
};
const warm = async (): Promise<void> => (await dialog()).warmSearch();

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the search from its buttons, with / outside of fields, and with Ctrl-K or Cmd-K anywhere. */
export const setUpSearchTrigger = (): void => {
  for (const button of document.querySelectorAll('[data-search-open]')) {
    button.addEventListener('click', () => void open());
    for (const event of ['pointerenter', 'focus']) button.addEventListener(event, () => void warm(), { once: true });
  }
  document.addEventListener('keydown', (event) => {
    const wanted =
      (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target));
    if (!wanted) return;
    event.preventDefault();
    void open();
  });
  // A page that was opened from a result carries the words to mark.
  if (location.search.includes('mark=')) void import('./highlights.ts');
};
