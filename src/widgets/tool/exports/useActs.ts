import { useState } from 'preact/hooks';
import type { exportActs, ExportFile, Outcome } from './export-acts.tsx';

const load = () => import('./export-acts.tsx').then((loaded) => loaded.exportActs);
/** Fetched when the pointer or the focus comes near, because browsers let a page copy only right after the click. */
export const actsComeNear = () => void load().catch(() => undefined);

export type Act = keyof typeof exportActs;

const nothing: Outcome = { said: '', byHand: null };

/**
 * Downloads and copies: what was done, what has to be copied by hand, and what to try again when their script is missing.
 * What was done is forgotten once `of` is another, because it was done to something else.
 */
export const useActs = (of: string) => {
  const [{ outcome, done }, setDone] = useState({ outcome: nothing, done: of });
  const setOutcome = (now: Outcome) => setDone({ outcome: now, done: of });
  const [again, setAgain] = useState<(() => Promise<void>) | null>(null);
  const start = (act: Act, file: ExportFile) => {
    const run = async () => {
      const acts = await load();
      setOutcome(await acts[act](file));
      setAgain(null);
    };
    run().catch(() => {
      setOutcome(nothing);
      setAgain(() => run);
    });
  };
  return { ...(done === of ? outcome : nothing), again, start };
};

export type Acts = ReturnType<typeof useActs>;
