import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { read } from './place.fixture.ts';
import { place, questionsOf } from './place.ts';
import { noSettings } from './kept/settings.ts';
import { inventoryRules } from './rules/rules.ts';

const image = fc.constantFrom(
  'acme/web:1',
  'postgres:16',
  'valkey/valkey',
  '$WEB_IMAGE',
  'nginx',
  'prom/prometheus',
  'acme/postgres-exporter',
);
const service = fc.record(
  {
    image,
    ports: fc.constant(['80:80']),
    volumes: fc.subarray([
      'data:/data',
      './etc:/etc/it',
      '/:/host:ro',
      '/dev/ttyUSB0:/dev/ttyUSB0',
      'pg:/var/lib/postgresql/data',
    ]),
    devices: fc.subarray(['/dev/dri', '/dev/ttyACM0', '/dev/net/tun']),
    privileged: fc.boolean(),
    depends_on: fc.subarray(['a', 'b', 'c', 'd']),
    profiles: fc.subarray(['debug', 'full']),
  },
  { requiredKeys: ['image'] },
);
const estate = fc.record({ a: service, b: service, c: service, d: service });

describe('placing', () => {
  test('says the same of a service wherever it stands in the file', () => {
    fc.assert(
      fc.property(estate, (services) => {
        const turned = Object.fromEntries(Object.entries(services).reverse());
        const byName = (given: object) =>
          place(read({ services: given })).services.toSorted((x, y) => x.name.localeCompare(y.name));
        // The one fact that counts services in its words is the same as well.
        assert.deepEqual(byName(turned), byName(services));
      }),
      { numRuns: 100 },
    );
  });

  test('gives every service a side, a fact, and no trait both known and unknown', () => {
    fc.assert(
      fc.property(estate, (services) => {
        for (const placed of place(read({ services })).services) {
          assert.ok(placed.decides.length > 0);
          assert.equal(placed.strategy === null, placed.placement === 'left-out');
          for (const trait of placed.unknown) assert.equal(placed.known[trait], undefined);
          if (placed.strategy === 'undecided') assert.equal(placed.placement, 'depends');
          // Compose says nothing of these, so nothing may be said of them.
          for (const trait of ['demand', 'latency', 'owner'] as const) assert.equal(placed.known[trait], undefined);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('moves a service by one answer, and only that one', () => {
    const found = read({ services: { a: { image: 'redis' }, b: { image: 'redis' } } });
    const answered = (state: string) =>
      place(found, { ...noSettings, answers: new Map([['a', { state }]]) }).services.map(({ placement }) => placement);
    assert.deepEqual(answered('rebuildable'), ['on-kubernetes', 'depends']);
    assert.deepEqual(answered('durable'), ['keep-off', 'depends']);
    assert.deepEqual(questionsOf(place(found).services), [{ id: 'state', services: ['a', 'b'] }]);
  });

  test('asks once for each profile, and leaves out what is not used', () => {
    const found = read({
      services: Object.fromEntries(
        ['a', 'b'].map((name) => [name, { image: 'acme/a', ports: ['80:80'], profiles: ['full'] }]),
      ),
    });
    assert.deepEqual(questionsOf(place(found).services), [{ id: 'profile:full', services: ['a', 'b'] }]);
    const { services } = place(found, { ...noSettings, everywhere: { 'profile:full': 'unused' } });
    assert.deepEqual(
      services.map(({ placement }) => placement),
      ['left-out', 'left-out'],
    );
  });

  test('tries the next rule when one is switched off, and says depends when none is left', () => {
    const off = (...ids: readonly string[]) =>
      place(read({ services: { a: { image: 'postgres' } } }), { ...noSettings, off: ids }).services[0];
    assert.equal(off()?.matches[0]?.rule, 'known-store');
    assert.equal(off('known-store')?.matches[0]?.rule, 'nothing-written');
    assert.equal(off(...inventoryRules.map(({ id }) => id))?.placement, 'depends');
  });

  test('takes an owner from a label only when it is chosen', () => {
    const found = read({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'a', labels: { team: 'shop' } },
      spec: { template: { spec: { containers: [{ image: 'acme/a' }] } } },
    });
    assert.equal(place(found).services[0]?.owner, undefined);
    assert.deepEqual(place(found, { ...noSettings, ownerLabel: 'team' }).services[0]?.owner, {
      value: 'shop',
      path: 'metadata.labels.team',
      how: 'read',
    });
  });

  test('joins a catalogue to the services of the same name', () => {
    const catalogue =
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: web }\nspec: { type: service, owner: group:default/team-a, lifecycle: deprecated }';
    const { services } = place(read({ services: { web: { image: 'acme/web' } } }, catalogue));
    assert.equal(services.length, 1);
    assert.equal(services[0]?.owner?.value, 'team-a');
    assert.equal(services[0]?.placement, 'keep-off');
  });

  test('reads several answers of a command in one file', () => {
    const answers = [
      '{"services":[{"serviceName":"s","taskDefinition":"arn:aws:ecs:x:1:task-definition/web:2","launchType":"FARGATE"}],"failures":[]}',
      '{"taskDefinition":{"family":"web","revision":2,"containerDefinitions":[{"name":"web","image":"acme/web"}]}}',
    ];
    const [web] = place(read(answers.join('\n'))).services;
    assert.equal(web?.name, 'web');
    assert.equal(web?.placement, 'on-kubernetes');
  });

  test('takes no target group of ECS for one of requests: only its port tells', () => {
    const moves = (containerPort: number, definition = true) => {
      const service = {
        serviceName: 'it',
        taskDefinition: 'it:1',
        loadBalancers: [{ targetGroupArn: 'arn:aws:elasticloadbalancing:x', containerName: 'it', containerPort }],
      };
      const containers = [{ name: 'it', image: 'acme/it', portMappings: [{ containerPort, protocol: 'tcp' }] }];
      const answers = [
        JSON.stringify({ services: [service] }),
        ...(definition
          ? [JSON.stringify({ taskDefinition: { family: 'it', revision: 1, containerDefinitions: containers } })]
          : []),
      ];
      return place(read(answers.join('\n'))).services[0]?.move;
    };
    assert.deepEqual(
      [7233, 1883, 8080].map((port) => moves(port)),
      [null, 'cutover', 'http-weights'],
    );
    assert.deepEqual(
      [7233, 1883, 8080].map((port) => moves(port, false)),
      [null, 'cutover', 'http-weights'],
    );
  });

  test('stays quick with a thousand services in a chain', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `s${index}`);
    const services = Object.fromEntries(
      names.map((name, index) => [name, { image: 'acme/x', depends_on: [`s${index + 1}`], volumes: ['data:/data'] }]),
    );
    assert.equal(new Set(place(read({ services })).services.map(({ group }) => group)).size, 1000);
  });
});
