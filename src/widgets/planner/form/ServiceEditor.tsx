/* Changes one service of the table field by field; it arrives when it is asked for. */
import { useState } from 'preact/hooks';
import { withCell } from '../../../domain/planner/input/cells.ts';
import { columns, type Column } from '../../../domain/planner/input/columns.ts';
import { readRows, writeRows } from '../../../domain/planner/input/rows.ts';
import { efforts, moves, namedOnly, placements, unmoved, type PlanService } from '../../../domain/planner/services.ts';
import { NumberField } from '../../tool/NumberField.tsx';
import { Labelled } from './Labelled.tsx';

interface Props {
  readonly rows: string;
  readonly onRows: (rows: string) => void;
}

interface Shown {
  readonly label: string;
  /** What can be chosen; without it the field is typed. */
  readonly options?: readonly string[];
  /** What counts while nothing is chosen. */
  readonly usual?: string;
}

const [usualSide, ...otherSides] = placements;

/** How the field of each column is shown. */
const fields: Readonly<Record<string, Shown>> = {
  side: { label: 'Side', options: otherSides, usual: usualSide },
  move: { label: 'Moves by', options: [...moves.slice(0, 4), 'gateway', ...moves.slice(4), ...unmoved] },
  owner: { label: 'Owner' },
  criticality: { label: 'Criticality, 5 hurts most', options: ['1', '2', '3', '4', '5'] },
  effort: { label: 'Effort, working days', options: efforts.map(String) },
  calls: { label: 'Calls, with | between, or none' },
  'comes with': { label: 'Comes with' },
  replicas: { label: 'Replicas or consumers' },
  partitions: { label: 'Partitions of its topic' },
  requests: { label: 'Requests a second' },
  errors: { label: 'Requests that fail today, %' },
  vcpu: { label: 'vCPU of a replica' },
  gib: { label: 'Memory of a replica, GiB' },
  port: { label: 'Port' },
  addresses: { label: 'Addresses of the old side, with | between' },
  'not before': { label: 'Not before, YYYY-MM-DD' },
  asks: { label: 'What would decide its side' },
};

/** One service at a time: choose it, or name a new one. */
export const ServiceEditor = ({ rows, onRows }: Props) => {
  const { services } = readRows(rows);
  const [chosen, setChosen] = useState('');
  const [fresh, setFresh] = useState('');
  const service = services.find(({ name }) => name === chosen) ?? services[0];
  const put = (next: PlanService): void =>
    onRows(writeRows(services.map((one) => (one.name === next.name ? next : one))));
  const add = (): void => {
    const name = fresh.trim();
    if (name === '' || services.some((one) => one.name === name)) return;
    onRows(writeRows([...services, namedOnly(name)]));
    setChosen(name);
    setFresh('');
  };
  return (
    <div class="plan-editor">
      <Labelled id="plan-one" label="Service">
        <select id="plan-one" onChange={(event) => setChosen(event.currentTarget.value)}>
          {services.map(({ name }) => (
            <option key={name} value={name} selected={name === service?.name}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      {service &&
        columns.map((column) => (
          <Cell key={`${service.name} ${column.name}`} service={service} column={column} onService={put} />
        ))}
      <Labelled id="plan-fresh" label="Name of another service">
        <input id="plan-fresh" value={fresh} onInput={(event) => setFresh(event.currentTarget.value)} />
      </Labelled>
      <p class="tool-actions">
        <button type="button" onClick={add}>
          Add it
        </button>
        {service && (
          <button type="button" onClick={() => onRows(writeRows(services.filter((one) => one !== service)) || 'name')}>
            {`Take ${service.name} out`}
          </button>
        )}
      </p>
    </div>
  );
};

interface CellProps {
  readonly service: PlanService;
  readonly column: Column;
  readonly onService: (service: PlanService) => void;
}

/** One field of the service: chosen where there is a list, else typed. */
const Cell = ({ service, column, onService }: CellProps) => {
  const id = `plan-one-${column.name.replaceAll(' ', '-')}`;
  const value = column.write(service);
  const { label, options, usual = 'not known' } = fields[column.name] ?? { label: column.name };
  const take = (cell: string): void => {
    const changed = withCell(service, column, cell);
    if (changed) onService(changed);
  };
  return (
    <Labelled id={id} label={label}>
      {options ? (
        <select id={id} onChange={(event) => take(event.currentTarget.value)}>
          <option value="" selected={value === ''}>
            {usual}
          </option>
          {options.map((option) => (
            <option key={option} value={option} selected={option === value}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <NumberField
          id={id}
          name=""
          value={value}
          read={(text) => {
            const cell = text.trim();
            const reading = cell === '' ? null : column.read(cell);
            return reading && 'problem' in reading ? reading : { value: cell };
          }}
          unusable={value}
          otherwise={value === '' ? 'it counts as not known' : `${value} still counts`}
          inputMode="text"
          onRead={(reading) => {
            if ('value' in reading) take(String(reading.value));
          }}
        />
      )}
    </Labelled>
  );
};
