/** What follows from the rule that decided: strategy, shape, way of moving, traits that are proved. */
import { isRunner } from '../rules/named.ts';
import { collects } from '../rules/product-words.ts';
import { bareName, type Service } from '../inventory.ts';
import { isEngineSocket, maybeSetting } from '../rules/mounts.ts';
import { onlySource, saidState, stateIsOpen, type Judged } from '../rules/facts.ts';
import { answersRequests, consumes, schedules } from '../rules/telling.ts';
import { arrives } from '../ports.ts';
import { traits, traitsOf } from '../traits.ts';
import type { Known, Move, Placement, Shape, Strategy, Trait } from '../types.ts';

const isTied = ({ hostTies, mounts }: Service): boolean => hostTies.length > 0 || mounts.some(isEngineSocket);

const anyWord = (service: Service, pattern: RegExp): boolean =>
  service.words.some(({ value }) => pattern.test(value)) || pattern.test(bareName(service));

/** True when a person or a column said that what it keeps is nowhere else. */
const isDurable = (judged: Judged): boolean => saidState(judged)?.value === 'durable';

const strategyOf = (rule: string, judged: Judged, placement: Placement): Strategy | null => {
  const { service, kept } = judged;
  if (placement === 'left-out') return null;
  const there = service.onCluster !== undefined;
  switch (rule) {
    case 'ends':
      return 'retire';
    case 'local-device':
    case 'bound-identity':
    case 'function-of-cloud':
    case 'beneath-the-cluster':
    case 'machine-product':
    case 'node-kernel':
      return 'retain';
    case 'known-store':
      if (placement === 'depends' && !there) return 'undecided';
      return placement === 'on-kubernetes' && !there ? 'rehost' : 'retain';
    case 'front-proxy':
      return 'replatform';
    case 'cache-or-queue':
      if (placement === 'on-kubernetes') return there ? 'retain' : 'rehost';
      if (there) return kept.length > 0 ? 'retain' : 'replatform';
      return placement === 'keep-off' ? 'retain' : 'undecided';
    case 'accelerator':
    case 'prepared-nodes':
      if (!there && stateIsOpen(judged)) return 'undecided';
      return there ? 'retain' : 'replatform';
    case 'stream-engine':
      return there ? 'retain' : 'replatform';
    case 'writes-files':
      if (kept.length === 0 && saidState(judged) === undefined && !judged.product)
        return there ? 'retain' : 'undecided';
      if (kept.length > 0 && !isTied(service) && (kept.every(maybeSetting) || onlySource(judged)))
        return there ? 'retain' : 'rehost';
      return there && kept.every(({ own }) => own) ? 'retain' : 'replatform';
    case 'image-unknown':
    case 'host-ties':
    case 'live-sessions':
    case 'not-enough-known':
      return 'undecided';
    default:
      return there ? 'retain' : 'rehost';
  }
};

const shapeOf = (rule: string, judged: Judged, strategy: Strategy | null): Shape | null => {
  const { service, product } = judged;
  if (service.onCluster) return service.onCluster.value;
  if (rule === 'nothing-to-place') return service.runsOnce ? 'Job' : null;
  if (rule === 'one-per-machine') return 'DaemonSet';
  if (rule === 'front-proxy') return 'HTTPRoute';
  if (service.schedule || judged.answers['arrives'] === 'clock') return 'CronJob';
  // A batch runs by a clock or once, and the table says neither.
  if (/^(?:batch|cron|scheduled)\b/i.test(service.type?.value ?? '')) return null;
  if (strategy === 'undecided' || strategy === 'retire' || strategy === null) return null;
  if (rule === 'writes-files' && (product?.kind === 'keeper' || isDurable(judged))) return 'StatefulSet';
  if (rule === 'known-store') return strategy === 'retain' ? null : 'StatefulSet';
  if (product?.kind === 'store' || (product?.kind === 'cache-or-queue' && judged.kept.length > 0)) return null;
  return [
    'local-device',
    'bound-identity',
    'function-of-cloud',
    'node-kernel',
    'beneath-the-cluster',
    'machine-product',
  ].includes(rule)
    ? null
    : 'Deployment';
};

