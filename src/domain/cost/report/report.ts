/**
 * The estimate as sections of sentences and tables. The page draws them and the exports write them, so that a file
 * always carries what is on screen.
 */
import { alternativeNames, basisWords, reservationNames } from '../names.ts';
import { count, percent, usd } from '../../text/format.ts';
import { valueAt } from '../break-even.ts';
import type { Estimate } from '../estimator.ts';
import { figureWords, price } from '../figures/figure-words.ts';
import { firstProvider } from '../providers.ts';
import { ends, roundTo, type Range } from '../figures/range.ts';
import { costAgeWords } from './age.ts';
import {
  betweenWord,
  breakEvenWords,
  checkWords,
  fillNote,
  lackWords,
  leftOutWords,
  money,
  movesWords,
  swingWords,
  waysWords,
  type CostNotes,
} from './words.ts';

/** Text, or a figure with the text that shows it. */
export type Cell = string | { readonly value: number; readonly text: string };

export interface ReportRow {
  readonly id: string;
  readonly head: string;
  readonly cells: readonly Cell[];
  readonly total?: boolean;
}

export interface ReportTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportSection {
  readonly id: 'estimate' | 'check' | 'capacity' | 'comparison' | 'break-even' | 'sensitivity';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
}

const capital = (word: string): string => word.replace(/^./, (letter) => letter.toUpperCase());
const columnsOf = (estimate: Estimate): string[] => ['Low', capital(betweenWord(estimate)), 'High'];

/** The three values of a range as money of the estimate. */
const cells = (estimate: Estimate, range: Range): Cell[] =>
  ends.map((end) => amount(range[end], money(estimate, range[end])));

const line = (id: string, head: string, of: readonly Cell[], total = false): ReportRow => ({
  id,
  head,
  cells: of,
  total,
});

/** A figure with its text. */
const amount = (value: number, text: string): Cell => ({ value, text });

/** A difference in words, which a spreadsheet does not take for a formula: "$4,000 more", "$250 less", "as much". */
const besideWords = (estimate: Estimate, value: number): string => {
  const shown = roundTo(value, estimate.stepUsd);
  return shown === 0 ? 'as much' : `${money(estimate, Math.abs(value))} ${shown > 0 ? 'more' : 'less'}`;
};

const exactCells = (range: Range): Cell[] =>
  ends.map((end) =>
    amount(range[end], price(range[end] < 100 ? Number(range[end].toFixed(2)) : Math.round(range[end]))),
  );

const estimateSection = (estimate: Estimate, notes: CostNotes, today: string): ReportSection => {
  const { about } = estimate.scenario.provider;
  if (estimate.scenario.lacks.length > 0)
    return {
      id: 'estimate',
      title: 'What it costs',
      sentences: [fillNote(notes, 'lacks', { lacks: lackWords(estimate) }), about],
      tables: [],
    };
  const of = (group: 'infrastructure' | 'people') =>
    estimate.items
      .filter((item) => item.group === group)
      .map((item) => line(item.id, item.name, [...cells(estimate, item), basisWords[item.basis], item.working]));
  const total = (id: string, head: string, range: Range) => line(id, head, [...cells(estimate, range), '', ''], true);
  const { low, high } = estimate.everything;
  return {
    id: 'estimate',
    title: 'What it costs',
    sentences: [
      `${money(estimate, low)} to ${money(estimate, high)} a month with people, ${betweenWord(estimate)} ${money(estimate, estimate.everything.likely)}; ${money(estimate, estimate.infrastructure.low)} to ${money(estimate, estimate.infrastructure.high)} without them.`,
      costAgeWords(estimate.scenario, today).join(' '),
      about,
      leftOutWords(estimate, notes),
    ],
    tables: [
      {
        id: 'rows',
        caption: `US dollars a month, rounded to ${usd(estimate.stepUsd)}`,
        columns: ['Row', ...columnsOf(estimate), 'Grows', `${capital(betweenWord(estimate))}, worked out`],
        rows: [
          ...of('infrastructure'),
          total('infrastructure', 'Infrastructure', estimate.infrastructure),
          ...of('people'),
          total('everything', 'Everything, with people', estimate.everything),
        ],
      },
    ],
  };
};

