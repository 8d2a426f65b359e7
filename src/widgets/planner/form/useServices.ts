import { useRef, useState } from 'preact/hooks';
import { without, type StateValues } from '../../../domain/tool/url-state.ts';
import { rowsOf, valuesFor } from '../kept-services.ts';

const TYPING_MS = 400;

/**
 * The table of services, as it is typed and as it is taken. A change is worked out when the typing rests.
 * @param example the table of the example
 */
export const useServices = (values: StateValues, example: string, onValues: (values: StateValues) => void) => {
  const rows = rowsOf(values, example) ?? '';
  const [typed, setTyped] = useState<{ readonly rows: string; readonly from: string } | null>(null);
  /** What is to be said of the table: of a file that was opened, or why it could not be kept. */
  const [said, say] = useState<readonly string[]>([]);
  const waits = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(values);
  latest.current = values;

  const take = (next: string): void => {
    const { values: found, trouble } = valuesFor(next);
    say(trouble === null ? [] : [trouble]);
    onValues({ ...without(latest.current, 'services', 'kept'), ...found });
  };
  /** Another table in the place of what was typed. */
  const replace = (next: string): void => {
    setTyped(null);
    take(next);
  };
  return {
    rows,
    /** What stands in the field. */
    text: typed?.from === rows ? typed.rows : rows,
    said,
    say,
    replace,
    type: (next: string): void => {
      setTyped({ rows: next, from: rows });
      clearTimeout(waits.current);
      waits.current = setTimeout(() => {
        setTyped((now) => now && { ...now, from: next });
        take(next);
      }, TYPING_MS);
    },
    open: (file: File): void =>
      void import('./imported.ts')
        .then((loaded) => loaded.servicesIn(file))
        .then(({ rows: found, said: lines }) => {
          if (found !== null) replace(found);
          say((trouble) => [...(found === null ? [] : trouble), ...lines]);
        })
        .catch((error: unknown) => say([`${file.name}: ${String(error)} Nothing was changed.`])),
    showExample: (): void => {
      setTyped(null);
      say([]);
      onValues({});
    },
  };
};

export type Services = ReturnType<typeof useServices>;
