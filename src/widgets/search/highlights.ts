/** Marks the words that led here, scrolls to the first and offers to clear them. Loaded only when the address has them. */
import { marksIn } from '../../domain/search/highlights.ts';
import { fragmentId } from '../../domain/site/fragment.ts';
import sheet from './highlights.css?inline';
import { addStyles } from './styles.ts';
import { words } from '../../words/words.ts';

const NAME = 'search';
const SETTLING_MS = 3000;

const isShown = (node: Node): boolean => {
  const element = node.parentElement;
  return (
    !!element &&
    !element.closest('script, style, noscript, [popover], [hidden], .visually-hidden, [aria-hidden="true"]')
  );
};

/** Places of the words, block by block, so that a phrase may run through several inline elements. */
const rangesIn = (root: Element, wanted: readonly string[]): Range[] => {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isShown(node)) continue;
    const block =
      node.parentElement?.closest('p, li, h1, h2, h3, h4, td, th, dt, dd, pre, figcaption, caption, summary, div') ??
      root;
    blocks.set(block, [...(blocks.get(block) ?? []), node as Text]);
  }
  return [...blocks.values()].flatMap((texts) =>
    marksIn(texts.map(({ data }) => data).join(''), wanted).map(([from, to]) => {
      const range = new Range();
      let start = 0;
      for (const text of texts) {
        const end = start + text.length;
        if (from >= start && from < end) range.setStart(text, from - start);
        if (to > start && to <= end) range.setEnd(text, to - start);
        start = end;
      }
      return range;
    }),
  );
};

const reveal = (range: Range): void => {
  const element = range.startContainer.parentElement;
  for (let details = element?.closest('details'); details; details = details.parentElement?.closest('details'))
    details.open = true;
  const { top } = range.getBoundingClientRect();
  scrollTo({ top: top + scrollY - innerHeight / 3, behavior: 'instant' });
};

/** Goes to a place and stays there while the page settles, unless the reader moves first. */
const land = (range: Range): void => {
  reveal(range);
  const stop = new AbortController();
  const { signal } = stop;
  for (const moved of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(moved, () => stop.abort(), { signal });
  // The browser may still be gliding to the anchor of the address, and pictures may still push the text down.
  for (const settled of ['scrollend', 'load']) addEventListener(settled, () => reveal(range), { signal });
  setTimeout(() => stop.abort(), SETTLING_MS);
};

const cleared = (): URL => {
  const url = new URL(location.href);
  url.searchParams.delete('mark');
  return url;
};

const bar = (ranges: readonly Range[], clear: () => void): HTMLElement => {
  const element = document.createElement('div');
  element.className = 'search-marks';
  element.role = 'region';
  element.ariaLabel = words.markedWords;
  element.dataset['screenOnly'] = '';
  const said = document.createElement('p');
  said.role = 'status';
  let at = 0;
  const say = (): void => {
    said.textContent = ranges.length === 1 ? words.placeMarked : words.placeOf(at + 1, ranges.length);
  };
  const button = (label: string, act: () => void): void => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', act);
    element.append(made);
  };
  element.append(said);
  say();
  if (ranges.length > 1) {
    button(words.nextPlace, () => {
      at = (at + 1) % ranges.length;
      const range = ranges[at];
      if (range) reveal(range);
      say();
    });
  }
  button(words.clearMarks, clear);
  return element;
};

const mark = (): void => {
  const wanted = new URLSearchParams(location.search).getAll('mark').filter((word) => word.trim() && word.length < 100);
  const main = document.querySelector('main');
  if (!main || wanted.length === 0) return;
  const ranges = rangesIn(main, wanted.slice(0, 20));
  const target = document.getElementById(fragmentId(location.hash));
  // The place that was chosen comes first: the entry itself, or what stands under a heading.
  const place = target && /^H\d$/.test(target.tagName) ? (target.parentElement ?? target) : target;
  const first = ranges.findIndex((range) => !place || place.contains(range.startContainer));
  const ordered = first > 0 ? [...ranges.slice(first), ...ranges.slice(0, first)] : ranges;
  if (ordered.length === 0 || !ordered[0]) return;
  // Older browsers cannot paint ranges: they still scroll to the first.
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ordered));
  const shown = bar(ordered, () => clear());
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open], [popover]:popover-open')) clear();
  };
  const clear = (): void => {
    if ('highlights' in CSS) CSS.highlights.delete(NAME);
    const hadFocus = shown.contains(document.activeElement);
    shown.remove();
    removeEventListener('keydown', onKey);
    history.replaceState(history.state, '', cleared());
    if (hadFocus) main.focus({ preventScroll: true });
  };
  addEventListener('keydown', onKey);
  document.body.append(shown);
  // Coming back to this page keeps the place where the reader left it.
  const isBack = performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'back_forward');
  if (!isBack && first >= 0) land(ordered[0]);
};

addStyles(sheet);
mark();
