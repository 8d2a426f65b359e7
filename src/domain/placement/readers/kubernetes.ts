/** Objects of the Kubernetes API: a List of kubectl, single objects, what `helm template` prints. */
import { unknownService, type Inventory, type Service } from '../inventory.ts';
import { child, entries, items, numberAt, text, textAt, type Node } from '../tree.ts';
import type { Shape } from '../types.ts';
import { readDay } from '../units.ts';
import { podFacts } from './pod.ts';

const shapes: Readonly<Record<string, Shape>> = {
  Deployment: 'Deployment',
  DeploymentConfig: 'Deployment',
  Rollout: 'Deployment',
  ReplicaSet: 'Deployment',
  ReplicationController: 'Deployment',
  Pod: 'Deployment',
  StatefulSet: 'StatefulSet',
  DaemonSet: 'DaemonSet',
  CronJob: 'CronJob',
  Job: 'Job',
};

const isWorkload = (kind: string | undefined): boolean => kind !== undefined && Object.hasOwn(shapes, kind);

const kindOf = (object: Node): string | undefined => text(child(object, 'kind'));
const nameOf = (object: Node): string | undefined => text(child(object, 'metadata', 'name'));
const namespaceOf = (object: Node): string => text(child(object, 'metadata', 'namespace')) ?? '';

/** Every object of a document, out of lists within lists. */
const objectsOf = (doc: Node): readonly Node[] =>
  /List$/.test(kindOf(doc) ?? '') ? items(child(doc, 'items')).flatMap(objectsOf) : [doc];

const templateOf = (object: Node, kind: string): Node => {
  if (kind === 'Pod') return object;
  return kind === 'CronJob'
    ? child(object, 'spec', 'jobTemplate', 'spec', 'template')
    : child(object, 'spec', 'template');
};

const serviceOf = (object: Node, kind: string, name: string): Service => {
  const shape = shapes[kind] ?? 'Deployment';
  const kindAt = child(object, 'kind').path;
  const schedule = textAt(child(object, 'spec', 'schedule'));
  const created = textAt(child(object, 'metadata', 'creationTimestamp'));
  const day = created && readDay(created.value);
  const replicas = numberAt(child(object, 'spec', 'replicas'));
  const scope = namespaceOf(object);
  const mac = child(object, 'spec', 'template', 'metadata', 'annotations', 'cni.projectcalico.org/hwAddr');
  return {
    ...unknownService(name, 'kubernetes', object.path),
    ...podFacts(templateOf(object, kind), child(object, 'spec', 'volumeClaimTemplates')),
    ...(scope && { scope }),
    onCluster: { value: shape, path: kindAt, ...(kind !== shape && { kind }) },
    ...(shape === 'DaemonSet' && { perMachine: { value: 'kind DaemonSet', path: kindAt } }),
    ...(shape === 'Job' && { runsOnce: { value: 'kind Job', path: kindAt } }),
    ...(text(mac) && { boundTo: [{ value: 'a fixed hardware address', path: mac.path }] }),
    ...(schedule && { schedule }),
    ...(replicas && { replicas }),
    ...(created && day && day !== 'unclear' && { created: { value: day, path: created.path } }),
    labels: entries(child(object, 'metadata', 'labels')).map(([key, at]) => ({
      key,
      value: text(at) ?? '',
      path: at.path,
    })),
  };
};

/** What made an object, where something did. */
const ownerOf = (object: Node): { readonly kind: string; readonly name: string } | undefined => {
  const owners = items(child(object, 'metadata', 'ownerReferences'));
  const [owner] = owners.filter((one) => text(child(one, 'controller')) === 'true').concat(owners);
  return owner && { kind: text(child(owner, 'kind')) ?? '', name: text(child(owner, 'name')) ?? '' };
};

/**
 * True for what a workload stands for that made it, or what runs once for something else. What an operator made has nobody
 * else to stand for it: it is a service.
 */
const isOwned = (object: Node): boolean => {
  const owner = ownerOf(object);
  if (owner === undefined) return false;
  const runsOnce = /^(Never|OnFailure)$/.test(text(child(object, 'spec', 'restartPolicy')) ?? '');
  return isWorkload(owner.kind) || owner.kind === 'Node' || runsOnce;
};

/** The group of a kind that Kubernetes does not come with; undefined for its own. */
const operatorGroup = (object: Node): string | undefined => {
  const [group = '', version] = (text(child(object, 'apiVersion')) ?? '').split('/');
  return version === undefined || !group.includes('.') || group.endsWith('k8s.io') ? undefined : group;
};

/** What made a pod, where an operator did: it names the service of which the pod is a replica. */
const operatorOf = (object: Node) => (kindOf(object) === 'Pod' ? ownerOf(object) : undefined);

