/** The fixed choices of the estimator. */
import type { CostRow } from '../../schemas/cost.ts';
import type { ReservationRule } from './node-reservation.ts';

export type CostMode = 'table' | 'nodes';
export type AlternativeId = 'serverless' | 'hosted' | 'machines';
export type Basis = CostRow['basis'];

export const costModes: readonly CostMode[] = ['table', 'nodes'];
export const alternativeIds: readonly AlternativeId[] = ['serverless', 'hosted', 'machines'];
export const bases: readonly Basis[] = ['per-node', 'per-cluster', 'per-step', 'people'];
export const reservationRules: readonly ReservationRule[] = ['eks', 'gke'];

/** The control plane that costs nothing, for providers that do not charge for it. */
export const freePlane = 'free';

/** What the sample of the article asks for, and the support it would be in if it were kept up to date. */
export const usualInstance = 'r5-4xlarge';
export const usualPlane = 'eks-standard';
