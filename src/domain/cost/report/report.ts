/**
 * The estimate in sections of sentences and tables, and the rows and cells that these are made of. The page draws them
 * and the exports write them, so that a file always carries what is on screen.
 */
import { basisWords, reservationNames } from '../names.ts';
import { count, percent, usd } from '../../text/format.ts';
import type { Estimate } from '../estimator.ts';
import { price, things } from '../figures/figure-words.ts';
import { ends, roundTo, type Range } from '../figures/range.ts';
import { isRuleStandIn } from '../scenario.ts';
import { firstProvider } from '../providers.ts';
import { costAgeWords } from './age.ts';
import {
  betweenWord,
  checkWords,
  fillNote,
  lackWords,
  leftOutWords,
  money,
  remarkWords,
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

/** The heads of three columns of money. */
export const columnsOf = (estimate: Estimate): string[] => ['Low', capital(betweenWord(estimate)), 'High'];

/** The three values of a range as money of the estimate. */
export const cells = (estimate: Estimate, range: Range): Cell[] =>
  ends.map((end) => amount(range[end], money(estimate, range[end])));

/** A row of a report; `total` sets it apart as the sum of others. */
export const line = (id: string, head: string, of: readonly Cell[], total = false): ReportRow => ({
  id,
  head,
  cells: of,
  total,
});

/** A figure with its text. */
export const amount = (value: number, text: string): Cell => ({ value, text });

/** The three values of a range to the cent, or to the dollar from a hundred on. */
const exactCells = (range: Range): Cell[] =>
  ends.map((end) =>
    amount(range[end], price(range[end] < 100 ? Number(range[end].toFixed(2)) : Math.round(range[end]))),
  );

export const capital = (word: string): string => word.replace(/^./, (letter) => letter.toUpperCase());
/**
 * What it costs, row by row.
 * @param today YYYY-MM-DD, the day on which the age of the figures is told
 */
export const estimateSection = (estimate: Estimate, notes: CostNotes, today: string): ReportSection => {
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
      `${money(estimate, low)} to ${money(estimate, high)} a month with people, ${betweenWord(estimate)} ${money(estimate, estimate.everything.likely)}; ${money(estimate, estimate.infrastructure.low)} to ${money(estimate, estimate.infrastructure.high)} without them. ${remarkWords(estimate, notes)}`.trim(),
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

/** Where the processors go, in figures that add up: tenths, so that what a few nodes keep is seen. */
const vcpuWords = ({ vcpu, workVcpu, idleVcpu, takenPercent }: Estimate['capacity']): string => {
  const [work, idle] = [roundTo(workVcpu, 0.1), roundTo(idleVcpu, 0.1)];
  const kept = Math.max(0, vcpu - work - idle);
  return `Of ${count(vcpu)} vCPU the system and the agents keep ${count(kept)}. Work takes up ${percent(takenPercent.likely)} of the rest: ${count(work)} carrying work, ${count(idle)} standing idle.`;
};

/** What the nodes carry, and what becomes of their money. */
export const capacitySection = (estimate: Estimate, notes: CostNotes): ReportSection => {
  const { capacity, scenario, perUsableVcpu } = estimate;
  const { perNode } = capacity;
  const { nodes } = scenario;
  const number = (value: number) => amount(value, count(value));
  const small = (value: number) => amount(value, value < 1000 ? String(Number(value.toFixed(2))) : count(value));
  const row = (id: string, head: string, one: number, unit: string) =>
    line(id, `${head}, ${unit}`, [small(one), number(one * nodes)]);
  const range = (id: string, head: string, value: Range, total = false) =>
    line(id, head, cells(estimate, value), total);
  return {
    id: 'capacity',
    title: 'What of it carries work',
    sentences: [
      vcpuWords(capacity),
      [
        ...(isRuleStandIn(scenario) ? [fillNote(notes, 'reserve-stand-in')] : []),
        `${reservationNames[scenario.rule]}: ${fillNote(notes, `reserve-${scenario.rule}`)}`,
      ].join(' '),
      fillNote(notes, 'idle'),
    ],
    tables: [
      {
        id: 'node',
        caption: `Capacity, with ${scenario.maxPods} pods allowed on a node`,
        columns: ['What', 'One node', things(nodes, 'node')],
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

/** Do the nodes fit the row of the table? */
export const checkSection = (estimate: Estimate, notes: CostNotes): ReportSection => ({
  id: 'check',
  title: 'Do the nodes fit the table?',
  sentences: [checkWords(estimate, notes)],
  tables: [],
});

/** True where holding the nodes against the row of the table says something. */
export const fitsTable = ({ scenario: { data, provider } }: Estimate): boolean => provider === firstProvider(data);
