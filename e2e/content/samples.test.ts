/** The code samples that readers copy: they parse, they hold what their kind requires, and a broken one is noticed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { EndpointSlice } from 'kubernetes-models/discovery.k8s.io/v1/EndpointSlice';
import { Service } from 'kubernetes-models/v1/Service';
import { parse, parseAllDocuments } from 'yaml';
import {
  at,
  changed,
  isTree,
  refusesImpossibleValues,
  type Check,
  type Path,
  type Tree,
} from '../support/manifests.ts';
import { flag, only, problemsOf, size, text, type Shape } from './shapes.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const sample = (id: string): Tree => parse(read(`content/samples/${id}.yaml`), { strict: true }) as Tree;

const isDeployment: Check = (manifest) => new Deployment(manifest as never).validate();
const isJob: Check = (manifest) => new Job(manifest as never).validate();

const container: Path = ['spec', 'template', 'spec', 'containers', 0];
const pod: Path = ['spec', 'template', 'spec'];

suite('huge-pages', () => {
  const manifest = sample('huge-pages');

  test('is a valid apps/v1 Deployment of known fields', () => {
    isDeployment(manifest);
    refusesImpossibleValues(manifest, isDeployment);
  });

  test('without its selector it is refused, as the printed one would be', () => {
    assert.throws(() => isDeployment(changed(manifest, ['spec', 'selector'], undefined)), /required property selector/);
  });

  test('an unknown field is noticed', () => {
    const misspelt = changed(manifest, [...container, 'volumeMount'], []);
    assert.throws(() => refusesImpossibleValues(misspelt, isDeployment), /does not know .*volumeMount/);
  });

  test('selects the pods it makes', () => {
    assert.deepEqual(
      at(manifest, ['spec', 'selector', 'matchLabels']),
      at(manifest, ['spec', 'template', 'metadata', 'labels']),
    );
  });

  test('is of the Guaranteed class, with whole CPUs', () => {
    const resources = at(manifest, [...container, 'resources']) as Record<
      'requests' | 'limits',
      Record<string, string>
    >;
    assert.deepEqual(resources.requests, resources.limits);
    assert.deepEqual(Object.keys(resources.limits), ['cpu', 'memory', 'hugepages-2Mi']);
    assert.match(String(resources.limits['cpu']), /^\d+$/);
  });

  test('mounts a volume of huge pages and asks for prepared nodes', () => {
    const [volume] = at(manifest, [...pod, 'volumes']) as [{ name: string; emptyDir: { medium: string } }];
    const [mount] = at(manifest, [...container, 'volumeMounts']) as [{ name: string }];
    assert.equal(volume.emptyDir.medium, 'HugePages-2Mi');
    assert.equal(mount.name, volume.name);
    assert.ok(isTree(at(manifest, [...pod, 'nodeSelector'])));
  });
});

suite('indexed-job', () => {
  const manifest = sample('indexed-job');

  test('is a valid batch/v1 Job of known fields', () => {
    isJob(manifest);
    refusesImpossibleValues(manifest, isJob);
  });

  test('a misspelt completion mode is refused', () => {
    assert.throws(() => isJob(changed(manifest, ['spec', 'completionMode'], 'Index')), /completionMode/);
  });

  test('each pod knows its share, and there are as many shares as it says', () => {
    assert.equal(at(manifest, ['spec', 'completionMode']), 'Indexed');
    const args = (at(manifest, [...container, 'args']) as string[]).join(' ');
    assert.ok(args.includes('$(JOB_COMPLETION_INDEX)'));
    assert.ok(args.includes(`--of=${String(at(manifest, ['spec', 'completions']))}`));
  });

  test('ends by itself: retries, a deadline, a clean-up, and requests for the scheduler', () => {
    for (const field of ['backoffLimitPerIndex', 'activeDeadlineSeconds', 'ttlSecondsAfterFinished']) {
      assert.ok(Number(at(manifest, ['spec', field])) > 0, field);
    }
    // backoffLimitPerIndex is allowed with this policy only.
    assert.equal(at(manifest, [...pod, 'restartPolicy']), 'Never');
    assert.ok(isTree(at(manifest, [...container, 'resources', 'requests'])));
  });
});

/**
 * No npm package holds eksctl's JSON schema. These are the fields that the sample uses, with their types as in that
 * schema (pkg/apis/eksctl.io/v1alpha5/assets/schema.json, August 2026); a field that is not named here is refused.
 */
const clusterConfig = {
  apiVersion: only('eksctl.io/v1alpha5'),
  kind: only('ClusterConfig'),
  metadata: { name: text, region: text, version: text },
  upgradePolicy: { supportType: (value: unknown) => value === 'STANDARD' || value === 'EXTENDED' },
  iam: {
    withOIDC: flag,
    serviceAccounts: [{ metadata: { name: text, namespace: text }, wellKnownPolicies: { autoScaler: flag } }],
  },
  managedNodeGroups: [
    {
      name: text,
      instanceType: text,
      privateNetworking: flag,
      minSize: size,
      desiredCapacity: size,
      maxSize: size,
    },
  ],
} as const satisfies Shape;

