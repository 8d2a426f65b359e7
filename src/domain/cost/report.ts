/**
 * The estimate as sections of sentences and tables. The page draws them and the exports write them, so that a file
 * always carries what is on screen.
 */
import type { Estimate } from './estimator.ts';
import { price } from './figure-words.ts';
import type { Range } from './range.ts';
import { breakEvenSection, comparisonSection, sensitivitySection } from './report-compared.ts';
import { amount, cells, rangeColumns, type Cell, type ReportRow, type ReportSection } from './report-parts.ts';
import { checkWords, fillNote, money, type CostNotes } from './words.ts';
import { count, percent, usd } from '../text/format.ts';

/** Who reserves by which rule. */
export const reservationNames = { eks: 'Amazon EKS', gke: 'Google GKE' } as const;

const growsWords = {
  'per-node': 'with nodes',
  'per-cluster': 'with clusters',
  'per-step': 'in steps',
  people: 'with the team',
  fixed: 'not by itself',
} as const;

/** How each basis is named on screen. */
export const basisWords: Readonly<Record<string, string>> = growsWords;

const exactCells = ({ low, likely, high }: Range): Cell[] =>
  [low, likely, high].map((value) => ({
    value,
    text: price(value < 100 ? Number(value.toFixed(2)) : Math.round(value)),
  }));

const estimateSection = (estimate: Estimate): ReportSection => {
  const row = (item: Estimate['items'][number]): ReportRow => ({
    id: item.id,
    head: item.name,
    cells: [...cells(estimate, item), growsWords[item.basis], item.working],
  });
  const of = (group: 'infrastructure' | 'people') => estimate.items.filter((item) => item.group === group).map(row);
  const total = (id: string, head: string, range: Range): ReportRow => ({
    id,
    head,
    cells: [...cells(estimate, range), '', ''],
    total: true,
  });
  const { low, high } = estimate.everything;
  return {
    id: 'estimate',
    title: 'What it costs',
    sentences: [
      `${money(estimate, low)} to ${money(estimate, high)} a month with people, likely ${money(estimate, estimate.everything.likely)}; ${money(estimate, estimate.infrastructure.low)} to ${money(estimate, estimate.infrastructure.high)} without them.`,
    ],
    tables: [
      {
        id: 'rows',
        caption: `US dollars a month, rounded to ${usd(estimate.stepUsd)}`,
        columns: ['Row', ...rangeColumns, 'Grows', 'Likely, worked out'],
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
  const row = (id: string, head: string, one: number, unit: string): ReportRow => ({
    id,
    head: `${head}, ${unit}`,
    cells: [small(one), number(one * nodes)],
  });
  const range = (id: string, head: string, value: Range, total = false): ReportRow => ({
    id,
    head,
    cells: cells(estimate, value),
    total,
  });
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
          row('vcpu-usable', 'Usable', perNode.usableVcpu, 'vCPU'),
          row('vcpu-work', 'Carrying work', (perNode.usableVcpu * capacity.takenPercent.likely) / 100, 'vCPU'),
          row('vcpu-idle', 'Standing idle', perNode.usableVcpu * (1 - capacity.takenPercent.likely / 100), 'vCPU'),
          row('memory', 'Memory', scenario.memoryGib, 'GiB'),
          row('memory-system', 'Kept for the system', perNode.reservedMemoryGib, 'GiB'),
          row('memory-usable', 'Usable', perNode.usableMemoryGib, 'GiB'),
        ],
      },
      {
        id: 'machines',
        caption: 'The machines’ money by what becomes of it, US dollars a month',
        columns: ['What', ...rangeColumns],
        rows: [
          range('machines-work', 'Carrying work', capacity.workUsd),
          range('machines-idle', 'Standing idle', capacity.idleUsd),
          range('machines-system', 'Kept for the system', capacity.systemUsd),
          range('machines-all', 'Machines', capacity.machines, true),
          ...(perUsableVcpu === null
            ? []
            : [
                {
                  id: 'usable-vcpu',
                  head: 'One usable vCPU, infrastructure',
                  cells: exactCells(perUsableVcpu.infrastructure),
                },
                {
                  id: 'usable-vcpu-people',
                  head: 'One usable vCPU, with people',
                  cells: exactCells(perUsableVcpu.everything),
                },
              ]),
        ],
      },
    ],
  };
};

/** All sections, in reading order. */
export const costReport = (estimate: Estimate, notes: CostNotes): ReportSection[] => [
  estimateSection(estimate),
  { id: 'check', title: 'Do the nodes fit the table?', sentences: [checkWords(estimate, notes)], tables: [] },
  capacitySection(estimate, notes),
  comparisonSection(estimate, notes),
  breakEvenSection(estimate, notes),
  sensitivitySection(estimate, notes),
];
