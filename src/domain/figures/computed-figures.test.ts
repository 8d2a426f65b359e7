import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { CostRow, Price } from '../../schemas/cost.ts';
import type { Figure } from '../../schemas/figures.ts';
import { costCheckIds, costChecks, type CostCheckId } from './computed-figures.ts';

const entries = <Data>(folder: string): Record<string, Data> => {
  const path = join(import.meta.dirname, '../../../content', folder);
  const files = readdirSync(path).filter((file) => file.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.yaml'), parse(readFileSync(join(path, file), 'utf8')) as Data]),
  );
};

const rows = entries<CostRow>('cost-rows');
const prices = entries<Price>('prices');
const figures = entries<Figure>('figures');
const checks = costChecks({ rows, prices, figures });

const without = <Entry>(map: Record<string, Entry>, id: string): Record<string, Entry> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== id));

const expected: Record<CostCheckId, [value: number, decimals: number]> = {
  'sample-cluster-month': [73_584, 0],
  'sample-cluster-min-month': [36_792, 0],
  'sample-cluster-max-month': [367_920, 0],
  'sample-cluster-vcpu': [1600, 0],
  'implied-node-hour-low': [0.2055, 4],
  'implied-node-hour-high': [0.411, 4],
  'discount-to-reach-high': [59.2, 1],
  'discount-to-reach-low': [79.6, 1],
  'control-plane-standard-month': [73, 0],
  'control-plane-extended-month': [438, 0],
  'row-top-standard-clusters': [27.4, 1],
  'row-top-extended-clusters': [4.6, 1],
  'people-share-low': [62, 0],
  'people-share-high': [66, 0],
  'infrastructure-at-list-low': [77_084, 0],
  'infrastructure-at-list-high': [85_584, 0],
};

for (const id of costCheckIds) {
  const [value, decimals] = expected[id];
  test(`${id} comes to ${value}`, () => assert.equal(Number(checks[id].value.toFixed(decimals)), value));
}

test('money in whole dollars carries no trace of binary fractions', () => {
  assert.equal(checks['sample-cluster-month'].value, 73_584);
  assert.equal(checks['control-plane-extended-month'].value, 438);
});

test('the ids are those of the checks, in order', () => assert.deepEqual(Object.keys(checks), [...costCheckIds]));

test('the working shows the calculation', () => {
  assert.equal(checks['sample-cluster-month'].working, '100 nodes × $1.008 an hour × 730 hours');
  assert.equal(checks['implied-node-hour-low'].working, '$15,000 a month ÷ 100 nodes ÷ 730 hours');
  assert.equal(checks['discount-to-reach-high'].working, '1 − $30,000 ÷ $73,584');
  assert.equal(checks['people-share-low'].working, '$30,000 ÷ $48,500');
  assert.equal(checks['infrastructure-at-list-low'].working, '$18,500 − $15,000 for instances + $73,584 at list price');
});

test('a dearer node moves what depends on it and nothing else', () => {
  const node = prices['r5-4xlarge'];
  assert.ok(node);
  const dearer = costChecks({ rows, prices: { ...prices, 'r5-4xlarge': { ...node, usdPerHour: 2.016 } }, figures });
  const moved = costCheckIds.filter((id) => dearer[id].value !== checks[id].value);
  assert.deepEqual(moved, [
    'sample-cluster-month',
    'sample-cluster-min-month',
    'sample-cluster-max-month',
    'discount-to-reach-high',
    'discount-to-reach-low',
    'infrastructure-at-list-low',
    'infrastructure-at-list-high',
  ]);
  assert.equal(dearer['sample-cluster-month'].value, 147_168);
});

test('a list price within the row needs no discount', () => {
  const node = Object.values(prices).find(({ inSample }) => inSample);
  assert.ok(node);
  const cheap = costChecks({ rows, prices: { ...prices, 'r5-4xlarge': { ...node, usdPerHour: 0.1 } }, figures });
  assert.equal(cheap['discount-to-reach-low'].value, 0);
  assert.equal(cheap['discount-to-reach-low'].working, 'none: $7,300 at list price is within $15,000');
});

test('a missing entry or field is named', () => {
  const node = Object.values(prices).find(({ inSample }) => inSample);
  assert.ok(node);
  assert.throws(() => costChecks({ rows, prices: without(prices, 'eks-standard'), figures }), {
    message: 'The cost checks need a control plane of aws with support: standard in content/prices, which is missing.',
  });
  assert.throws(() => costChecks({ rows, prices: { node: { ...node, vcpu: undefined } }, figures }), {
    message: 'The node type of the sample needs vcpu: the cost checks count them.',
  });
  assert.throws(() => costChecks({ rows, prices: {}, figures }), /inSample: true/);
});
