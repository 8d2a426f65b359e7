import { useEffect, useRef, useState } from 'preact/hooks';
import { withAnswer } from '../../../domain/placement/kept/state.ts';
import { without, type StateValues } from '../../../domain/tool/url-state.ts';
import type * as taking from '../reading/taking.ts';
import { hearAnswers } from '../result/answering.ts';

type Said = Pick<taking.Taken, 'trouble' | 'lines'>;

/** The inventory and what is set for it, as the form and the answers in the result change them, and what came of it. */
export const useInventory = (values: StateValues, onValues: (values: StateValues) => void) => {
  const [said, say] = useState<Said>({ trouble: false, lines: [] });
  const [busy, setBusy] = useState(false);
  const latest = useRef(values);
  latest.current = values;
  useEffect(
    () =>
      hearAnswers(({ services, question, answer }) =>
        onValues(services.reduce((all, one) => withAnswer(all, one, question, answer), latest.current)),
      ),
    [],
  );
  return {
    said,
    say,
    busy,
    /** Takes services in; true when the inventory is another one now. */
    take: async (
      take: (from: typeof taking, values: StateValues) => taking.Taken | Promise<taking.Taken>,
    ): Promise<boolean> => {
      setBusy(true);
      say({ trouble: false, lines: ['Reading …'] });
      try {
        const taken = await import('../reading/taking.ts').then((loaded) => take(loaded, latest.current));
        if (taken.values) onValues(taken.values);
        say(taken);
        return taken.values !== undefined;
      } catch (error) {
        say({
          trouble: true,
          lines: [error instanceof Error ? error.message : 'Reading failed. Nothing was changed.'],
        });
        return false;
      } finally {
        setBusy(false);
      }
    },
    /** Sets what counts for all services; nothing in it goes back to the default. */
    set: (id: string, value: string | readonly string[]): void => {
      const rest = without(latest.current, id);
      onValues(value.length === 0 ? rest : { ...rest, [id]: value });
    },
  };
};

export type Inventory = ReturnType<typeof useInventory>;
