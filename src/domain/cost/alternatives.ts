/** What the same work costs elsewhere, in the same units: US dollars a month, machines and people. */
import { ends, exactly, type End, type Range } from './figures/range.ts';
import { comparedItemsAt, figuresAt, itemsAt } from './items.ts';
import { alternativeIds, type AlternativeId } from './parameters.ts';
import { type CostScenario, type Figures, type PaidAnyway, sumUsd } from './scenario.ts';
import { memoryPerVcpu, otherVcpu, peopleAt, shareOfList, workVcpu, type Size } from './sized.ts';
import { figure, hoursWords, price, things } from './figures/figure-words.ts';
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

/** Price of one of the scenario's own nodes as a plain machine, US dollars a month, as the comparison takes it. */
const machineMonth = (scenario: CostScenario, at: Figures): number => {
  const { data, mode, quantities } = scenario;
  return mode === 'table' && quantities['row-instances']?.changed
    ? at('row-instances') / data.tableNodes
    : at('price') * data.hoursPerMonth * shareOfList(at, 'node');
};

const paidAnyway = (scenario: CostScenario, at: Figures, size: Size, who: PaidAnyway): number =>
  sumUsd(itemsAt(scenario, at, size).filter((item) => item.paidAnyway === who));

/** The work of all clusters, also of those that are not for production. */
const allWork = (scenario: CostScenario, at: Figures, size: Size): number =>
  workVcpu(scenario, at, size.nodes) + otherVcpu(scenario, at);

/** What is paid beside the machines: what is given, what is paid whatever is used, and support on what the provider bills. */
const services = (scenario: CostScenario, at: Figures, size: Size, machinesUsd: number, given: number): number => {
  const always = itemsAt(scenario, at, size).filter((item) => item.paidAnyway === 'always');
  const billed = machinesUsd + given + sumUsd(always.filter(({ id }) => id !== 'move'));
  const supported = scenario.mode === 'nodes' ? (at('support-share') / 100) * billed : 0;
  return given + sumUsd(always) + supported;
};

const team = (scenario: CostScenario, at: Figures, size: Size, way: AlternativeId): Part => {
  const people = peopleAt(scenario, at, size, way);
  return {
    id: 'people',
    usd: (people * at('engineer-year')) / 12,
    working: () => `${things(people, 'person', 'people')} × ${price(at('engineer-year'))} a year ÷ 12`,
  };
};

const serverless = (scenario: CostScenario, at: Figures, size: Size): Part[] => {
  const hours = scenario.data.hoursPerMonth;
  const work = allWork(scenario, at, size);
  const memory = memoryPerVcpu(scenario, at);
  const ofList = shareOfList(at, 'serverless');
  const vcpuMonth = (at('serverless-vcpu-hour') + memory * at('serverless-gb-hour')) * hours * ofList;
  return [
    {
      id: 'machines',
      usd: work * vcpuMonth,
      working: () =>
        `${count(work < 100 ? work : Math.round(work))} vCPU × (${price(at('serverless-vcpu-hour'))} + ${figure(memory)} GiB × ${price(at('serverless-gb-hour'))}) × ${hoursWords(hours, ofList)}`,
    },
    {
      id: 'services',
      usd: services(scenario, at, size, work * vcpuMonth, paidAnyway(scenario, at, size, 'everywhere')),
      working: () => 'as in the cluster, without what each machine needs',
    },
    team(scenario, at, size, 'serverless'),
  ];
};

const hosted = (scenario: CostScenario, at: Figures, size: Size): Part[] => {
  const each = at('service-vcpu');
  const needed = each > 0 ? allWork(scenario, at, size) / each : 0;
  const count = size.smooth ? needed : Math.ceil(needed);
  const machinesUsd = count * at('hosted-service-month');
  // The table has no figure of traffic.
  const sentGb = scenario.mode === 'nodes' ? size.nodes * at('egress-volume') : 0;
  const beyondGb = Math.max(0, sentGb - count * at('hosted-traffic'));
  const besideUsd = services(scenario, at, size, machinesUsd, beyondGb * at('hosted-gb'));
  return [
    {
      id: 'machines',
      usd: machinesUsd,
      working: () => `${things(count, 'service')} of ${figure(each)} vCPU × ${price(at('hosted-service-month'))}`,
    },
    {
      id: 'services',
      usd: besideUsd,
      working: () =>
        `${besideUsd > 0 ? 'in the price, but for what is paid anyway' : 'taken to be in the price'}${beyondGb > 0 ? ` and ${figure(Math.round(beyondGb))} GB × ${price(at('hosted-gb'))}` : ''}`,
    },
    team(scenario, at, size, 'hosted'),
  ];
};