const capacitySection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const { capacity, scenario, perUsableVcpu } = estimate;
  const { perNode } = capacity;
  const { nodes } = scenario;
  const number = (value: number) => amount(value, count(Number(value.toFixed(2))));
  const small = (value: number) => amount(value, String(Number(value.toFixed(2))));
  const row = (id: string, head: string, one: number, unit: string) =>
    line(id, `${head}, ${unit}`, [small(one), number(one * nodes)]);
  const range = (id: string, head: string, value: Range, total = false) =>
    line(id, head, cells(estimate, value), total);
  return {
    id: 'capacity',
    title: 'What of it carries work',
    sentences: [
      `${percent(perNode.systemShare * 100)} of each node is kept for the system, and ${percent(capacity.takenPercent.likely)} of the rest is taken up by work: ${count(Math.round(capacity.workVcpu))} of ${count(capacity.vcpu)} vCPU carry work, ${count(Math.round(capacity.idleVcpu))} stand idle.`,
      `${reservationNames[scenario.rule]}: ${fillNote(notes, `reserve-${scenario.rule}`)}`,
      fillNote(notes, 'idle'),
    ],
    tables: [
      {
        id: 'node',
        caption: `Capacity, with ${scenario.maxPods} pods allowed on a node`,
        columns: ['What', 'One node', `${count(nodes)} nodes`],
        rows: [
          row('vcpu', 'Processor', scenario.vcpu, 'vCPU'),
          row('vcpu-system', 'Kept for the system', perNode.reservedVcpu, 'vCPU'),
          row('vcpu-agents', 'Agents on each node', perNode.agentsVcpu, 'vCPU'),
          row('vcpu-usable', 'Usable', perNode.usableVcpu, 'vCPU'),
          row('vcpu-work', 'Carrying work', (perNode.usableVcpu * capacity.takenPercent.likely) / 100, 'vCPU'),
          row('vcpu-idle', 'Standing idle', perNode.usableVcpu * (1 - capacity.takenPercent.likely / 100), 'vCPU'),
          row('memory', 'Memory', scenario.memoryGib, 'GiB'),
          row('memory-system', 'Kept for the system', perNode.reservedMemoryGib, 'GiB'),
          row('memory-agents', 'Agents on each node', perNode.agentsMemoryGib, 'GiB'),
          row('memory-usable', 'Usable', perNode.usableMemoryGib, 'GiB'),
        ],
      },
      {
        id: 'machines',
        caption: 'The machines’ money by what becomes of it, US dollars a month',
        columns: ['What', ...columnsOf(estimate)],
        rows: [
          range('machines-work', 'Carrying work', capacity.workUsd),
          range('machines-idle', 'Standing idle', capacity.idleUsd),
          range('machines-agents', 'Agents on each node', capacity.agentsUsd),
          range('machines-system', 'Kept for the system', capacity.systemUsd),
          range('machines-all', 'Machines', capacity.machines, true),
          ...(perUsableVcpu === null
            ? []
            : [
                line('usable-vcpu', 'One usable vCPU, infrastructure', exactCells(perUsableVcpu.infrastructure)),
                line('usable-vcpu-people', 'One usable vCPU, with people', exactCells(perUsableVcpu.everything)),
              ]),
        ],
      },
    ],
  };
};

const comparisonSection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const work = estimate.capacity.workVcpu;
  const each = (likely: number): Cell => (work > 0 ? amount(likely / work, usd(Math.round(likely / work))) : '–');
  const partNames = { machines: 'machines', services: 'storage, network and so on', people: 'people' } as const;
  return {
    id: 'comparison',
    title: 'The same work elsewhere',
    sentences: [
      waysWords(estimate),
      ...(estimate.compared.likely === estimate.everything.likely ? [] : [fillNote(notes, 'priced-alike')]),
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
              estimate.compared.likely === estimate.everything.likely
                ? 'the rows above'
                : 'the rows above, the nodes at their own price',
            ],
          },
          ...estimate.alternatives.map((one) => ({
            id: one.id,
            head: capital(alternativeNames[one.id]),
            cells: [
              ...cells(estimate, one),
              amount(-one.clusterDearerByUsd, besideWords(estimate, -one.clusterDearerByUsd)),
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

const breakEvenSection = (estimate: Estimate, notes: CostNotes): ReportSection => {
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

const sensitivitySection = (estimate: Estimate, notes: CostNotes): ReportSection => ({
  id: 'sensitivity',
  title: 'What moves the break-even',
  sentences: [movesWords(estimate, notes)],
  tables: [
    {
      id: 'swings',
      caption: 'One figure at a time, from its low to its high end, the rest at what lies between; widest first',
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

/**
 * All sections by what they say.
 * @param today YYYY-MM-DD, the day on which the age of the figures is told
 */
export const costSections = (estimate: Estimate, notes: CostNotes, today: string) => ({
  estimate: estimateSection(estimate, notes, today),
  comparison: comparisonSection(estimate, notes),
  breakEven: breakEvenSection(estimate, notes),
  sensitivity: sensitivitySection(estimate, notes),
  check: {
    id: 'check',
    title: 'Do the nodes fit the table?',
    sentences: [checkWords(estimate, notes)],
    tables: [],
  } satisfies ReportSection,
  capacity: capacitySection(estimate, notes),
});

/** All sections, in reading order: without what only the reader can know there is nothing to report but that. */
export const costReport = (estimate: Estimate, notes: CostNotes, today: string): ReportSection[] => {
  const { check, ...sections } = costSections(estimate, notes, today);
  if (estimate.scenario.lacks.length > 0) return [sections.estimate];
  const { estimate: head, comparison, breakEven, sensitivity: moves, capacity } = sections;
  // The table is one of the first provider's prices; nobody else's nodes can fit it.
  return [head, comparison, breakEven, moves, ...(fitsTable(estimate) ? [check] : []), capacity];
};

/** True where holding the nodes against the row of the table says something. */
export const fitsTable = ({ scenario: { data, provider } }: Estimate): boolean => provider === firstProvider(data);
