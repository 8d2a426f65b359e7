/** What choices are called in a result; the form has them as words already. */
import type { ReservationRule } from './reserved.ts';
import type { AlternativeId, Basis } from './parameters.ts';
import type { Provider } from './providers.ts';

export const alternativeNames: Readonly<Record<AlternativeId, string>> = {
  serverless: 'serverless containers',
  hosted: 'a hosted platform',
  machines: 'plain virtual machines',
};

export const reservationNames: Readonly<Record<ReservationRule, string>> = {
  eks: 'Amazon EKS',
  gke: 'Google GKE',
  aks: 'Azure AKS',
};

/** A provider with the region of its prices. */
export const providerNames = ({ name, region }: Pick<Provider, 'name' | 'region'>): string =>
  region === undefined ? name : `${name}, ${region}`;

/** What a row grows with. */
export const basisWords: Readonly<Record<Basis | 'services' | 'fixed', string>> = {
  'per-node': 'with nodes',
  'per-cluster': 'with clusters',
  'per-step': 'in steps',
  people: 'with clusters and services',
  services: 'with services',
  fixed: 'not by itself',
};
