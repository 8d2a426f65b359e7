import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from '../place.fixture.ts';
import { place } from '../place.ts';

const one = (service: object) => place(read({ services: { it: service } })).services[0];

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
