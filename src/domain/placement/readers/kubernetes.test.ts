import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../place.fixture.ts';

test('what an operator made is a service, and what it was told to make is named where its pods are missing', () => {
  const by = (kind: string, name: string) => ({ ownerReferences: [{ kind, name, controller: true }] });
  const pod = (name: string, owner: object, restartPolicy = 'Always') => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'a', ...owner },
    spec: { restartPolicy, containers: [{ image: 'ghcr.io/cloudnative-pg/postgresql:16' }] },
  });
  const found = read({
    apiVersion: 'v1',
    kind: 'List',
    items: [
      { apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', metadata: { name: 'pg' } },
      { apiVersion: 'kafka.strimzi.io/v1', kind: 'Kafka', metadata: { name: 'events' } },
      { apiVersion: 'agones.dev/v1', kind: 'GameServer', metadata: { generateName: 'round-' } },
      pod('pg-1', by('Cluster', 'pg')),
      pod('pg-2', by('Cluster', 'pg')),
      pod('web-1', by('ReplicaSet', 'web')),
      pod('step-1', by('Workflow', 'nightly'), 'Never'),
      pod('etcd-a', by('Node', 'a')),
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'metrics', ...by('Prometheus', 'k8s') },
        spec: { replicas: 2, template: { spec: { containers: [{ image: 'quay.io/prometheus/prometheus:v3' }] } } },
      },
    ],
  });
  assert.deepEqual(
    found.services.map(({ name, replicas }) => [name, replicas?.value]),
    [
      ['pg', 2],
      ['metrics', 2],
    ],
  );
  const notes = found.notes.join(' ');
  assert.match(notes, /what runs: Kafka events \(kafka\.strimzi\.io\), GameServer without a name \(agones\.dev\)\. /);
  assert.match(notes, /3 objects that another one made were passed over/);
  assert.doesNotMatch(notes, /Cluster pg/);
  assert.match(read(pod('web-1', by('ReplicaSet', 'web'))).notes.join(' '), /Give what made them: deployments/);
});
