/**
 * What not every cluster has, worked out by hand from the files of content and held against the estimator to the dollar.
 * Nothing here asks the estimator for a figure.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StateValues } from '../../tool/url-state.ts';
import { exampleNotes as notes, perHour } from '../estimator.fixture.ts';
import { costReport } from '../report/export.ts';
import { dollars, hours, of, readerOf } from './by-hand.fixture.ts';

describe('worked by hand, what not every cluster has', () => {
  const read = readerOf('aws');
  const small = { from: 'nodes', nodes: 10, balancers: '4', engineers: '2', 'serverless-engineers': '1' };
  const plain = of(small);
  const node = perHour('r5-4xlarge') * hours;

  test('graphics processors and Windows cost the same whatever is used instead', () => {
    const found = of({ ...small, 'gpu-nodes': '3', 'windows-nodes': '2' });
    const gpu = 3 * read('gpu-hour') * hours;
    const windows = 2 * 16 * read('windows-vcpu-hour') * hours;
    assert.equal(found.item('gpu'), dollars(gpu));
    assert.equal(found.item('windows'), dollars(windows));
    for (const id of ['serverless', 'hosted', 'machines'])
      assert.ok(Math.abs(found.other(id) - plain.other(id) - gpu - windows) <= 1, id);
  });

  test('what little work there is stands in the working so that it multiplies out', () => {
    const found = of({ from: 'nodes', nodes: 1, taken: '41' });
    const [machines] = found.alternatives.find(({ id }) => id === 'serverless')?.parts ?? [];
    const [, vcpu = ''] = /^([\d.]+) vCPU/.exec(machines?.working ?? '') ?? [];
    assert.ok(Math.abs(Number(vcpu) - found.capacity.workVcpu) <= 0.05, `${vcpu} of ${found.capacity.workVcpu}`);
  });

  test('a hosted platform charges the traffic that its services do not include', () => {
    const services = Math.ceil(plain.capacity.workVcpu / read('service-vcpu'));
    const sent = 10 * 20_000;
    const found = of({ ...small, 'egress-volume': '20000' });
    const beyond = (sent - services * read('hosted-traffic')) * read('hosted-gb');
    assert.ok(beyond > 1000);
    assert.equal(found.other('hosted'), dollars(plain.other('hosted') + beyond));
    const hosted = found.alternatives.find(({ id }) => id === 'hosted');
    assert.match(hosted?.parts.find(({ id }) => id === 'services')?.working ?? '', /and [\d,]+ GB × \$0\.10$/);
    // What is included costs nothing more, and the table knows no traffic.
    assert.equal(of({ ...small, 'egress-volume': '100' }).other('hosted'), plain.other('hosted'));
    assert.equal(of({ 'egress-volume': '20000' }).other('hosted'), of({}).other('hosted'));
  });

  test('no more nodes run Windows than there are', () =>
    assert.equal(
      of({ ...small, 'windows-nodes': '99' }).item('windows'),
      of({ ...small, 'windows-nodes': '10' }).item('windows'),
    ));

  test('a cluster for tests has its fee, its nodes, their disks and part of a person', () => {
    const found = of({ from: 'nodes', nodes: 10, 'other-clusters': '2' });
    const each = perHour('eks-standard') * hours + 3 * (node + read('storage-node') + read('monitoring-node'));
    assert.equal(found.item('other-clusters'), dollars(2 * each));
    const people = found.item('engineering') - of({ from: 'nodes', nodes: 10 }).item('engineering');
    assert.ok(Math.abs(people - (2 * read('engineers-cluster') * read('engineer-year')) / 12) <= 1);
    // Serverless containers run the work of the tests too.
    const work = 2 * 3 * (16 - 0.11 - read('agents-vcpu')) * (read('taken') / 100);
    const more = work * (read('serverless-vcpu-hour') + 8 * read('serverless-gb-hour')) * hours;
    const before = of({ from: 'nodes', nodes: 10 });
    assert.ok(Math.abs(found.other('serverless') - before.other('serverless') - more) <= 1);
  });

  test('support is a share of what the provider bills on both sides, and people are not billed', () => {
    const found = of({ ...small, 'support-share': '10' });
    assert.equal(found.item('support'), dollars(0.1 * plain.infrastructure.likely));
    const engineer = read('engineer-year') / 12;
    assert.ok(Math.abs(found.other('serverless') - (1.1 * (plain.other('serverless') - engineer) + engineer)) <= 1);
  });

  test('months of double running are spread, at the cost of the new platform or of the old one', () => {
    const same = of({ ...small, 'migration-months': '6' });
    assert.equal(same.item('move'), dollars((6 * plain.infrastructure.likely) / read('migration-spread')));
    const old = of({ ...small, 'migration-months': '6', 'old-month': '20000', 'migration-spread': '24' });
    assert.equal(old.item('move'), 5000);
    assert.equal(old.other('serverless'), plain.other('serverless') + 5000);
  });

  test('a provisioned control plane is paid on top of the fee, by every cluster', () => {
    const found = of({ ...small, clusters: 2, 'plane-fee': '1.5' });
    assert.equal(found.item('control-plane'), dollars(2 * (perHour('eks-standard') + 1.5) * hours));
  });

  test('what is not counted is listed, and no longer once it is', () => {
    const said = (values: StateValues) => costReport(of(values), notes, '2026-11-26')[0]?.sentences.join(' ') ?? '';
    const names = [
      'graphics processors',
      'Windows licences',
      'not for production',
      'support plan',
      'old and new run',
      'provisioned',
    ];
    for (const name of names) assert.match(said({ from: 'nodes' }), new RegExp(name));
    const all = said({
      from: 'nodes',
      'gpu-nodes': '1',
      'windows-nodes': '1',
      'other-clusters': '1',
      'support-share': '3',
      'migration-months': '4',
      'plane-fee': '1',
    });
    for (const name of names) assert.doesNotMatch(all, new RegExp(name));
  });
});
