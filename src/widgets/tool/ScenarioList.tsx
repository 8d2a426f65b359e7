import { useEffect, useState } from 'preact/hooks';
import type { Saved, SavedWork } from './saved-work.ts';

/** One line of a comparison; the values stand in the order of the scenarios. */
export interface ComparedRow {
  readonly name: string;
  readonly values: readonly [string, string];
}

/** What differs between two scenarios, given as query strings; results first, then inputs. */
export type Compare = (queries: readonly [string, string]) => readonly ComparedRow[];

export interface ScenariosProps {
  readonly work: SavedWork;
  /** The state on screen as a query string. */
  readonly query: string;
  /** Today, YYYY-MM-DD, as the page knows it when asked. */
  readonly today: () => string;
  /** The result of a scenario in a few words, for the list. */
  readonly describe: (query: string) => string;
  readonly compare: Compare;
  readonly onOpen: (query: string) => void;
}

const nothing: Saved = { current: null, scenarios: [], trouble: null };

/** Named scenarios of this browser: save, list, open, compare two, delete. */
export const ScenarioList = ({ work, query, today, describe, compare, onOpen }: ScenariosProps) => {
  const [saved, setSaved] = useState<Saved>(nothing);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const reread = () => setSaved(work.read());

  useEffect(() => {
    reread();
    return work.onChange(reread);
  }, [work]);

  const save = () => {
    const clean = name.trim();
    const refusal = work.add({
      id: `${today()}-${Math.random().toString(36).slice(2, 10)}`,
      name: clean,
      query,
      savedOn: today(),
    });
    setSaid(refusal ?? `Saved “${clean}” in this browser.`);
    if (refusal === null) setName('');
    reread();
  };

  const choose = (id: string, yes: boolean) =>
    setChosen((before) => [...before.filter((other) => other !== id), ...(yes ? [id] : [])].slice(-2));

  const pair = chosen.flatMap((id) => saved.scenarios.find((scenario) => scenario.id === id) ?? []);
  const [left, right] = pair;

  return (
    <section aria-label="Saved scenarios">
      <p class="tool-actions">
        <label>
          Name of this scenario{' '}
          <input
            type="text"
            maxLength={80}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              save();
            }}
          />
        </label>
        <button type="button" onClick={save}>
          Save scenario
        </button>
      </p>
      <p role="status">{said}</p>
      {saved.trouble !== null && <p>{saved.trouble}</p>}
      {saved.scenarios.length > 0 && (
        <ul class="tool-scenarios">
          {saved.scenarios.map((scenario) => (
            <li key={scenario.id}>
              <span>
                <strong>{scenario.name}</strong>, {scenario.savedOn}: {describe(scenario.query)}
              </span>
              <span class="tool-actions">
                <label class="tool-check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(scenario.id)}
                    onChange={(event) => choose(scenario.id, event.currentTarget.checked)}
                  />
                  Compare<span class="visually-hidden"> {scenario.name}</span>
                </label>
                <button type="button" onClick={() => onOpen(scenario.query)}>
                  Open<span class="visually-hidden"> {scenario.name}</span>
                </button>
                <button
                  type="button"
                  onClick={() => {
                    setSaid(work.remove(scenario.id) ?? `Deleted “${scenario.name}”.`);
                    setChosen(chosen.filter((id) => id !== scenario.id));
                    reread();
                  }}
                >
                  Delete<span class="visually-hidden"> {scenario.name}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {saved.scenarios.length > 1 && pair.length < 2 && <p>Tick two scenarios to compare them.</p>}
      {left !== undefined && right !== undefined && (
        <div class="table-scroll" role="region" aria-label="Comparison" tabIndex={0}>
          <table class="stacks">
            <caption>
              {left.name} and {right.name} compared
            </caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">{left.name}</th>
                <th scope="col">{right.name}</th>
              </tr>
            </thead>
            <tbody>
              {compare([left.query, right.query]).map((row) => (
                <tr key={row.name} class={row.values[0] === row.values[1] ? undefined : 'tool-differs'}>
                  <th scope="row">{row.name}</th>
                  <td data-label={left.name}>{row.values[0]}</td>
                  <td data-label={right.name}>{row.values[1]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
