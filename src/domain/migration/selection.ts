/**
 * Which services move to Kubernetes, in which order, and by what means. Rules are tried from the top and the first that
 * fits decides, so each service is placed exactly once and can say why it is where it is.
 */

export interface Service {
  readonly name: string;
  /** Whether anybody uses it today. What is not yet live has nothing to move. */
  readonly live: boolean;
  /** Whether it keeps data of its own that would be missed. */
  readonly stateful: boolean;
  /** How much it hurts when the service fails, from 1 (hardly) upwards. */
  readonly criticality: number;
  /** Whether reads and writes follow the same pattern day after day. */
  readonly access: 'consistent' | 'erratic';
  /** What sets it to work: requests, messages of a queue or topic, or the clock. */
  readonly workFrom: 'requests' | 'queue' | 'clock';
}

/** The phases of the migration chapter, by the names of their entries. */
export type Phase = 'new-services' | 'traffic-shift' | 'data-cutover' | 'keep-separate';

/** How work passes from the old side to the new one; nothing where nothing moves. */
export type Means = 'nothing' | 'weights' | 'consumers' | 'one-owner' | 'cutover';

/** From this criticality on, a service waits, with or without state. */
export const CRITICAL_FROM = 3;

interface Rule {
  readonly phase: Phase;
  readonly when: (service: Service) => boolean;
  readonly because: string;
}

const rules: readonly Rule[] = [
  {
    phase: 'keep-separate',
    when: ({ criticality }) => criticality >= CRITICAL_FROM,
    because: 'It is critical: look again when the other services have run there for a while.',
  },
  {
    phase: 'new-services',
    when: ({ live, stateful }) => !live && !stateful,
    because: 'It is not live yet: there is nothing to move and nobody depends on it.',
  },
  {
    phase: 'keep-separate',
    when: ({ live }) => !live,
    because: 'It is not live yet but will keep data: start it where such data runs well today.',
  },
  {
    phase: 'traffic-shift',
    when: ({ stateful }) => !stateful,
    because: 'It keeps no state and a failure hurts little, so going back is cheap.',
  },
  {
    phase: 'data-cutover',
    when: ({ access }) => access === 'consistent',
    because: 'It keeps state, but its access pattern is steady enough to rehearse a cutover.',
  },
];

const otherwise: Pick<Rule, 'phase' | 'because'> = {
  phase: 'keep-separate',
  because: 'It keeps state and its access pattern is erratic: leave it where it runs well.',
};

const meansOf: Readonly<Record<Service['workFrom'], Means>> = {
  requests: 'weights',
  queue: 'consumers',
  clock: 'one-owner',
};

/**
 * How a live service would move. State comes first: weights share out requests, not data, so a service with data of its
 * own would be written on two sides at once.
 */
const meansFor = ({ live, stateful, workFrom }: Service): Means =>
  !live ? 'nothing' : stateful ? 'cutover' : meansOf[workFrom];

/** Places every service, in the order given. Where the phase is `keep-separate`, the means is nothing. */
export const selectPhases = <S extends Service>(services: readonly S[]) =>
  services.map((service) => {
    const { phase, because } = rules.find(({ when }) => when(service)) ?? otherwise;
    return { service, phase, because, means: phase === 'keep-separate' ? ('nothing' as const) : meansFor(service) };
  });
