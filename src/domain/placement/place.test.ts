import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { placedCsv } from './export/csv.ts';
import { groupsOf } from './groups.ts';
import { read } from './place.fixture.ts';
import { place, questionsOf } from './place.ts';
import { noSettings } from './kept/settings.ts';
import { inventoryRules } from './rules/rules.ts';

const one = (service: object) => place(read({ services: { it: service } })).services[0];

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

describe('what a product is told by', () => {
  const sides: readonly [string, object, string][] = [
    ['an exporter beside a store', { image: 'prometheuscommunity/postgres-exporter:v0.17' }, 'on-kubernetes'],
    ['a store of another registry', { image: 'registry.example:5000/base/my-postgres:16' }, 'keep-off'],
    ['a store by its data path', { image: 'acme/db', volumes: ['x:/var/lib/mysql'] }, 'keep-off'],
    ['a store by its key name', { image: 'acme/broker', environment: ['KAFKA_ADVERTISED_LISTENERS=x'] }, 'keep-off'],
    [
      'a store by its health check',
      { image: '$DB', healthcheck: { test: ['CMD-SHELL', 'pg_isready -U x'] } },
      'keep-off',
    ],
    ['a client of a store', { image: 'acme/orders-kafka-consumer' }, 'on-kubernetes'],
    ['an application whose tag names its database', { image: 'umami/umami:postgresql-latest' }, 'on-kubernetes'],
    [
      'a clock and a socket',
      { image: 'acme/x', volumes: ['/etc/localtime:/etc/localtime', '/var/run/docker.sock:/var/run/docker.sock'] },
      'depends',
    ],
    ['a single file of settings', { image: 'acme/x', volumes: ['./x.yml:/app/x.yml'] }, 'on-kubernetes'],
    ['packages that a build makes', { image: 'acme/x', volumes: ['/app/node_modules'] }, 'on-kubernetes'],
    ['people’s work that is not mounted', { image: 'wordpress' }, 'depends'],
    [
      'a log shipper with a place of its own',
      { image: 'grafana/promtail:3', volumes: ['/var/log:/var/log:ro', 'pos:/positions'] },
      'on-kubernetes',
    ],
    [
      'a web server of files',
      { image: 'nginx', ports: ['80:80'], volumes: ['./html:/usr/share/nginx/html:ro'] },
      'on-kubernetes',
    ],
    ['a camera', { image: 'acme/nvr', devices: ['/dev/video0:/dev/video0'] }, 'keep-off'],
    ['a tunnel', { image: 'acme/vpn', devices: ['/dev/net/tun'] }, 'depends'],
    ['a fixed address', { image: 'acme/x', mac_address: '02:42:ac:11:65:43' }, 'keep-off'],
    ['one on each node of a swarm', { image: 'acme/x', deploy: { mode: 'global' } }, 'on-kubernetes'],
  ];
  for (const [what, given, side] of sides) test(what, () => assert.equal(one(given)?.placement, side));
});

test('services in a circle are one group, whatever the chain to it', () => {
  const groups = groupsOf(
    new Map([
      ['a', ['b']],
      ['b', ['c', 'gone']],
      ['c', ['b']],
      ['d', []],
    ]),
  );
  assert.deepEqual(Object.fromEntries(groups), { a: 'a', b: 'b', c: 'b', d: 'd' });
});

test('what runs on Windows depends on its nodes, and what only migrates a database is a job', () => {
  const { services } = place(
    read(
      JSON.stringify({
        services: {
          shop: { image: 'mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022' },
          bare: { image: 'mcr.microsoft.com/windows/nanoserver:ltsc2022' },
          migrate: { image: 'acme/shop', command: ['python', 'manage.py', 'migrate'] },
          web: { image: 'acme/shop', command: 'sh -c "manage.py migrate && gunicorn shop"' },
        },
      }),
    ),
  );
  const of = (name: string) => services.find((one) => one.name === name);
  assert.equal(of('shop')?.placement, 'depends');
  assert.match(of('bare')?.decides[0]?.fact ?? '', /Windows nodes only/);
  assert.deepEqual(
    [of('migrate')?.placement, of('migrate')?.shape, of('migrate')?.move],
    ['left-out', 'Job', 'with-parent'],
  );
  assert.equal(of('web')?.shape, 'Deployment');
});

test('the table says beside every service what was changed and how old the rules are', () => {
  const found = read('name,owner\nweb,Ana\n');
  const csv = placedCsv(place(found), found.services, ['Switched off: a rule'], ['Oldest input: it.']);
  const rows = csv.split('\r\n');
  assert.match(rows[0] ?? '', /,rules changed,age and version$/);
  assert.match(rows[1] ?? '', /,Switched off: a rule,Oldest input: it\.$/);
});

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
  assert.match(notes, /nothing here says what runs: Kafka events \(kafka\.strimzi\.io\)\. /);
  assert.match(notes, /3 objects that another one made were passed over/);
  assert.doesNotMatch(notes, /Cluster pg/);
  assert.match(read(pod('web-1', by('ReplicaSet', 'web'))).notes.join(' '), /Give what made them: deployments/);
});

test('a function that a cloud runs stays where it is, whatever its name sounds like', () => {
  const one = (type: string, name = 'orders-postgres-sync') =>
    place(read(`name,type,owner\n${name},${type},core\nother,service,core`)).services.find(
      (found) => found.name === name,
    );
  for (const type of ['Lambda function', 'AWS::Lambda::Function', 'microsoft.web/functionapps', 'Azure Function']) {
    const found = one(type);
    assert.deepEqual(
      [found?.placement, found?.strategy, found?.move, found?.shape, found?.asks],
      ['keep-off', 'retain', 'none', null, []],
      type,
    );
    assert.deepEqual([found?.matches[0]?.rule, found?.decides[0]?.fact], ['function-of-cloud', `type ${type}`]);
  }
  const [listed] = place(read({ Functions: [{ FunctionName: 'resize' }] })).services;
  assert.equal(listed?.placement, 'keep-off');
  for (const type of ['function', 'Business function', 'lambda-layer', 'function-library', 'service'])
    assert.notEqual(one(type, 'plain')?.matches[0]?.rule, 'function-of-cloud', type);
});
