/** The files of deploy/ that no server here can run: manifests against the Kubernetes API, and the recipe of the image. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Namespace } from 'kubernetes-models/v1/Namespace';
import { Service } from 'kubernetes-models/v1/Service';
import { parse } from 'yaml';
import { at, changed, refusesImpossibleValues, type Check, type Path, type Tree } from '../../e2e/support/manifests.ts';
import { place } from '../../src/domain/placement/place.ts';
import { readFiles } from '../../src/domain/placement/given/recognise.ts';
import { noSettings } from '../../src/domain/placement/kept/settings.ts';
import { root } from '../tools.ts';

const read = (file: string): string => readFileSync(join(root, 'deploy', file), 'utf8');
const manifest = (name: string): Tree => parse(read(`kubernetes/${name}.yaml`), { strict: true }) as Tree;

const checks: Readonly<Record<string, Check>> = {
  namespace: (one) => new Namespace(one as never).validate(),
  deployment: (one) => new Deployment(one as never).validate(),
  service: (one) => new Service(one as never).validate(),
  poddisruptionbudget: (one) => new PodDisruptionBudget(one as never).validate(),
  networkpolicy: (one) => new NetworkPolicy(one as never).validate(),
  ingress: (one) => new Ingress(one as never).validate(),
};
const pod: Path = ['spec', 'template', 'spec'];
const container: Path = [...pod, 'containers', 0];

suite('deploy/kubernetes', () => {
  for (const [name, check] of Object.entries(checks)) {
    test(`${name}.yaml is valid, of known fields`, () => {
      check(manifest(name));
      refusesImpossibleValues(manifest(name), check);
    });
  }

  test('a broken one would be refused', () => {
    const broken = changed(manifest('deployment'), ['spec', 'selector'], undefined);
    assert.throws(() => checks['deployment']?.(broken), /required property selector/);
  });

  test('the kustomization names files that are there, and all of them but the second way in', () => {
    const { resources, images } = manifest('kustomization') as { resources: string[]; images: { name: string }[] };
    for (const file of resources) assert.ok(existsSync(join(root, 'deploy/kubernetes', file)), file);
    const others = ['ingress.yaml', 'kustomization.yaml'];
    const all = Object.keys(checks).map((name) => `${name}.yaml`);
    assert.deepEqual(resources.toSorted(), [...all, 'httproute.yaml'].filter((file) => !others.includes(file)).sort());
    assert.equal(images[0]?.name, at(manifest('deployment'), [...container, 'image']));
  });

  test('the placement tool puts it on Kubernetes for what it is, and not only because it is there', () => {
    const files = ['kustomization', 'httproute', ...Object.keys(checks)].map((name) => ({
      name: `${name}.yaml`,
      text: read(`kubernetes/${name}.yaml`),
    }));
    const { services } = place(readFiles(files), { ...noSettings, off: ['already-there'] });
    assert.deepEqual(
      services.map(({ name, placement }) => [name, placement]),
      [[at(manifest('deployment'), ['metadata', 'name']), 'on-kubernetes']],
    );
  });

  test('what selects the pods selects those that there are', () => {
    const labels = at(manifest('deployment'), ['spec', 'template', 'metadata', 'labels']);
    for (const [name, path] of [
      ['deployment', ['spec', 'selector', 'matchLabels']],
      ['service', ['spec', 'selector']],
      ['poddisruptionbudget', ['spec', 'selector', 'matchLabels']],
      ['networkpolicy', ['spec', 'podSelector', 'matchLabels']],
      ['deployment', [...pod, 'topologySpreadConstraints', 0, 'labelSelector', 'matchLabels']],
      ['deployment', [...pod, 'topologySpreadConstraints', 1, 'labelSelector', 'matchLabels']],
    ] as const)
      assert.deepEqual(at(manifest(name), path), labels, name);
    const ports = [
      at(manifest('httproute'), ['spec', 'rules', 0, 'backendRefs', 0, 'port']),
      at(manifest('service'), ['spec', 'ports', 0, 'port']),
    ];
    assert.equal(ports[0], ports[1]);
    const named = at(manifest('deployment'), [...container, 'ports', 0, 'name']);
    assert.equal(at(manifest('service'), ['spec', 'ports', 0, 'targetPort']), named);
    assert.equal(at(manifest('networkpolicy'), ['spec', 'ingress', 0, 'ports', 0, 'port']), named);
  });

  test('the pods keep the restricted standard that the namespace enforces, and survive the loss of one', () => {
    const deployment = manifest('deployment');
    assert.equal(at(deployment, [...pod, 'securityContext', 'runAsNonRoot']), true);
    assert.equal(at(deployment, [...pod, 'securityContext', 'seccompProfile', 'type']), 'RuntimeDefault');
    assert.equal(at(deployment, [...pod, 'automountServiceAccountToken']), false);
    assert.deepEqual(at(deployment, [...container, 'securityContext']), {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const [replicas, least] = [
      at(deployment, ['spec', 'replicas']),
      at(manifest('poddisruptionbudget'), ['spec', 'minAvailable']),
    ];
    assert.ok(Number(replicas) > Number(least), 'a drain would never end');
    assert.ok(at(deployment, [...container, 'resources', 'limits', 'memory']));
    for (const probe of ['readinessProbe', 'livenessProbe'])
      assert.ok(
        read('nginx/nginx.conf').includes(
          `location = ${String(at(deployment, [...container, probe, 'httpGet', 'path']))} `,
        ),
        probe,
      );
  });
});

suite('deploy/Containerfile', () => {
  const steps = read('Containerfile')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)
    .map((line) => /^(\S+)\s+(.*)$/.exec(line)?.slice(1) as [word: string, rest: string]);
  const last = steps.slice(steps.findLastIndex(([word]) => word === 'FROM'));

  test('holds known instructions only, and images with a registry and a version', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ARG', 'USER', 'EXPOSE'];
    assert.deepEqual(
      steps.filter(([word]) => !known.includes(word)),
      [],
    );
    for (const [, image] of steps.filter(([word]) => word === 'FROM'))
      assert.match(image, /^[\w.]+\.\w+\/\S+:\d[\w.-]*( AS \w+)?$/);
  });

  test('copies files that are there, and what it serves from the stage that builds', () => {
    for (const [, files] of steps.filter(([word, rest]) => word === 'COPY' && !rest.startsWith('--from')))
      for (const file of files.split(' ').slice(0, -1)) assert.ok(existsSync(join(root, file)), file);
    assert.ok(last.some(([word, rest]) => word === 'COPY' && rest === '--from=build /out /srv/handbook'));
  });

  test('ends as a user with a number, the one that the pods run as, on the port that nginx listens on', () => {
    const user = Number(last.find(([word]) => word === 'USER')?.[1]);
    assert.equal(at(manifest('deployment'), [...pod, 'securityContext', 'runAsUser']), user);
    assert.ok(user > 0);
    const port = last.find(([word]) => word === 'EXPOSE')?.[1];
    assert.ok(read('nginx/nginx.conf').includes(`listen ${port};`));
    assert.equal(String(at(manifest('deployment'), [...container, 'ports', 0, 'containerPort'])), port);
  });

  test('names the Node that the project names', () => {
    const node = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
    assert.ok(steps.some(([word, rest]) => word === 'FROM' && rest.includes(`/node:${node.replace('v', '')}-`)));
  });
});
