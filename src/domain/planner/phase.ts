/** Where the phases of the migration chapter would put a service, and what the plan does differently. */
import { CRITICAL_FROM, selectPhases, type Phase } from '../migration/selection.ts';
import type { PlanService } from './services.ts';

export interface PhaseOf {
  /** The phase that the plan puts it in. */
  readonly phase: Phase;
  /** What the selection of the chapter would do instead, or cannot say; null where both agree. */
  readonly differs: string | null;
}

const workFrom = { consumers: 'queue', schedule: 'clock' } as const;

/** The phase of a service that moves. Agents and what comes with another service have none of their own. */
export const phaseOf = (service: PlanService): PhaseOf | null => {
  const { move, criticality } = service;
  if (move === null || !['http-weights', 'consumers', 'schedule', 'cutover'].includes(move)) return null;
  const stateful = move === 'cutover';
  const phase: Phase = stateful ? 'data-cutover' : 'traffic-shift';
  if (criticality === null)
    return { phase, differs: 'How critical it is was not said, so the selection of the phases cannot place it.' };
  const [selected] = selectPhases([
    {
      name: service.name,
      live: true,
      stateful,
      criticality,
      // The steady case: whether it is one is asked below, where it decides.
      access: 'consistent' as const,
      workFrom: move === 'consumers' || move === 'schedule' ? workFrom[move] : ('requests' as const),
    },
  ]);
  if (selected?.phase === 'keep-separate')
    return {
      phase,
      differs: `The selection of the phases holds back what is critical from ${CRITICAL_FROM} on; this plan moves it last.`,
    };
  return {
    phase,
    differs: stateful
      ? 'The selection of the phases takes it only if it is read and written in a steady pattern, which was not said.'
      : null,
  };
};
