import type { CostField as Field } from '../../domain/cost/form/field.ts';
import type { Reading } from '../../domain/text/number.ts';
import { readText, type Parameters, type ParameterValue } from '../../domain/tool/url-state.ts';
import { NumberField } from '../tool/NumberField.tsx';

export interface FieldContext {
  readonly formId: string;
  readonly parameters: Parameters;
  /** Values that were set; what is missing takes its default. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly defaults: Readonly<Record<string, string>>;
  /** The provider whose prices hold. */
  readonly cloud: string;
  /** Fields that change nothing as things stand, and why. */
  readonly off: ReadonlyMap<string, string>;
  /** Address of the list of sources. */
  readonly sourcesPage: string;
  /** Sets a value; undefined goes back to the default. */
  readonly onValue: (id: string, value: ParameterValue | undefined) => void;
}

interface Props extends FieldContext {
  readonly field: Field;
}

// What nobody but the reader knows where content lists no machine.
const unknowable = new Set(['price', 'vcpu', 'memory']);

/** Where a figure comes from: standing, reason, source and date. */
const About = ({ field, values, defaults, sourcesPage }: Props) => {
  const { id, standing, about, source } = field;
  const own = values[id] !== undefined;
  return (
    <>
      {standing !== undefined && (
        <span key={String(own && defaults[id])}>
          <strong data-standing={own ? 'own' : standing}>{own ? 'Your own figure' : standing}</strong>
          {own
            ? `, in place of ${defaults[id] ?? 'what follows from the size'} (${standing})`
            : standing === 'placeholder' && ': put your own figure'}
          .{' '}
        </span>
      )}
      <span key={about}>{about}</span>
      {source && (
        <span key={source.id}>
          {' '}
          Source: <a href={`${sourcesPage}#${source.id}`}>{source.name}</a>, {source.seen}.
        </span>
      )}
    </>
  );
};

/** How the box of a figure reads and shows it. */
const figureBox = ({ id, listed }: Field, { parameters, values, defaults, onValue }: Props) => {
  const spec = parameters[id];
  const usual = defaults[id] ?? '';
  // A default that is listed, or follows from the size, stands behind the box and not in it.
  const empty = listed ? '' : usual;
  const counts = String(values[id] ?? usual);
  const value = values[id] === undefined ? empty : counts;
  const [unset, stays] = unknowable.has(id)
    ? ['not known', 'it stays not known']
    : ['from the size', 'what follows from the size still counts'];
  return {
    value,
    unusable: value,
    otherwise: counts === '' ? stays : `${counts} still counts`,
    inputMode: spec?.kind === 'number' ? 'decimal' : 'text',
    placeholder: listed ? usual || unset : undefined,
    // The default is the same as nothing said, however it is written.
    read: (text: string): Reading<number | string> => {
      if (text.trim() === '' || spec === undefined || spec.kind === 'list') return { value: empty };
      const reading = readText(spec, text);
      return 'value' in reading && String(reading.value) === usual ? { value: empty } : reading;
    },
    onRead: (reading: Reading<number | string>) => {
      if ('value' in reading) onValue(id, reading.value === empty ? undefined : reading.value);
    },
  } as const;
};

/** A figure, a range or a choice. */
export const CostField = (all: Props) => {
  const { formId, values, defaults, off, cloud, onValue } = all;
  const field = { ...all.field, ...all.field.clouds?.[cloud] };
  const { id, label, unit, about } = field;
  const options = field.options?.filter(([, , only]) => (only ?? cloud) === cloud);
  const why = off.get(id) ?? (options?.length === 0 ? 'Off: none is listed at this provider.' : undefined);
  const box = `${formId}-${id}`;
  const describedBy = about && `${box}-about`;
  return (
    <div class="cost-field">
      <label for={box}>
        {label}
        {unit && <span class="small">, {unit}</span>}
      </label>
      <span class="cost-entry">
        {options ? (
          <select
            id={box}
            name={id}
            disabled={why !== undefined}
            aria-describedby={describedBy}
            onChange={(event) => onValue(id, event.currentTarget.value)}
          >
            {options.map(([option, name]) => (
              <option key={option} value={option} selected={option === String(values[id] ?? defaults[id] ?? '')}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <NumberField
            {...figureBox(field, all)}
            id={box}
            name={id}
            disabled={why !== undefined}
            describedBy={describedBy}
          />
        )}
        {values[id] !== undefined && (
          <>
            <span class="tool-changed">changed</span>
            <button type="button" onClick={() => onValue(id, undefined)}>
              Reset<span class="visually-hidden"> {label}</span>
            </button>
          </>
        )}
      </span>
      {(about ?? why) && (
        <div id={`${box}-about`} class="small">
          {why && <strong>{why} </strong>}
          <About {...all} field={field} />
        </div>
      )}
    </div>
  );
};
