/** The pod inside a workload of Kubernetes. */
import type { Mount, Service } from '../inventory.ts';
import { child, entries, has, items, text, textAt, texts, trueAt, type At, type Node } from '../tree.ts';
import { cores, memoryMib } from '../units.ts';
import { commandWords, criticalityIn, servicesIn, variablesIn } from './container.ts';

/** Containers that a mesh or a platform puts beside every service. */
const beside =
  /^(istio-proxy|istio-init|linkerd-proxy|linkerd-init|envoy-sidecar|vault-agent|cloud-sql-proxy|cloudsql-proxy)$/;

const volumeKind = (volume: Node | undefined): Mount['kind'] => {
  if (volume === undefined) return 'claim';
  if (has(volume, 'hostPath')) return 'host';
  if (has(volume, 'emptyDir')) return 'scratch';
  if (['configMap', 'secret', 'projected', 'downwardAPI', 'image'].some((key) => has(volume, key))) return 'config';
  if (has(volume, 'csi') && /secrets-store/.test(text(child(volume, 'csi', 'driver')) ?? '')) return 'config';
  return 'claim';
};

const mountsOf = (containers: readonly Node[], pod: Node, templates: ReadonlySet<string>): readonly Mount[] => {
  const volumes = new Map(items(child(pod, 'volumes')).map((one) => [text(child(one, 'name')) ?? '', one]));
  return containers.flatMap((container) =>
    ['volumeMounts', 'volumeDevices'].flatMap((key) =>
      items(child(container, key)).flatMap((mount): Mount[] => {
        const name = text(child(mount, 'name')) ?? '';
        const volume = templates.has(name) ? undefined : volumes.get(name);
        if (volume === undefined && !templates.has(name)) return [];
        const kind = volumeKind(volume);
        const claim = volume && child(volume, 'persistentVolumeClaim');
        return [
          {
            kind,
            source:
              (volume &&
                (text(child(volume, 'hostPath', 'path')) ??
                  text(child(volume, 'persistentVolumeClaim', 'claimName')))) ??
              name,
            target: text(child(mount, 'mountPath')) ?? text(child(mount, 'devicePath')) ?? '',
            readOnly:
              trueAt(child(mount, 'readOnly')) !== undefined ||
              kind === 'config' ||
              (claim !== undefined && trueAt(child(claim, 'readOnly')) !== undefined),
            path: mount.path,
            ...(templates.has(name) && { own: true }),
          },
        ];
      }),
    ),
  );
};

const secondNetwork = /^(k8s\.v1\.cni\.cncf\.io\/networks|v1\.multus-cni\.io\/default-network)$/;
const graphics =
  /(^|[./])(gpu|nvidia\.com\/(gpu|mig-.*)|amd\.com\/gpu|gpu\.intel\.com\/.*|google\.com\/tpu|aws\.amazon\.com\/neuron.*|habana\.ai\/gaudi)$/;
const ownResource = /^(cpu|memory|ephemeral-storage|storage|pods)$/;

/** Quantities that a container asks for, each once: its limits, and requests without a limit. */
const resourcesOf = (container: Node) => {
  const limits = entries(child(container, 'resources', 'limits'));
  const named = new Set(limits.map(([name]) => name));
  return [...limits, ...entries(child(container, 'resources', 'requests')).filter(([name]) => !named.has(name))].filter(
    ([, at]) => text(at) !== '0',
  );
};

const sum = (values: readonly (At<number> | undefined)[]): At<number> | undefined => {
  const known = values.filter((one) => one !== undefined);
  const [first] = known;
  return first && { value: known.reduce((total, { value }) => total + value, 0), path: first.path };
};

const amount = (node: Node, read: (given: string) => number | undefined): At<number> | undefined => {
  const value = read(text(node) ?? '');
  return value === undefined ? undefined : { value, path: node.path };
};

/**
 * What a pod template tells of its service.
 * @param template the node that holds `metadata` and `spec` of the pod
 * @param claims the list of volumeClaimTemplates of a StatefulSet
 */
export const podFacts = (template: Node, claims: Node): Partial<Service> => {
  const pod = child(template, 'spec');
  const containers = items(child(pod, 'containers')).filter((one) => !beside.test(text(child(one, 'name')) ?? ''));
  const templates = new Set(items(claims).flatMap((one) => text(child(one, 'metadata', 'name')) ?? []));
  const env = containers.flatMap((one) => variablesIn(child(one, 'env')));
  const resources = containers.flatMap(resourcesOf);
  const named = (pattern: RegExp) =>
    resources.filter(([name]) => pattern.test(name)).map(([name, at]) => ({ value: name, path: at.path }));
  const networks = entries(child(template, 'metadata', 'annotations'))
    .filter(([name]) => secondNetwork.test(name))
    .map(([, at]) => ({ value: 'a second network', path: at.path }));
  const special = resources.filter(([name]) => name.includes('/') && !graphics.test(name) && !ownResource.test(name));
  const capabilities = containers.flatMap((one) => texts(child(one, 'securityContext', 'capabilities', 'add')));
  const privileged = containers.flatMap((one) => trueAt(child(one, 'securityContext', 'privileged')) ?? []);
  const ties = (['hostNetwork', 'hostPID', 'hostIPC'] as const).flatMap((key) => {
    const at = trueAt(child(pod, key));
    return at ? [{ value: key, path: at.path }] : [];
  });
  const mounts = mountsOf(containers, pod, templates);
  const cpuCores = sum(containers.map((one) => amount(child(one, 'resources', 'requests', 'cpu'), cores)));
  const mib = sum(containers.map((one) => amount(child(one, 'resources', 'requests', 'memory'), memoryMib)));
  return {
    described: containers.length > 0,
    images: containers.flatMap((one) => textAt(child(one, 'image')) ?? []),
    mounts,
    mountsPath: child(pod, 'volumes').path,
    words: containers.flatMap((one) => commandWords(one, 'command', 'args')),
    keys: env.map(({ key, path }) => ({ value: key, path })),
    devices: mounts
      .filter(({ source }) => source.startsWith('/dev/'))
      .map(({ source, path }) => ({ value: source, path })),
    accelerators: named(graphics),
    capabilities,
    prepared: [...named(/^hugepages-/), ...special.map(([name, at]) => ({ value: name, path: at.path }))],
    fastNetwork: [
      ...special
        .filter(([name]) => /sriov|dpdk|rdma|infiniband|roce/i.test(name))
        .map(([name, at]) => ({ value: name, path: at.path })),
      ...networks,
    ],
    hostTies: [...ties, ...privileged.map(({ path }) => ({ value: 'privileged', path }))],
    needs: servicesIn(env),
    ...criticalityIn(env),
    ...(cpuCores && { cpuCores }),
    ...(mib && { memoryMib: mib }),
  };
};
