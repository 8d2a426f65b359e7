import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PlacedRow, PlacementView } from '../../../domain/placement/outcome/view.ts';
import { answersTo, questionNames, sideNames, strategyNames } from '../../../domain/placement/words.ts';
import type { PlacedService, Placement } from '../../../domain/placement/types.ts';
import { Fold } from '../../tool/Fold.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import { EstatePicture } from './EstatePicture.tsx';
import { NextTools, type NextToolsData } from './NextTools.tsx';
import { RuleTable } from './RuleTable.tsx';
import { ServiceDetails } from './ServiceDetails.tsx';

interface Props {
  readonly view: PlacementView;
  readonly next: NextToolsData;
  /** How old what the result rests on is, as sentences. */
  readonly age: readonly string[];
  /** Level of the headings of the tool; those of the result are one lower. */
  readonly level: 2 | 3;
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
    rows.toSorted(
      (a, b) => text(a.service).localeCompare(text(b.service)) || a.service.name.localeCompare(b.service.name),
    );
  if (sort === 'name') return by(({ name }) => name);
  if (sort === 'side') return by(({ placement }) => String(sides.indexOf(placement)));
  return sort === 'owner' ? by(({ owner }) => owner?.value ?? '\uFFFF') : rows;
};

const shortList = (names: readonly string[]): string =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');

const Waiting = ({ services }: { readonly services: readonly string[] }) => (
  <span class="small">
    {services.length === 1 ? 'One service waits for it' : `${services.length} services wait for it`}:{' '}
    {shortList(services)}
  </span>
);

/** The picture of the estate, what would settle most, and the table of every service. */
export const PlacementResult = ({ view, next, age, level }: Props) => {
  const Heading = level === 2 ? 'h3' : 'h4';
  const { rows, questions, answered, notes, changed, circles, counts, placed } = view;
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
    <section aria-labelledby="placement">
      {changed.length > 0 && (
        <p class="tool-bar">
          <strong>By your own rules.</strong> {changed.join('; ')}.
        </p>
      )}
      <EstatePicture rows={rows} />

      {questions.length > 0 && (
        <>
          <Heading>What would settle most</Heading>
          <ol class="place-questions">
            {questions.slice(0, 6).map(({ id, services }) => (
              <li key={id}>
                {questionNames(id)} <Waiting services={services} />
                <AnswerChoice
                  services={id.startsWith('profile:') ? [''] : services}
                  question={id}
                  options={answersTo(id)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {answered.length > 0 && (
        <>
          <Heading>What you answered</Heading>
          <ul class="place-questions">
            {answered.map(({ id, answer, services }) => (
              <li key={`${id} ${answer}`}>
                {questionNames(id)} {services[0] !== '' && <span class="small">{shortList(services)}</span>}
                <AnswerChoice services={services} question={id} options={answersTo(id)} given={answer} />
              </li>
            ))}
          </ul>
        </>
      )}

      <NextTools placed={placed} next={next} />
      <Heading>Every service</Heading>
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

      {counts.length > 0 && <RuleTable counts={counts} />}
      {circles.length > 0 && (
        <Fold title="Services that need each other in a circle" finding="they move as one">
          <ul>
            {circles.map((names) => (
              <li key={names.join()}>{names.join(', ')}</li>
            ))}
          </ul>
        </Fold>
      )}
      {age.length > 0 && (
        <ul class="small place-age" aria-label="Age of the inputs">
          {age.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <Fold title="What was read" finding={notes.length === 1 ? 'one remark' : `${notes.length} remarks`}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
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
