/** Marks of claims and terms open their panels. What makes a panel is fetched when a reader comes near to a mark. */

const panels = () => import('./panels.ts');

const markAt = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-panel]') : null;

/** Opens panels from their marks. A click that asks for a new tab, a window or a download stays the browser's own. */
export const openPanels = (): void => {
  for (const near of ['pointerover', 'focusin'])
    addEventListener(near, (event) => {
      if (markAt(event)) void panels().catch(() => {});
    });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = markAt(event);
    const panel = mark && document.getElementById(mark.dataset['panel'] ?? '');
    if (!mark || !panel?.showPopover) return;
    event.preventDefault();
    panels().then(
      ({ openPanel }) => openPanel(panel, mark),
      // As without script: the mark leads to where the same is told.
      () => location.assign(mark.href),
    );
  });
};
