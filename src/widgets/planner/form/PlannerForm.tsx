import { useRef, useState } from 'preact/hooks';
import {
  planDefaults,
  planLabels,
  routerNames,
  weekdayNames,
  type PlanField,
  type PlannerData,
} from '../../domain/planner/input/plan-state.ts';
import { weekdays } from '../../domain/planner/days/days.ts';
import { routers } from '../../domain/planner/settings.ts';
import type { Parameters, StateValues } from '../../domain/tool/url-state.ts';
import { Changing } from '../tool/Changing.tsx';
import { rowsOf, valuesFor } from './kept-services.ts';
import { PlanChoiceField, PlanTextField, type TypedReaders, type PlanFieldContext } from './PlanFields.tsx';
import type { ServiceEditor } from './ServiceEditor.tsx';

interface Props {
  readonly data: PlannerData;
  readonly parameters: Parameters;
  readonly heading: 'h2' | 'h3';
  /** What the columns of the table are, in words. */
  readonly columns: string;
  readonly values: StateValues;
  /** True while the example is on screen. */
  readonly usual: boolean;
  readonly onValues: (values: StateValues) => void;
}

const TYPING_MS = 400;

const without = (values: StateValues, ...ids: readonly string[]): StateValues =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));

/** Services and settings. A change of the table is worked out when the typing rests. */
export const PlannerForm = ({ data, parameters, heading: Heading, columns, values, usual, onValues }: Props) => {
  const defaults = planDefaults(data, values);
  const rows = rowsOf(values, data.example.rows) ?? '';
  const [typed, setTyped] = useState<{ readonly rows: string; readonly from: string } | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [Editor, setEditor] = useState<typeof ServiceEditor | null>(null);
  const [readers, setReaders] = useState<TypedReaders>({});
  const waits = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(values);
  latest.current = values;

  const take = (next: string): void => {
    const { values: found, trouble } = valuesFor(next);
    setSaid(trouble === null ? [] : [trouble]);
    onValues({ ...without(latest.current, 'services', 'kept'), ...found });
  };
  /** Another table in the place of what was typed. */
  const replace = (next: string): void => {
    setTyped(null);
    take(next);
  };
  const set = (id: PlanField, value: string | readonly string[] | number | undefined): void =>
    onValues(value === undefined || String(value) === defaults[id] ? without(values, id) : { ...values, [id]: value });

  const open = async (file: File): Promise<void> => {
    const { servicesIn } = await import('./imported.ts');
    const { rows: found, said: lines } = await servicesIn(file);
    if (found !== null) replace(found);
    setSaid((trouble) => [...(found === null ? [] : trouble), ...lines]);
  };

  // Until what reads a setting is here, the result says what of it could not be used.
  const comeNear = () =>
    void import('./typed-readers.ts').then(
      ({ typedReaders }) => setReaders(typedReaders),
      () => undefined,
    );
  const context: PlanFieldContext = { parameters, readers, comeNear, values, defaults, set };
  const text = (id: PlanField, hint: string, inputMode: 'text' | 'numeric' = 'text') => (
    <PlanTextField {...context} id={id} hint={hint} inputMode={inputMode} />
  );
  const choice = (id: PlanField, options: readonly (readonly [string, string])[], hint: string) => (
    <PlanChoiceField {...context} id={id} hint={hint} options={options} />
  );
  const days = String(values['days'] ?? defaults.days).split(',');

  return (
    <>
      <Heading>Your services</Heading>
      {usual && (
        <p class="tool-bar">
          <strong>Filled in with an example: {data.example.name}.</strong> {data.example.story}
        </p>
      )}
      <p class="tool-actions needs-script">
        <label class="button tool-file">
          Open a file
          <input
            type="file"
            accept=".json,.csv,.tsv,.txt"
            aria-describedby="plan-file-about"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              input.value = '';
              if (file)
                void open(file).catch((error: unknown) =>
                  setSaid([`${file.name}: ${String(error)} Nothing was changed.`]),
                );
            }}
          />
        </label>
        <button type="button" onClick={() => replace('name')}>
          Start empty
        </button>
        {!usual && (
          <button
            type="button"
            onClick={() => {
              setTyped(null);
              setSaid([]);
              onValues({});
            }}
          >
            Show the example
          </button>
        )}
      </p>
      <p id="plan-file-about" class="small needs-script">
        JSON of the placement tool, or a table (CSV, TSV). It stays in this browser.
      </p>
      {said.length > 0 && (
        <ul class="plan-said" role="status">
          {said.slice(0, 20).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="plan-field">
        <label for="plan-services">{planLabels.services}, one on a line</label>
        <textarea
          id="plan-services"
          name="services"
          rows={12}
          spellcheck={false}
          aria-describedby="plan-services-about"
          value={typed?.from === rows ? typed.rows : rows}
          onInput={(event) => {
            const next = event.currentTarget.value;
            setTyped({ rows: next, from: rows });
            clearTimeout(waits.current);
            waits.current = setTimeout(() => {
              setTyped((now) => now && { ...now, from: next });
              take(next);
            }, TYPING_MS);
          }}
        />
        <span id="plan-services-about" class="small">
          {columns}
        </span>
      </div>
      <details
        class="needs-script"
        onToggle={(event) => {
          if (event.currentTarget.open && Editor === null)
            import('./ServiceEditor.tsx')
              .then((loaded) => setEditor(() => loaded.ServiceEditor))
              .catch(() => setSaid(['This could not be loaded. Use the table.']));
        }}
      >
        <summary>Change one service, field by field</summary>
        {Editor !== null && <Editor rows={rows} onRows={replace} />}
      </details>
      <Heading>Your calendar</Heading>
      <div class="plan-field">
        <label for="plan-start">{planLabels.start}</label>
        <input
          id="plan-start"
          name="start"
          type="date"
          value={String(values['start'] ?? defaults.start)}
          onChange={(event) => set('start', event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
      </div>
      <fieldset>
        <legend>{planLabels.days}</legend>
        <div class="tool-choices">
          {weekdays.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                name="days"
                value={day}
                checked={days.includes(day)}
                onChange={(event) => {
                  const next = weekdays.filter((one) =>
                    one === day ? event.currentTarget.checked : days.includes(one),
                  );
                  if (next.length > 0) set('days', next);
                  else event.currentTarget.checked = true;
                }}
              />
              <abbr title={weekdayNames[day]}>{weekdayNames[day].slice(0, 3)}</abbr>
            </label>
          ))}
        </div>
      </fieldset>
      {text(
        'freezes',
        'Such as 2027-11-15 to 2028-01-05 Holidays; several with semicolons. A hold lasts on through them.',
      )}
      {text('at-once', 'Services on the way in one wave.', 'numeric')}
      {text('per-owner', 'As many as its people can watch.', 'numeric')}
      <Heading>Your two sides</Heading>
      {choice(
        'router',
        routers.map((id) => [id, routerNames[id]]),
        'Without weights, the least is one replica beside all old ones.',
      )}
      {text('ramp', 'Rising shares to 100%, each with its days.')}
      {text('headroom', 'Beyond its share of the replicas.', 'numeric')}
      {choice(
        'node',
        data.nodes.map(({ id, name, usdPerHour }) => [id, `${name}, $${usdPerHour} an hour`]),
        'Priced, and as full, as in the estimator.',
      )}
      <details>
        <summary>
          Names for the files <Changing class="small" text={String(values['gateway'] ?? defaults.gateway)} />
        </summary>
        {text('gateway', 'As namespace/name. Without one no route is written.')}
        {text('domain', 'Services are asked for as name.domain.')}
        {text('namespace', 'Of the new side.')}
      </details>
      <p class="tool-actions">
        <button type="submit" class="primary">
          Show the plan
        </button>
      </p>
    </>
  );
};
