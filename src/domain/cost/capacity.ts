/** What the nodes can carry, what they carry, and what stands idle. */
import { ends, times, type Range } from './range.ts';
import { figuresAt, type CostScenario } from './scenario.ts';
import { itemsAt } from './items.ts';
import { reserve, type Reservation } from './node-reservation.ts';

export interface Capacity {
  readonly perNode: Reservation;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly usableVcpu: number;
  readonly usableMemoryGib: number;
  /** Share of the usable capacity that workloads take up, percent. */
  readonly takenPercent: Range;
  /** vCPU that workloads take up, at the likely share. */
  readonly workVcpu: number;
  readonly idleVcpu: number;
  /** What the machines cost, split by what they do; the three parts add up to the machines. */
  readonly machines: Range;
  readonly workUsd: Range;
  readonly idleUsd: Range;
  readonly systemUsd: Range;
}

const machineIds = new Set(['instances', 'nodes-work', 'nodes-idle', 'nodes-system']);

/** What the machines of a scenario cost. */
const machinesOf = (scenario: CostScenario): Range => {
  const [low = 0, likely = 0, high = 0] = ends.map((end) =>
    itemsAt(scenario, figuresAt(scenario, end), { nodes: scenario.nodes, smooth: false })
      .filter(({ id }) => machineIds.has(id))
      .reduce((sum, item) => sum + item.usd, 0),
  );
  return { low, likely, high };
};

export const capacityOf = (scenario: CostScenario): Capacity => {
  const { nodes, vcpu, memoryGib } = scenario;
  const perNode = reserve(scenario.rule, scenario);
  const at = figuresAt(scenario, 'likely');
  const taken = at('taken') / 100;
  const usableVcpu = nodes * perNode.usableVcpu;
  const machines = machinesOf(scenario);
  const usableShare = 1 - perNode.systemShare;
  return {
    perNode,
    vcpu: nodes * vcpu,
    memoryGib: nodes * memoryGib,
    usableVcpu,
    usableMemoryGib: nodes * perNode.usableMemoryGib,
    takenPercent: scenario.quantities['taken']?.range ?? { low: 0, likely: 0, high: 0 },
    workVcpu: usableVcpu * taken,
    idleVcpu: usableVcpu * (1 - taken),
    machines,
    workUsd: times(machines, usableShare * taken),
    idleUsd: times(machines, usableShare * (1 - taken)),
    systemUsd: times(machines, perNode.systemShare),
  };
};
