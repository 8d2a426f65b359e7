import { useState } from 'preact/hooks';
import type { CostField as Field } from '../../domain/cost/fields.ts';
import { readState, type Parameters, type ParameterValue } from '../../domain/tool/url-state.ts';

export interface FieldContext {
  readonly formId: string;
  readonly parameters: Parameters;
  /** Values that were set; what is missing takes its default. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly defaults: Readonly<Record<string, string>>;
  /** Address of the list of sources. */
  readonly sourcesPage: string;
  /** Sets a value; undefined goes back to the default. */
  readonly onValue: (id: string, value: ParameterValue | undefined) => void;
}

interface Props extends FieldContext {
  readonly field: Field;
}

/** Where a figure comes from: standing, reason, source and date. */
const About = ({ field, values, defaults, sourcesPage }: Props) => {
  const { id, standing, about, source } = field;
  return (
    <>
      {standing !== undefined &&
        (values[id] === undefined ? (
          <>
            <strong data-standing={standing}>{standing}</strong>
            {standing === 'placeholder' && ': put your own figure'}.{' '}
          </>
        ) : (
          <>
            <strong data-standing="own">Your own figure</strong>, in place of {defaults[id]} ({standing}).{' '}
          </>
        ))}
      {about}
      {source !== undefined && (
        <>
          {' '}
          Source: <a href={`${sourcesPage}#${source.id}`}>{source.name}</a>, {source.seen}.
        </>
      )}
    </>
  );
};

/** A figure, a range or a choice. What was typed stays even when it cannot be used; then it says why. */
export const CostField = (props: Props) => {
  const { formId, parameters, values, defaults, onValue } = props;
  const { id, label, unit, listed, options, about } = props.field;
  const [typed, setTyped] = useState<string | null>(null);
  const usual = defaults[id] ?? '';
  const value = String(values[id] ?? usual);
  const read = (text: string) => readState(new URLSearchParams([[id, text]]), parameters);
  const given = typed === null ? null : read(typed);
  const problem = given?.problems[0]?.message;
  // The typed text stands while it means the value; a value from elsewhere, such as a link, replaces it.
  const stands = given !== null && (problem !== undefined || String(given.values[id] ?? usual) === value);
  const wrong = stands && problem !== undefined;
  const shown = listed && values[id] === undefined ? '' : value;
  const box = `${formId}-${id}`;
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
            aria-describedby={about && `${box}-about`}
            onChange={(event) => onValue(id, event.currentTarget.value)}
          >
            {options.map(([option, name]) => (
              <option key={option} value={option} selected={option === value}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={box}
            name={id}
            type="text"
            inputMode={parameters[id]?.kind === 'number' ? 'decimal' : 'text'}
            autocomplete="off"
            maxLength={40}
            placeholder={listed ? usual : undefined}
            value={stands ? (typed ?? shown) : shown}
            aria-invalid={wrong || undefined}
            aria-describedby={
              [about && `${box}-about`, wrong && `${box}-problem`].filter(Boolean).join(' ') || undefined
            }
            onInput={(event) => {
              const text = event.currentTarget.value;
              const next = read(text);
              setTyped(text);
              if (next.problems.length === 0) onValue(id, next.values[id]);
            }}
            onBlur={() => {
              if (!wrong) setTyped(null);
            }}
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
      {wrong && (
        <span id={`${box}-problem`} class="tool-problem">
          {problem.replace('it was left out', `${value} still counts`)}
        </span>
      )}
      {about && (
        <div id={`${box}-about`} class="small">
          <About {...props} />
        </div>
      )}
    </div>
  );
};
