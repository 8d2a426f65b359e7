/** How one service passes from the old side to the new: its steps without dates, with replicas on both sides. */
import type { PlanService } from './services.ts';
import { hasWeights, WEEK_DAYS, type PlanSettings } from './settings.ts';

export interface Step {
  readonly act: 'replicate' | 'share' | 'consumers' | 'switch' | 'arrive';
  /** What a router is told, percent; null where nothing has weights. */
  readonly weightPercent: number | null;
  /** Share of the work on the new side while the step holds, percent; null where it cannot be known. */
  readonly sharePercent: number | null;
  readonly newReplicas: number | null;
  readonly oldReplicas: number | null;
  readonly holdDays: number;
}

export interface Steps {
  readonly steps: readonly Step[];
  /** What was asked of the ramp and cannot be done, as sentences. */
  readonly notes: readonly string[];
}

/** Replicas on the new side that run even without work, so that one may fail. */
const FEWEST = 2;

const percentOf = (part: number, whole: number): number => (part / whole) * 100;
const tidy = (percent: number): string => `${Number(percent.toFixed(percent < 10 ? 1 : 0))}%`;

/**
 * Replicas of the new side that carry a share of the work: max(2, ⌈share × N × headroom⌉).
 * @param sharePercent above 0, up to 100
 * @param headroomPercent what is wanted beyond it, from 0
 */
export const replicasFor = (sharePercent: number, replicas: number, headroomPercent: number): number =>
  // Rounded before it is raised: 0.07 × 100 is a little more than 7 in binary.
  Math.max(FEWEST, Math.ceil(Number(((sharePercent / 100) * replicas * (1 + headroomPercent / 100)).toFixed(9))));

/**
 * The smallest share that can be sent without a router, percent: one replica beside all old ones, 1 / (N + 1).
 */
export const smallestSharePercent = (replicas: number): number => percentOf(1, replicas + 1);

/** Steps whose shares do not rise are one step, and the longest hold counts. */
const merged = (steps: readonly Step[]): Step[] =>
  steps.reduce<Step[]>((kept, step) => {
    const last = kept.at(-1);
    if (last === undefined || last.newReplicas !== step.newReplicas || last.sharePercent !== step.sharePercent)
      return [...kept, step];
    return [...kept.slice(0, -1), { ...step, holdDays: Math.max(last.holdDays, step.holdDays) }];
  }, []);

const byWeights = ({ replicas }: PlanService, { ramp, headroomPercent }: PlanSettings): Steps => ({
  steps: ramp.map(({ weightPercent, holdDays }) => ({
    act: 'share',
    weightPercent,
    sharePercent: weightPercent,
    newReplicas: replicas === null ? null : replicasFor(weightPercent, replicas, headroomPercent),
    oldReplicas: replicas,
    holdDays,
  })),
  notes: [],
});

/** Without a router the share follows the replicas: new / (new + old), and the old side keeps all of its own. */
const byReplicas = (service: PlanService, settings: PlanSettings): Steps => {
  const { replicas } = service;
  const { ramp, headroomPercent } = settings;
  if (replicas === null)
    return {
      steps: ramp.map(({ weightPercent, holdDays }) => ({
        act: 'share',
        weightPercent: null,
        sharePercent: weightPercent === 100 ? 100 : null,
        newReplicas: null,
        oldReplicas: null,
        holdDays,
      })),
      notes: ['Without a router the share follows the replicas, and how many there are is not known.'],
    };
  const smallest = smallestSharePercent(replicas);
  const less = ramp
    .filter(({ weightPercent }) => weightPercent < smallest - 1e-9)
    .map(({ weightPercent }) => weightPercent);
  // More than half would need more replicas on the new side than the whole work does.
  const more = ramp.filter(({ weightPercent }) => weightPercent > 50 && weightPercent < 100);
  const steps = ramp.flatMap(({ weightPercent, holdDays }): Step[] => {
    if (weightPercent === 100)
      return [
        {
          act: 'share',
          weightPercent: null,
          sharePercent: 100,
          newReplicas: replicasFor(100, replicas, headroomPercent),
          // They still run, so that going back is a switch, but get no requests.
          oldReplicas: replicas,
          holdDays,
        },
      ];
    if (weightPercent > 50) return [];
    const fresh = Math.max(1, Math.ceil(Number(((weightPercent * replicas) / (100 - weightPercent)).toFixed(9))));
    return [
      {
        act: 'share',
        weightPercent: null,
        sharePercent: percentOf(fresh, fresh + replicas),
        newReplicas: fresh,
        oldReplicas: replicas,
        holdDays,
      },
    ];
  });
  return {
    steps: merged(steps),
    notes: [
      ...(less.length > 0
        ? [
            `You cannot send that little: without a router the smallest share beside ${replicas} old ${replicas === 1 ? 'replica' : 'replicas'} is 1 of ${replicas + 1}, ${tidy(smallest)}, not ${less.map(tidy).join(' or ')}.`,
          ]
        : []),
      ...more.map(
        ({ weightPercent }) =>
          `Without a router ${tidy(weightPercent)} would need more replicas than the whole work, so that step is left out.`,
      ),
    ],
  };
};

