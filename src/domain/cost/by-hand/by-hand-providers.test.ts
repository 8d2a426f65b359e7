/**
 * Scenarios of other providers and of machines of one's own, worked out by hand from the files of the providers, and held
 * against the estimator to the dollar. Nothing here asks the estimator for a figure.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exampleNotes as notes, perHour } from '../estimator.fixture.ts';
import { costReport } from '../report/export.ts';
import { placeholdersIn } from '../report/used.ts';
import { totalWords } from '../report/words.ts';
import { dollars, hours, of, readerOf } from './by-hand.fixture.ts';

/** What is paid for each node beside the node, and what balancers and gateways cost, a month. */
const besideNodes = (cloud: string) => {
  const read = readerOf(cloud);
  const traffic =
    read('log-volume') * read('log-gb') +
    read('nat-volume') * read('nat-gb') +
    read('cross-zone-volume') * read('cross-zone-gb') +
    read('egress-volume') * read('egress-gb');
  const address = read('ipv4-hour') * hours;
  return {
    ofNode: read('storage-node') + read('monitoring-node'),
    traffic,
    balancer: read('balancer-hour') * hours + read('ipv4-per-balancer') * address,
    gateways: read('nat-gateways') * (read('nat-hour') * hours + address),
  };
};

for (const { cloud, instance, plane, vcpu, gib, kept, system } of [
  // Azure: 180 millicores at eight cores; memory at 250 pods is a quarter of 32 GiB at most: 20 MB × 250 + 50 MB and 100 MiB.
  {
    cloud: 'azure',
    instance: 'd8s-v5',
    plane: 'aks-standard',
    vcpu: 8,
    gib: 32,
    kept: 0.18,
    system: (20 * 250 + 50 + 100) / 1024 / 32,
  },
  // Google: 6 % + 1 % + 2 × 0.5 % + 4 × 0.25 %; memory 25 % of 4, 20 % of 4, 10 % of 8, 6 % of 16 GiB and 100 MiB.
  {
    cloud: 'google',
    instance: 'n2-standard-8',
    plane: 'gke-cluster',
    vcpu: 8,
    gib: 32,
    kept: 0.09,
    system: (1 + 0.8 + 0.8 + 0.96 + 100 / 1024) / 32,
  },
])
  describe(`worked by hand, ${cloud}`, () => {
    const read = readerOf(cloud);
    const { ofNode, traffic, balancer, gateways } = besideNodes(cloud);
    const work = 20 * (vcpu - kept - read('agents-vcpu')) * (read('taken') / 100);
    const engineerMonth = read('engineer-year') / 12;

    test('twenty nodes with six balancers and two engineers', () => {
      const found = of({
        cloud,
        instance,
        nodes: 20,
        balancers: '6',
        engineers: '2',
        'serverless-engineers': '1',
        'machine-engineers': '2',
      });
      assert.equal(found.scenario.mode, 'nodes');
      assert.equal(found.capacity.workVcpu.toFixed(4), work.toFixed(4));
      assert.equal(found.capacity.perNode.systemShare.toFixed(6), system.toFixed(6));
      const shared = 20 * traffic + 6 * balancer + gateways;
      const nodes = 20 * perHour(instance) * hours;
      assert.equal(
        dollars(found.everything.likely),
        dollars(nodes + perHour(plane) * hours + 20 * ofNode + shared + 2 * engineerMonth),
      );
      const serverless = (read('serverless-vcpu-hour') + (gib / vcpu) * read('serverless-gb-hour')) * hours;
      assert.equal(found.other('serverless'), dollars(work * serverless + shared + engineerMonth));
      const hosts = Math.ceil(work / (read('machine-taken') / 100) / vcpu);
      assert.equal(
        found.other('machines'),
        dollars(hosts * (perHour(instance) * hours + ofNode) + shared + 2 * engineerMonth),
      );
    });

    test('is labelled as what it is, and takes nothing that another provider sells', () => {
      const found = of({ cloud, instance: 'm5-xlarge', plane: 'eks-extended', from: 'table' });
      assert.equal(found.scenario.instance?.provider, cloud);
      assert.equal(found.scenario.plane?.provider, cloud);
      assert.equal(found.scenario.mode, 'nodes');
      const { name, about } = found.scenario.provider;
      assert.ok(totalWords(found).endsWith(name));
      const [head, ...rest] = costReport(found, notes, '2026-11-26');
      assert.ok(head?.sentences.includes(about));
      assert.ok(!rest.some(({ id }) => id === 'check'), 'its nodes are not held against a table of other prices');
    });
  });