/** What a person answered who knows how work arrives. */
const answeredMove: Readonly<Record<string, Move>> = {
  requests: 'http-weights',
  queue: 'consumers',
  clock: 'schedule',
  otherwise: 'cutover',
};

const moveOf = (rule: string, judged: Judged, placement: Placement): Move | null => {
  const { service, product, answers } = judged;
  if (service.onCluster) return placement === 'left-out' ? 'none' : 'already-there';
  if (placement === 'left-out') return service.runsOnce ? 'with-parent' : 'none';
  if (placement === 'keep-off') return 'none';
  if (rule === 'one-per-machine') return 'with-nodes';
  if (service.schedule) return 'schedule';
  if (rule === 'front-proxy' || rule === 'stream-engine' || product?.kind === 'store') return 'cutover';
  if (product?.kind === 'memory' || product?.kind === 'pooler' || product?.kind === 'cache-or-queue')
    return 'with-parent';
  // Two sides with data of their own cannot share out requests.
  const keeps = collects(product) || (rule === 'writes-files' && (product?.kind === 'keeper' || isDurable(judged)));
  if (keeps || anyWord(service, schedules)) return 'cutover';
  // A name alone tells little of what publishes ports: such a worker is asked.
  const words = service.published.length > 0 ? { ...service, name: '' } : service;
  if (anyWord(words, consumes) || isRunner(service)) return 'consumers';
  // Mail, names, files, games: one address, and no requests to share out.
  const what = arrives(service.ports);
  if (what === 'other') return 'cutover';
  const requests = what === 'requests' || product?.kind === 'view';
  return requests || service.words.some(({ value }) => answersRequests.test(value))
    ? 'http-weights'
    : (answeredMove[answers['arrives'] ?? ''] ?? null);
};

/** Questions whose answer would settle the side, the best first. */
const asksOf = (rule: string, judged: Judged, placement: Placement, move: Move | null): readonly string[] => {
  const { service, answers } = judged;
  const profiles = service.profiles.map(({ value }) => `profile:${value}`);
  // What a column of the table says already need not be found out.
  const said = (id: string) => answers[id] ?? (id === 'state' ? service.given.state : undefined);
  const open = (ids: readonly string[]) => ids.filter((id) => said(id) === undefined);
  const state = stateIsOpen(judged) ? ['state'] : [];
  const more = [
    ...open(profiles.filter(() => placement !== 'left-out')),
    // Once its side is settled, how it changes sides is all that a plan lacks.
    ...(placement === 'on-kubernetes' && move === null ? ['arrives'] : []),
  ];
  switch (rule) {
    case 'accelerator':
      return [...(service.onCluster ? [] : open(['gpu-nodes', ...state])), ...more];
    case 'prepared-nodes':
      return [...open(['prepared-nodes', ...state]), ...more];
    case 'known-store':
      return [...open(['operator']), ...more];
    case 'cache-or-queue':
    case 'image-unknown':
    case 'writes-files':
    case 'host-ties':
    case 'live-sessions':
    case 'not-enough-known':
      return [...(placement === 'on-kubernetes' ? [] : open(['state'])), ...more];
    case 'ends':
      return open(['ends']);
    default:
      return more;
  }
};

export interface Outcome {
  readonly strategy: Strategy | null;
  readonly shape: Shape | null;
  readonly move: Move | null;
  readonly known: Partial<Readonly<Record<Trait, Known<string | number>>>>;
  readonly unknown: readonly Trait[];
  readonly asks: readonly string[];
}

/** All that follows once a rule has decided the side. */
export const outcomeOf = (rule: string, judged: Judged, placement: Placement): Outcome => {
  const strategy = strategyOf(rule, judged, placement);
  const known = traitsOf(rule, judged, placement);
  const move = moveOf(rule, judged, placement);
  return {
    strategy,
    shape: shapeOf(rule, judged, strategy),
    move,
    known,
    unknown: traits.filter((trait) => known[trait] === undefined),
    asks: asksOf(rule, judged, placement, move),
  };
};