suite('eks-cluster', () => {
  const config = sample('eks-cluster');
  const group: Path = ['managedNodeGroups', 0];

  test('holds the fields of an eksctl ClusterConfig and no others', () => {
    assert.deepEqual(problemsOf(config, clusterConfig), []);
  });

  test('a broken variant is refused', () => {
    assert.deepEqual(problemsOf(changed(config, ['metadata', 'version'], 1.36), clusterConfig), [
      'config.metadata.version: not a valid value',
    ]);
    assert.deepEqual(problemsOf(changed(config, ['iam', 'withOidc'], true), clusterConfig), [
      'config.iam.withOidc: unknown',
    ]);
    assert.deepEqual(problemsOf(changed(config, ['kind'], undefined), clusterConfig), ['config.kind: missing']);
  });

  test('its sizes are in order', () => {
    const sizes = ['minSize', 'desiredCapacity', 'maxSize'].map((field) => Number(at(config, [...group, field])));
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => a - b),
    );
  });

  test('only the account of the autoscaler may resize groups, not the role of every node', () => {
    assert.equal(at(config, [...group, 'iam']), undefined);
    assert.equal(at(config, ['iam', 'serviceAccounts', 0, 'wellKnownPolicies', 'autoScaler']), true);
  });

  test('says that its policy upgrades by itself, since it does', () => {
    assert.equal(at(config, ['upgradePolicy', 'supportType']), 'STANDARD');
    assert.match(read('content/samples/eks-cluster.yaml'), /# STANDARD: .*upgrades the control plane by itself/);
  });

  test('its version is in standard support on the day of the dated fact', () => {
    const { fact, checked } = parse(read('content/facts/eks-calendar.yaml')) as { fact: string; checked: string };
    const version = String(at(config, ['metadata', 'version']));
    const [standard = ''] = fact.split(/extended/i);
    const ends = new RegExp(`${version.replace('.', '\\.')}\\D+(\\d{1,2} [A-Z][a-z]+ \\d{4})`).exec(standard)?.[1];
    assert.ok(ends, `content/facts/eks-calendar.yaml names no end of standard support for ${version}.`);
    assert.ok(
      Date.parse(`${ends} UTC`) > Date.parse(checked),
      `Standard support of ${version} ended on ${ends}: choose a newer version.`,
    );
  });
});

/** The fields of HTTPRoute v1 that the sample uses (Gateway API 1.6); no field of a route that is not named here is taken. */
const share = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000;
const portNumber = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535;
const httpRoute = {
  apiVersion: only('gateway.networking.k8s.io/v1'),
  kind: only('HTTPRoute'),
  metadata: { name: text, namespace: text },
  spec: {
    parentRefs: [{ name: text, namespace: text }],
    hostnames: [text],
    // A Service without a port is refused by the API, by a rule that its schema does not show.
    rules: [{ backendRefs: [{ name: text, port: portNumber, weight: share }] }],
  },
} as const satisfies Shape;

suite('weighted-route', () => {
  const [route, service, slice] = parseAllDocuments(read('content/samples/weighted-route.yaml')).map(
    (document) => document.toJS() as Tree,
  ) as [Tree, Tree, Tree];
  const isService: Check = (manifest) => new Service(manifest as never).validate();
  const isSlice: Check = (manifest) => new EndpointSlice(manifest as never).validate();
  const backends = at(route, ['spec', 'rules', 0, 'backendRefs']) as { name: string; port: number; weight: number }[];

  test('holds the fields of an HTTPRoute and no others', () => {
    assert.deepEqual(problemsOf(route, httpRoute), []);
    const first: Path = ['spec', 'rules', 0, 'backendRefs', 0];
    assert.deepEqual(problemsOf(changed(route, [...first, 'port'], undefined), httpRoute), [
      'config.spec.rules[0].backendRefs[0].port: missing',
    ]);
    assert.deepEqual(problemsOf(changed(route, [...first, 'weight'], 0.01), httpRoute), [
      'config.spec.rules[0].backendRefs[0].weight: not a valid value',
    ]);
  });

  test('its Service and its EndpointSlice are valid, of known fields', () => {
    isService(service);
    refusesImpossibleValues(service, isService);
    isSlice(slice);
    refusesImpossibleValues(slice, isSlice);
  });

  test('the new side gets the first share that the article advises', () => {
    const { value } = parse(read('content/figures/canary-start-percent.yaml')) as { value: number };
    const all = backends.reduce((sum, { weight }) => sum + weight, 0);
    assert.equal((100 * (backends[0]?.weight ?? 0)) / all, value);
  });

  test('the old side is the Service without a selector, and the slice belongs to it', () => {
    const old = at(service, ['metadata', 'name']);
    assert.equal(backends[1]?.name, old);
    assert.equal(at(service, ['spec', 'selector']), undefined);
    assert.equal(at(slice, ['metadata', 'labels', 'kubernetes.io/service-name']), old);
    for (const path of [
      ['spec', 'ports', 0, 'port'],
      ['ports', 0, 'port'],
    ])
      assert.equal(at(path[0] === 'spec' ? service : slice, path), backends[1]?.port);
    const [namespace, ...others] = [route, service, slice].map((one) => at(one, ['metadata', 'namespace']));
    assert.ok(others.every((one) => one === namespace));
  });
});
