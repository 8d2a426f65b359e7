import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const folds = (box: HTMLElement | null): [title: string, fold: HTMLDetailsElement][] =>
  [...(box?.querySelectorAll('details') ?? [])].map((fold) => {
    const summary = fold.querySelector('summary');
    return [(summary?.firstElementChild ?? summary)?.textContent ?? '', fold];
  });

/**
 * Keeps open what the visitor opened when the result in the box is made anew instead of changed.
 *
 * @param round another value each time it is made anew
 */
export const useOpenFolds = (box: RefObject<HTMLElement>, round: string): void => {
  const last = useRef(round);
  const opened = useRef<ReadonlySet<string>>(new Set());
  if (last.current !== round) {
    last.current = round;
    opened.current = new Set(folds(box.current).flatMap(([title, fold]) => (fold.open ? title : [])));
  }
  useLayoutEffect(() => {
    for (const [title, fold] of folds(box.current)) fold.open ||= opened.current.has(title);
  }, [round]);
};
