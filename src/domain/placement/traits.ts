/** Traits of a service that its inventory proves. */
import type { Service } from './inventory.ts';
import { isShared, saidState, type Judged } from './rules/facts.ts';
import { isPassing, maybeSetting } from './rules/mounts.ts';
import { numberLimit } from './rules/rule-limits.ts';
import type { Known, Placement, Trait } from './types.ts';

const read = <Value extends string | number>(value: Value, path: string): Known<Value> => ({
  value,
  path,
  how: 'read',
});

const stateOf = (rule: string, judged: Judged): Known<string> | undefined => {
  const { service, product, kept } = judged;
  const said = saidState(judged);
  if (said)
    return {
      value: said.value,
      ...(said.path !== 'answer' && { path: said.path }),
      how: judged.answers['state'] ? 'answered' : 'read',
    };
  const [first] = kept;
  if (product?.kind === 'memory' && !first) return read('rebuildable', product.sign.path);
  if (product?.kind === 'pooler' && !first) return read('none', product.sign.path);
  if (product?.kind === 'node-metrics') return read('none', product.sign.path);
  if ((product?.kind === 'store' || product?.kind === 'cache-or-queue' || product?.kind === 'keeper') && first) {
    const kept1 = kept.find(
      (mount) =>
        !maybeSetting(mount) &&
        (mount.kind === 'volume' || mount.kind === 'claim' || (mount.kind === 'host' && product.kind !== 'keeper')),
    );
    if (kept1) return read('durable', kept1.path);
  }
  if (product?.kind === 'store' && product.name === 'a server with a data directory')
    return read('durable', product.sign.path);
  if (product?.kind === 'store' && service.words.some(({ value }) => /^-?-data-dir/.test(value))) {
    const at = service.words.find(({ value }) => /^-?-data-dir/.test(value));
    return read('durable', at?.path ?? product.sign.path);
  }
  const shared = kept.find((mount) => mount.kind === 'volume' && (mount.external === true || isShared(judged, mount)));
  if (shared && rule === 'writes-files') return read('durable', shared.path);
  if (service.isResource && rule === 'known-store' && service.type) return read('durable', service.type.path);
  if (rule === 'front-proxy') {
    const cache = service.mounts.find((mount) => mount.kind === 'volume' && isPassing(mount));
    return cache && kept.length === 0 ? read('rebuildable', cache.path) : undefined;
  }
  if (rule === 'one-per-machine' && service.described && kept.length === 0 && service.mounts.length > 0)
    return read('none', service.mountsPath);
  const ephemeral = service.mounts.every(({ kind }) => kind === 'config') && service.described;
  if (
    service.onCluster &&
    product?.kind !== 'store' &&
    product?.kind !== 'cache-or-queue' &&
    ephemeral &&
    rule !== 'nothing-to-place'
  )
    return read('none', service.mountsPath);
  if (service.onCluster && product?.kind !== 'store' && kept.some(({ kind }) => kind === 'claim'))
    return read('durable', first?.path ?? '');
  if (
    service.fargate &&
    service.described &&
    service.mounts.length === 0 &&
    product?.kind !== 'store' &&
    product?.kind !== 'cache-or-queue'
  )
    return read('none', service.fargate.path);
  return undefined;
};

/** What the file, a column or an answer proves, and nothing else. */
export const traitsOf = (
  rule: string,
  judged: Judged,
  placement: Placement,
): Partial<Record<Trait, Known<string | number>>> => {
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
  else if (
    service.onCluster &&
    service.described &&
    rule !== 'one-per-machine' &&
    service.prepared.length === 0 &&
    service.devices.length === 0 &&
    placement !== 'left-out'
  )
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
  } else if (
    service.scales &&
    service.scales.most >= numberLimit(judged.limits, 'already-there') * Math.max(1, service.scales.least)
  )
    known.demand = read('variable', service.scales.path);
  for (const [trait, at] of Object.entries(service.given) as [
    keyof Service['given'],
    { value: string; path: string },
  ][])
    known[trait] ??= read(at.value, at.path);
  if (answers['owner']) known.owner = { value: answers['owner'], how: 'answered' };
  else if (service.owner) known.owner = read(service.owner.value, service.owner.path);
  // What orders a move is a trait of it; what stays, ends or is there already does not move.
  const moves = (placement === 'on-kubernetes' || placement === 'depends') && !service.onCluster;
  if (service.criticality && moves) known.criticality = read(service.criticality.value, service.criticality.path);
  if (service.created && moves && rule !== 'one-per-machine')
    known.created = read(service.created.value, service.created.path);
  if (service.replicas && !service.onCluster && placement !== 'left-out')
    known.replicas = read(service.replicas.value, service.replicas.path);
  return known;
};

export const traits: readonly Trait[] = [
  'state',
  'hardware',
  'demand',
  'latency',
  'isolation',
  'owner',
  'criticality',
  'replicas',
  'created',
];
