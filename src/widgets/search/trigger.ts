/** Opens the search dialog. Nothing of the search is fetched before that. */
const open = async (): Promise<void> => {
  const { openSearch } = await import('./dialog.tsx');
  openSearch();
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens the search from its buttons, with / outside of fields, and with Ctrl-K or Cmd-K anywhere. */
export const setUpSearchTrigger = (): void => {
  for (const button of document.querySelectorAll('[data-search-open]')) button.addEventListener('click', () => void open());
  document.addEventListener('keydown', (event) => {
    const wanted =
      (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target));
    if (!wanted) return;
    event.preventDefault();
    void open();
  });
};
