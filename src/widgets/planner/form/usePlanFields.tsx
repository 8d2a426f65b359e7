import { useState } from 'preact/hooks';
import {
  planDefaults,
  planLabels,
  type PlanField,
  type PlannerData,
} from '../../../domain/planner/input/plan-state.ts';
import { readText, without, type Parameters, type StateValues } from '../../../domain/tool/url-state.ts';
import { NumberField } from '../../tool/NumberField.tsx';
import { Labelled } from './Labelled.tsx';
import type { TypedReaders } from './typed-readers.ts';

/** Settings with their fields; each has its meaning below it, in `hint`. */
export const usePlanFields = (
  data: PlannerData,
  parameters: Parameters,
  values: StateValues,
  onValues: (values: StateValues) => void,
) => {
  const [readers, setReaders] = useState<TypedReaders>({});
  const defaults = planDefaults(data, values);
  // Until what reads a setting is here, the result says what of it could not be used.
  const comeNear = () =>
    void import('./typed-readers.ts').then(
      (loaded) => setReaders(loaded.typedReaders),
      () => undefined,
    );
  /** What a field holds: as it was set, else what it counts as, which is empty where it is not known. */
  const held = (id: PlanField): string => String(values[id] ?? defaults[id]);
  /** Sets a field; undefined goes back to its default. */
  const set = (id: PlanField, value: string | readonly string[] | number | undefined): void =>
    onValues(value === undefined || String(value) === defaults[id] ? without(values, id) : { ...values, [id]: value });
  return {
    held,
    set,
    /** A setting that is typed. */
    text: (id: PlanField, hint: string, inputMode: 'text' | 'numeric' = 'text') => {
      const spec = parameters[id];
      const value = held(id);
      const read = readers[id];
      const counts = value !== '' && !(read && 'problem' in read(value));
      return (
        <Labelled id={`plan-${id}`} label={planLabels[id]} hint={hint} onFocusIn={comeNear}>
          <NumberField
            id={`plan-${id}`}
            name={id}
            value={value}
            read={(given) =>
              given.trim() === '' || spec === undefined || spec.kind === 'list'
                ? { value: defaults[id] }
                : (read?.(given) ?? readText(spec, given))
            }
            unusable={value}
            otherwise={counts ? `${value} still counts` : 'it counts as not known'}
            inputMode={inputMode}
            describedBy={`plan-${id}-about`}
            onRead={(reading) => {
              if ('value' in reading) set(id, reading.value);
            }}
          />
        </Labelled>
      );
    },
    /** A setting out of a list. */
    choice: (id: PlanField, options: readonly (readonly [string, string])[], hint: string) => (
      <Labelled id={`plan-${id}`} label={planLabels[id]} hint={hint}>
        <select
          id={`plan-${id}`}
          name={id}
          aria-describedby={`plan-${id}-about`}
          onChange={(event) => set(id, event.currentTarget.value)}
        >
          {options.map(([option, name]) => (
            <option key={option} value={option} selected={option === held(id)}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
    ),
  };
};

export type PlanFields = ReturnType<typeof usePlanFields>;
