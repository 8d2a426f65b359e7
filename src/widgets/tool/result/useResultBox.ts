import { useLayoutEffect, useRef } from 'preact/hooks';

const foldsOf = (box: HTMLElement | null): [title: string, fold: HTMLDetailsElement][] =>
  [...(box?.querySelectorAll('details') ?? [])].map((fold) => {
    const summary = fold.querySelector('summary');
    return [(summary?.firstElementChild ?? summary)?.textContent ?? '', fold];
  });

/**
 * The box that holds the whole result. What the visitor opened in it stays open when the result is made anew instead of
 * changed: when the live one takes the place of the built one, and for each change once a browser translated it, because
 * browsers that translate put elements in the place of text.
 */
export const useResultBox = (query: string, source: 'built' | 'live') => {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef({ query, source, round: 0, opened: new Set<string>() });
  const before = last.current;
  if (before.query !== query || before.source !== source) {
    const isTranslated = before.query !== query && ref.current?.querySelector<HTMLElement>('font');
    const isAnew = isTranslated || before.source !== source;
    last.current = {
      query,
      source,
      round: before.round + (isTranslated ? 1 : 0),
      opened: isAnew
        ? new Set(foldsOf(ref.current).flatMap(([title, fold]) => (fold.open ? title : [])))
        : before.opened,
    };
  }
  const { round, opened } = last.current;
  useLayoutEffect(() => {
    for (const [title, fold] of foldsOf(ref.current)) fold.open ||= opened.has(title);
  }, [round, source]);
  return { ref, round };
};
