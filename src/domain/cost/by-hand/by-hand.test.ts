/**
 * Scenarios worked out by hand from the prices, step by step, and held against the estimator to the dollar. Each step is
 * a line that a reader can follow with a pocket calculator; nothing here asks the estimator for a figure.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StateValues } from '../../tool/url-state.ts';
import { perHour } from '../estimator.fixture.ts';
import { dollars, hours, of, readerOf } from './by-hand.fixture.ts';

const read = readerOf('aws');
const taken = read('taken') / 100;
const engineerMonth = read('engineer-year') / 12;
const disks = read('storage-node');
const monitoring = read('monitoring-node');
/** What runs on every node and carries no work, vCPU. */
const agents = read('agents-vcpu');
/** Logs, data through NAT, between zones and to the internet: for each node. */
const trafficOfNode =
  read('log-volume') * read('log-gb') +
  read('nat-volume') * read('nat-gb') +
  read('cross-zone-volume') * read('cross-zone-gb') +
  read('egress-volume') * read('egress-gb');
/** A public address: some for each balancer, one for each gateway. */
const address = read('ipv4-hour') * hours;
const balancer = read('balancer-hour') * hours + read('ipv4-per-balancer') * address;
const gateways = read('nat-gateways') * (read('nat-hour') * hours + address);
const fee = perHour('eks-standard') * hours;
/** Serverless containers, one vCPU with its memory, a month. */
const serverless = (vcpu: number, gib: number) =>
  vcpu * (read('serverless-vcpu-hour') + gib * read('serverless-gb-hour')) * hours;

