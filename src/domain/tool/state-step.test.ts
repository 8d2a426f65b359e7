import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endStep, nextStep, type StateStep } from './state-step.ts';
import type { StateValues } from './url-state.ts';

const walk = (...states: readonly StateValues[]): StateStep | null =>
  states.slice(1).reduce<StateStep | null>((step, next, index) => nextStep(step, states[index]!, next), null);

test('what is typed digit by digit is one step', () => {
  assert.deepEqual(walk({ nodes: 100 }, {}, { nodes: 2 }, { nodes: 25 }, { nodes: 250 })?.from, { nodes: 100 });
});

test('another figure begins another step', () => {
  const values = { nodes: 250 };
  assert.deepEqual(walk({}, values, { ...values, clusters: 3 })?.from, values);
});

test('several figures at once are a step that nothing joins', () => {
  const reset = walk({ nodes: 250, clusters: 3 }, {});
  assert.deepEqual(reset, { from: { nodes: 250, clusters: 3 }, id: null });
  assert.deepEqual(nextStep(reset, {}, { nodes: 1 })?.from, {});
});

test('each tick of a list is a step', () => {
  assert.deepEqual(walk({}, { off: ['a'] }, { off: ['a', 'b'] })?.from, { off: ['a'] });
});

test('the same values again are no step, and a step that ended is not joined', () => {
  const step = nextStep(null, { team: 8 }, { team: 3 });
  assert.equal(nextStep(step, { team: 3 }, { team: 3 }), step);
  assert.deepEqual(nextStep(endStep(step), { team: 3 }, { team: 30 })?.from, { team: 3 });
  assert.equal(endStep(null), null);
});