describe('worked by hand, machines of one’s own', () => {
  const cloud = 'own-machines';
  const read = readerOf(cloud);
  const { ofNode, traffic, balancer } = besideNodes(cloud);
  const values = { cloud, nodes: 12, price: 0.6, vcpu: 32, memory: 256, balancers: '3' };

  test('what nobody charges for is not multiplied out, and what costs something is', () => {
    const rows = of({ cloud, from: 'nodes', nodes: 20, price: '0.5', vcpu: '32', memory: '128' }).items;
    const working = (id: string) => rows.find((one) => one.id === id)?.working ?? '';
    for (const id of ['load-balancers', 'storage', 'egress'])
      assert.equal(working(id), 'nothing is charged for it', id);
    assert.match(working('logs'), /GB × \$0\.50$/);
    assert.ok(rows.every((one) => !/× \$0($| )/.test(one.working)));
  });

  test('twelve machines, three more for the control plane, and the people of a whole platform', () => {
    const found = of(values);
    // 6 % + 1 % + 2 × 0.5 % + 28 × 0.25 % of a core.
    const work = 12 * (32 - 0.15 - read('agents-vcpu')) * (read('taken') / 100);
    assert.equal(found.capacity.workVcpu.toFixed(4), work.toFixed(4));
    const services = work / read('service-vcpu');
    const people = read('engineers-first') + (services * read('engineers-hours')) / read('engineer-hours');
    const machines = (12 + read('plane-nodes')) * 0.6 * hours;
    assert.equal(
      dollars(found.everything.likely),
      dollars(machines + 12 * (ofNode + traffic) + 3 * balancer + (people * read('engineer-year')) / 12),
    );
    assert.deepEqual(
      found.alternatives.map(({ id }) => id),
      ['hosted', 'machines'],
    );
    assert.equal(found.scenario.against, 'machines');
  });

  test('has no estimate as long as nobody says what a machine costs and holds', () => {
    assert.deepEqual(of({ cloud }).scenario.lacks, ['price', 'vcpu', 'memory']);
    assert.deepEqual(of({ cloud, price: 0.6, vcpu: 32 }).scenario.lacks, ['memory']);
    assert.deepEqual(of(values).scenario.lacks, []);
    const [only, ...rest] = costReport(of({ cloud }), notes, '2026-11-26');
    assert.deepEqual(rest, []);
    assert.deepEqual(only?.tables, []);
    assert.match(only.sentences.join(' '), /“Price of a node”, “vCPU of a node”, “Memory of a node”/);
    assert.equal(
      totalWords(of({ cloud })),
      'No estimate yet; put “Price of a node”, “vCPU of a node”, “Memory of a node”',
    );
  });

  test('nor has another cloud, and what stands in for its prices is a placeholder', () => {
    const other = { cloud: 'other-cloud', price: 0.2, vcpu: 4, memory: 16 };
    assert.deepEqual(of({ cloud: 'other-cloud' }).scenario.lacks, ['price', 'vcpu', 'memory']);
    const { scenario } = of(other);
    assert.ok(placeholdersIn(scenario) > placeholdersIn(of({ from: 'nodes' }).scenario));
    const standIn = scenario.assumptions.find(({ id }) => id === 'nat-hour');
    assert.equal(standIn?.standing, 'placeholder');
    assert.equal(standIn.source, undefined);
    assert.match(standIn.why, /The figure of AWS, as a stand-in/);
  });

  test('a price that is used and that nobody knows is missing, not zero', () => {
    assert.deepEqual(of({ ...values, 'gpu-nodes': '2' }).scenario.lacks, ['gpu-hour']);
    assert.deepEqual(of({ ...values, 'gpu-nodes': '2', 'gpu-hour': '3' }).scenario.lacks, []);
  });
});
