/** Tables as people keep them: what a word of theirs stands for, and what stays unknown is said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placedCsv } from './export/csv.ts';
import { placedTable } from './export/table.ts';
import { read } from './place.fixture.ts';
import { noSettings } from './kept/settings.ts';
import { place } from './place.ts';
import { rowsOf } from '../text/tables/rows.ts';

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

test('a value that nobody can be sure of stays unknown, and each column says once what it takes', () => {
  const table = 'name;latency;replicas;cpu;created\na;20 ms;many;fast;soon\nb;low;2;n/a;-\nc;;3;0,5;2024-01-02\n';
  const notes = notesOf(table);
  assert.match(
    notes,
    /“20 ms” in row 2: latency and 1 more of that column stayed unknown: write tolerant, interactive or per-packet\./,
  );
  assert.match(notes, /“many” in row 2: replicas stayed unknown: write a whole number\./);
  assert.match(notes, /“fast” in row 2: cpu stayed unknown: write cores/);
  assert.match(notes, /“soon” in row 2: created stayed unknown: write a day/);
  assert.doesNotMatch(notes, /n\/a|“-”/);
  assert.equal(notesOf('name,state,replicas\na,durable,2\n'), '');
});

test('notes about a machine tell what it is, and a long one is quoted by its beginning', () => {
  const long = `Holds the ${'old '.repeat(40)}archive`;
  const { services, notes } = place(read(`VM,CPUs,Annotation\nDC01,2,Primary domain controller\napp07,4,${long}\n`));
  assert.deepEqual(
    services.map(({ placement }) => placement),
    ['keep-off', 'depends'],
  );
  assert.ok(
    services[1]?.decides.some(({ fact, path }) => /^“Holds the old .*…”$/.test(fact) && path === 'row 3: Annotation'),
  );
  assert.ok(!notes.join().includes('Annotation'));
});

test('cells beyond the heads are named by their row, since a comma without quotes may have moved the columns', () => {
  const [one, more] = [notesOf('name,owner\na,x\nb,Ng, Wei\n'), notesOf('name,owner\nb,Ng, Wei\na,x,,\nc,1,2\n')];
  assert.match(one, /Row 3 has more cells than there are heads, so its columns may be out of place/);
  assert.match(more, /Row 2 and 1 more have more cells/);
  assert.doesNotMatch(notesOf('name,owner\na,x,,\n'), /more cells/);
});

test('a quote that never ends is named by its row, since it takes all that follows', () => {
  assert.match(notesOf('name,owner\na,x\nb,"open\nc,y\n'), /A quote that begins in row 3 never ends/);
  assert.equal(
    rowsOf('a,"b\nc"\n', ',').some(({ isOpen }) => isOpen),
    false,
  );
});

test('a line that tells Excel the sign between the cells is no row, and rows keep their numbers', () => {
  for (const sign of [';', '\t', '|']) {
    const { services } = read(`\ufeffsep=${sign}\r\nname${sign}owner\r\nweb${sign}shop\r\n`);
    assert.deepEqual(services[0]?.owner, { value: 'shop', path: 'row 3: owner' });
  }
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

test('a row that adds up the others is no service, and is told of', () => {
  const table = 'name;owner;replicas;cpu\nshop;Ana;2;1,5\nTotal;;2;1,5\nGesamtsumme:;;2;"1,5 GB"\nsum;Team Sum;1;1\n';
  const found = read(table);
  assert.deepEqual(
    found.services.map(({ name }) => name),
    ['shop', 'sum'],
  );
  assert.match(found.notes.join(' '), /Row 3, “Total”, adds up the others and was left out\..* Row 4, “Gesamtsumme:”/);
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

test('a criticality that is no word for one is told of', () =>
  assert.match(
    notesOf('name,criticality\na,tier 1\nb,high\n'),
    /“tier 1” in row 2: criticality stayed unknown: write highest, high, medium, low or lowest\./,
  ));

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

test('what stands beside a host is read by its own name, and columns of the same meaning that gave nothing are told of', () => {
  const found = read('hostname,application,owned_by,support_group,title\nh1,shop,Ana,web,x\nh2,,,,\n');
  assert.deepEqual(
    found.services.map(({ name, owner }) => [name, owner?.value]),
    [['shop', 'Ana']],
  );
  assert.match(found.notes.join(' '), /not read: hostname, support_group, title\..*One row without a name/);
  assert.equal(read('title,author\nEmma,Austen\n').services.length, 0);
});

test('of a wide table the note names thirty columns and counts the rest', () => {
  const heads = Array.from({ length: 34 }, (_, index) => `u_${index}`).join(',');
  assert.match(notesOf(`name,owner,${heads}\na,b\n`), /u_29 and 4 more\./);
});

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
