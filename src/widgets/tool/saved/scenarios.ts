/** Named scenarios of this browser. Each is kept under a name of its own, so tabs that save at once keep all of them. */
import { browserPlace, keptNames, onKept, openKept, troubles, type Place, type Refusal } from '../../store.ts';
import { isQuery, workEntry } from './saved-work.ts';

export interface NewScenario {
  readonly name: string;
  /** The state as a query string without the question mark. */
  readonly query: string;
  /** The day on which it was saved, YYYY-MM-DD. */
  readonly savedOn: string;
}

export interface Scenario extends NewScenario {
  /** Unique in this browser. */
  readonly id: string;
}

export interface Scenarios {
  /** The first saved first. `trouble` is a sentence when something is wrong with the storage, or with some of them. */
  readonly read: () => { readonly scenarios: readonly Scenario[]; readonly trouble: Refusal };
  readonly add: (scenario: NewScenario) => Refusal;
  readonly remove: (id: string) => Refusal;
  /** Calls back when this tab or another changes them; returns a function that stops it. */
  readonly onChange: (listener: () => void) => () => void;
}

export const longestName = 80;
const most = 50;

const check = ({ name, query, savedOn }: Readonly<Record<string, unknown>>): NewScenario | null =>
  typeof name === 'string' &&
  name !== '' &&
  name.length <= longestName &&
  isQuery(query) &&
  typeof savedOn === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(savedOn)
    ? { name, query, savedOn }
    : null;

const checkUnknown = (value: unknown): NewScenario | null =>
  typeof value === 'object' && value !== null ? check(value as Readonly<Record<string, unknown>>) : null;

let last = 0;
// In the order of saving, also across tabs, and never the same twice.
const freshId = (): string => {
  last = Math.max(last + 1, Date.now());
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${last.toString(36).padStart(9, '0')}-${chance.toString(36)}`;
};

/** Opens the scenarios of one tool. The place can be given for tests. */
export const openScenarios = (tool: string, place: Place | null = browserPlace()): Scenarios => {
  const start = `${tool}:scenario:`;
  const entry = workEntry(tool, place);
  const kept = (id: string) => openKept(start + id, check, place);

  // The first release kept all of them in one list, where two may have the same id; their place in it tells them apart.
  const olderStart = 'older-';

  const read = (): ReturnType<Scenarios['read']> => {
    const found = keptNames(start, place).map((name) => {
      const id = name.slice(start.length);
      return { id, ...kept(id).read() };
    });
    const { value: beside, trouble } = entry.read();
    const old = (beside?.scenarios ?? []).map((one, index) => ({
      id: `${olderStart}${index}`,
      value: checkUnknown(one),
    }));
    const unreadable = old.some(({ value }) => value === null) ? troubles.unreadable : null;
    return {
      scenarios: [...old, ...found].flatMap(({ id, value }) => (value === null ? [] : [{ id, ...value }])),
      trouble: trouble ?? unreadable ?? found.find((one) => one.trouble !== null)?.trouble ?? null,
    };
  };

  return {
    read,
    add: ({ name, query, savedOn }) => {
      const clean = check({ name: name.trim().slice(0, longestName), query, savedOn });
      if (name.trim() === '') return 'Give the scenario a name first.';
      if (clean === null) return 'These figures are too long to be saved. Copy the link instead.';
      const { scenarios, trouble } = read();
      if (trouble === troubles.newer) return trouble;
      const same = scenarios.find((one) => one.name === clean.name);
      // The same again, as after a double click, is saved already.
      if (same?.query === query) return null;
      if (same) return `“${clean.name}” is saved already, with other figures. Choose another name.`;
      if (scenarios.length >= most) return `${scenarios.length} scenarios are saved already. Delete one first.`;
      const refusal = kept(freshId()).write(clean);
      return refusal === troubles.full || refusal === troubles.blocked ? `${refusal} Copy the link instead.` : refusal;
    },
    remove: (id) => {
      if (!id.startsWith(olderStart)) return kept(id).remove();
      const { current, scenarios = [] } = entry.read().value ?? {};
      return entry.write({
        ...(current === undefined ? {} : { current }),
        scenarios: scenarios.filter((_, index) => `${olderStart}${index}` !== id),
      });
    },
    onChange: (listener) => onKept(tool, listener),
  };
};
