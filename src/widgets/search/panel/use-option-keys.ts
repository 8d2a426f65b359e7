/** The keys of the field that move through the list of results, and open one of them. The field keeps the focus. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Shown } from '../engine/engine.ts';
import { isComposing } from '../shortcuts.ts';
import { optionCount } from './SearchResults.tsx';

interface Listed {
  /** Id of the listbox; an option has it with its number behind. */
  readonly list: string;
  readonly shown: Shown | undefined;
  readonly isWaiting: boolean;
}

interface OptionKeys {
  readonly options: number;
  /** Number of the active option, from 0; -1 for none. */
  readonly active: number;
  readonly move: (event: KeyboardEvent) => void;
  /** Something else is asked: an Enter that waits for its answer is taken back. */
  readonly forget: () => void;
}

export const useOptionKeys = ({ list, shown, isWaiting }: Listed): OptionKeys => {
  const [active, setActive] = useState(-1);
  /** Enter was pressed before its answer stood. */
  const isEntered = useRef(false);
  const options = optionCount(shown?.results ?? []);
  // With the list itself: a moment later, a key that was pressed meanwhile would be taken back.
  useLayoutEffect(() => setActive(-1), [shown]);
  const optionAt = (index: number): HTMLAnchorElement | null =>
    document.querySelector<HTMLAnchorElement>(`#${list}-${index}`);
  useEffect(() => {
    if (isWaiting) return;
    if (isEntered.current) optionAt(0)?.click();
    isEntered.current = false;
  }, [isWaiting]);
  const move = (event: KeyboardEvent): void => {
    // Enter and arrows belong to the input method while it composes a word.
    if (isComposing(event)) return;
    const { ctrlKey, metaKey, shiftKey } = event;
    if (event.key === 'Enter') {
      event.preventDefault();
      const isElsewhere = ctrlKey || metaKey || shiftKey;
      // The list on the screen may still be that of the query before: its first entry is not what was meant.
      if (isWaiting && active < 0) isEntered.current = !isElsewhere;
      // As a press on the link with the same keys: the browser opens a tab or a window, and the list stays.
      else
        optionAt(Math.max(active, 0))?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ctrlKey, metaKey, shiftKey }),
        );
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || options === 0 || ctrlKey || metaKey || shiftKey || event.altKey) return;
    event.preventDefault();
    // From the field (-1) on through the options and round again.
    const next = ((active + 1 + step + options + 1) % (options + 1)) - 1;
    setActive(next);
    optionAt(next)?.scrollIntoView({ block: 'nearest' });
  };
  return { options, active, move, forget: () => void (isEntered.current = false) };
};
