/**
 * What the API servers and controllers refuse and the published schemas let pass: misspelt keys, a port that is missing,
 * shares above the whole, days in a pause. Only for the kinds that the planner writes.
 *
 * Sources: Gateway API v1 (HTTPRoute, `backendRefs`, and its rule that a Service needs a port), Kubernetes validation of
 * Services and EndpointSlices, Istio VirtualService v1, Argo Rollouts v1alpha1 (`setWeight`, `pause.duration`).
 */

import { addressProblem, type Tree, isTree, isWhole, label, serviceLabel, hostname, Check } from './manifest-check.ts';

const metadata = (check: Check, value: unknown, form = label): void => {
  const fields = check.fields(value, 'metadata', ['name'], ['namespace', 'labels', 'annotations']);
  if (fields === null) return;
  check.text(fields['name'], 'metadata.name', form, 'name of such an object');
  if (fields['namespace'] !== undefined) check.text(fields['namespace'], 'metadata.namespace', label, 'namespace');
};

/** Weights that a reader takes for shares: whole numbers whose sum is a round hundred. */
const weights = (
  check: Check,
  found: readonly unknown[],
  path: string,
  most: number,
  sums: readonly number[],
): void => {
  found.forEach((weight, index) => {
    if (!isWhole(weight, 0, most))
      check.say(`${path}[${index}].weight`, `is ${JSON.stringify(weight)}, not a whole number from 0 to ${most}`);
  });
  const sum = found.reduce<number>((total, weight) => total + (typeof weight === 'number' ? weight : 0), 0);
  if (!sums.includes(sum)) check.say(path, `has weights that add up to ${sum}, not to ${sums.join(' or ')}`);
};

const ports = (check: Check, value: unknown, path: string): void => {
  check.list(value, path, 1, 100).forEach((one, index) => {
    const at = `${path}[${index}]`;
    const fields = check.fields(one, at, ['port'], ['name', 'protocol', 'targetPort', 'appProtocol']);
    if (fields && Object.hasOwn(fields, 'port')) check.port(fields['port'], `${at}.port`);
  });
};

const httpRoute = (check: Check, spec: unknown): void => {
  const fields = check.fields(spec, 'spec', ['parentRefs', 'rules'], ['hostnames']);
  check.list(fields?.['parentRefs'], 'spec.parentRefs', 1, 32).forEach((one, index) => {
    const parent = check.fields(
      one,
      `spec.parentRefs[${index}]`,
      ['name'],
      ['namespace', 'sectionName', 'port', 'group', 'kind'],
    );
    if (parent) check.text(parent['name'], `spec.parentRefs[${index}].name`, label, 'name of a Gateway');
  });
  if (fields?.['hostnames'] !== undefined)
    check
      .list(fields['hostnames'], 'spec.hostnames', 1, 16)
      .forEach((one, index) => check.text(one, `spec.hostnames[${index}]`, hostname, 'host name'));
  check.list(fields?.['rules'], 'spec.rules', 1, 16).forEach((one, index) => {
    const path = `spec.rules[${index}].backendRefs`;
    const rule = check.fields(one, `spec.rules[${index}]`, ['backendRefs'], ['matches', 'filters', 'timeouts', 'name']);
    const refs = check.list(rule?.['backendRefs'], path, 1, 16);
    refs.forEach((ref, at) => {
      const backend = check.fields(ref, `${path}[${at}]`, ['name', 'port', 'weight'], ['namespace', 'kind', 'group']);
      if (backend === null) return;
      check.text(backend['name'], `${path}[${at}].name`, serviceLabel, 'name of a Service');
      if (Object.hasOwn(backend, 'port')) check.port(backend['port'], `${path}[${at}].port`);
    });
    weights(
      check,
      refs.map((ref) => (isTree(ref) ? ref['weight'] : ref)),
      path,
      1_000_000,
      [100, 1000, 10_000, 100_000, 1_000_000],
    );
  });
};

const virtualService = (check: Check, spec: unknown): void => {
  const fields = check.fields(spec, 'spec', ['hosts', 'http'], ['gateways', 'exportTo']);
  check
    .list(fields?.['hosts'], 'spec.hosts')
    .forEach((one, index) => check.text(one, `spec.hosts[${index}]`, hostname, 'host name'));
  check.list(fields?.['http'], 'spec.http').forEach((one, index) => {
    const path = `spec.http[${index}].route`;
    const http = check.fields(one, `spec.http[${index}]`, ['route'], ['name', 'match', 'timeout', 'retries']);
    const routes = check.list(http?.['route'], path);
    routes.forEach((route, at) => {
      const found = check.fields(route, `${path}[${at}]`, ['destination', 'weight']);
      const to = check.fields(found?.['destination'], `${path}[${at}].destination`, ['host', 'port'], ['subset']);
      check.text(to?.['host'], `${path}[${at}].destination.host`, hostname, 'host name');
      const port = check.fields(to?.['port'], `${path}[${at}].destination.port`, ['number']);
      if (port) check.port(port['number'], `${path}[${at}].destination.port.number`);
    });
    weights(
      check,
      routes.map((route) => (isTree(route) ? route['weight'] : route)),
      path,
      100,
      [100],
    );
  });
};

const service = (check: Check, spec: unknown): void => {
  const fields = check.fields(spec, 'spec', ['ports'], ['type', 'clusterIP', 'ipFamilies', 'ipFamilyPolicy']);
  ports(check, fields?.['ports'], 'spec.ports');
};

