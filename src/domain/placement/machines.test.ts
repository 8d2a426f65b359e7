/** Lists of machines and of what clouds answer: what a type, a system and a record tell, and what stays open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './place.fixture.ts';
import { noSettings } from './kept/settings.ts';
import { place } from './place.ts';

test('an answer about machines alone places nothing of which nobody says what it keeps', () => {
  const table = 'name,os,instance_type\nhr,Windows Server 2019,\ntrain,Linux,p3.2xlarge\n';
  const settings = (given: Record<string, string>) => ({
    ...noSettings,
    answers: new Map(['hr', 'train'].map((name) => [name, { 'prepared-nodes': 'yes', 'gpu-nodes': 'yes', ...given }])),
  });
  const sides = (given: Record<string, string>) =>
    place(read(table), settings(given)).services.map(({ placement, shape, asks }) => [placement, shape, asks]);
  assert.deepEqual(sides({}), [
    ['depends', null, ['state']],
    ['depends', null, ['state']],
  ]);
  assert.deepEqual(sides({ state: 'none' }), [
    ['on-kubernetes', 'Deployment', ['arrives']],
    ['on-kubernetes', 'Deployment', ['arrives']],
  ]);
});

test('a database on Windows is a database, and a template or a device is no service', () => {
  const table =
    'VM,type,os,template,Powerstate\nsql,SQL Server,Windows Server 2019,False,poweredOn\ngold,,Ubuntu,True,poweredOff\n' +
    'sw,Network Switch,,,\nmig,db-migration,,,\nidle,,,,poweredOff\n';
  const services = place(read(table)).services;
  assert.deepEqual(
    services.map(({ placement, matches }) => [placement, matches[0]?.rule]),
    [
      ['keep-off', 'known-store'],
      ['left-out', 'nothing-to-place'],
      ['left-out', 'nothing-to-place'],
      ['depends', 'not-enough-known'],
      ['depends', 'not-enough-known'],
    ],
  );
  assert.match(JSON.stringify(services[4]?.decides), /“poweredOff”/);
});

test('records in JSON are read like rows, with references, wrappers, labels and what was passed over', () => {
  const record = {
    name: 'crm',
    sys_class_name: { display_value: 'Business Application', value: 'cmdb_ci_business_app' },
    support_group: { display_value: 'CRM Team', link: 'https://x' },
    u_more: 1,
    nested: { a: 1 },
  };
  const [crm] = read({ result: [record] }).services;
  assert.equal(crm?.owner?.value, 'CRM Team');
  assert.equal(crm.owner.path, 'result[0].support_group');
  const [listed] = read([record]).services;
  assert.equal(listed?.type?.path, '[0].sys_class_name');
  assert.match(read({ result: [record] }).notes.join(' '), /Fields that were not read: u_more, nested\./);
  const tagged = { name: 'a', owner: 'b', tags: { team: 'x', password: 'secret' } };
  assert.deepEqual(read([tagged]).services[0]?.labels, [{ key: 'team', value: 'x', path: '[0].tags.team' }]);
  const google = {
    name: 'train',
    machineType: 'https://www.googleapis.com/compute/v1/projects/p/zones/z/machineTypes/a2-highgpu-1g',
    status: 'RUNNING',
    labels: { team: 'ml' },
    creationTimestamp: '2024-03-01T10:00:00.000-08:00',
  };
  const [train] = read([google]).services;
  assert.equal(train?.accelerators[0]?.value, 'machine a2-highgpu-1g, which has accelerators');
  assert.equal(train.accelerators[0].path, '[0].machineType');
  assert.deepEqual([train.created?.value, train.labels[0]?.value], ['2024-03-01', 'ml']);
  assert.equal(read([google]).notes.join(' '), '');
  const lambda = { FunctionName: 'resize', Environment: { Variables: { KEY: 'secret' } } };
  assert.doesNotMatch(JSON.stringify(read({ Functions: [lambda] })), /secret/);
  const queried = read([
    ['web', 'i-0a1b', 'm5.xlarge'],
    ['hr', 'i-0a1c', null],
  ]);
  assert.match(queried.refusals[0]?.message ?? '', /without the names of their fields, as --query gives it/);
  assert.match(read([{ Name: '/web', Config: {}, HostConfig: {}, Owner: 'x' }]).refusals[0]?.message ?? '', /inspect/);
  assert.equal(read({ name: 'my-package', version: '1', dependencies: { a: '1' } }).services.length, 0);
});

test('a state that tells whether something runs is no state that it keeps', () => {
  const found = read('name,state,owner\na,running,x\nb,Stopped,y\nc,durable,z\n');
  assert.deepEqual(found.notes, []);
  assert.deepEqual(
    found.services.map(({ given, hints }) => [given.state?.value, hints[0]?.value]),
    [
      [undefined, undefined],
      [undefined, 'Stopped'],
      ['durable', undefined],
    ],
  );
});

test('lists that tell nothing of what runs, or of how, are refused with what to do', () => {
  const refused = (...files: readonly unknown[]) => read(...files).refusals[0]?.message ?? '';
  assert.match(refused('[web]\nweb1.example ansible_host=10.0.0.1\nweb2.example\n\n[db]\ndb1\n'), /Ansible/);
  assert.match(refused('all:\n  children:\n    web:\n      hosts: { web1: {} }\n'), /Ansible/);
  assert.match(refused('{"Names":"a","Image":"x","State":"running"}\n{"Names":"b","Image":"y"}\n'), /docker ps/);
  assert.match(refused([{ Name: 'a', Image: 'x', Project: 'p', Service: 'a', State: 'running' }]), /docker ps/);
  assert.doesNotMatch(refused('[build]\nimage = "x"\n'), /Ansible/);
});

test('a stack that runs on Windows only asks for nodes of Windows, and another is shown to who answers', () => {
  const [payroll, portal, net] = place(
    read('Application\tTech Stack\nPayroll\t.NET 4.8 / IIS\nPortal\tJava 17\nShop\t.NET 8\n'),
  ).services;
  assert.equal(payroll?.matches[0]?.rule, 'prepared-nodes');
  assert.deepEqual(payroll.asks, ['prepared-nodes', 'state']);
  assert.match(JSON.stringify(portal?.decides), /“Java 17”/);
  assert.equal(net?.matches[0]?.rule, 'not-enough-known');
});
