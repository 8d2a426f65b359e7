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

/** Every object of a document, out of lists within lists. */
const objectsOf = (doc: Node): readonly Node[] =>
  /List$/.test(text(child(doc, 'kind')) ?? '') ? items(child(doc, 'items')).flatMap(objectsOf) : [doc];

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
  const scope = text(child(object, 'metadata', 'namespace'));
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

const objectsWord = (count: number): string => (count === 1 ? 'One object' : `${count} objects`);

/** @param docs documents whose objects are of the Kubernetes API */
export const readKubernetes = (docs: readonly Node[]): Inventory => {
  const objects = docs.flatMap(objectsOf);
  const kindOf = (object: Node) => text(child(object, 'kind'));
  const where = (object: Node) => text(child(object, 'metadata', 'namespace')) ?? '';
  const workloads = objects.filter((object) => isWorkload(kindOf(object)) && !isOwned(object));
  const scalers = objects.filter((object) => /^(HorizontalPodAutoscaler|ScaledObject)$/.test(kindOf(object) ?? ''));
  const scalerOf = (object: Node) =>
    scalers.find(
      (one) =>
        where(one) === where(object) &&
        text(child(one, 'spec', 'scaleTargetRef', 'name')) === text(child(object, 'metadata', 'name')),
    );
  let unnamed = 0;
  // Pods of one operator are replicas of one service, which is called as what made them.
  const madeOf = (object: Node) => {
    const owner = kindOf(object) === 'Pod' ? ownerOf(object) : undefined;
    return owner && `${where(object)}/${owner.kind}/${owner.name}`;
  };
  const pods = Map.groupBy(workloads, (object) => madeOf(object) ?? '');
  const services = workloads.flatMap((object): Service[] => {
    const made = madeOf(object);
    const alike = made === undefined ? [] : (pods.get(made) ?? []);
    if (made !== undefined && alike[0] !== object) return [];
    const name =
      (made !== undefined && ownerOf(object)?.name) ||
      (text(child(object, 'metadata', 'name')) ?? text(child(object, 'metadata', 'generateName')));
    if (!name) {
      unnamed += 1;
      return [];
    }
    const service = serviceOf(object, kindOf(object) ?? '', name);
    const scaler = scalerOf(object);
    const least =
      scaler && (numberAt(child(scaler, 'spec', 'minReplicas')) ?? numberAt(child(scaler, 'spec', 'minReplicaCount')));
    const most =
      scaler && (numberAt(child(scaler, 'spec', 'maxReplicas')) ?? numberAt(child(scaler, 'spec', 'maxReplicaCount')));
    const replicas = made === undefined ? undefined : { value: alike.length, path: object.path };
    return [
      {
        ...service,
        ...(replicas && { replicas }),
        ...(most && { scales: { least: least?.value ?? 1, most: most.value, path: most.path } }),
      },
    ];
  });
  const passed = new Map<string, number>();
  const makers = new Set(workloads.flatMap((object) => ownerOf(object)?.name ?? []));
  const unread: string[] = [];
  for (const object of objects) {
    const kind = kindOf(object) ?? 'no kind';
    const group = operatorGroup(object);
    const name = text(child(object, 'metadata', 'name')) ?? '';
    if (isWorkload(kind)) continue;
    if (group !== undefined && !makers.has(name) && !scalers.includes(object))
      unread.push(`${kind} ${name} (${group})`);
    else passed.set(kind, (passed.get(kind) ?? 0) + 1);
  }
  const owned = objects.filter((object) => isWorkload(kindOf(object)) && isOwned(object)).length;
  const written = workloads.filter((one) => !textAt(child(one, 'metadata', 'creationTimestamp'))).length;
  return {
    services,
    notes: [
      ...(passed.size > 0
        ? [
            `Not services, and read only where a workload points at them: ${[...passed].map(([kind, count]) => `${count} ${kind}`).join(', ')}.`,
          ]
        : []),
      ...(unread.length > 0
        ? [
            `Of kinds that an operator reads, so that nothing here says what runs: ${unread.slice(0, 10).join(', ')}${unread.length > 10 ? ` and ${unread.length - 10} more` : ''}. Where one runs something, such as a database, give the pods that it made as well.`,
          ]
        : []),
      ...(owned > 0
        ? [
            `${objectsWord(owned)} that another one made ${owned === 1 ? 'was' : 'were'} passed over.${
              services.length === 0
                ? ' Give what made them: deployments, stateful sets, daemon sets and cron jobs.'
                : ''
            }`,
          ]
        : []),
      ...(unnamed > 0 ? [`${objectsWord(unnamed)} without a name ${unnamed === 1 ? 'was' : 'were'} passed over.`] : []),
      ...(written > 0
        ? [
            written === 1
              ? 'One object has no day of creation, so it looks like a manifest. It is taken as running on a cluster.'
              : `${written} objects have no day of creation, so they look like manifests. They are taken as running on a cluster.`,
          ]
        : []),
    ],
  };
};
