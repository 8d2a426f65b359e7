/** The machine, its price and the ramp that the planner starts from, out of the entries of the estimator and the phases. */
import type { Assumption } from '../../../schemas/cost.ts';
import { instancesOf, usualInstance, type EstimatorData } from '../../cost/parameters.ts';
import type { Step } from '../../migration/effort.ts';
import type { NodePrice } from '../running-twice.ts';

type With<Entry> = Entry & { readonly id: string };

/**
 * @throws {Error} when content has no such instance, or does not say how full nodes are
 */
export const nodePrice = (
  prices: EstimatorData['prices'],
  assumptions: readonly With<Pick<Assumption, 'low' | 'high'>>[],
  id: string = usualInstance,
): NodePrice => {
  const instance = instancesOf({ prices }).find((one) => one.id === id);
  const taken = assumptions.find((one) => one.id === 'taken');
  if (instance === undefined)
    throw new Error(`content/prices/${id}.yaml: the planner needs this instance and its size.`);
  if (taken === undefined)
    throw new Error('content/assumptions/taken.yaml: the planner needs to know how full nodes are.');
  const { name, vcpu, memoryGib, maxPods, usdPerHour } = instance;
  return { name, vcpu, memoryGib, maxPods, usdPerHour, takenPercent: { low: taken.low, high: taken.high } };
};

/** The steps of the first phase that has any. */
export const rampOf = (phases: readonly { readonly ramp?: readonly Step[] }[]): readonly Step[] => {
  const ramp = phases.find((phase) => (phase.ramp ?? []).length > 0)?.ramp;
  if (ramp === undefined) throw new Error('content/phases: no phase has a ramp, and the planner starts from one.');
  return ramp;
};
