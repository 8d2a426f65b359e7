import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifiersIn } from './identifiers.ts';

test('identifiers of a manifest, whole and in parts', () => {
  const found = identifiersIn(`apiVersion: eksctl.io/v1alpha5
    hugepages-2Mi: 128Mi # two megabytes
    instanceType: 'm5.2xlarge'
    args: ['--share=$(JOB_COMPLETION_INDEX)', '--of=40']`);
  for (const wanted of [
    'eksctl.io/v1alpha5',
    'v1alpha5',
    'hugepages-2Mi',
    '2Mi',
    '128Mi',
    'm5.2xlarge',
    'instanceType',
  ]) {
    assert.ok(found.includes(wanted), `${wanted} in ${found.join(' ')}`);
  }
  assert.ok(found.some((token) => token.includes('JOB_COMPLETION_INDEX')));
});

for (const [what, code] of [
  ['plain words', 'kind: Job two megabytes'],
  ['numbers', 'replicas: 3 5,000 7200'],
  ['signs', '--- # => {}'],
] as const) {
  test(`${what} are no identifiers`, () => assert.deepEqual(identifiersIn(code), []));
}
