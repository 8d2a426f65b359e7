/** The columns of a table of services: what each is called, and how its cell is read and written. */
import { isDay } from '../days/days.ts';
import { efforts, highestCriticality, isMove, moves, placements, unmoved, type PlanService } from '../services.ts';
import { clip } from '../../text/format.ts';
import { readFigure, type Figure, type Reading } from '../../text/number.ts';

type Cell = Reading<Partial<PlanService>>;

export interface Column {
  /** Its name in the first row of a table. */
  readonly name: string;
  /** Other names for it, in lower case. */
  readonly also: readonly string[];
  /** What a cell holds, where the name alone does not say it. */
  readonly holds?: string;
  /** What a cell with something in it says; a problem is a clause without its full stop. */
  readonly read: (cell: string) => Cell;
  readonly write: (service: PlanService) => string;
}

/** Figures that are smaller are slips, and too small to work with. */
const LEAST = 0.0001;

const figure = (
  field:
    'criticality' | 'replicas' | 'partitions' | 'requestsPerSecond' | 'errorPercent' | 'vcpu' | 'memoryGib' | 'port',
  name: string,
  also: readonly string[],
  of: Figure,
  holds?: string,
): Column => ({
  name,
  also,
  ...(holds !== undefined && { holds }),
  read: (cell) => {
    const reading = readFigure(cell, of);
    if ('problem' in reading) return reading;
    if (reading.value !== 0 && Math.abs(reading.value) < LEAST)
      return { problem: `${clip(cell)} is less than ${LEAST}` };
    return { value: { [field]: reading.value } };
  },
  write: (service) => String(service[field] ?? ''),
});

const text = (field: 'owner' | 'parent', name: string, also: readonly string[]): Column => ({
  name,
  also,
  read: (cell) => ({ value: { [field]: cell } }),
  write: (service) => service[field] ?? '',
});

/** Names and addresses in one cell stand apart by a space, a plus or an upright line. */
const parts = (cell: string): string[] => [...new Set(cell.split(/[\s+|]+/).filter((part) => part !== ''))];

/** Phrases in one cell stand apart by an upright line. */
const phrases = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What stands for "calls nothing", which is not the same as an empty cell. */
const NOTHING = 'none';

const listOr = (names: readonly string[]): string => names.join(', ');

/** Ways of moving as people write them, besides their own names. */
const moveWords: Readonly<Record<string, string>> = {
  weights: 'http-weights',
  http: 'http-weights',
  grpc: 'http-weights',
  queue: 'consumers',
  topic: 'consumers',
  cron: 'schedule',
  data: 'cutover',
  agent: 'with-nodes',
  cache: 'with-parent',
};

/** A cutover of the proxy that the Gateway replaces. */
const GATEWAY = 'gateway';

export const columns: readonly Column[] = [
  {
    name: 'side',
    also: ['placement'],
    holds: listOr(placements),
    read: (cell) => {
      const placement = placements.find((one) => one === cell.toLowerCase());
      return placement
        ? { value: { placement } }
        : { problem: `“${clip(cell)}” is no side; there are ${listOr(placements)}` };
    },
    // What is for the cluster needs no word: it is what a plan is made of.
    write: ({ placement }) => (placement === 'on-kubernetes' ? '' : placement),
  },
  {
    name: 'move',
    also: ['moves by', 'way of moving'],
    read: (cell) => {
      const word = cell.toLowerCase();
      if (word === GATEWAY) return { value: { move: 'cutover', becomesGateway: true } };
      const move = Object.hasOwn(moveWords, word) ? (moveWords[word] ?? word) : word;
      if (isMove(move)) return { value: { move } };
      const still = unmoved.find((one) => one === move);
      return still
        ? { value: { move: still } }
        : { problem: `“${clip(cell)}” is no way of moving; there are ${listOr([...moves, GATEWAY, ...unmoved])}` };
    },
    write: ({ move, becomesGateway }) => (becomesGateway && move === 'cutover' ? GATEWAY : (move ?? '')),
  },
  text('owner', 'owner', ['team', 'owned by', 'owned_by', 'verantwortlich', 'zuständig']),
  figure(
    'criticality',
    'criticality',
    ['critical', 'kritikalität'],
    { min: 1, max: highestCriticality, whole: true },
    `1 to ${highestCriticality}`,
  ),
  {
    name: 'effort',
    also: ['size'],
    holds: `${efforts.slice(0, -1).join(', ')} or ${efforts.at(-1)} days`,
    read: (cell) => {
      const value = efforts.find((one) => String(one) === cell);
      return value === undefined
        ? { problem: `an effort of “${clip(cell)}” is none of ${listOr(efforts.map(String))} working days` }
        : { value: { effort: value } };
    },
    write: ({ effort }) => String(effort ?? ''),
  },
  {
    name: 'calls',
    also: ['depends on', 'depends_on', 'dependencies', 'dependson', 'abhängigkeiten'],
    holds: `a|b, or ${NOTHING}`,
    read: (cell) => ({ value: { dependsOn: cell.toLowerCase() === NOTHING ? [] : parts(cell) } }),
    write: ({ dependsOn }) => (dependsOn === null ? '' : dependsOn.length === 0 ? NOTHING : dependsOn.join('|')),
  },
  text('parent', 'comes with', ['parent']),
  figure('replicas', 'replicas', ['instances', 'consumers', 'instanzen', 'replikate'], {
    min: 1,
    max: 100_000,
    whole: true,
    unit: 'replicas',
  }),
  figure('partitions', 'partitions', [], { min: 1, max: 100_000, whole: true, unit: 'partitions' }),
  figure('requestsPerSecond', 'requests', ['requests a second', 'requests/s', 'rps'], { min: 0, max: 1e8 }, 'a second'),
  figure('errorPercent', 'errors', ['errors %', 'error percent'], { min: 0, max: 100, unit: 'percent' }, '%'),
  figure('vcpu', 'vcpu', ['cpu'], { min: 0.001, max: 1024, unit: 'vCPU' }),
  figure('memoryGib', 'gib', ['memory', 'memory gib'], { min: 0.001, max: 32_768, unit: 'GiB' }, 'of one replica'),
  figure('port', 'port', [], { min: 1, max: 65_535, whole: true }),
  {
    name: 'addresses',
    also: ['old addresses', 'address'],
    read: (cell) => ({ value: { addresses: parts(cell) } }),
    write: ({ addresses }) => addresses.join('|'),
  },
  {
    name: 'not before',
    also: ['not_before', 'earliest'],
    read: (cell) =>
      isDay(cell) ? { value: { notBefore: cell } } : { problem: `“${clip(cell)}” is no day such as 2027-03-15` },
    write: ({ notBefore }) => notBefore ?? '',
  },
  {
    name: 'asks',
    also: ['unknown'],
    holds: 'what decides where it depends, with |',
    read: (cell) => ({ value: { unknown: phrases(cell) } }),
    write: ({ unknown, placement }) => (placement === 'depends' ? unknown.join('|') : ''),
  },
];

/** The columns in words, for whoever writes a table. */
export const columnWords = (): string =>
  `The first row names the columns: name, ${columns
    .map(({ name, holds }) => (holds === undefined ? name : `${name} (${holds})`))
    .join(', ')}. Move: ${listOr([...moves, GATEWAY, ...unmoved])}. What is left empty stays unknown.`;
