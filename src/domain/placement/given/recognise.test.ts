import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { place } from '../place.ts';
import { read } from '../place.fixture.ts';
import { readFiles } from './recognise.ts';

describe('what needs what', () => {
  const needs = (text: string) =>
    Object.fromEntries(place(read(text)).services.map(({ name, dependsOn }) => [name, dependsOn]));

  test('links, shared networks and taken volumes count as well', () => {
    const text = `services: { a: { image: x/a, links: ['b:db'] }, b: { image: x/b, network_mode: 'service:c' }, c: { image: x/c, volumes_from: [a] } }`;
    assert.deepEqual(needs(text), { a: ['b'], b: ['c'], c: ['a'] });
  });

  test('an API stands for the component that provides it', () => {
    const entity = (name: string, spec: string) =>
      `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name} }\nspec: { type: service, owner: o, ${spec} }\n`;
    const text = [
      entity('web', 'consumesApis: [orders-api, other-api]'),
      entity('orders', 'providesApis: [orders-api]'),
    ].join('---\n');
    assert.deepEqual(needs(text), { orders: [], web: ['orders'] });
  });
});

test('a file that adds to another one says so', () => {
  const { notes } = read(`services: { web: { labels: { a: b } } }`);
  assert.match(notes.join(' '), /web: neither image nor build.*docker compose -f FILE -f FILE config/);
  const { refusals } = read(`include: [{ path: a.yml }]`);
  assert.match(refusals[0]?.message ?? '', /only includes others/);
});

test('the containers of a task are no list of services', () => {
  const task = [
    { name: 'collector', image: 'acme/collector', essential: true },
    { name: 'web', image: '${image}', portMappings: [{ containerPort: 3000 }] },
  ];
  const { refusals, services } = read(JSON.stringify(task));
  assert.match(refusals[0]?.message ?? '', /one task of ECS.*describe-task-definition/);
  assert.deepEqual(services, []);
});

test('a figure that two readings fit stays unknown, and the notes name it', () => {
  const { notes, services } = read('name;cpu;memory\nweb;2.048;1.024,5 MB\n');
  assert.equal(services[0]?.cpuCores, undefined);
  assert.equal(services[0]?.memoryMib?.value, 1025);
  assert.match(notes.join(' '), /2\.048 in row 2: cpu/);
});

test('of several files, a path begins with the one that it leads into', () => {
  const { services } = place(
    readFiles([
      { name: 'compose.yaml', text: 'services: { web: { image: acme/web, volumes: [data:/data] } }' },
      { name: 'owners.csv', text: 'name,owner\nweb,Ana\nother,Bo\n' },
    ]),
  );
  const [web, other] = services;
  assert.equal(web?.decides[0]?.path, 'compose.yaml: services.web.volumes[0]');
  assert.equal(web?.owner?.path, 'owners.csv: row 2: owner');
  assert.equal(other?.owner?.path, 'owners.csv: row 3: owner');
});

test('Compose files of several projects share neither names nor volumes, and a project decides nothing', () => {
  const project = (db: string) =>
    `services: { web: { build: ., depends_on: [db], volumes: ["data:/data"] }, db: { image: ${db} } }\nvolumes: { data: {} }\n`;
  const { services } = place(
    readFiles([
      { name: 'shop/compose.yaml', text: project('postgres:16') },
      { name: 'postgres-blog/compose.yaml', text: project('mariadb:11') },
      { name: 'tools.yaml', text: 'services: { front: { build: ., depends_on: [web] } }' },
    ]),
  );
  assert.deepEqual(
    services.map(({ name, dependsOn, dependsOutside }) => [name, dependsOn, dependsOutside]),
    [
      ['shop/web', ['shop/db'], []],
      ['shop/db', [], []],
      ['postgres-blog/web', ['postgres-blog/db'], []],
      ['postgres-blog/db', [], []],
      ['front', [], ['web']],
    ],
  );
  const facts = services.flatMap(({ decides }) => decides.map(({ fact }) => fact)).join(' ');
  assert.doesNotMatch(facts, /written by|named like/);
});

test('Compose files of one folder are one project', () => {
  const { services } = place(
    readFiles([
      { name: 'compose.yaml', text: 'services: { web: { image: acme/web, depends_on: [db] } }' },
      { name: 'compose.stores.yaml', text: 'services: { db: { image: postgres } }' },
    ]),
  );
  assert.deepEqual(services[0]?.dependsOn, ['db']);
});
