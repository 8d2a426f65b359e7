/* What two saved scenarios of the estimator have in common and what not; it arrives with the list of them. */
import type { Estimate } from '../../domain/cost/estimator.ts';
import { costDefaults, type EstimatorData } from '../../domain/cost/parameters.ts';
import { breakEvenWords, money, totalWords, waysWords, type CostNotes } from '../../domain/cost/report/words.ts';
import type { Parameters, StateValues } from '../../domain/tool/url-state.ts';
import type { Case, ComparedRow } from '../tool/definition.ts';

type EstimateCase = Case<Estimate>;

/** Compares results, then the inputs that differ. */
export const comparing =
  (data: EstimatorData, notes: CostNotes, parameters: Parameters) =>
  (left: EstimateCase, right: EstimateCase): readonly ComparedRow[] => {
    const row = (name: string, words: (of: EstimateCase) => string): ComparedRow => ({
      name,
      values: [words(left), words(right)],
    });
    const figure = (name: string, words: (of: EstimateCase) => string): ComparedRow =>
      row(name, (of) => (of.outcome.scenario.lacks.length > 0 ? '–' : words(of)));
    const input = (id: string) => (of: { readonly values: StateValues }) =>
      String(of.values[id] ?? costDefaults(data, of.values)[id] ?? '');
    return [
      row('With people', ({ outcome }) => totalWords(outcome)),
      figure('Likely, with people', ({ outcome }) => money(outcome, outcome.everything.likely)),
      figure('Infrastructure', ({ outcome }) =>
        [outcome.infrastructure.low, outcome.infrastructure.high].map((end) => money(outcome, end)).join(' to '),
      ),
      figure('The same work', ({ outcome }) => waysWords(outcome, notes)),
      figure('Break-even', ({ outcome }) => breakEvenWords(outcome, notes)[0] ?? ''),
      ...Object.entries(parameters)
        .map(([id, { label }]) => row(label, input(id)))
        .filter(({ values: [one, other] }) => one !== other),
    ];
  };
