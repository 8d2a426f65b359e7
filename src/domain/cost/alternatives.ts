/** What the same work costs elsewhere, in the same units: US dollars a month, machines and people. */
import { ends, exactly, type End, type Range } from './range.ts';
import { itemsAt, type Size } from './items.ts';
import { alternativeIds, type AlternativeId } from './parameters.ts';
import { figuresAt, type CostScenario, type Figures } from './scenario.ts';
import { figure, price, things } from './figure-words.ts';
import { count, percent } from '../text/format.ts';

export interface Part {
  readonly id: 'machines' | 'services' | 'people';
  readonly usd: number;
  readonly working: () => string;
}

export interface Alternative extends Range {
  readonly id: AlternativeId;
  readonly parts: readonly ({ readonly id: Part['id']; readonly working: string } & Range)[];
  /** Likely difference to the cluster of the estimate, US dollars a month; above zero when the cluster is dearer. */
  readonly clusterDearerByUsd: number;
}

/** vCPU of work that nodes of this scenario carry. */
const workVcpu = (scenario: CostScenario, at: Figures, nodes: number): number =>
  nodes * scenario.perNode.usableVcpu * (at('taken') / 100);

/** Price of one vCPU of the scenario's own nodes, US dollars a month; in the table, the instances row by its vCPU. */
const machineVcpuMonth = (scenario: CostScenario, at: Figures): number => {
  const { vcpu, data } = scenario;
  if (vcpu <= 0) return 0;
  return scenario.mode === 'table' && 'row-instances' in scenario.quantities
    ? at('row-instances') / (data.tableNodes * vcpu)
    : (at('price') * data.hoursPerMonth * (1 - at('discount') / 100)) / vcpu;
};

const paidAnyway = (scenario: CostScenario, at: Figures, size: Size): number =>
  itemsAt(scenario, at, size)
    .filter((item) => item.paidAnyway)
    .reduce((sum, item) => sum + item.usd, 0);

const team = (at: Figures, id: string): Part => ({
  id: 'people',
  usd: (at(id) * at('engineer-year')) / 12,
  working: () => `${things(at(id), 'person', 'people')} × ${price(at('engineer-year'))} a year ÷ 12`,
});

const serverless = (scenario: CostScenario, at: Figures, size: Size): Part[] => {
  const hours = scenario.data.hoursPerMonth;
  const work = workVcpu(scenario, at, size.nodes);
  const vcpuMonth = (at('serverless-vcpu-hour') + at('memory-per-vcpu') * at('serverless-gb-hour')) * hours;
  return [
    {
      id: 'machines',
      usd: work * vcpuMonth,
      working: () =>
        `${count(Math.round(work))} vCPU × (${price(at('serverless-vcpu-hour'))} + ${figure(at('memory-per-vcpu'))} GB × ${price(at('serverless-gb-hour'))}) × ${hours} h`,
    },
    { id: 'services', usd: paidAnyway(scenario, at, size), working: () => 'as in the cluster' },
    team(at, 'serverless-engineers'),
  ];
};

const hosted = (scenario: CostScenario, at: Figures, size: Size): Part[] => {
  const work = workVcpu(scenario, at, size.nodes);
  const each = at('service-vcpu');
  const services = each > 0 ? work / each : 0;
  return [
    {
      id: 'machines',
      usd: services * at('hosted-service-month'),
      working: () =>
        `${count(Math.ceil(services))} services of ${figure(each)} vCPU × ${price(at('hosted-service-month'))}`,
    },
    { id: 'services', usd: 0, working: () => 'taken to be in the price' },
    team(at, 'hosted-engineers'),
  ];
};

const machines = (scenario: CostScenario, at: Figures, size: Size): Part[] => {
  const work = workVcpu(scenario, at, size.nodes);
  const taken = at('machine-taken') / 100;
  const vcpu = taken > 0 ? work / taken : 0;
  return [
    {
      id: 'machines',
      usd: vcpu * machineVcpuMonth(scenario, at),
      working: () =>
        `${count(Math.round(work))} vCPU ÷ ${percent(taken * 100)} taken up × ${price(machineVcpuMonth(scenario, at))} for a vCPU`,
    },
    { id: 'services', usd: paidAnyway(scenario, at, size), working: () => 'as in the cluster' },
    team(at, 'machine-engineers'),
  ];
};

const ways: Readonly<Record<AlternativeId, typeof serverless>> = { serverless, hosted, machines };

/** The parts of one alternative at one end, for the work that the given number of nodes carries. */
export const partsAt = (scenario: CostScenario, id: AlternativeId, at: Figures, size: Size): Part[] =>
  ways[id](scenario, at, size);

const sum = (parts: readonly { readonly usd: number }[]): number => parts.reduce((total, part) => total + part.usd, 0);

/** What the cluster costs at one end, for a given size. */
export const clusterUsd = (scenario: CostScenario, at: Figures, size: Size): number => sum(itemsAt(scenario, at, size));

/** What an alternative costs at one end, for the work of a given size. */
export const alternativeUsd = (scenario: CostScenario, id: AlternativeId, at: Figures, size: Size): number =>
  sum(partsAt(scenario, id, at, size));

/**
 * The three alternatives for the same work. How much work there is (the share of the nodes taken up) is held at its
 * likely figure, so that the range shows what the alternative may cost and not how much work there may be.
 */
export const alternativesOf = (scenario: CostScenario): Alternative[] => {
  const size: Size = { nodes: scenario.nodes, smooth: false };
  const held = new Set(['taken']);
  const clusterLikely = clusterUsd(scenario, figuresAt(scenario, 'likely'), size);
  return alternativeIds.map((id) => {
    const at = (end: End) => partsAt(scenario, id, figuresAt(scenario, end, held), size);
    const [low = [], likely = [], high = []] = ends.map(at);
    return {
      id,
      low: sum(low),
      likely: sum(likely),
      high: sum(high),
      parts: likely.map((part, index) => ({
        ...exactly(part.usd),
        id: part.id,
        low: low[index]?.usd ?? 0,
        high: high[index]?.usd ?? 0,
        working: part.working(),
      })),
      clusterDearerByUsd: clusterLikely - sum(likely),
    };
  });
};
