/**
 * The estimate as sections of sentences and tables. The page draws them and the exports write them, so that a file
 * always carries what is on screen.
 */
import { basisWords, reservationNames } from '../names.ts';
import { count, percent, usd } from '../../text/format.ts';
import type { Estimate } from '../estimator.ts';
import type { Range } from '../figures/range.ts';
import { firstProvider } from '../providers.ts';
import { costAgeWords } from './age.ts';
import { breakEvenSection, comparisonSection, sensitivitySection } from './elsewhere.ts';
import {
  amount,
  betweenWord,
  capital,
  cells,
  checkWords,
  columnsOf,
  exactCells,
  fillNote,
  lackWords,
  leftOutWords,
  line,
  money,
  type CostNotes,
  type ReportSection,
} from './words.ts';

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

/** Where the processors go, in whole ones that add up. */
const vcpuWords = ({ vcpu, workVcpu, idleVcpu, takenPercent }: Estimate['capacity']): string => {
  const [work, idle] = [Math.round(workVcpu), Math.round(idleVcpu)];
  const kept = Math.max(0, Math.round(vcpu) - work - idle);
  return `Of ${count(vcpu)} vCPU, ${count(kept)} ${kept === 1 ? 'is' : 'are'} kept for the system and for agents. Work takes up ${percent(takenPercent.likely)} of the rest: ${count(work)} ${work === 1 ? 'carries' : 'carry'} work, ${count(idle)} ${idle === 1 ? 'stands' : 'stand'} idle.`;
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
      vcpuWords(capacity),
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
