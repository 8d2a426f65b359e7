import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf, askedWords, estimateQuery, nodesFor, type PricedNode } from './asked.ts';
import { place } from './place.ts';
import { readFiles } from './given/recognise.ts';

const node: PricedNode = { name: 'a node', usableVcpu: 15, usableMemoryGib: 120, takenPercent: 50 };
const asked = (rows: string) =>
  askedOf(place(readFiles([{ name: 'own.csv', text: `name,state,replicas,cpu_cores,memory_mib\n${rows}` }])).services);

test('replicas and sizes of what is on Kubernetes are summed, and what does not tell them is only counted', () => {
  const sum = asked('api,none,4,2,8192\nweb,none,,1,1024\nledger,durable,3,4,4096\nmail,none,2,0.5,512\n');
  assert.deepEqual(sum, { services: 3, sized: 2, vcpu: 9, memoryGib: 33 });
  const query = new URLSearchParams(estimateQuery(sum, node) ?? '');
  assert.deepEqual(Object.fromEntries(query), {
    v: '1',
    from: 'nodes',
    nodes: '2',
    'service-vcpu': '4.5',
    'memory-per-vcpu': '3.67',
  });
});

test('the scarcer of processor and memory decides the nodes', () => {
  assert.equal(nodesFor({ services: 1, sized: 1, vcpu: 1, memoryGib: 600 }, node), 10);
});

test('one node is one node, and several are several', () => {
  const one = { services: 4, sized: 1, vcpu: 2, memoryGib: 2 };
  assert.match(askedWords(one, node), /^1 of 4 services on Kubernetes tells .* 1 node of a node that is 50% full\.$/);
  assert.match(
    askedWords({ ...one, sized: 3, vcpu: 30 }, node),
    /^3 of 4 .* tell .* 4 nodes of a node that are 50% full\.$/,
  );
});

test('nothing is priced where nothing tells its size', () => {
  assert.equal(estimateQuery(asked('api,none,,,\n'), node), null);
});
