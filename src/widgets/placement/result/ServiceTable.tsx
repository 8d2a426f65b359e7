import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PlacedRow } from '../../../domain/placement/outcome/view.ts';
import { sideNames, strategyNames } from '../../../domain/placement/words.ts';
import type { PlacedService, Placement } from '../../../domain/placement/types.ts';
import { byName } from '../../../domain/text/by-name.ts';
import { ServiceDetails } from './ServiceDetails.tsx';

interface Props {
  readonly rows: readonly PlacedRow[];
  /** The rules that are the reader's own, and how old the others are, for the records of decisions. */
  readonly changed: readonly string[];
  readonly age: readonly string[];
}

/** Rows whose details are in the page from the start; beyond, each is written when it is opened. */
const writtenOut = 40;
/** Rows that are drawn at once; the rest follows while nothing else happens, so that the browser's own search finds all. */
const atOnce = 100;
const more = 450;
/** Rows that are drawn without being asked for. */
const step = 1000;

type Sort = 'file' | 'name' | 'side' | 'owner';

const sides = Object.keys(sideNames) as Placement[];
const sorted = (rows: readonly PlacedRow[], sort: Sort): readonly PlacedRow[] => {
  const by = (text: (service: PlacedService) => string) =>
    rows.toSorted((a, b) => byName(text(a.service), text(b.service)) || byName(a.service.name, b.service.name));
  if (sort === 'name') return by(({ name }) => name);
  if (sort === 'side') return by(({ placement }) => String(sides.indexOf(placement)));
  return sort === 'owner' ? by(({ owner }) => owner?.value ?? '\uFFFF') : rows;
};

/** Every service with its side and why, to be looked through and put in order. */
export const ServiceTable = ({ rows, changed, age }: Props) => {
  const [words, setWords] = useState('');
  const [side, setSide] = useState<Placement | ''>('');
  const [sort, setSort] = useState<Sort>('file');
  const [trouble, setTrouble] = useState('');
  const [shown, setShown] = useState(step);
  const found = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const fits = ({ service }: PlacedRow): boolean =>
      (side === '' || service.placement === side) &&
      (wanted === '' ||
        [
          service.name,
          service.owner?.value ?? '',
          service.strategy ?? '',
          service.matches[0]?.rule ?? '',
          ...service.decides.map(({ fact }) => fact),
        ].some((text) => text.toLowerCase().includes(wanted)));
    return sorted(rows.filter(fits), sort);
  }, [rows, words, side, sort]);
  const [drawn, setDrawn] = useState(atOnce);
  const save = async (group: string): Promise<void> => {
    try {
      const { saveRecord } = await import('../handing-over.ts');
      saveRecord(
        rows.filter(({ service }) => service.group === group),
        changed,
        age,
      );
    } catch {
      setTrouble('What writes decision records could not be loaded. Try again, or take the one of all services below.');
    }
  };
  // The same drawing is not gone through again when more rows follow, or others are looked for.
  const drawings = useMemo(
    () =>
      new Map(
        rows.map((row) => [
          row,
          <ServiceRow
            key={row.service.name}
            row={row}
            written={rows.length <= writtenOut}
            onRecord={() => void save(row.service.group)}
          />,
        ]),
      ),
    [rows],
  );
  const visible = found.slice(0, Math.min(shown, drawn));
  useLayoutEffect(() => {
    if (drawn >= Math.min(shown, found.length)) return;
    // A message comes after what waits to be painted, and no browser holds it back as it does timers.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => setDrawn(drawn + more);
    port2.postMessage(null);
    return () => port1.close();
  }, [drawn, shown, found]);

  return (
    <>
      <p class="place-filters needs-script" data-screen-only>
        <label>
          Find <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <label>
          Side{' '}
          <select value={side} onChange={(event) => setSide(event.currentTarget.value as Placement | '')}>
            <option value="">all</option>
            {sides.map((one) => (
              <option key={one} value={one}>
                {sideNames[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Order{' '}
          <select value={sort} onChange={(event) => setSort(event.currentTarget.value as Sort)}>
            <option value="file">as in the file</option>
            <option value="name">name</option>
            <option value="side">side</option>
            <option value="owner">owner</option>
          </select>
        </label>
        <span role="status" class="small" key={found.length}>
          {found.length} of {rows.length}
        </span>
      </p>
      {trouble !== '' && (
        <p role="alert" class="tool-problem">
          {trouble}
        </p>
      )}
      <table class="place-table stacks">
        <caption class="visually-hidden">Each service with its side, and why</caption>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Side</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>{visible.map((row) => drawings.get(row))}</tbody>
      </table>
      {found.length > shown && (
        <p class="tool-actions">
          <button type="button" onClick={() => setShown(shown + step)}>
            Show {Math.min(step, found.length - shown)} more of {found.length}
          </button>
        </p>
      )}
    </>
  );
};

interface RowProps {
  readonly row: PlacedRow;
  readonly written: boolean;
  readonly onRecord: () => void;
}

const ServiceRow = ({ row, written, onRecord }: RowProps) => {
  const { service, rule } = row;
  const [opened, setOpened] = useState(written);
  const [first] = service.decides;
  return (
    <tr id={`service-${row.number}`} data-workload={service.name} data-placement={service.placement}>
      <th scope="row">
        {service.name}
        {service.scope && <span class="small"> {service.scope}</span>}
      </th>
      <td key={`${service.placement} ${service.strategy}`}>
        <span class="sign" data-sign={service.placement}>
          {sideNames[service.placement]}
        </span>
        {service.strategy !== null && <span class="small place-strategy">{strategyNames[service.strategy]}</span>}
      </td>
      <td>
        <details
          onToggle={(event) => {
            if (event.currentTarget.open) setOpened(true);
          }}
        >
          <summary key={rule.id}>
            <strong>{rule.name}</strong>
            {first && <span class="place-fact">: {first.fact}</span>}
          </summary>
          {opened && <ServiceDetails row={row} onRecord={onRecord} />}
        </details>
      </td>
    </tr>
  );
};
