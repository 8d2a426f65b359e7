/** The sections that hold the cluster against the same work elsewhere: what it costs there, from where on it pays, what moves that. */
import { alternativeNames } from '../names.ts';
import { count, usd } from '../../text/format.ts';
import { valueAt } from '../break-even.ts';
import type { Estimate } from '../estimator.ts';
import { figureWords } from '../figures/figure-words.ts';
import { figuresAt } from '../items.ts';
import { otherVcpu } from '../sized.ts';
import { amount, capital, cells, columnsOf, line, type Cell, type ReportSection } from './report.ts';
import {
  besideUsd,
  besideWords,
  betweenWord,
  breakEvenWords,
  fillNote,
  money,
  movesWords,
  swingWords,
  waysWords,
  type CostNotes,
} from './words.ts';

/** What the same work costs elsewhere. */
export const comparisonSection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const { scenario, capacity } = estimate;
  const isPricedAsAbove = estimate.compared.likely === estimate.everything.likely;
  // What runs elsewhere is the work of all clusters, also of those that are not for production.
  const work = capacity.workVcpu + otherVcpu(scenario, figuresAt(scenario, 'likely'));
  const each = (likely: number): Cell => (work > 0 ? amount(likely / work, usd(Math.round(likely / work))) : '–');
  const partNames = { machines: 'machines', services: 'storage, network and so on', people: 'people' } as const;
  return {
    id: 'comparison',
    title: 'The same work elsewhere',
    sentences: [
      waysWords(estimate, notes),
      ...(isPricedAsAbove ? [] : [fillNote(notes, 'priced-alike')]),
      fillNote(notes, 'same-work'),
      fillNote(notes, 'paid-anyway'),
    ],
    tables: [
      {
        id: 'ways',
        caption: `US dollars a month for ${count(Math.round(work))} vCPU of work`,
        columns: [
          'Way',
          ...columnsOf(estimate),
          'Beside the cluster',
          `${capital(betweenWord(estimate))}, for one vCPU of work`,
          `${capital(betweenWord(estimate))}, worked out`,
        ],
        rows: [
          {
            id: 'cluster',
            head: 'This cluster',
            cells: [
              ...cells(estimate, estimate.compared),
              '–',
              each(estimate.compared.likely),
              `the rows above${isPricedAsAbove ? '' : ', the nodes at their own price'}`,
            ],
          },
          ...estimate.alternatives.map((one) => ({
            id: one.id,
            head: capital(alternativeNames[one.id]),
            cells: [
              ...cells(estimate, one),
              amount(besideUsd(estimate, one.likely), besideWords(estimate, one.likely)),
              each(one.likely),
              one.parts.map((part) => `${partNames[part.id]}: ${part.working}`).join('; '),
            ],
          })),
        ],
      },
    ],
  };
};

/** The sizes at which the break-even picture is also given as numbers. */
const tableSizes = (rangeVcpu: number, claimed: number): number[] =>
  [...new Set([claimed, ...[0, 1, 2, 3, 4, 5].map((fifths) => (rangeVcpu * fifths) / 5)])].sort((a, b) => a - b);

/** From how many cores the cluster pays. */
export const breakEvenSection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const { breakEven, scenario } = estimate;
  const { earliest, likely, latest, rangeVcpu } = breakEven;
  const costs = (vcpu: number) => [
    ...[earliest, likely, latest].map((one) => valueAt(one.cluster, vcpu)),
    ...[latest, likely, earliest].map((one) => valueAt(one.alternative, vcpu)),
  ];
  const words = alternativeNames[scenario.against];
  return {
    id: 'break-even',
    title: 'From how many cores it pays',
    sentences: [...breakEvenWords(estimate, notes), fillNote(notes, 'team-held')],
    tables: [
      {
        id: 'lines',
        caption: `Cost by size, US dollars a month: the cluster and ${words}`,
        columns: [
          'vCPU',
          ...columnsOf(estimate).map((end) => `Cluster, ${end.toLowerCase()}`),
          ...columnsOf(estimate).map((end) => `${capital(words)}, ${end.toLowerCase()}`),
        ],
        rows: tableSizes(rangeVcpu, scenario.data.claimedBreakEvenCores).map((vcpu) =>
          line(
            `at-${vcpu}`,
            count(vcpu),
            costs(vcpu).map((value) => amount(value, money(estimate, value))),
          ),
        ),
      },
    ],
  };
};

/** What moves the break-even most. */
export const sensitivitySection = (estimate: Estimate, notes: CostNotes): ReportSection => ({
  id: 'sensitivity',
  title: 'What moves the break-even',
  sentences: [movesWords(estimate, notes)],
  tables: [
    {
      id: 'swings',
      caption: 'One figure at a time, from low to high, the rest at what lies between; widest first',
      columns: ['Figure', 'Low', 'High', 'Break-even at low', 'Break-even at high', 'Moves the difference by'],
      rows: estimate.sensitivity.swings.map((swing) => {
        const unit = estimate.scenario.quantities[swing.id]?.unit ?? 'count';
        const { from, to } = swingWords(estimate, swing);
        return {
          id: swing.id,
          head: swing.name,
          cells: [
            amount(swing.lowFigure, figureWords(swing.lowFigure, unit)),
            amount(swing.highFigure, figureWords(swing.highFigure, unit)),
            from,
            to,
            amount(swing.movesUsd, money(estimate, swing.movesUsd)),
          ],
        };
      }),
    },
  ],
});