const endpointSlice = (check: Check, tree: Tree): void => {
  if (tree['addressType'] !== 'IPv4') check.say('addressType', `is ${JSON.stringify(tree['addressType'])}, not IPv4`);
  const labels = isTree(tree['metadata']) ? tree['metadata']['labels'] : undefined;
  const owner = isTree(labels) ? labels['kubernetes.io/service-name'] : undefined;
  check.text(
    owner,
    'metadata.labels["kubernetes.io/service-name"]',
    serviceLabel,
    'name of a Service, so no Service finds these addresses',
  );
  ports(check, tree['ports'], 'ports');
  check.list(tree['endpoints'], 'endpoints', 1, 1000).forEach((one, index) => {
    const endpoint = check.fields(
      one,
      `endpoints[${index}]`,
      ['addresses'],
      ['conditions', 'hostname', 'nodeName', 'zone'],
    );
    check.list(endpoint?.['addresses'], `endpoints[${index}].addresses`, 1, 100).forEach((address) => {
      const wrong = typeof address === 'string' ? addressProblem(address) : 'is no text';
      if (wrong !== null) check.say(`endpoints[${index}].addresses: ${JSON.stringify(address)}`, wrong);
    });
  });
};

const pause = (check: Check, value: unknown, path: string): void => {
  const fields = check.fields(value, path, [], ['duration']);
  const duration = fields?.['duration'];
  if (duration === undefined) return;
  if (typeof duration === 'string' && /^[1-9]\d*[smh]$/.test(duration)) return;
  const days = typeof duration === 'string' ? /^(\d+)d$/.exec(duration)?.[1] : undefined;
  check.say(
    `${path}.duration`,
    `is ${JSON.stringify(duration)}: a pause counts in s, m or h${days === undefined ? '' : `, so ${days}d is ${Number(days) * 24}h`}`,
  );
};

const rollout = (check: Check, spec: unknown): void => {
  const fields = check.fields(
    spec,
    'spec',
    ['replicas', 'workloadRef', 'strategy'],
    ['revisionHistoryLimit', 'minReadySeconds', 'progressDeadlineSeconds'],
  );
  if (fields && !isWhole(fields['replicas'], 1, 1_000_000)) check.say('spec.replicas', 'is not a whole number from 1');
  const ref = check.fields(fields?.['workloadRef'], 'spec.workloadRef', ['apiVersion', 'kind', 'name', 'scaleDown']);
  if (ref) {
    check.text(ref['name'], 'spec.workloadRef.name', label, 'name of a Deployment');
    check.text(
      ref['scaleDown'],
      'spec.workloadRef.scaleDown',
      /^(?:never|onsuccess|progressively)$/,
      'never, onsuccess or progressively',
    );
  }
  const strategy = check.fields(fields?.['strategy'], 'spec.strategy', ['canary']);
  const canary = check.fields(strategy?.['canary'], 'spec.strategy.canary', ['steps'], ['maxSurge', 'maxUnavailable']);
  let before = -1;
  check.list(canary?.['steps'], 'spec.strategy.canary.steps').forEach((one, index) => {
    const path = `spec.strategy.canary.steps[${index}]`;
    const step = check.fields(one, path, [], ['setWeight', 'pause']);
    if (step === null) return;
    if (Object.keys(step).length !== 1) check.say(path, 'is not exactly one of setWeight and pause');
    if (Object.hasOwn(step, 'pause')) pause(check, step['pause'], `${path}.pause`);
    if (!Object.hasOwn(step, 'setWeight')) return;
    const weight = step['setWeight'];
    if (!isWhole(weight, 0, 100))
      check.say(`${path}.setWeight`, `is ${JSON.stringify(weight)}, not whole percent from 0 to 100`);
    else if (weight <= before) check.say(`${path}.setWeight`, `is ${weight} after ${before}: it does not rise`);
    else before = weight;
  });
};

const kinds: Readonly<
  Record<
    string,
    {
      readonly apiVersion: string;
      readonly name?: RegExp;
      readonly fields: readonly string[];
      readonly check: (check: Check, tree: Tree) => void;
    }
  >
> = {
  HTTPRoute: {
    apiVersion: 'gateway.networking.k8s.io/v1',
    fields: ['spec'],
    check: (check, tree) => httpRoute(check, tree['spec']),
  },
  VirtualService: {
    apiVersion: 'networking.istio.io/v1',
    fields: ['spec'],
    check: (check, tree) => virtualService(check, tree['spec']),
  },
  Service: {
    apiVersion: 'v1',
    name: serviceLabel,
    fields: ['spec'],
    check: (check, tree) => service(check, tree['spec']),
  },
  EndpointSlice: {
    apiVersion: 'discovery.k8s.io/v1',
    fields: ['addressType', 'ports', 'endpoints'],
    check: endpointSlice,
  },
  Rollout: {
    apiVersion: 'argoproj.io/v1alpha1',
    fields: ['spec'],
    check: (check, tree) => rollout(check, tree['spec']),
  },
};

/** Every problem of a manifest, each with the path of its field; none for a manifest that a cluster accepts. */
export const manifestProblems = (manifest: unknown): readonly string[] => {
  if (!isTree(manifest)) return ['This is no manifest.'];
  const kind = String(manifest['kind']);
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (known === undefined) return [`kind is ${kind}, which the planner does not write.`];
  const check = new Check();
  check.fields(manifest, kind, ['apiVersion', 'kind', 'metadata', ...known.fields]);
  if (manifest['apiVersion'] !== known.apiVersion)
    check.say('apiVersion', `is ${String(manifest['apiVersion'])}, not ${known.apiVersion}`);
  metadata(check, manifest['metadata'], known.name);
  known.check(check, manifest);
  return check.problems;
};
