/**
 * What a cluster costs a month, as ranges: the article's table scaled, or built up from nodes. US dollars a month
 * everywhere unless a name says otherwise. Nothing here rounds; `stepUsd` says how a screen or a file should.
 */
import type { StateValues } from '../tool/url-state.ts';
import { alternativesOf, comparedCluster, type Alternative } from './alternatives.ts';
import { breakEven, sensitivity, type BreakEven, type Sensitivity } from './break-even.ts';
import { capacityOf, nodeCheck, type Capacity, type NodeCheck } from './capacity.ts';
import type { CostItem } from './item.ts';
import { itemsOf } from './items.ts';
import type { EstimatorData } from './parameters.ts';
import { exactly, roundingStep, sumOf, times, type Range } from './figures/range.ts';
import { costScenario, type CostScenario } from './scenario.ts';

export interface Estimate {
  readonly scenario: CostScenario;
  readonly items: readonly CostItem[];
  readonly infrastructure: Range;
  readonly people: Range;
  readonly everything: Range;
  readonly capacity: Capacity;
  /** US dollars a month for one usable vCPU: machines and services only, and with people. Null without nodes. */
  readonly perUsableVcpu: { readonly infrastructure: Range; readonly everything: Range } | null;
  /** The cluster as the alternatives are held against it; the estimate itself, unless the table prices its machines. */
  readonly compared: Range;
  readonly alternatives: readonly Alternative[];
  readonly breakEven: BreakEven;
  readonly sensitivity: Sensitivity;
  readonly check: NodeCheck;
  /** Step to which the money of this estimate is rounded when it is shown, US dollars. */
  readonly stepUsd: number;
}

/** Rows that pay for the machines, in one way in or the other. */
const machineIds = new Set(['instances', 'nodes-work', 'nodes-idle', 'nodes-agents', 'nodes-system']);

/**
 * The whole estimate for the given values of the address; values that are missing take their default. Never throws on
 * values that `readState` let through.
 */
export const estimate = (data: EstimatorData, values: StateValues): Estimate => {
  const scenario = costScenario(data, values);
  const items = itemsOf(scenario);
  const of = (group: CostItem['group']) => sumOf(items.filter((item) => item.group === group));
  const everything = sumOf(items);
  const infrastructure = of('infrastructure');
  const { quantities, nodes } = scenario;
  const machines = sumOf(items.filter(({ id }) => machineIds.has(id)));
  const capacity = capacityOf(scenario, quantities['taken']?.range ?? exactly(0), machines);
  const instancesRow = itemsOf({ ...scenario, mode: 'table' }).find(({ id }) => id === 'instances') ?? exactly(0);
  const usable = capacity.usableVcpu;
  return {
    scenario,
    items,
    infrastructure,
    people: of('people'),
    everything,
    capacity,
    perUsableVcpu:
      usable > 0
        ? { infrastructure: times(infrastructure, 1 / usable), everything: times(everything, 1 / usable) }
        : null,
    compared: comparedCluster(scenario),
    alternatives: alternativesOf(scenario),
    breakEven: breakEven(scenario),
    sensitivity: sensitivity(scenario),
    check: nodeCheck(nodes * data.hoursPerMonth, quantities['price']?.range.likely ?? 0, instancesRow),
    stepUsd: roundingStep(everything.high),
  };
};
