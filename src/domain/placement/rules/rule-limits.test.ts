import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noSettings } from '../kept/settings.ts';
import { place, placementFile } from '../place.ts';
import { read } from '../place.fixture.ts';
import { readLimits } from './rule-limits.ts';

describe('limits of rules', () => {
  const stores = read({
    services: Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, { image: 'postgres:16', volumes: [`${name}:/var/lib/postgresql/data`] }]),
    ),
  });
  const limited = (given: readonly string[]) => ({ ...noSettings, limits: readLimits(given).limits });

  test('many small stores depend from the number that is set, and the file says so', () => {
    const sides = (given: readonly string[]) =>
      new Set(place(stores, limited(given)).services.map(({ placement }) => placement));
    assert.deepEqual([...sides([])], ['keep-off']);
    assert.deepEqual([...sides(['known-store=4'])], ['keep-off']);
    assert.deepEqual([...sides(['known-store=3'])], ['depends']);
    const settings = limited(['known-store=3']);
    assert.deepEqual(placementFile(place(stores, settings), settings).changedRules, {
      'known-store': '3 instead of none',
    });
    assert.match(place(stores, settings).services[0]?.decides.at(-1)?.fact ?? '', /one of 3 alike/);
  });

  test('names of helpers, writers of a volume and the ratio of replicas are theirs to set', () => {
    const helper = read({ services: { it: { image: 'acme/it', profiles: ['ops'] } } });
    assert.equal(place(helper).services[0]?.placement, 'on-kubernetes');
    assert.equal(place(helper, limited(['nothing-to-place=ops, lab'])).services[0]?.placement, 'left-out');
    const shared = read({
      services: { a: { image: 'acme/a', volumes: ['v:/v'] }, b: { image: 'acme/b', volumes: ['v:/v'] } },
    });
    assert.equal(place(shared).services[0]?.known.state?.value, 'durable');
    assert.equal(place(shared, limited(['writes-files=3'])).services[0]?.known.state, undefined);
    const scaled = read({
      kind: 'List',
      apiVersion: 'v1',
      items: [
        {
          kind: 'Deployment',
          apiVersion: 'apps/v1',
          metadata: { name: 'it' },
          spec: { template: { spec: { containers: [{ name: 'it', image: 'acme/it' }] } } },
        },
        {
          kind: 'HorizontalPodAutoscaler',
          apiVersion: 'autoscaling/v2',
          metadata: { name: 'it' },
          spec: { minReplicas: 2, maxReplicas: 4, scaleTargetRef: { name: 'it' } },
        },
      ],
    });
    assert.equal(place(scaled).services[0]?.known.demand?.value, 'variable');
    assert.equal(place(scaled, limited(['already-there=2.5'])).services[0]?.known.demand, undefined);
  });

  test('what is no limit is told, each by itself, and the usual one is none', () => {
    const { limits, problems } = readLimits(['known-store=many', 'ends=3', 'writes-files=2', 'already-there=0']);
    assert.deepEqual(limits, {});
    assert.equal(problems.length, 3);
    assert.match(problems.join(' '), /“many” is no number.*“ends=3” sets no limit.*“0” is no number/);
  });
});
