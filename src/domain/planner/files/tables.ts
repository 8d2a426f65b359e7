/** A plan as rows: for a spreadsheet, and for another program. */
import { csv } from '../../text/tables/tables.ts';
import { gateOf, type MovesInWords } from '../gates.ts';
import { phaseOf } from '../phase.ts';
import type { Plan } from '../plan.ts';
import type { PlanService } from '../services.ts';
import { stepWords } from '../step-words.ts';

const cell = (value: string | number | null): string | number => value ?? '';

/** The row of a service that does not move, up to what is said of it. */
const withoutSteps = ({ name, move, owner }: PlanService, what: string): (string | number)[] => [
  name,
  '',
  move ?? '',
  owner ?? '',
  '',
  '',
  '',
  what,
  ...Array<string>(6).fill(''),
];

/**
 * One row for each step, and one for each service that has none.
 * @param age what is known of the age of its inputs, as sentences: rows of their own at the end
 */
export const planCsv = (plan: Plan, age: readonly string[]): string =>
  csv([
    [
      'service',
      'wave',
      'moves by',
      'owner',
      'step',
      'begins',
      'holds until',
      'what',
      'share of the new side, %',
      'replicas, new',
      'replicas, old',
      'sees',
      'days for a doubling',
      'going back from errors',
    ],
    ...plan.moves.flatMap((move) =>
      move.steps.map((step, index) => {
        const sight = move.sights[index];
        const figures = sight !== undefined && 'neededDays' in sight ? sight : null;
        return [
          move.service.name,
          move.wave,
          move.service.move ?? '',
          move.service.owner ?? '',
          index + 1,
          step.on,
          step.until,
          stepWords(move, index),
          cell(step.sharePercent),
          cell(step.newReplicas),
          cell(step.oldReplicas),
          sight?.sees ?? '',
          cell(figures?.neededDays ?? null),
          cell(figures?.limitErrors ?? null),
        ];
      }),
    ),
    ...plan.waits.map(({ service, asks }) => withoutSteps(service, `waits for: ${asks.join(', ')}`)),
    ...plan.stays.map(({ service, why }) => withoutSteps(service, `stays: ${why}`)),
    ...age.map((sentence) => [...Array<string>(7).fill(''), sentence, ...Array<string>(6).fill('')]),
  ]);

/** The version of the JSON of a plan. */
const planVersion = 1;

/** The plan for other programs; days are YYYY-MM-DD, null is not known. `days` of an earlier file is what a new plan is held against. */
export const planJson = (
  plan: Plan,
  words: MovesInWords,
  refused: readonly string[],
  age: readonly string[],
  site?: string,
): string =>
  `${JSON.stringify(
    {
      kind: 'migration-plan',
      version: planVersion,
      settings: plan.settings,
      start: plan.start,
      end: plan.end,
      runningTwice: {
        lowUsd: plan.doubled?.lowUsd ?? null,
        highUsd: plan.doubled?.highUsd ?? null,
        machine: plan.node,
        notPriced: plan.notPriced,
      },
      waves: plan.waves,
      moves: plan.moves.map((move) => {
        const { service, steps, sights, ...rest } = move;
        return {
          name: service.name,
          ...rest,
          service,
          phase: phaseOf(service),
          steps: steps.map((step, index) => ({
            ...step,
            what: stepWords(move, index),
            sight: sights[index],
            gate: gateOf(words, move, index),
          })),
        };
      }),
      waits: plan.waits.map(({ service, asks }) => ({ name: service.name, asks })),
      stays: plan.stays.map(({ service, why }) => ({ name: service.name, why })),
      refused,
      age,
      site,
    },
    null,
    2,
  )}\n`;
