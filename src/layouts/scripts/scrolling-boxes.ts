/**
 * Tables and code may scroll sideways in a box of their own, and the keyboard reaches such a box as it is built. One that
 * does not scroll is no stop on the way through the page; which one does changes with the width and with what is opened.
 */
export const skipBoxesThatDoNotScroll = (): void => {
  new ResizeObserver(() => {
    for (const box of document.querySelectorAll<HTMLElement>('main :is(.table-scroll, pre)')) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    }
  }).observe(document.body);
};
