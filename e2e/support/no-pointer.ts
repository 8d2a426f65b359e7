/**
 * For a page that has no pointer over it, by `addInitScript`: on a busy machine the browser tells of one that moved at the
 * corner, which nobody has, and a page fetches what it keeps for a reader who comes near.
 */
export const withoutPointer = (): void => {
  for (const name of ['pointermove', 'pointerover', 'pointerenter'] as const)
    addEventListener(
      name,
      (event) => {
        if (event.clientX === 0 && event.clientY === 0) event.stopImmediatePropagation();
      },
      true,
    );
};
