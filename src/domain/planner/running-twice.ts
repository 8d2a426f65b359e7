/** What both sides need and cost while both run. Prices are those of the estimator. */
import { reserve, type NodeShape, type ReservationRule } from '../cost/reserved.ts';
import { daysBetween } from '../text/days.ts';
import type { ScheduledMove } from './days/schedule.ts';

/** A machine at its list price, and how full machines are. */
export interface NodePrice extends NodeShape {
  readonly name: string;
  readonly usdPerHour: number;
  /** What it keeps back of itself, by the rule of who sells it. */
  readonly rule: ReservationRule;
  /** Share of the usable capacity that workloads take up, percent: nearly empty to nearly full. */
  readonly takenPercent: { readonly low: number; readonly high: number };
}

export interface UsdRange {
  readonly lowUsd: number;
  readonly highUsd: number;
}

const HOURS_A_DAY = 24;

/**
 * What one replica takes of a machine, US dollars a day: its larger share of processor or memory that is usable, at the
 * price of the machine, over how full machines are.
 */
export const replicaDayUsd = (vcpu: number, memoryGib: number, node: NodePrice): UsdRange => {
  const { usableVcpu, usableMemoryGib } = reserve(node.rule, node);
  const share = Math.max(vcpu / usableVcpu, memoryGib / usableMemoryGib);
  const at = (taken: number) => (share * node.usdPerHour * HOURS_A_DAY) / (taken / 100);
  return { lowUsd: at(node.takenPercent.high), highUsd: at(node.takenPercent.low) };
};

/** Days of one replica that run on the new side while the old still runs in full; null where replicas are not known. */
const doubledReplicaDays = ({ service, steps }: Pick<ScheduledMove, 'service' | 'steps'>): number | null => {
  // Consumers are handed over one by one, and what the clock starts runs on one side: nothing is doubled.
  if (service.move === 'consumers' || service.move === 'schedule') return 0;
  let days = 0;
  for (const { newReplicas, on, until } of steps) {
    if (newReplicas === null) return null;
    days += newReplicas * daysBetween(on, until);
  }
  return days;
};

/** What running twice costs for one service; null where its replicas or their size are not known. */
export const doubledUsd = (move: Pick<ScheduledMove, 'service' | 'steps'>, node: NodePrice | null): UsdRange | null => {
  const { vcpu, memoryGib } = move.service;
  const days = doubledReplicaDays(move);
  if (days === null || vcpu === null || memoryGib === null || node === null)
    return days === 0 ? { lowUsd: 0, highUsd: 0 } : null;
  const { lowUsd, highUsd } = replicaDayUsd(vcpu, memoryGib, node);
  return { lowUsd: days * lowUsd, highUsd: days * highUsd };
};

export interface Peak {
  /** The first day on which most runs. */
  readonly on: string;
  readonly oldReplicas: number;
  readonly newReplicas: number;
  readonly newVcpu: number;
  readonly newMemoryGib: number;
  /** Services on the way on that day of which replicas or sizes are not known, and which are not in these figures. */
  readonly notCounted: readonly string[];
}

const runningOn = (move: ScheduledMove, day: string) =>
  move.steps.findLast(({ on }) => on <= day && day < move.end) ?? null;

/** The day on which the new side of a wave is largest beside the old one. */
export const peakOf = (moves: readonly ScheduledMove[]): Peak | null => {
  const days = [...new Set(moves.flatMap(({ steps }) => steps.map(({ on }) => on)))].toSorted();
  const peaks = days.map((on): Peak => {
    const running = moves.flatMap((move) => {
      const step = runningOn(move, on);
      return step === null ? [] : [{ service: move.service, step }];
    });
    const sum = (of: (one: (typeof running)[number]) => number | null) =>
      running.reduce((total, one) => total + (of(one) ?? 0), 0);
    return {
      on,
      oldReplicas: sum(({ step }) => step.oldReplicas),
      newReplicas: sum(({ step }) => step.newReplicas),
      newVcpu: sum(({ step, service }) => (step.newReplicas ?? 0) * (service.vcpu ?? 0)),
      newMemoryGib: sum(({ step, service }) => (step.newReplicas ?? 0) * (service.memoryGib ?? 0)),
      notCounted: running
        .filter(({ step, service }) => step.newReplicas === null || service.vcpu === null || service.memoryGib === null)
        .map(({ service }) => service.name),
    };
  });
  return peaks.reduce<Peak | null>(
    (most, one) =>
      most === null ||
      one.newVcpu > most.newVcpu ||
      (one.newVcpu === most.newVcpu && one.newReplicas > most.newReplicas)
        ? one
        : most,
    null,
  );
};
