/* Changes one service of the table field by field; it arrives when it is asked for. */
import { useState } from 'preact/hooks';
import { columns } from '../../domain/planner/input/columns.ts';
import { readRows, writeRows } from '../../domain/planner/input/rows.ts';
import { efforts, moves, nothingKnown, placements, unmoved, type PlanService } from '../../domain/planner/services.ts';
import { NumberField } from '../tool/NumberField.tsx';

interface Props {
  readonly rows: string;
  readonly onRows: (rows: string) => void;
}

const options: Readonly<Record<string, readonly string[]>> = {
  side: placements,
  move: [...moves.slice(0, 4), 'gateway', ...moves.slice(4), ...unmoved],
  criticality: ['1', '2', '3', '4', '5'],
  effort: efforts.map(String),
};

const labels: Readonly<Record<string, string>> = {
  side: 'Side',
  move: 'Moves by',
  owner: 'Owner',
  criticality: 'Criticality, 5 hurts most',
  effort: 'Effort, working days',
  calls: 'Calls, with | between, or none',
  'comes with': 'Comes with',
  replicas: 'Replicas or consumers',
  partitions: 'Partitions of its topic',
  requests: 'Requests a second',
  errors: 'Requests that fail today, %',
  vcpu: 'vCPU of a replica',
  gib: 'Memory of a replica, GiB',
  port: 'Port',
  addresses: 'Addresses of the old side, with | between',
  'not before': 'Not before, YYYY-MM-DD',
  asks: 'What would decide its side',
};

/** One service at a time: choose it, or name a new one. */
export const ServiceEditor = ({ rows, onRows }: Props) => {
  const { services } = readRows(rows);
  const [chosen, setChosen] = useState('');
  const [fresh, setFresh] = useState('');
  const service = services.find(({ name }) => name === chosen) ?? services[0];
  const put = (next: PlanService): void =>
    onRows(writeRows(services.map((one) => (one.name === next.name ? next : one))));
  const empty: PlanService = { ...nothingKnown, name: '', placement: 'on-kubernetes', move: null };
  const add = (): void => {
    const name = fresh.trim();
    if (name === '' || services.some((one) => one.name === name)) return;
    onRows(writeRows([...services, { ...empty, name }]));
    setChosen(name);
    setFresh('');
  };
  return (
    <div class="plan-editor">
      <div class="plan-field">
        <label for="plan-one">Service</label>
        <select id="plan-one" onChange={(event) => setChosen(event.currentTarget.value)}>
          {services.map(({ name }) => (
            <option key={name} value={name} selected={name === service?.name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {service &&
        columns.map((column) => {
          const id = `plan-one-${column.name.replaceAll(' ', '-')}`;
          const value = column.write(service);
          // What a cell that is emptied leaves behind: nothing is known.
          const cleared = (): PlanService => {
            const kept = columns
              .filter((one) => one !== column)
              .flatMap((one) => {
                const cell = one.write(service);
                const reading = cell === '' ? null : one.read(cell);
                return reading && 'value' in reading ? [reading.value] : [];
              });
            return Object.assign({}, empty, { name: service.name }, ...kept) as PlanService;
          };
          const take = (cell: string): void => {
            if (cell === '') {
              put(cleared());
              return;
            }
            const reading = column.read(cell);
            if ('value' in reading) put({ ...cleared(), ...reading.value });
          };
          const of = options[column.name];
          return (
            <div key={`${service.name} ${column.name}`} class="plan-field">
              <label for={id}>{labels[column.name] ?? column.name}</label>
              {of ? (
                <select id={id} onChange={(event) => take(event.currentTarget.value)}>
                  <option value="" selected={value === ''}>
                    {column.name === 'side' ? 'on-kubernetes' : 'not known'}
                  </option>
                  {of
                    .filter((option) => column.name !== 'side' || option !== 'on-kubernetes')
                    .map((option) => (
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
                    const reading = text.trim() === '' ? null : column.read(text.trim());
                    return reading === null || 'value' in reading ? { value: text.trim() } : reading;
                  }}
                  unusable={value}
                  otherwise={value === '' ? 'it counts as not known' : `${value} still counts`}
                  inputMode="text"
                  onRead={(reading) => {
                    if ('value' in reading) take(String(reading.value));
                  }}
                />
              )}
            </div>
          );
        })}
      <div class="plan-field">
        <label for="plan-fresh">Name of another service</label>
        <input id="plan-fresh" value={fresh} onInput={(event) => setFresh(event.currentTarget.value)} />
      </div>
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