/** Workloads by the service that they are: all pods of one operator are one. */
const byService = (workloads: readonly Node[]): readonly (readonly Node[])[] => [
  ...Map.groupBy(workloads, (object) => {
    const operator = operatorOf(object);
    return operator ? `${namespaceOf(object)}/${operator.kind}/${operator.name}` : object;
  }).values(),
];

/** Between how many replicas an object scales what it names. */
const scalesOf = (scaler: Node): Service['scales'] => {
  const bound = (...keys: readonly string[]) =>
    keys.map((key) => numberAt(child(scaler, 'spec', key))).find((given) => given !== undefined);
  const most = bound('maxReplicas', 'maxReplicaCount');
  return most && { least: bound('minReplicas', 'minReplicaCount')?.value ?? 1, most: most.value, path: most.path };
};

/**
 * The service that a workload is; undefined where nothing names it.
 * @param pods how many objects are this service
 */
const namedService = (object: Node, pods: number, scalers: readonly Node[]): Service | undefined => {
  const operator = operatorOf(object);
  const name = operator?.name || (nameOf(object) ?? text(child(object, 'metadata', 'generateName')));
  if (!name) return undefined;
  const scaler = scalers.find(
    (one) =>
      namespaceOf(one) === namespaceOf(object) && text(child(one, 'spec', 'scaleTargetRef', 'name')) === nameOf(object),
  );
  const scales = scaler && scalesOf(scaler);
  return {
    ...serviceOf(object, kindOf(object) ?? '', name),
    ...(operator && { replicas: { value: pods, path: object.path } }),
    ...(scales && { scales }),
  };
};

/** What is said of objects that are no workloads: those of Kubernetes by their kind, and those that only an operator reads. */
const otherNotes = (others: readonly Node[], isUnread: (object: Node) => boolean): readonly string[] => {
  const unread = others.filter(isUnread);
  const passed = Map.groupBy(
    others.filter((object) => !isUnread(object)),
    (object) => kindOf(object) ?? 'no kind',
  );
  const told = unread
    .slice(0, 10)
    .map((object) => `${kindOf(object) ?? 'no kind'} ${nameOf(object) ?? 'without a name'} (${operatorGroup(object)})`);
  return [
    ...(passed.size > 0
      ? [
          `Not services, and read only where a workload points at them: ${[...passed].map(([kind, { length }]) => `${length} ${kind}`).join(', ')}.`,
        ]
      : []),
    ...(unread.length > 0
      ? [
          `Of kinds that an operator reads, so that nothing here says what runs: ${told.join(', ')}${unread.length > 10 ? ` and ${unread.length - 10} more` : ''}. Where one runs something, such as a database, give the pods that it made as well.`,
        ]
      : []),
  ];
};

/** That so many objects were passed over; nothing where none was. */
const passedOver = (count: number, which: string, then = ''): readonly string[] =>
  count === 0
    ? []
    : [`${count === 1 ? `One object ${which} was` : `${count} objects ${which} were`} passed over.${then}`];

/** That so many objects have no day of creation, as those that a cluster answers have. */
const undatedNote = (count: number): readonly string[] => {
  if (count === 0) return [];
  return count === 1
    ? ['One object has no day of creation, so it looks like a manifest. It is taken as running on a cluster.']
    : [
        `${count} objects have no day of creation, so they look like manifests. They are taken as running on a cluster.`,
      ];
};

/** @param docs documents whose objects are of the Kubernetes API */
export const readKubernetes = (docs: readonly Node[]): Inventory => {
  const objects = docs.flatMap(objectsOf);
  const all = objects.filter((object) => isWorkload(kindOf(object)));
  const workloads = all.filter((object) => !isOwned(object));
  const scalers = objects.filter((object) => /^(HorizontalPodAutoscaler|ScaledObject)$/.test(kindOf(object) ?? ''));
  const makers = new Set(workloads.flatMap((object) => ownerOf(object)?.name ?? []));
  const groups = byService(workloads);
  const services = groups.flatMap((group) =>
    group.slice(0, 1).flatMap((object) => namedService(object, group.length, scalers) ?? []),
  );
  return {
    services,
    notes: [
      ...otherNotes(
        objects.filter((object) => !isWorkload(kindOf(object))),
        (object) =>
          operatorGroup(object) !== undefined && !makers.has(nameOf(object) ?? '') && !scalers.includes(object),
      ),
      ...passedOver(
        all.length - workloads.length,
        'that another one made',
        services.length === 0 ? ' Give what made them: deployments, stateful sets, daemon sets and cron jobs.' : '',
      ),
      ...passedOver(groups.length - services.length, 'without a name'),
      ...undatedNote(workloads.filter((one) => !textAt(child(one, 'metadata', 'creationTimestamp'))).length),
    ],
  };
};
