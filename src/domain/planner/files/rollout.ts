/** How later releases of a service go out, once it has moved. */
import { holdDays as daysToSee } from '../../migration/canary.ts';
import type { PlannedMove } from '../plan.ts';
import type { PlanSettings } from '../settings.ts';
import { checked, metadata, type PlanFile } from './plan-file.ts';

const LONGEST_PAUSE_HOURS = 168;

/** The pause in which a release sees a doubling of the errors; none where a person has to decide. */
const pauseOf = ({ requestsPerSecond, errorPercent }: PlannedMove['service'], weightPercent: number) => {
  if (
    requestsPerSecond === null ||
    errorPercent === null ||
    requestsPerSecond === 0 ||
    errorPercent === 0 ||
    errorPercent >= 100
  )
    return {};
  const days = daysToSee({ requestsPerSecond, errorRate: errorPercent / 100, share: weightPercent / 100 });
  const hours = Math.max(1, Math.ceil(days * 24));
  return hours > LONGEST_PAUSE_HOURS ? {} : { duration: `${hours}h` };
};

/**
 * A Rollout for the releases after the move; never for the move, which it cannot see. A sentence where there is none.
 * @param name what the service is called in the cluster
 */
export const rollout = (name: string, move: PlannedMove, settings: PlanSettings): PlanFile | string => {
  const { replicas } = move.service;
  if (replicas === null)
    return 'No Rollout for later releases: the number of replicas is not known, and a Rollout without it runs one.';
  // Without a traffic router the share is made of replicas: what the ramp asks for in whole ones, each number once.
  const counts = settings.ramp
    .filter(({ weightPercent }) => weightPercent < 100)
    .map(({ weightPercent }) => Math.max(1, Math.round((weightPercent / 100) * replicas)))
    .filter((count, index, all) => count < replicas && all.indexOf(count) === index);
  if (counts.length === 0)
    return `No Rollout for later releases: ${replicas === 1 ? 'one replica has no share to send' : 'the ramp has no step below 100%'}.`;
  const steps = counts.flatMap((count) => [
    { setWeight: Math.round((count / replicas) * 100) },
    // The controller may keep all old replicas beside the new ones, so the smaller share decides how long.
    { pause: pauseOf(move.service, (count / (count + replicas)) * 100) },
  ]);
  return checked(`services/${name}/later-rollout.yaml`, [
    {
      about: [
        'For the releases after the move, once the old side is gone. Not for the move itself: a Rollout shifts between two',
        'versions inside one cluster, it does not see the old side, and its first deployment skips all steps.',
        `Without a traffic router a share is made of replicas, so the steps are whole ones of ${replicas}.`,
        'A pause without a duration waits for a person: it stands where the traffic is not known, or would need over a week.',
      ].join('\n'),
      tree: {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: metadata(name, settings),
        spec: {
          replicas,
          workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name, scaleDown: 'onsuccess' },
          strategy: { canary: { steps } },
        },
      },
    },
  ]);
};
