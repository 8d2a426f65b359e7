import { readState, type StateValues } from '../../../domain/tool/url-state.ts';
import type { Case, ComparedRow, ToolDefinition } from '../definition.ts';
import type { Live } from '../result/useOutcome.ts';

export interface ScenarioReader {
  /** The values of a scenario, from its query string. */
  readonly valuesOf: (query: string) => StateValues;
  /** The result of a scenario in a few words. */
  readonly describe: (query: string) => string;
  /** What two scenarios come to and hold; results first, then inputs. */
  readonly compare: (left: string, right: string) => readonly ComparedRow[];
}

/** What works a scenario out and says what it comes to, and what compares two. */
export type Fetched<Outcome> = readonly [
  live: Live<Outcome>,
  compare: (left: Case<Outcome>, right: Case<Outcome>) => readonly ComparedRow[],
];

/** Reads the scenarios of a tool. */
export const readerOf = <Outcome>(
  { canonical, parameters }: ToolDefinition<Outcome>,
  ...[{ evaluate, words }, compare]: Fetched<Outcome>
): ScenarioReader => {
  const valuesOf = (query: string): StateValues => readState(query, parameters).values;
  const caseOf = (query: string): Case<Outcome> => {
    const values = canonical(valuesOf(query));
    return { values, outcome: evaluate(values) };
  };
  return {
    valuesOf,
    describe: (query) => words(caseOf(query).outcome),
    compare: (left, right) => compare(caseOf(left), caseOf(right)),
  };
};
