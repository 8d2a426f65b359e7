/** Manifests for one service. What a format cannot say is refused with the reason. */
import type { PlannedMove } from '../plan.ts';
import type { PlanSettings } from '../settings.ts';
import type { PlanFile } from './plan-file.ts';
import { splitFiles } from './request-split.ts';
import { rollout } from './rollout.ts';

export interface Manifests {
  readonly files: readonly PlanFile[];
  /** What could not be written, as sentences. */
  readonly refused: readonly string[];
}

/** Letters that the names of the old side add to a name of at most 63. */
const ROOM = '-outside-1'.length;

/** The name of a service as objects of a cluster have it; null where nothing of it is left. */
export const objectName = (name: string): string | null => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 63 - ROOM)
    .replace(/-+$/, '');
  return words === '' ? null : words;
};

/**
 * The manifests of a service that moves by weights; none for the others, since weights see nothing of them.
 * @param name what its objects are called in the cluster
 */
export const manifestsOf = (move: PlannedMove, name: string, settings: PlanSettings): Manifests => {
  if (move.service.move !== 'http-weights') return { files: [], refused: [] };
  const found = [splitFiles({ move, settings, name }), rollout(name, move, settings)];
  return {
    files: found.flatMap((one) => (typeof one === 'string' ? [] : one)),
    refused: found.filter((one) => typeof one === 'string'),
  };
};
