import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { endStep, nextStep, type StateStep } from '../../domain/tool/state-step.ts';
import {
  readState,
  writeState,
  type Parameters,
  type StateProblem,
  type StateValues,
} from '../../domain/tool/url-state.ts';
import type { SavedWork } from './saved-work.ts';

export interface UrlState {
  /** What the address, the saved work or the form holds; empty for the default of the tool. */
  readonly values: StateValues;
  readonly problems: readonly StateProblem[];
  /** True while the visitor looks at somebody else's link. Nothing is stored then. */
  readonly shared: boolean;
  /** True when the values are what the visitor last worked on here. */
  readonly restored: boolean;
  /** True once the script has read the address. */
  readonly ready: boolean;
  /** The visitor's last step; null as long as the values are the ones that were opened. */
  readonly step: StateStep | null;
  /** A sentence when the last attempt to keep the work failed. */
  readonly trouble: string | null;
  /**
   * Takes new values, for example after typing. Replaces the address, never adds to the history. `from` are the values
   * until now, in full, where an empty set stands for an example.
   */
  readonly change: (values: StateValues, from?: StateValues) => void;
  /** Ends the step, when the visitor leaves a field: what is changed next is another step. */
  readonly settle: () => void;
  /** Takes the shared values over as the visitor's own. */
  readonly makeMine: () => void;
  /** Leaves the shared values and returns to the visitor's own. */
  readonly backToMine: () => void;
  /** Forgets problems once they are read. */
  readonly dismiss: () => void;
}

type Current = Pick<UrlState, 'values' | 'problems' | 'shared' | 'restored' | 'ready' | 'step'>;

// Marks an address that this visitor made by typing, so that a reload or Back does not call it shared.
const mark = 'rightPartsOwn';
const isOwn = (): boolean => typeof history.state === 'object' && history.state !== null && mark in history.state;

const empty: StateValues = {};
const fresh: Current = { values: empty, problems: [], shared: false, restored: false, ready: false, step: null };
const addressDelayMs = 250;

const formValues = (formId: string, parameters: Parameters): StateValues | null => {
  if (typeof document === 'undefined') return null;
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const changed = [...form.elements].some(
    (element) =>
      (element instanceof HTMLInputElement &&
        (element.type === 'radio' || element.type === 'checkbox'
          ? element.checked !== element.defaultChecked
          : element.value !== element.defaultValue)) ||
      (element instanceof HTMLSelectElement &&
        [...element.options].some((option) => option.selected !== option.defaultSelected)),
  );
  if (!changed) return null;
  const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return readState(new URLSearchParams(pairs), parameters).values;
};

/**
 * Keeps the values of a tool in the address. The first render is the default, as built; the address is read right after.
 *
 * `formId` names the form of the tool: what was typed before the script arrived is taken from there.
 */
export const useUrlState = (parameters: Parameters, work: SavedWork, formId: string): UrlState => {
  // Read during the first render, because hydration puts the default values back into the form.
  const [early] = useState(() => formValues(formId, parameters));
  const [current, setCurrent] = useState(fresh);
  const [trouble, setTrouble] = useState<string | null>(null);
  const latest = useRef(current);
  const show = useCallback((next: Current) => {
    latest.current = next;
    setCurrent(next);
  }, []);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<(() => void) | null>(null);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    pending.current?.();
    pending.current = null;
  }, []);

  const store = useCallback(
    (values: StateValues, shared: boolean) => {
      pending.current = () => {
        const query = writeState(values, parameters);
        try {
          const state = shared ? null : { [mark]: true };
          history.replaceState(state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
        } catch {
          // Browsers limit how often the address may change; the next change brings it up to date.
        }
        if (!shared) setTrouble(work.keep(query));
      };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, addressDelayMs);
    },
    [parameters, work, flush],
  );

  const load = useCallback(() => {
    const read = readState(location.search, parameters);
    const kept = work.read().current;
    const { problems } = read;
    if (read.given) {
      const own = isOwn() || (kept !== null && kept === writeState(read.values, parameters));
      show({ ...fresh, values: read.values, problems, shared: !own, ready: true });
    } else {
      const values = kept === null ? empty : readState(kept, parameters).values;
      show({ ...fresh, values, problems, restored: kept !== null, ready: true });
    }
  }, [parameters, work, show]);

  useLayoutEffect(() => {
    load();
    const nothingInAddress = !readState(location.search, parameters).given;
    if (early !== null && nothingInAddress) {
      show({ ...fresh, values: early, ready: true });
      store(early, false);
    }
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) load();
    };
    addEventListener('popstate', load);
    addEventListener('pageshow', shown);
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('popstate', load);
      removeEventListener('pageshow', shown);
      removeEventListener('pagehide', flush);
    };
  }, []);

  useEffect(() => flush, []);

  const change = useCallback(
    (values: StateValues, from = latest.current.values) => {
      show({ ...latest.current, values, restored: false, step: nextStep(latest.current.step, from, values) });
      store(values, latest.current.shared);
    },
    [show, store],
  );

  const makeMine = useCallback(() => {
    show({ ...latest.current, shared: false });
    store(latest.current.values, false);
    flush();
  }, [show, store, flush]);

  const backToMine = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = null;
    history.replaceState({ [mark]: true }, '', location.pathname + location.hash);
    load();
  }, [load]);

  // Nothing on screen depends on it, so nothing is drawn again.
  const settle = useCallback(() => {
    latest.current = { ...latest.current, step: endStep(latest.current.step) };
  }, []);

  const dismiss = useCallback(() => show({ ...latest.current, problems: [] }), [show]);

  return { ...current, trouble, change, settle, makeMine, backToMine, dismiss };
};
