import { useMemo, useState } from 'preact/hooks';
import { localDay } from '../../../domain/text/local-day.ts';
import type { StateValues } from '../../../domain/tool/url-state.ts';
import { Changing } from '../Changing.tsx';
import type { ToolDefinition } from '../definition.ts';
import { readerOf, type Fetched, type ScenarioReader } from './scenario-reader.ts';
import { longestName, type Scenario } from './scenarios.ts';
import { useScenarios } from './useScenarios.ts';

export interface ScenariosProps {
  /** The state on screen as a query string. */
  readonly query: string;
  readonly onValues: (values: StateValues) => void;
}

// While a word is composed, Enter belongs to the input method; some browsers say so by this code alone.
const isComposing = (event: { readonly isComposing: boolean; readonly keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

// Each takes a calculation, so a long list comes in parts.
const shownAtOnce = 20;

interface NameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onSave: () => void;
}

/** Names what is on screen, and saves it under that name. */
const NameField = ({ name, onName, onSave }: NameProps) => (
  <p class="tool-actions">
    <label>
      Name of this scenario{' '}
      <input
        type="text"
        maxLength={longestName}
        autocomplete="off"
        value={name}
        onInput={(event) => onName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          onSave();
        }}
      />
    </label>
    <button type="button" onClick={onSave}>
      Save scenario
    </button>
  </p>
);

interface ItemProps {
  readonly scenario: Scenario;
  readonly describe: (query: string) => string;
  readonly chosen: boolean;
  readonly onChoose: (yes: boolean) => void;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

const Item = ({ scenario: { name, savedOn, query }, describe, chosen, onChoose, onOpen, onDelete }: ItemProps) => {
  const comesTo = useMemo(() => describe(query), [query]);
  return (
    <li>
      <span>
        <strong>{name}</strong>, {savedOn}: {comesTo}
      </span>
      <span class="tool-actions">
        <label class="tool-check">
          <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
          Compare<span class="visually-hidden"> {name}</span>
        </label>
        <button type="button" onClick={onOpen}>
          Open<span class="visually-hidden"> {name}</span>
        </button>
        <button type="button" onClick={onDelete}>
          Delete<span class="visually-hidden"> {name}</span>
        </button>
      </span>
    </li>
  );
};

interface ComparisonProps extends Pick<ScenarioReader, 'compare'> {
  readonly left: Scenario;
  readonly right: Scenario;
}

const Comparison = ({ left, right, compare }: ComparisonProps) => (
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
        {compare(left.query, right.query).map(({ name, values: [one, other] }) => (
          <tr key={name} class={one === other ? undefined : 'tool-differs'}>
            <th scope="row">{name}</th>
            <td data-label={left.name}>{one}</td>
            <td data-label={right.name}>{other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface Props extends ScenariosProps {
  /** The id of the tool. */
  readonly tool: string;
  readonly reader: ScenarioReader;
}

/** Named scenarios of this browser: save, list, open, compare two, delete. */
const ScenarioList = ({ tool, query, reader, onValues }: Props) => {
  const { scenarios, trouble, said, name, type, save, remove } = useScenarios(tool);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [most, setMost] = useState(shownAtOnce);
  const choose = (id: string, yes: boolean) =>
    setChosen((before) => [...before.filter((other) => other !== id), ...(yes ? [id] : [])].slice(-2));
  const [left, right] = chosen.flatMap((id) => scenarios.find((scenario) => scenario.id === id) ?? []);
  // The last saved stand first, so that a new one is in sight.
  const shown = scenarios.toReversed().slice(0, most);

  return (
    <section aria-label="Saved scenarios">
      <NameField name={name} onName={type} onSave={() => save(query, localDay(new Date()))} />
      <p role="status">
        <Changing text={said} />
      </p>
      {trouble !== null && <Changing as="p" text={trouble} />}
      {shown.length > 0 && (
        <ul class="tool-scenarios">
          {shown.map((scenario) => (
            <Item
              key={scenario.id}
              scenario={scenario}
              describe={reader.describe}
              chosen={chosen.includes(scenario.id)}
              onChoose={(yes) => choose(scenario.id, yes)}
              onOpen={() => onValues(reader.valuesOf(scenario.query))}
              onDelete={() => {
                remove(scenario);
                choose(scenario.id, false);
              }}
            />
          ))}
        </ul>
      )}
      {shown.length < scenarios.length && (
        <p class="tool-actions">
          <Changing text={`${shown.length} of ${scenarios.length} shown.`} />
          <button type="button" onClick={() => setMost(most + shownAtOnce)}>
            Show {Math.min(shownAtOnce, scenarios.length - shown.length)} more
          </button>
        </p>
      )}
      {scenarios.length > 1 && right === undefined && <p>Tick two scenarios to compare them.</p>}
      {left !== undefined && right !== undefined && (
        <Comparison key={`${left.id} ${right.id}`} left={left} right={right} compare={reader.compare} />
      )}
    </section>
  );
};

/** The list of a tool, with what it fetched to work scenarios out and to compare them. */
export const scenarioList = <Outcome,>(tool: ToolDefinition<Outcome>, ...fetched: Fetched<Outcome>) => {
  const reader = readerOf(tool, ...fetched);
  return (props: ScenariosProps) => <ScenarioList {...props} tool={tool.id} reader={reader} />;
};