const machines = (scenario: CostScenario, at: Figures, size: Size): Part[] => {
  const work = allWork(scenario, at, size);
  const taken = at('machine-taken') / 100;
  const needed = taken > 0 && scenario.vcpu > 0 ? work / taken / scenario.vcpu : 0;
  const hosts = size.smooth ? needed : Math.ceil(needed);
  const machinesUsd = hosts * machineMonth(scenario, at);
  // In the table the rows of disks and monitoring are paid everywhere, whatever the machines.
  const eachMachine = scenario.mode === 'nodes' ? at('storage-node') + at('monitoring-node') : 0;
  return [
    {
      id: 'machines',
      usd: machinesUsd,
      working: () =>
        `${count(work < 100 ? work : Math.round(work))} vCPU ÷ ${percent(taken * 100)} taken up, on ${things(Math.ceil(hosts), 'machine')} × ${price(Number(machineMonth(scenario, at).toFixed(2)))}`,
    },
    {
      id: 'services',
      usd: services(
        scenario,
        at,
        size,
        machinesUsd,
        paidAnyway(scenario, at, size, 'everywhere') + hosts * eachMachine,
      ),
      working: () => 'as in the cluster, with what each machine needs',
    },
    team(scenario, at, size, 'machines'),
  ];
};

const ways: Readonly<Record<AlternativeId, typeof serverless>> = { serverless, hosted, machines };

/** The parts of one alternative at one end, for the work that the given number of nodes carries. */
const partsAt = (scenario: CostScenario, id: AlternativeId, at: Figures, size: Size): Part[] =>
  ways[id](scenario, at, size);

/** What the cluster costs at one end, for a given size, priced as what it is compared with. */
export const clusterUsd = (scenario: CostScenario, at: Figures, size: Size): number =>
  sumUsd(comparedItemsAt(scenario, at, size));

/** What an alternative costs at one end, for the work of a given size. */
export const alternativeUsd = (scenario: CostScenario, id: AlternativeId, at: Figures, size: Size): number =>
  sumUsd(partsAt(scenario, id, at, size));

/** The alternatives that have a price at this provider. */
const alternativesAt = ({ provider }: CostScenario): readonly AlternativeId[] =>
  alternativeIds.filter((id) => id !== 'serverless' || provider.serverless !== undefined);

/** What the cluster costs beside the alternatives, US dollars a month: as estimated, with its machines priced alike. */
export const comparedCluster = (scenario: CostScenario): Range => {
  const size: Size = { nodes: scenario.nodes, smooth: false };
  const [low = 0, likely = 0, high = 0] = ends.map((end) => clusterUsd(scenario, figuresAt(scenario, end), size));
  return { low, likely, high };
};

/**
 * The alternatives for the same work: the range shows what the alternative may cost, not how much work there may
 * be.
 */
export const alternativesOf = (scenario: CostScenario): Alternative[] => {
  const size: Size = { nodes: scenario.nodes, smooth: false };
  const clusterLikely = clusterUsd(scenario, figuresAt(scenario, 'likely'), size);
  return alternativesAt(scenario).map((id) => {
    const at = (end: End) => partsAt(scenario, id, figuresAt(scenario, end), size);
    const [low = [], likely = [], high = []] = ends.map(at);
    return {
      id,
      low: sumUsd(low),
      likely: sumUsd(likely),
      high: sumUsd(high),
      parts: likely.map((part, index) => ({
        ...exactly(part.usd),
        id: part.id,
        low: low[index]?.usd ?? 0,
        high: high[index]?.usd ?? 0,
        working: part.working(),
      })),
      clusterDearerByUsd: clusterLikely - sumUsd(likely),
    };
  });
};
