import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estimate } from '../estimator.ts';
import { exampleData as data } from '../estimator.fixture.ts';
import { inertIn } from './inert.ts';
import { bases, costModes, costParameters } from '../parameters.ts';
import type { StateValues } from '../../tool/url-state.ts';

const figuresOf = (values: StateValues): string => {
  const { items, everything, compared, alternatives, capacity, check, breakEven } = estimate(data, values);
  return JSON.stringify({ items, everything, compared, alternatives, capacity, check, breakEven });
};

for (const from of costModes)
  test(`a field that is off in the way "${from}" changes no figure`, () => {
    const off = inertIn({ ...data, mode: from, serverless: 'any', holdsTable: true });
    const known = costParameters(data);
    const usual = figuresOf({ from });
    assert.ok(off.size > 3);
    for (const id of off.keys()) {
      assert.ok(id in known, id);
      const otherwise = id.startsWith('grows-') ? bases : ['7', '31-59'];
      for (const value of otherwise) assert.equal(figuresOf({ from, [id]: value }), usual, `${id}=${value}`);
    }
  });

test('every figure that could be off is, or changes something', () => {
  for (const from of costModes) {
    const off = inertIn({ ...data, mode: from, serverless: 'any', holdsTable: true });
    const usual = figuresOf({ from });
    // Figures that count only beside another: Spot without a share on it, further clusters without one.
    const beside = {
      'spot-share': '50',
      'serverless-spot-share': '50',
      clusters: 3,
      'gpu-nodes': '4',
      'windows-nodes': '5',
      'other-clusters': '2',
      'migration-months': '6',
      'egress-volume': '20000',
      nodes: 137,
      against: 'hosted',
      'grows-instances': 'per-step',
    };
    const withAll = figuresOf({ from, ...beside });
    for (const { id } of data.assumptions.filter(({ id }) => !off.has(id))) {
      const moves = [figuresOf({ from, [id]: '13' }) !== usual, figuresOf({ from, ...beside, [id]: '13' }) !== withAll];
      assert.ok(moves.includes(true), `${id} changes nothing in the way "${from}"`);
    }
  }
});

test('where no table is held against the nodes, none of its rows counts', () => {
  const off = inertIn({ ...data, mode: 'nodes', serverless: undefined, holdsTable: false });
  const ofTable = data.assumptions.filter(({ group }) => group === 'table').map(({ id }) => id);
  for (const id of [...data.rows.flatMap(({ id }) => [`row-${id}`, `grows-${id}`]), ...ofTable])
    assert.ok(off.has(id), id);
});
