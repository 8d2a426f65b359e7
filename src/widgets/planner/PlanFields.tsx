import { planLabels, type PlanField } from '../../domain/planner/input/plan-state.ts';
import type { Reading } from '../../domain/text/number.ts';
import { readText, type Parameters, type StateValues } from '../../domain/tool/url-state.ts';
import { NumberField } from '../tool/NumberField.tsx';

/** What reads the settings that are typed; it arrives when the form is used. */
export type TypedReaders = Readonly<Partial<Record<PlanField, (given: string) => Reading<string>>>>;

export interface PlanFieldContext {
  readonly readers: TypedReaders;
  /** Fetches the readers. */
  readonly comeNear: () => void;
  readonly parameters: Parameters;
  readonly values: StateValues;
  /** What each field counts as while it is not set; empty is not known. */
  readonly defaults: Readonly<Record<PlanField, string>>;
  readonly set: (id: PlanField, value: string | readonly string[] | number | undefined) => void;
}

interface Props extends PlanFieldContext {
  readonly id: PlanField;
  /** What it means, below it. */
  readonly hint: string;
}

/** A setting that is typed. */
export const PlanTextField = (props: Props & { readonly inputMode: 'text' | 'numeric' }) => {
  const { id, hint, parameters, readers, comeNear, values, defaults, set, inputMode } = props;
  const spec = parameters[id];
  const usual = defaults[id];
  const value = String(values[id] ?? usual);
  const counts = value !== '' && !('problem' in (readers[id]?.(value) ?? {}));
  return (
    <div class="plan-field" onFocusIn={comeNear}>
      <label for={`plan-${id}`}>{planLabels[id]}</label>
      <NumberField
        id={`plan-${id}`}
        name={id}
        value={value}
        read={(given) =>
          given.trim() === '' || spec === undefined || spec.kind === 'list'
            ? { value: usual }
            : (readers[id]?.(given) ?? readText(spec, given))
        }
        unusable={value}
        otherwise={counts ? `${value} still counts` : 'it counts as not known'}
        inputMode={inputMode}
        describedBy={`plan-${id}-about`}
        onRead={(reading) => {
          if ('value' in reading) set(id, reading.value);
        }}
      />
      <span id={`plan-${id}-about`} class="small">
        {hint}
      </span>
    </div>
  );
};

/** A setting out of a list. */
export const PlanChoiceField = (props: Props & { readonly options: readonly (readonly [string, string])[] }) => {
  const { id, hint, values, defaults, set, options } = props;
  const value = String(values[id] ?? defaults[id]);
  return (
    <div class="plan-field">
      <label for={`plan-${id}`}>{planLabels[id]}</label>
      <select
        id={`plan-${id}`}
        name={id}
        aria-describedby={`plan-${id}-about`}
        onChange={(event) => set(id, event.currentTarget.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option} selected={option === value}>
            {name}
          </option>
        ))}
      </select>
      <span id={`plan-${id}-about`} class="small">
        {hint}
      </span>
    </div>
  );
};
