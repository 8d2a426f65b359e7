import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Workload } from '../../schemas/workloads.ts';
import { hasBothSides, traitRows, traitWords } from './traits.ts';

const easy: Workload['traits'] = {
  state: 'none',
  demand: 'variable',
  latency: 'tolerant',
  hardware: 'any',
  isolation: 'shared-nodes',
  location: 'cloud-region',
};
const work = (
  name: string,
  placement: Workload['record']['placement'],
  traits: Partial<Workload['traits']> = {},
): { name: string; record: Workload['record']; traits: Workload['traits'] } => ({
  name,
  record: { placement, reason: '' },
  traits: { ...easy, ...traits },
});

test('a trait divides when no value is shared across the sides, and such traits come first', () => {
  const rows = traitRows([
    work('batch', 'on-kubernetes', { state: 'rebuildable' }),
    work('delivery', 'keep-off', { location: 'many-sites', state: 'rebuildable' }),
  ]);
  assert.deepEqual(
    rows.filter(({ divides }) => divides).map(({ trait }) => trait),
    ['location'],
  );
  assert.equal(rows[0]?.trait, 'location');
  assert.equal(rows.length, Object.keys(easy).length);
});

test('work that depends stands on neither side', () => {
  const rows = traitRows([
    work('batch', 'on-kubernetes'),
    work('delivery', 'keep-off', { latency: 'per-packet' }),
    work('api', 'depends', { latency: 'per-packet' }),
  ]);
  assert.equal(rows.find(({ trait }) => trait === 'latency')?.divides, true);
});

test('nothing divides where one of the sides is empty', () => {
  for (const one of [work('batch', 'on-kubernetes'), work('delivery', 'keep-off')]) {
    const rows = traitRows([one]);
    assert.ok(rows.length > 0 && rows.every(({ divides }) => !divides));
  }
});

test('sides are compared only where there is work on both', () => {
  assert.equal(hasBothSides([work('api', 'depends'), work('batch', 'on-kubernetes')]), false);
  assert.equal(hasBothSides([work('delivery', 'keep-off'), work('batch', 'on-kubernetes')]), true);
});

test('every kind of work stands once in each row, with the work on Kubernetes first', () => {
  const all = [work('delivery', 'keep-off'), work('api', 'depends'), work('batch', 'on-kubernetes')];
  for (const { values } of traitRows(all)) {
    const names = values.flatMap(({ workloads }) => workloads.map(({ name }) => name));
    assert.deepEqual(names, ['batch', 'api', 'delivery']);
  }
});

test('a value reads as words', () => assert.equal(traitWords('many-sites'), 'many sites'));