/**
 * Consumers of one group: each that is added on the new side is taken from the old, so that together they are never more
 * than before, and never more than the partitions. Weights see nothing of a queue; the shares of the ramp say when.
 */
const byConsumers = ({ replicas, partitions }: PlanService, { ramp }: PlanSettings): Steps => {
  const whole = replicas === null ? null : Math.min(replicas, partitions ?? replicas);
  const idle = replicas !== null && partitions !== null && replicas > partitions ? replicas - partitions : 0;
  const steps = ramp.map(({ weightPercent, holdDays }): Step => {
    const fresh = whole === null ? null : Math.max(1, Math.round((weightPercent / 100) * whole));
    return {
      act: 'consumers',
      weightPercent: null,
      sharePercent:
        weightPercent === 100 ? 100 : fresh === null || whole === null ? null : Math.min(100, percentOf(fresh, whole)),
      newReplicas: fresh,
      oldReplicas: whole === null || fresh === null ? null : whole - fresh,
      holdDays,
    };
  });
  return {
    steps: merged(steps),
    notes: [
      ...(whole === null ? ['How many consumers there are is not known, so neither are the shares of the steps.'] : []),
      ...(idle > 0
        ? [
            `${idle} of ${replicas} consumers are idle: the topic has ${partitions} partitions. The plan moves ${whole}.`,
          ]
        : []),
      ...(partitions === null && whole !== null
        ? ['How many partitions the topic has is not known: more consumers than that stand idle.']
        : []),
    ],
  };
};

const lastHold = ({ ramp }: PlanSettings): number => Math.max(WEEK_DAYS, ramp.at(-1)?.holdDays ?? WEEK_DAYS);

const whole = (
  act: Step['act'],
  { replicas }: PlanService,
  { headroomPercent }: PlanSettings,
  holdDays: number,
): Step => ({
  act,
  weightPercent: null,
  sharePercent: 100,
  newReplicas: replicas === null ? null : act === 'switch' ? replicas : replicasFor(100, replicas, headroomPercent),
  oldReplicas: replicas,
  holdDays,
});

/** The steps of one service. What comes with the nodes or with another service only arrives. */
export const stepsOf = (service: PlanService, settings: PlanSettings): Steps => {
  switch (service.move) {
    case 'http-weights':
      return hasWeights(settings.router) === false ? byReplicas(service, settings) : byWeights(service, settings);
    case 'consumers':
      return byConsumers(service, settings);
    case 'schedule':
      return {
        steps: [{ ...whole('switch', service, settings, lastHold(settings)), newReplicas: service.replicas }],
        notes: [],
      };
    case 'cutover':
      if (service.becomesGateway) return { steps: [whole('switch', service, settings, lastHold(settings))], notes: [] };
      return {
        steps: [
          // The copy runs in full while it only reads.
          { ...whole('replicate', service, settings, WEEK_DAYS), sharePercent: 0, newReplicas: service.replicas },
          whole('switch', service, settings, lastHold(settings)),
        ],
        notes: [],
      };
    case 'with-nodes':
    case 'with-parent':
      return {
        steps: [
          {
            act: 'arrive',
            weightPercent: null,
            sharePercent: 100,
            newReplicas: service.move === 'with-nodes' ? null : service.replicas,
            oldReplicas: service.replicas,
            holdDays: 0,
          },
        ],
        notes: [],
      };
    default:
      return { steps: [], notes: [] };
  }
};
