import { useEffect, useMemo, useState } from 'preact/hooks';
import { writeState } from '../../../domain/tool/url-state.ts';
import type { Evaluate, LiveTool, ToolDefinition } from '../definition.ts';
import type { ToolState } from '../useToolState.ts';

/** What a tool fetched: what works out an outcome, and what shows it. */
export type Live<Outcome> = LiveTool<Outcome> & { readonly evaluate: Evaluate<Outcome> };

/**
 * What the values on screen come to. The page was built with what the usual ones do, so that what works it out is fetched
 * with the first other ones, or once they are near.
 */
export const useOutcome = <Outcome>(tool: ToolDefinition<Outcome>, { query, values: given, step }: ToolState) => {
  const { canonical, parameters } = tool;
  const [live, setLive] = useState<Live<Outcome> | null>(null);
  const [failed, setFailed] = useState(false);
  const load = async (): Promise<Live<Outcome>> => {
    const [evaluate, shows] = await Promise.all([tool.evaluate(), tool.live()]);
    const loaded = { ...shows, evaluate };
    setLive(loaded);
    setFailed(false);
    return loaded;
  };

  const values = useMemo(() => canonical(given), [query]);
  const usual = query === useMemo(() => writeState(canonical({}), parameters), []);
  const waits = !usual && live === null;
  useEffect(() => {
    if (waits) load().catch(() => setFailed(true));
  }, [query]);

  // The same query may come to more than before: what it names and this browser lacked may have been opened since.
  const now = useMemo(() => live && { ...live, outcome: live.evaluate(values) }, [live, given]);
  const from = step?.from;
  return {
    values,
    /** True while the values are those that the page was built with. */
    usual,
    phase: !waits ? 'ready' : failed ? 'failed' : 'loading',
    /** The outcome, and how it is shown; null while that of the built page stands. */
    now,
    /** What the last step moved; null as long as nothing was changed. */
    moved: useMemo(() => (from && now ? now.moved(now.evaluate(canonical(from)), now.outcome) : null), [from, now]),
    load,
  } as const;
};

export type ToolOutcome<Outcome> = ReturnType<typeof useOutcome<Outcome>>;
