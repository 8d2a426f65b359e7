import { useMemo, useState } from 'preact/hooks';
import type { PlacedRow } from '../../../domain/placement/outcome/view.ts';
import type { Placement } from '../../../domain/placement/types.ts';
import { sideNames, strategyNames } from '../../../domain/placement/words.ts';
import { orders, sides, useDrawn, useFound, type Order } from './found-rows.ts';
import { ServiceDetails } from './ServiceDetails.tsx';

interface Props {
  readonly rows: readonly PlacedRow[];
  /** The rules that are the reader's own, and how old the others are, for the records of decisions. */
  readonly changed: readonly string[];
  readonly age: readonly string[];
}

/** Rows whose details are in the page from the start; beyond, each is written when it is opened. */
const writtenOut = 40;

/** Every service with its side and why, to be looked through and put in order. */
export const ServiceTable = ({ rows, changed, age }: Props) => {
  const [trouble, setTrouble] = useState('');
  const looked = useFound(rows);
  const { found } = looked;
  const { visible, next, showMore } = useDrawn(found);
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

  return (
    <>
      <Filters {...looked} all={rows.length} />
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
      {next > 0 && (
        <p class="tool-actions">
          <button type="button" onClick={showMore}>
            Show {next} more of {found.length}
          </button>
        </p>
      )}
    </>
  );
};

type FiltersProps = ReturnType<typeof useFound> & { readonly all: number };

/** What is looked for, and in which order, with how many were found. */
const Filters = ({ found, all, words, setWords, side, setSide, order, setOrder }: FiltersProps) => (
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
      <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
        {Object.entries(orders).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <span role="status" class="small" key={found.length}>
      {found.length} of {all}
    </span>
  </p>
);

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