describe('worked by hand', () => {
  test('a hundred nodes of the sample at list price never pay against serverless containers at list price', () => {
    const { everything, capacity, breakEven, other } = of({
      from: 'nodes',
      balancers: '90',
      engineers: '3.5',
      'serverless-engineers': '1',
    });
    // 16 cores keep 6 % + 1 % + 2 × 0.5 % + 12 × 0.25 % = 0.11, and agents take something; a share of the rest carries work.
    const work = 100 * (16 - 0.11 - agents) * taken;
    assert.equal(dollars(work), dollars(capacity.workVcpu));
    const shared = 100 * trafficOfNode + 90 * balancer + gateways;
    assert.equal(
      dollars(everything.likely),
      dollars(100 * perHour('r5-4xlarge') * hours + fee + 100 * (disks + monitoring) + shared + 3.5 * engineerMonth),
    );
    // 128 GiB for 16 vCPU: eight for each vCPU of work.
    assert.equal(other('serverless'), dollars(serverless(work, 8) + shared + engineerMonth));
    assert.equal(breakEven.likely.crossing.verdict, 'never');
  });

  test('three m5.xlarge with two balancers and one engineer', () => {
    const { everything, other } = of({
      from: 'nodes',
      nodes: 3,
      instance: 'm5-xlarge',
      balancers: '2',
      engineers: '1',
      'serverless-engineers': '1',
    });
    const work = 3 * (4 - 0.08 - agents) * taken;
    const shared = 3 * trafficOfNode + 2 * balancer + gateways;
    assert.equal(
      dollars(everything.likely),
      dollars(3 * perHour('m5-xlarge') * hours + fee + 3 * (disks + monitoring) + shared + engineerMonth),
    );
    // $16,658 and nine public addresses at $3.65.
    assert.equal(other('serverless'), dollars(serverless(work, 4) + shared + engineerMonth));
  });

  test('a hundred m5.2xlarge carry the work of their cores, and keep 3 % back', () => {
    const { capacity, everything, other } = of({
      from: 'nodes',
      instance: 'm5-2xlarge',
      discount: '30',
      balancers: '20',
      engineers: '3.5',
      'serverless-engineers': '1',
    });
    const work = 100 * (8 - 0.09 - agents) * taken;
    assert.equal(Math.round(capacity.workVcpu), Math.round(work));
    // 255 MiB, 11 MiB for each of 58 pods and 100 MiB, of 32 GiB.
    const kept = (255 + 11 * 58 + 100) / 1024 / 32;
    assert.equal((capacity.perNode.systemShare * 100).toFixed(3), (kept * 100).toFixed(3));
    assert.equal(Math.round(kept * 100), 3);
    const shared = 100 * trafficOfNode + 20 * balancer + gateways;
    assert.equal(
      dollars(everything.likely),
      dollars(
        100 * perHour('m5-2xlarge') * hours * 0.7 + fee + 100 * (disks + monitoring) + shared + 3.5 * engineerMonth,
      ),
    );
    assert.equal(other('serverless'), dollars(serverless(work, 4) + shared + engineerMonth));
  });

  test('twenty clusters of the table pay twenty fees, not twenty rows', () => {
    const plane = of({ nodes: 1000, clusters: 20 }).items.find(({ id }) => id === 'control-plane');
    assert.equal(dollars(plane?.likely ?? NaN), dollars(20 * fee));
  });

  test('plain machines pay for their own disks and monitoring, one for each machine', () => {
    const { other } = of({ from: 'nodes', nodes: 10, balancers: '4', 'machine-engineers': '2', 'machine-taken': '40' });
    const work = 10 * (16 - 0.11 - agents) * taken;
    const machines = Math.ceil(work / 0.4 / 16);
    assert.equal(machines, 15);
    const shared = 10 * trafficOfNode + 4 * balancer + gateways;
    assert.equal(
      other('machines'),
      dollars(machines * (perHour('r5-4xlarge') * hours + disks + monitoring) + shared + 2 * engineerMonth),
    );
  });

  test('both sides on a savings plan, and half of each on Spot', () => {
    const values = { from: 'nodes', nodes: 10, balancers: '4', engineers: '2', 'serverless-engineers': '1' };
    const { everything, other } = of({
      ...values,
      discount: '28',
      'spot-share': '50',
      'spot-discount': '60',
      'serverless-discount': '20',
      'serverless-spot-share': '50',
    });
    const work = 10 * (16 - 0.11 - agents) * taken;
    const shared = 10 * trafficOfNode + 4 * balancer + gateways;
    const nodes = 10 * perHour('r5-4xlarge') * hours * (0.5 * 0.4 + 0.5 * 0.72);
    assert.equal(
      dollars(everything.likely),
      dollars(nodes + fee + 10 * (disks + monitoring) + shared + 2 * engineerMonth),
    );
    assert.equal(other('serverless'), dollars(serverless(work, 8) * (0.5 * 0.4 + 0.5 * 0.8) + shared + engineerMonth));
  });

  test('the fee for nodes that are run for you is on the list price, and plain machines do not pay it', () => {
    const values = {
      from: 'nodes',
      nodes: 10,
      balancers: '4',
      engineers: '2',
      'machine-engineers': '2',
      discount: '28',
    };
    const [without, with12] = [of(values), of({ ...values, 'node-fee': '12' })];
    const more = 10 * perHour('r5-4xlarge') * hours * 0.12;
    assert.equal(dollars(with12.everything.likely - without.everything.likely), dollars(more));
    assert.equal(with12.other('machines'), without.other('machines'));
  });

  test('what a node keeps back on Azure', () => {
    // 8 cores keep 180 millicores; 30 pods keep 650 MB and 100 MiB for eviction, less than a quarter of 32 GiB.
    const { capacity } = of({ from: 'nodes', vcpu: 8, memory: 32, pods: 30, reserve: 'aks' });
    assert.equal(capacity.perNode.reservedVcpu.toFixed(3), '0.180');
    assert.equal(capacity.perNode.reservedMemoryGib.toFixed(4), ((650 + 100) / 1024).toFixed(4));
    // 70 pods on 4 GiB would keep 1,450 MB; a quarter is less.
    const small = of({ from: 'nodes', vcpu: 2, memory: 4, pods: 70, reserve: 'aks' }).capacity.perNode;
    assert.equal(small.reservedMemoryGib.toFixed(4), (1 + 100 / 1024).toFixed(4));
  });

  test('people and balancers follow the size, and what was set stays', () => {
    const people = (values: StateValues) => of(values).items.find(({ id }) => id === 'engineering')?.likely ?? NaN;
    const small = people({ from: 'nodes', nodes: 3, instance: 'm5-xlarge' });
    const large = people({ from: 'nodes', nodes: 1000, clusters: 20 });
    const [first, hoursEach] = [read('engineers-first'), read('engineers-hours') / read('engineer-hours')];
    // Three nodes carry a handful of services: hardly more than whoever runs a cluster at all.
    const services = 3 * (4 - 0.08 - agents) * taken;
    assert.equal(dollars(small), dollars((first + services * hoursEach) * engineerMonth));
    const many = 1000 * (16 - 0.11 - agents) * taken;
    assert.equal(dollars(large), dollars((first + 19 * read('engineers-cluster') + many * hoursEach) * engineerMonth));
    assert.equal(people({ from: 'nodes', nodes: 1000, engineers: '3.5' }), 3.5 * engineerMonth);
  });
});
