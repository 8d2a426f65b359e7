import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureStanding } from '../../cost/report/figure-age.ts';
import { planAge, type PlanAging } from './age.ts';
import { makePlan } from '../plan.ts';
import { service, settings } from '../plan.fixture.ts';
import type { NodePrice } from '../running-twice.ts';

const node: NodePrice = {
  name: 'a machine',
  usdPerHour: 1,
  vcpu: 16,
  memoryGib: 128,
  maxPods: 110,
  rule: 'eks',
  takenPercent: { low: 50, high: 80 },
};
const kept = { day: '2026-10-01', due: '2027-10-01' };
const aging: PlanAging = {
  rules: { name: 'the rules', ...kept },
  ramp: { name: 'the ramp', ...kept, day: '2026-09-01', steps: settings.ramp },
  machines: {
    [node.name]: { name: 'the price', day: '2026-01-05', due: '2026-04-05', standing: figureStanding.sourced },
  },
  taken: { name: 'how full nodes are', day: null, due: null, standing: figureStanding.placeholder },
};
const priced = makePlan(
  [service('web', { owner: 'shop', criticality: 3, effort: 2, dependsOn: [], replicas: 4, vcpu: 1, memoryGib: 4 })],
  settings,
  node,
);
const today = '2026-11-26';

test('a price past its day is told beside a plan that it prices, and not beside one that it does not', () => {
  assert.notEqual(priced.doubled, null);
  assert.deepEqual(planAge(priced, aging, today), [
    'Oldest input: the price, of 5 January 2026.',
    `Weakest standing: ${figureStanding.placeholder}.`,
    '1 input past the day of its review: the price (2026-01-05).',
  ]);
  assert.deepEqual(planAge({ ...priced, doubled: null }, aging, today), [
    'Oldest input: the ramp, of 1 September 2026.',
  ]);
});

test('a ramp of the reader’s own has no age', () => {
  const own = { ...priced, doubled: null, settings: { ...settings, ramp: [{ weightPercent: 100, holdDays: 3 }] } };
  assert.deepEqual(planAge(own, aging, today), ['Oldest input: the rules, of 1 October 2026.']);
});
