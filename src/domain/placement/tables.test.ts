/** Tables as people keep them: what a word of theirs stands for, and what stays unknown is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedCsv } from './export/csv.ts';
import { placedTable } from './export/table.ts';
import { read } from './place.fixture.ts';
import { noSettings } from './kept/settings.ts';
import { place } from './place.ts';

const notesOf = (table: string): string => read(table).notes.join(' ');

test('words that others have for a value are read', () => {
  const [api, fraud] = place(read('name,state,hardware\napi,Stateless,none\nfraud,none,GPU\n')).services;
  assert.equal(api?.known['state']?.value, 'none');
  assert.equal(api.placement, 'on-kubernetes');
  assert.equal(fraud?.known['hardware']?.value, 'accelerator');
  assert.equal(fraud?.decides[0]?.fact, 'hardware is accelerator');
});

test('an image that is built for accelerators asks for one, unless the table says what it runs on', () => {
  const [bake, small] = place(
    read('name,state,hardware,image\nbake,none,,nvidia/cuda:12\nsmall,none,any,x/y:1-gpu\n'),
  ).services;
  assert.equal(bake?.decides[0]?.fact, 'image nvidia/cuda:12, which is built for accelerators');
  assert.equal(bake.placement, 'depends');
  assert.equal(small?.placement, 'on-kubernetes');
});

test('a table of Markdown is read without the row that rules it, and yes and no say whether it is stateful', () => {
  const text = '| App Name | Stateful | Mem (GiB) |\n| :--- | ---: | --- |\n| web | no | 2 |\n| archive | Yes | 16 |\n';
  assert.equal(notesOf(text), '');
  assert.deepEqual(
    read(text).services.map(({ name, given, memoryMib }) => [name, given.state?.value, memoryMib?.value]),
    [
      ['web', 'none', 2048],
      ['archive', 'durable', 16_384],
    ],
  );
  assert.equal(read('Fachverfahren;Zustandsbehaftet\nMelderegister;ja\n').services[0]?.given.state?.value, 'durable');
});

test('a list of virtual machines is one of services, and names the columns that tell it nothing', () => {
  const text = 'VM,Powerstate,CPUs,Memory,Host\nweb01,poweredOn,4,8192,esx1\n';
  assert.deepEqual(
    read(text).services.map(({ name, cpuCores, memoryMib }) => [name, cpuCores?.value, memoryMib?.value]),
    [['web01', 4, 8192]],
  );
  assert.match(notesOf(text), /not read: Host\./);
});

test('what is durable in one place moves at once, on a shape that keeps it', () => {
  const text = 'services: { web: { image: acme/web, ports: ["8080:8080"], volumes: ["data:/data"] } }';
  const answered = (state: string) =>
    place(read(text), { ...noSettings, answers: new Map([['web', { state }]]) }).services[0];
  assert.deepEqual([answered('durable')?.shape, answered('durable')?.move], ['StatefulSet', 'cutover']);
  assert.deepEqual([answered('rebuildable')?.shape, answered('rebuildable')?.move], ['Deployment', 'http-weights']);
});

test('what a column says is not asked again, and a batch without a clock has no shape', () => {
  const [queue, batch] = place(read('name,type,state\nqueue,queue,durable\nnight,batch,none\n')).services;
  assert.deepEqual(queue?.asks, []);
  assert.deepEqual([batch?.placement, batch?.shape], ['on-kubernetes', null]);
});

test('a mainframe and an appliance stay where they are', () => {
  for (const type of ['mainframe', 'cmdb_ci_mainframe', 'Virtual appliance', 'z/OS']) {
    const [service] = place(read(`name,type,state\nledger,${type},durable\n`)).services;
    assert.equal(service?.placement, 'keep-off', type);
    assert.equal(service.decides[0]?.fact, `type ${type}`);
    assert.equal(service.move, 'none');
  }
});

test('the fact that decides names the kind that stands in the file', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ image: 'acme/a' }] } };
  const found = read(pod);
  assert.equal(place(found).services[0]?.decides[0]?.fact, 'kind Pod');
  assert.match(found.notes.join(' '), /One object has no day of creation/);
});

test('names with blanks are found where a cell names them', () => {
  const found = read('name,depends_on\nlab portal,"lab db; key cloak"\nlab db,key cloak\nkey cloak,\nweb,a b\n');
  const needs = place(found).services.map(({ dependsOn, dependsOutside }) => [dependsOn, dependsOutside]);
  assert.deepEqual(needs, [
    [['key cloak', 'lab db'], []],
    [['key cloak'], []],
    [[], []],
    [[], ['a', 'b']],
  ]);
});

test('a table that was placed and is given back is placed alike, by all that a table can hold', () => {
  const table =
    'name,image,type,lifecycle,owner,state,demand,latency,isolation,depends_on\n' +
    'db,postgres:16,,,Ana,,,,,\nold,acme/old:1,,retired,,,,,,\nhost,,mainframe,,,durable,,,,\n' +
    'shop,acme/shop:2,,,Ben,none,steady,interactive,shared-nodes,db\npair,acme/a:1 acme/b:1,,,,none,,,,\n';
  const first = read(table);
  const again = read(placedCsv(place(first), first.services));
  const essence = (found: typeof first) =>
    place(found).services.map((one) => ({
      name: one.name,
      placement: one.placement,
      strategy: one.strategy,
      rule: one.matches[0]?.rule,
      unknown: one.unknown,
      needs: one.dependsOn,
    }));
  assert.deepEqual(essence(again), essence(first));
  assert.deepEqual(
    again.services.map(({ images }) => images.map(({ value }) => value)),
    first.services.map(({ images }) => images.map(({ value }) => value)),
  );
});

test('a table in German is read by its own heads and words', () => {
  const table =
    'Anwendung;Verantwortlich;Kritikalität;Status;Typ;CPU (Kerne);Arbeitsspeicher (GB);Instanzen;Angelegt am;Abhängigkeiten\n' +
    'Portal;Ana;sehr hoch;produktiv;Anwendung;1,5;4,5;3;20.02.2022;Befund DB\nBefund DB;Ben;hoch;;Datenbank;;;;;\n' +
    'Essen;;niedrig;abgeschaltet;;;;;;\n';
  const found = read(table.replace('ä', 'a\u0308'));
  const [portal, store, meals] = place(found).services;
  assert.deepEqual(found.notes, []);
  assert.deepEqual(
    [portal?.owner?.value, portal?.criticality?.value, portal?.cpuCores?.value, portal?.memoryMib?.value],
    ['Ana', 'highest', 1.5, 4608],
  );
  assert.deepEqual([portal?.replicas?.value, portal?.created?.value], [3, '2022-02-20']);
  assert.deepEqual(portal?.dependsOn, ['Befund DB']);
  assert.equal(store?.matches[0]?.rule, 'known-store');
  assert.equal(meals?.strategy, 'retire');
});

test('what is missing decides before what is known, where too little is', () => {
  const [service] = place(read('name,criticality\na,high\n')).services;
  assert.equal(service?.decides[0]?.fact, 'nothing in the file says what it keeps');
});

test('what loads a store out of another is none', () =>
  assert.equal(place(read('name,image\netl,acme/etl-kafka\n')).services[0]?.placement, 'depends'));

test('the table of a terminal counts sides by their names', () =>
  assert.match(
    placedTable(place(read('name,state\na,none\nb,\n')), []),
    /^2 services: 1 on Kubernetes, 1 depends\.$/m,
  ));

test('a runner of builds takes its jobs itself, whatever it is called', () => {
  const moves = (images: readonly string[]) =>
    place(read({ services: Object.fromEntries(images.map((image, at) => [`s${at}`, { image }])) })).services.map(
      ({ move }) => move,
    );
  const runners = [
    'gitlab/gitlab-runner:17',
    'ghcr.io/actions/actions-runner:2',
    'jenkins/inbound-agent',
    'buildkite/agent:3',
  ];
  assert.deepEqual(
    moves(runners),
    runners.map(() => 'consumers'),
  );
  assert.deepEqual(moves(['acme/job-runner:2', 'acme/agent:1', 'acme/rebuild-agents-report:1']), [null, null, null]);
  assert.equal(place(read('name,state\nci-runner-01,none\n')).services[0]?.move, 'consumers');
});

test('a figure of memory without a unit is unknown, unless the head or the kind of the table names one', () => {
  const memoryOf = (table: string): unknown => read(table).services[0]?.memoryMib?.value;
  assert.equal(memoryOf('name,memory\nweb,4\n'), undefined);
  assert.match(
    notesOf('name,memory\nweb,4\n'),
    /“4” in row 2: memory stayed unknown: write an amount with its unit, such as 512 MiB or 2 GiB/,
  );
  assert.equal(memoryOf('name,memory\nweb,4 GiB\n'), 4096);
  assert.equal(memoryOf('name,memory_gb\nweb,4\n'), 4096);
  assert.equal(memoryOf('name,memory_mib\nweb,512\n'), 512);
  assert.equal(memoryOf('VM,Powerstate,Memory\nweb,poweredOn,8192\n'), 8192);
});
