/** The sections that hold the cluster against something else: the alternatives, the break-even, what moves it. */
import { valueAt } from './break-even.ts';
import { figureWords } from './figure-words.ts';
import { amount, cells, rangeColumns, type Cell, type ReportSection } from './report-parts.ts';
import type { Estimate } from './estimator.ts';
import { alternativeNames, breakEvenWords, fillNote, money, movesWords, swingWords, type CostNotes } from './words.ts';
import { count, usd } from '../text/format.ts';

export const comparisonSection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const work = estimate.capacity.workVcpu;
  const each = (likely: number): Cell => (work > 0 ? amount(likely / work, usd(Math.round(likely / work))) : '–');
  const partNames = { machines: 'machines', services: 'storage, network and so on', people: 'people' } as const;
  return {
    id: 'comparison',
    title: 'The same work elsewhere',
    sentences: [fillNote(notes, 'same-work'), fillNote(notes, 'paid-anyway')],
    tables: [
      {
        id: 'ways',
        caption: `US dollars a month for ${count(Math.round(work))} vCPU of work`,
        columns: ['Way', ...rangeColumns, 'Likely, for one vCPU of work', 'Likely, worked out'],
        rows: [
          {
            id: 'cluster',
            head: 'This cluster',
            cells: [...cells(estimate, estimate.everything), each(estimate.everything.likely), 'the rows above'],
          },
          ...estimate.alternatives.map((one) => ({
            id: one.id,
            head: alternativeNames[one.id].replace(/^(an? )?(.)/, (_, article: string | undefined, letter: string) =>
              article ? `${article[0]?.toUpperCase() ?? ''}${article.slice(1)}${letter}` : letter.toUpperCase(),
            ),
            cells: [
              ...cells(estimate, one),
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
  [
    ...new Set([0, claimed, rangeVcpu / 5, (rangeVcpu * 2) / 5, (rangeVcpu * 3) / 5, (rangeVcpu * 4) / 5, rangeVcpu]),
  ].sort((one, other) => one - other);

export const breakEvenSection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const { breakEven, scenario } = estimate;
  const { earliest, likely, latest, rangeVcpu } = breakEven;
  const at = (vcpu: number) => ({
    cluster: [earliest, likely, latest].map((one) => valueAt(one.cluster, vcpu)),
    other: [latest, likely, earliest].map((one) => valueAt(one.alternative, vcpu)),
  });
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
          ...rangeColumns.map((end) => `Cluster, ${end.toLowerCase()}`),
          ...rangeColumns.map((end) => `Other, ${end.toLowerCase()}`),
        ],
        rows: tableSizes(rangeVcpu, scenario.data.claimedBreakEvenCores).map((vcpu) => {
          const { cluster, other } = at(vcpu);
          return {
            id: `at-${vcpu}`,
            head: count(vcpu),
            cells: [...cluster, ...other].map((value) => amount(value, money(estimate, value))),
          };
        }),
      },
    ],
  };
};

export const sensitivitySection = (estimate: Estimate, notes: CostNotes): ReportSection => ({
  id: 'sensitivity',
  title: 'What moves the break-even',
  sentences: [movesWords(estimate, notes)],
  tables: [
    {
      id: 'swings',
      caption: 'One figure at a time, from its low to its high end, the rest likely; widest first',
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
