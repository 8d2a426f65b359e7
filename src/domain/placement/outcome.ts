/** What follows from the rule that decided: strategy, shape, way of moving, traits that are proved. */
import type { Service } from './inventory.ts';
import { isPassing, keeps, maybeSetting } from './rules/mounts.ts';
import { onlySource, saidState, type Judged } from './rules/rules.ts';
import type { Known, Move, Placement, Shape, Strategy, Trait } from './types.ts';

const anyWord = (service: Service, pattern: RegExp): boolean =>
  service.words.some(({ value }) => pattern.test(value)) || pattern.test(service.name);

const consumes = /(^|[-_./])(worker|workers|consumer|consumers|taskworker|celery|sidekiq|resque|rq|dramatiq|faust|subscriber)([-_./]|$)/i;
const schedules = /(^|[-_./])(scheduler|beat|cron|clock|dag-processor|triggerer)([-_./]|$)/i;
const answersRequests = /^(web|server|serve|api-?server|runserver|gunicorn|uvicorn|puma|rails|http-server|webserver|api)$/i;

const strategyOf = (rule: string, judged: Judged, placement: Placement): Strategy | null => {
  const { service, kept } = judged;
  if (placement === 'left-out') return null;
  const there = service.onCluster !== undefined;
  switch (rule) {
    case 'ends':
      return 'retire';
    case 'local-device':
    case 'bound-identity':
    case 'node-kernel':
      return 'retain';
    case 'known-store':
      return placement === 'on-kubernetes' && !there ? 'rehost' : 'retain';
    case 'front-proxy':
      return 'replatform';
    case 'cache-or-queue':
      if (placement === 'on-kubernetes') return there ? 'retain' : 'rehost';
      if (there) return kept.length > 0 ? 'retain' : 'replatform';
      return placement === 'keep-off' ? 'retain' : 'undecided';
    case 'accelerator':
    case 'prepared-nodes':
    case 'stream-engine':
      return there ? 'retain' : 'replatform';
    case 'writes-files':
      if (kept.length > 0 && (kept.every(maybeSetting) || onlySource(judged))) return there ? 'retain' : 'rehost';
      return there && kept.every(({ own }) => own) ? 'retain' : 'replatform';
    case 'image-unknown':
    case 'host-ties':
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
  if (service.schedule) return 'CronJob';
  if (strategy === 'undecided' || strategy === 'retire' || strategy === null) return null;
  if (product?.kind === 'keeper') return 'StatefulSet';
  if (product?.kind === 'store' || (product?.kind === 'cache-or-queue' && judged.kept.length > 0))
    return rule === 'known-store' && strategy !== 'retain' ? 'StatefulSet' : null;
  return ['local-device', 'bound-identity', 'node-kernel'].includes(rule) ? null : 'Deployment';
};

const moveOf = (rule: string, judged: Judged, placement: Placement): Move | null => {
  const { service, product } = judged;
  if (service.onCluster) return placement === 'left-out' ? 'none' : 'already-there';
  if (placement === 'left-out') return service.runsOnce ? 'with-parent' : 'none';
  if (placement === 'keep-off') return 'none';
  if (rule === 'one-per-machine') return 'with-nodes';
  if (service.schedule) return 'schedule';
  if (rule === 'front-proxy' || rule === 'stream-engine' || product?.kind === 'store') return 'cutover';
  if (product?.kind === 'memory' || product?.kind === 'pooler' || product?.kind === 'cache-or-queue') return 'with-parent';
  if (product?.kind === 'keeper' || anyWord(service, schedules)) return 'cutover';
  if (anyWord(service, consumes)) return 'consumers';
  if (service.balanced || service.published.length > 0 || service.listens || product?.kind === 'view') return 'http-weights';
  return service.words.some(({ value }) => answersRequests.test(value)) ? 'http-weights' : null;
};

const read = <Value extends string | number>(value: Value, path: string): Known<Value> => ({ value, path, how: 'read' });

/** Least of the ratio between most and least replicas at which load counts as variable. */
const variableFrom = 2;

const stateOf = (rule: string, judged: Judged): Known<string> | undefined => {
  const { service, product, kept, writers } = judged;
  const said = saidState(judged);
  if (said) return { value: said.value, ...(said.path !== 'answer' && { path: said.path }), how: judged.answers['state'] ? 'answered' : 'read' };
  const [first] = kept;
  if (product?.kind === 'memory' && !first) return read('rebuildable', product.sign.path);
  if (product?.kind === 'pooler' && !first) return read('none', product.sign.path);
  if (product?.kind === 'node-metrics') return read('none', product.sign.path);
  if ((product?.kind === 'store' || product?.kind === 'cache-or-queue' || product?.kind === 'keeper') && first) {
    const kept1 = kept.find((mount) => mount.kind === 'volume' || mount.kind === 'claim' || (mount.kind === 'host' && product.kind !== 'keeper'));
    if (kept1) return read('durable', kept1.path);
  }
  if (product?.kind === 'store' && product.name === 'a server with a data directory') return read('durable', product.sign.path);
  if (product?.kind === 'store' && service.words.some(({ value }) => /^-?-data-dir/.test(value))) {
    const at = service.words.find(({ value }) => /^-?-data-dir/.test(value));
    return read('durable', at?.path ?? product.sign.path);
  }
  const shared = kept.find(({ kind, source, external }) => kind === 'volume' && (external === true || (writers.get(source)?.length ?? 0) > 1));
  if (shared && rule === 'writes-files') return read('durable', shared.path);
  if (service.isResource && rule === 'known-store' && service.type) return read('durable', service.type.path);
  if (rule === 'front-proxy') {
    const cache = service.mounts.find((mount) => mount.kind === 'volume' && isPassing(mount));
    return cache && kept.length === 0 ? read('rebuildable', cache.path) : undefined;
  }
  if (rule === 'one-per-machine' && service.described && kept.length === 0 && service.mounts.length > 0) return read('none', service.mountsPath);
  const ephemeral = service.mounts.every(({ kind }) => kind === 'config') && service.described;
  if (service.onCluster && product?.kind !== 'store' && product?.kind !== 'cache-or-queue' && ephemeral && rule !== 'nothing-to-place')
    return read('none', service.mountsPath);
  if (service.onCluster && product?.kind !== 'store' && kept.some(({ kind }) => kind === 'claim')) return read('durable', first?.path ?? '');
  if (service.fargate && service.described && service.mounts.length === 0 && product?.kind !== 'store' && product?.kind !== 'cache-or-queue')
    return read('none', service.fargate.path);
  return undefined;
};

const traitsOf = (rule: string, judged: Judged, placement: Placement): Partial<Record<Trait, Known<string | number>>> => {
  const { service, answers } = judged;
  const known: Partial<Record<Trait, Known<string | number>>> = {};
  const state = stateOf(rule, judged);
  if (state) known.state = state;
  const [accelerator] = service.accelerators;
  const [fast] = service.fastNetwork;
  const device = service.devices.find(({ value }) => /^\/dev\/(dri|nvidia|kfd)/.test(value));
  if (accelerator ?? device) known.hardware = read('accelerator', (accelerator ?? device)?.path ?? '');
  else if (fast) known.hardware = read('tuned-network', fast.path);
  else if (service.fargate && service.described) known.hardware = read('any', service.fargate.path);
  else if (service.onCluster && service.described && rule !== 'one-per-machine' && service.prepared.length === 0 && service.devices.length === 0 && placement !== 'left-out')
    known.hardware = read('any', service.onCluster.path.replace(/kind$/, 'spec'));
  if (fast) {
    known.latency = read('per-packet', fast.path);
    known.isolation = read('own-nodes', fast.path);
  }
  const namespace = service.hostTies.find(({ value }) => /network|pid/i.test(value));
  if (rule === 'one-per-machine' && namespace) known.isolation = read('shared-nodes', namespace.path);
  if (service.onCluster?.value === 'CronJob' && service.schedule) {
    known.demand = read('spiky', service.schedule.path);
    known.latency = read('tolerant', service.schedule.path);
  } else if (service.scales && service.scales.most >= variableFrom * Math.max(1, service.scales.least)) known.demand = read('variable', service.scales.path);
  for (const [trait, at] of Object.entries(service.given) as [keyof Service['given'], { value: string; path: string }][])
    known[trait] ??= read(at.value, at.path);
  if (answers['owner']) known.owner = { value: answers['owner'], how: 'answered' };
  else if (service.owner) known.owner = read(service.owner.value, service.owner.path);
  // What orders a move is a trait of it; what stays, ends or is there already does not move.
  const moves = (placement === 'on-kubernetes' || placement === 'depends') && !service.onCluster;
  if (service.criticality && moves) known.criticality = read(service.criticality.value, service.criticality.path);
  if (service.created && moves && rule !== 'one-per-machine') known.created = read(service.created.value, service.created.path);
  if (service.replicas && !service.onCluster && placement !== 'left-out') known.replicas = read(service.replicas.value, service.replicas.path);
  return known;
};

export const traits: readonly Trait[] = ['state', 'hardware', 'demand', 'latency', 'isolation', 'owner', 'criticality', 'replicas', 'created'];

/** Questions whose answer would settle the side, the best first. */
const asksOf = (rule: string, judged: Judged, placement: Placement): readonly string[] => {
  const { service, answers } = judged;
  const profiles = service.profiles.map(({ value }) => `profile:${value}`);
  const open = (ids: readonly string[]) => ids.filter((id) => answers[id] === undefined);
  const more = open(profiles.filter(() => placement !== 'left-out'));
  switch (rule) {
    case 'accelerator':
      return [...(service.onCluster ? [] : open(['gpu-nodes'])), ...more];
    case 'prepared-nodes':
      return [...open(['prepared-nodes']), ...more];
    case 'known-store':
      return [...open(['operator']), ...more];
    case 'cache-or-queue':
    case 'image-unknown':
    case 'writes-files':
    case 'host-ties':
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
  return {
    strategy,
    shape: shapeOf(rule, judged, strategy),
    move: moveOf(rule, judged, placement),
    known,
    unknown: traits.filter((trait) => known[trait] === undefined),
    asks: asksOf(rule, judged, placement),
  };
};

/** Named volumes with the services that write them. */
export const writersOf = (services: readonly Service[]): ReadonlyMap<string, readonly string[]> => {
  const writers = new Map<string, string[]>();
  for (const service of services)
    for (const source of new Set(keeps(service).flatMap(({ kind, source }) => (kind === 'volume' ? [source] : []))))
      writers.set(source, [...(writers.get(source) ?? []), service.name]);
  return writers;
};
