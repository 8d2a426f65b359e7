import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { endStep, nextStep, type StateStep } from '../../domain/tool/state-step.ts';
import { readState, writeState, type Parameters, type StateValues } from '../../domain/tool/url-state.ts';
import type { Refusal } from '../store.ts';
import type { ToolDefinition } from './definition.ts';
import { openWork, type Opening } from './opening.ts';
import { openSavedWork } from './saved/saved-work.ts';

export interface ToolState extends Opening {
  /** The state on screen as the query string of its link. */
  readonly query: string;
  /** True once the address was read; until then the values are those that the page was built with. */
  readonly ready: boolean;
  /** The visitor's last step; null as long as the values are the ones that were opened. */
  readonly step: StateStep | null;
  /** A sentence when the work could not be kept. */
  readonly trouble: Refusal;
  /** Takes new values, for example after typing. */
  readonly change: (values: StateValues) => void;
  /** Ends the step, when the visitor leaves a field: what is changed next is another step. */
  readonly settle: () => void;
  /** Takes the shared values over as the visitor's own. */
  readonly makeMine: () => void;
  /** Leaves the shared values and returns to the visitor's own. */
  readonly backToMine: () => void;
  /** Forgets problems once they are read. */
  readonly dismiss: () => void;
}

type Current = Pick<ToolState, 'values' | 'problems' | 'shared' | 'restored' | 'ready' | 'step' | 'trouble'>;

const asBuilt: Current = {
  values: {},
  problems: [],
  shared: false,
  restored: false,
  ready: false,
  step: null,
  trouble: null,
};
const addressAgainMs = 300;

/** What was typed before the script arrived; null when nothing was. */
const typedEarly = (formId: string, parameters: Parameters): StateValues | null => {
  if (typeof document === 'undefined') return null;
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const isTyped = (field: Element): boolean => {
    if (field instanceof HTMLSelectElement) {
      // Where no option is marked, the first stands there.
      const usual = Math.max(
        0,
        [...field.options].findLastIndex(({ defaultSelected }) => defaultSelected),
      );
      return field.name !== '' && field.selectedIndex !== usual;
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  };
  if (![...form.elements].some(isTyped)) return null;
  const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return readState(new URLSearchParams(pairs), parameters).values;
};

const wayHere = (): string | undefined =>
  performance.getEntriesByType('navigation').find((entry) => entry instanceof PerformanceNavigationTiming)?.type;

const putInAddress = (search: string): void => {
  if (search === location.search) return;
  try {
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  } catch {
    // Browsers limit how often the address may change; it is written again after the last change.
  }
};

/**
 * Reads the address once, when the page opens; from then on the page writes it. Every change goes to the address, in
 * place of what it held, and to this browser, unless the work is somebody else's.
 */
export const useToolState = <Outcome>(tool: ToolDefinition<Outcome>): ToolState => {
  const { id, parameters, canonical } = tool;
  const work = useMemo(() => openSavedWork(id), []);
  // Read during the first render, because hydration puts the values of the build back into the form.
  const [early] = useState(() => typedEarly(id, parameters));
  const [current, setCurrent] = useState(asBuilt);
  const latest = useRef(current);
  const again = useRef<ReturnType<typeof setTimeout>>();
  const noted = useRef<string | null>(null);

  const queryOf = (values: StateValues): string => writeState(canonical(values), parameters);
  const show = (next: Partial<Current>): void => {
    latest.current = { ...latest.current, ...next };
    setCurrent(latest.current);
  };

  const writeAddress = (): void => putInAddress(`?${queryOf(latest.current.values)}`);

  const keep = (): Refusal => {
    const query = queryOf(latest.current.values);
    work.noteOwn(query, noted.current);
    noted.current = query;
    return work.keep(query === queryOf({}) ? null : query);
  };

  const take = (values: StateValues): void => {
    const { step, shared } = latest.current;
    const from = canonical(latest.current.values);
    show({ values, restored: false, step: nextStep(step, from, canonical(values)) });
    writeAddress();
    clearTimeout(again.current);
    again.current = setTimeout(writeAddress, addressAgainMs);
    if (!shared) show({ trouble: keep() });
  };

  const open = (search: string): void => {
    const way = wayHere();
    const opened = openWork(search, parameters, canonical, work, way === 'reload' || way === 'back_forward');
    show({ ...asBuilt, ...opened, ready: true, trouble: work.trouble() });
  };

  useLayoutEffect(() => {
    open(location.search);
    if (early !== null && !readState(location.search, parameters).given) take(early);
  }, []);

  useEffect(() => {
    // A link to a place on this page makes another entry of the history, which may hold an older address of this page.
    const moved = () => {
      noted.current = null;
      if (readState(location.search, parameters).given || latest.current.step) writeAddress();
    };
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);

  return {
    ...current,
    query: queryOf(current.values),
    change: take,
    // Nothing on screen depends on it, so nothing is drawn again.
    settle: () => void (latest.current = { ...latest.current, step: endStep(latest.current.step) }),
    makeMine: () => show({ shared: false, trouble: keep() }),
    backToMine: () => {
      clearTimeout(again.current);
      history.replaceState(history.state, '', location.pathname + location.hash);
      open('');
    },
    dismiss: () => show({ problems: [] }),
  };
};
