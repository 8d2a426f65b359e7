/**
 * Which services move to Kubernetes, in which order. Rules are tried from the top and the first that fits decides, so
 * each service is placed exactly once and can say why it is where it is.
 */

export interface Service {
  readonly name: string;
  /** Day of creation, YYYY-MM-DD. */
  readonly createdOn: string;
  readonly stateful: boolean;
  /** How much it hurts when the service fails, from 1 (hardly) upwards. */
  readonly criticality: number;
  /** Whether reads and writes follow the same pattern day after day. */
  readonly access: 'consistent' | 'erratic';
}

export type Wave = 'new' | 'stateless' | 'stateful-steady' | 'stays';

/** From this criticality on, a service waits. */
export const CRITICAL_FROM = 3;

interface Rule {
  readonly wave: Wave;
  readonly when: (service: Service, newSince: string) => boolean;
  readonly because: string;
}

const rules: readonly Rule[] = [
  {
    wave: 'new',
    when: (service, newSince) => service.createdOn >= newSince,
    because: 'It is new: there is nothing to move and nobody depends on it yet.',
  },
  {
    wave: 'stateless',
    when: (service) => !service.stateful && service.criticality < CRITICAL_FROM,
    because: 'It keeps no state and a failure hurts little, so going back is cheap.',
  },
  {
    wave: 'stateful-steady',
    when: (service) => service.stateful && service.access === 'consistent',
    because: 'It keeps state, but its access pattern is steady enough to rehearse the move.',
  },
  {
    wave: 'stays',
    when: (service) => !service.stateful,
    because: 'It keeps no state but is critical: look again when the first waves have run for a while.',
  },
];

const otherwise: Pick<Rule, 'wave' | 'because'> = {
  wave: 'stays',
  because: 'It keeps state and its access pattern is erratic: leave it where it runs well.',
};

/**
 * Places every service, in the order given.
 * @param newSince services created on this day (YYYY-MM-DD) or later count as new
 */
export const selectWaves = <S extends Service>(services: readonly S[], { newSince }: { newSince: string }) =>
  services.map((service) => {
    const { wave, because } = rules.find(({ when }) => when(service, newSince)) ?? otherwise;
    return { service, wave, because };
  });
