/** How old the figures of an estimate are: those that it uses and that are not the reader's own. */
import { ageWords, type Age, type Input } from '../../review/inputs.ts';
import { inertOf } from '../form/inert.ts';
import type { CostScenario } from '../scenario.ts';
import { figureAge, figureStanding } from './figure-age.ts';

/** The figures behind an estimate with the days on which they were seen; what the reader set is the reader's. */
const costInputs = (scenario: CostScenario): Input[] => {
  const { data, instance, plane, rows, assumptions, quantities, changed } = scenario;
  const of = (key: string, name: string, standing: string, seen?: string | null): Input => ({
    name,
    standing,
    day: data.kept?.[key]?.day ?? seen ?? null,
    due: data.kept?.[key]?.due ?? null,
  });
  const off = inertOf(scenario);
  return [
    ...(instance === null || changed.includes('price')
      ? []
      : [of(`prices/${instance.id}`, instance.name, figureStanding.sourced, instance.asOf)]),
    ...(plane === null ? [] : [of(`prices/${plane.id}`, plane.name, figureStanding.sourced, plane.asOf)]),
    ...rows
      .filter(({ id }) => !off.has(`row-${id}`) && !quantities[`row-${id}`]?.changed)
      .map(({ id, name }) => of(`cost-rows/${id}`, name, figureStanding.range)),
    ...assumptions
      .filter(({ id }) => !off.has(id) && !quantities[id]?.changed)
      // A figure of the provider's own was not looked at on the day of the one whose place it takes.
      .map((one) =>
        of(
          data.assumptions.includes(one) ? `assumptions/${one.id}` : '',
          one.name,
          figureStanding[one.standing],
          one.asOf,
        ),
      ),
  ];
};

/** The age of an estimate on a day. */
export const costAge = (scenario: CostScenario, today: string): Age => figureAge(costInputs(scenario), today);

/** What the reader of an estimate should know of the age of its figures, as sentences. */
export const costAgeWords = (scenario: CostScenario, today: string): string[] => ageWords(costAge(scenario, today));

/** What the total is, and whether figures behind it are past their day: it stands beside the total. */
export const costNote = (scenario: CostScenario, today: string): string => {
  const { overdue } = costAge(scenario, today);
  const late =
    overdue.length === 0
      ? ''
      : overdue.length === 1
        ? '; 1 figure is past its review'
        : `; ${overdue.length} figures are past their review`;
  return `a month, with people, ${scenario.provider.name}${late}`;
};
