import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termFinder } from './term-marks.ts';

const find = termFinder([
  { id: 'job', term: 'Job', forms: ['Jobs'] },
  { id: 'noisy-neighbour', term: 'Noisy neighbour', forms: ['noisy neighbour', 'noisy neighbours', 'noisy neighbor'] },
  { id: 'aci', term: 'ACI (Azure Container Instances)', forms: ['Azure Container Instances'] },
  { id: 'node', term: 'Node', forms: ['node', 'nodes'] },
  { id: 'sr-iov', term: 'SR-IOV', forms: [] },
  { id: 'net', term: '.NET', forms: [] },
  { id: 'io', term: 'I/O', forms: ['input and output'] },
]);
const found = (text: string) => find(text).map(({ id, text: form }) => `${id}:${form}`);

for (const { name, text, expected } of [
  { name: 'a name matches in its own case only', text: 'A job is not a Job.', expected: ['job:Job'] },
  { name: 'an ordinary word may start a sentence', text: 'Nodes and a node', expected: ['node:Nodes', 'node:node'] },
  { name: 'the longest form wins', text: 'noisy neighbours', expected: ['noisy-neighbour:noisy neighbours'] },
  {
    name: 'a bracket in the term is not part of it',
    text: 'ACI or Azure Container Instances',
    expected: ['aci:ACI', 'aci:Azure Container Instances'],
  },
  { name: 'parts of words do not match', text: 'nodegroup, multi-node, node-free', expected: [] },
  {
    name: 'a term may begin with a sign, not behind a word',
    text: '.NET, but ASP.NET and (.NET)',
    expected: ['net:.NET', 'net:.NET'],
  },
  {
    name: 'signs inside a term hold it together',
    text: 'I/O, A/I/O, I/O-bound. Input and output',
    expected: ['io:I/O', 'io:I/O', 'io:Input and output'],
  },
  { name: 'signs in a term are plain signs', text: 'With SR-IOV.', expected: ['sr-iov:SR-IOV'] },
]) {
  test(name, () => assert.deepEqual(found(text), expected));
}

test('no terms, no matches', () => assert.deepEqual(termFinder([])('anything'), []));
