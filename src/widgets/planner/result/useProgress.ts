import { useEffect, useState } from 'preact/hooks';
import type { PlannedMove } from '../../../domain/planner/plan.ts';
import { notBegun, readProgress, type Progress } from '../../../domain/planner/progress.ts';
import { onKept, openKept } from '../../store.ts';

const NAME = 'migration-planner:progress';

// Stored progress is checked by the same code as a file that somebody sent.
const kept = openKept<{ readonly services: readonly Progress[] }>(NAME, ({ services }) => {
  const read = readProgress(JSON.stringify({ kind: 'migration-progress', version: 1, services }));
  return read.problems.length > 0 ? null : { services: read.services };
});

/** How far services are, kept on this device, and what is to be said of it. */
export const useProgress = (moves: readonly PlannedMove[]) => {
  const [found, setFound] = useState(() => kept.read());
  const [said, setSaid] = useState<readonly string[]>([]);
  useEffect(() => onKept(NAME, () => setFound(kept.read())), []);
  const all = found.value?.services ?? [];
  /** Keeps progress in the place of what was known of these services. */
  const keep = (progress: readonly Progress[]): void => {
    const names = new Set(progress.map(({ name }) => name));
    const services = [...all.filter(({ name }) => !names.has(name)), ...progress];
    const refusal = kept.write({ services });
    setSaid(refusal === null ? [] : [`${refusal} Save it as a file instead.`]);
    // Where nothing can be kept, it still counts as long as the page is open.
    if (refusal !== null) setFound({ value: { services }, trouble: refusal });
  };
  return {
    all,
    of: (name: string): Progress => all.find((one) => one.name === name) ?? notBegun(name),
    said: [...(found.trouble === null || said.length > 0 ? [] : [found.trouble]), ...said],
    set: (progress: Progress): void => keep([progress]),
    open: async (file: File): Promise<void> => {
      const { services, problems } = readProgress(await file.text());
      if (services.length > 0) keep(services);
      const strangers = services.filter(({ name }) => !moves.some((move) => move.service.name === name));
      setSaid([
        `${file.name}: ${services.length} services were read.`,
        ...(strangers.length > 0
          ? [`Not in this plan, and kept: ${strangers.map(({ name }) => name).join(', ')}.`]
          : []),
        ...problems,
      ]);
    },
  };
};
