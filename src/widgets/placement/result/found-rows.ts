import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PlacedRow } from '../../../domain/placement/outcome/view.ts';
import type { PlacedService, Placement } from '../../../domain/placement/types.ts';
import { sideNames } from '../../../domain/placement/words.ts';
import { byName } from '../../../domain/text/by-name.ts';

export const orders = { file: 'as in the file', name: 'name', side: 'side', owner: 'owner' } as const;
export type Order = keyof typeof orders;

export const sides = Object.keys(sideNames) as Placement[];

const inOrder = (rows: readonly PlacedRow[], order: Order): readonly PlacedRow[] => {
  const by = (text: (service: PlacedService) => string) =>
    rows.toSorted((a, b) => byName(text(a.service), text(b.service)) || byName(a.service.name, b.service.name));
  if (order === 'name') return by(({ name }) => name);
  if (order === 'side') return by(({ placement }) => String(sides.indexOf(placement)));
  return order === 'owner' ? by(({ owner }) => owner?.value ?? '\uFFFF') : rows;
};

/** True where a service holds the words: in its name, its owner, its way of moving, its rule or what decided it. */
const holds = ({ name, owner, strategy, matches, decides }: PlacedService, words: string): boolean =>
  [name, owner?.value ?? '', strategy ?? '', matches[0]?.rule ?? '', ...decides.map(({ fact }) => fact)].some((text) =>
    text.toLowerCase().includes(words),
  );

/** The rows that are looked for, in the order that is asked. */
export const useFound = (rows: readonly PlacedRow[]) => {
  const [words, setWords] = useState('');
  const [side, setSide] = useState<Placement | ''>('');
  const [order, setOrder] = useState<Order>('file');
  const found = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return inOrder(
      rows.filter(
        ({ service }) => (side === '' || service.placement === side) && (wanted === '' || holds(service, wanted)),
      ),
      order,
    );
  }, [rows, words, side, order]);
  return { found, words, setWords, side, setSide, order, setOrder };
};

/** Rows that are drawn at once; the rest follows while nothing else happens, so that the browser's own search finds all. */
const atOnce = 100;
const more = 450;
/** Rows that are drawn without being asked for. */
const step = 1000;

/** So many of the rows as are drawn by now, and what draws more. */
export const useDrawn = (found: readonly PlacedRow[]) => {
  const [shown, setShown] = useState(step);
  const [drawn, setDrawn] = useState(atOnce);
  useLayoutEffect(() => {
    if (drawn >= Math.min(shown, found.length)) return;
    // A message comes after what waits to be painted, and no browser holds it back as it does timers.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setDrawn(drawn + more);
    port2.postMessage(null);
    return () => port1.close();
  }, [drawn, shown, found]);
  return {
    visible: found.slice(0, Math.min(shown, drawn)),
    /** How many a press on the button shows; none where all are shown. */
    next: Math.max(0, Math.min(step, found.length - shown)),
    showMore: () => setShown(shown + step),
  };
};
