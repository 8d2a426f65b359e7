import { useEffect, useMemo, useState } from 'preact/hooks';
import { openScenarios, type Scenario } from './scenarios.ts';

/**
 * The scenarios that this browser keeps of a tool, and what came of the last act on them.
 * @param tool the id of the tool
 */
export const useScenarios = (tool: string) => {
  const work = useMemo(() => openScenarios(tool), []);
  const [{ scenarios, trouble }, setKept] = useState(work.read);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  // A second press on Save says what the first one did.
  const [saved, setSaved] = useState(false);
  useEffect(() => work.onChange(() => setKept(work.read())), []);
  return {
    scenarios,
    /** A sentence when something is wrong with the storage, or with some of them. */
    trouble,
    said,
    /** The name that is typed for the next one. */
    name,
    type: (next: string): void => {
      setName(next);
      setSaved(false);
    },
    save: (query: string, today: string): void => {
      if (name === '' && saved) return;
      const refusal = work.add({ name, query, savedOn: today });
      setSaid(refusal ?? `Saved “${name.trim()}” in this browser.`);
      if (refusal !== null) return;
      setName('');
      setSaved(true);
    },
    remove: ({ id, name: gone }: Scenario): void => setSaid(work.remove(id) ?? `Deleted “${gone}”.`),
  };
};
