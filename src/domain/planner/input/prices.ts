/** The machines, their prices and the ramp that the planner starts from, out of the entries of the estimator and the phases. */
import type { Assumption } from '../../../schemas/cost.ts';
import { instancesOf, usualOf, type ListedPrice, type Provider } from '../../cost/providers.ts';
import type { Step } from '../../migration/effort.ts';
import type { NodePrice } from '../running-twice.ts';

type With<Entry> = Entry & { readonly id: string };

/**
 * The machines that can price double running: those of the first provider first, and of each provider the usual one first.
 * @param providers in their order
 * @throws {Error} when no provider sells a machine, or nothing says how full nodes are
 */
export const nodePrices = (
  prices: readonly ListedPrice[],
  assumptions: readonly With<Pick<Assumption, 'low' | 'high'>>[],
  providers: readonly Pick<Provider, 'id' | 'reserve'>[],
): readonly [With<NodePrice>, ...With<NodePrice>[]] => {
  const taken = assumptions.find(({ id }) => id === 'taken');
  if (taken === undefined)
    throw new Error('content/assumptions/taken.yaml: the planner needs to know how full nodes are.');
  const [usual, ...others] = providers.flatMap(({ id: provider, reserve: rule }) => {
    const instances = instancesOf({ prices }, provider);
    const first = usualOf(instances);
    return instances
      .toSorted((a, b) => Number(b === first) - Number(a === first))
      .map(({ id, name, vcpu, memoryGib, maxPods, usdPerHour }) => ({
        ...{ id, name, vcpu, memoryGib, maxPods, usdPerHour, rule },
        takenPercent: { low: taken.low, high: taken.high },
      }));
  });
  if (usual === undefined) throw new Error('content/prices: no provider sells a machine, and the planner needs one.');
  return [usual, ...others];
};

/**
 * The first phase that has steps, with them.
 * @throws {Error} when none has
 */
export const rampPhase = <Phase extends { readonly ramp?: readonly Step[] | undefined }>(
  phases: readonly Phase[],
): Phase & { readonly ramp: readonly Step[] } => {
  for (const phase of phases) if (phase.ramp && phase.ramp.length > 0) return { ...phase, ramp: phase.ramp };
  throw new Error('content/phases: no phase has a ramp, and the planner starts from one. Give one of them "ramp".');
};
