import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costChange } from './change.ts';
import { estimate } from '../estimator.ts';
import { exampleData as data } from '../estimator.fixture.ts';
import { money } from './words.ts';
import type { StateValues } from '../../tool/url-state.ts';

const asShown = (to: StateValues, from: StateValues = {}) => costChange(estimate(data, from), estimate(data, to));
/** As a reader sees it: what keeps a sign at its amount has no width. */
const change = (to: StateValues, from: StateValues = {}) => {
  const { words, ...rest } = asShown(to, from);
  return { ...rest, words: words.replaceAll('\u2060', '') };
};

test('no line parts a sign and its amount', () => {
  for (const { words } of [asShown({ nodes: 140 }), asShown({}, { nodes: 140 })]) {
    assert.match(words, /[+−]\u2060\$/);
    assert.doesNotMatch(words, /[+−]\$/);
  }
});

test('both ends of the total, and the row that moved most', () => {
  const { moved, words } = change({ nodes: 140, 'team-share': '99' });
  assert.ok(moved);
  // Instances are $15,000 to $30,000 at 100 nodes, so 40 nodes more are $9,000 at their likely value.
  assert.match(words, /^\+\$[\d,]+ to \+\$[\d,]+; EC2 instances \+\$9,000$/);
});

test('the difference is the one a reader gets by subtracting what is shown', () => {
  const [before, now] = [estimate(data, {}), estimate(data, { nodes: 137 })];
  const shown = (of: typeof before, end: 'low' | 'high') => Number(money(of, of.everything[end]).replace(/[$,]/g, ''));
  const [low, high] = [...costChange(before, now).words.matchAll(/\+\u2060\$([\d,]+)/g)].map(([, digits]) =>
    Number(digits!.replace(',', '')),
  );
  assert.equal(low, shown(now, 'low') - shown(before, 'low'));
  assert.equal(high, shown(now, 'high') - shown(before, 'high'));
});

test('less has its sign, and the way back is the same amount', () => {
  assert.equal(change({}, { nodes: 140 }).words, change({ nodes: 140 }).words.replaceAll('+', '−'));
});

test('an end that stays moved by nothing, and a likely value that moves alone is named', () => {
  assert.equal(change({ 'row-instances': '15000-40000' }).words, '$0 to +$10,000; EC2 instances +$5,000');
  assert.equal(change({ 'row-instances': '15000-20000-30000' }).words, 'likely −$2,500; EC2 instances −$2,500');
});

test('the end that moved less comes first', () => {
  const [one, other] = [...change({ from: 'nodes' }).words.matchAll(/\$([\d,]+)/g)].map(([, digits]) =>
    Number(digits!.replaceAll(',', '')),
  );
  assert.ok(one! < other!);
});

test('another way in has other rows, so no row is named', () => {
  const { words } = change({ from: 'nodes' });
  assert.match(words, /^[+−]\$[\d,]+ to [+−]\$[\d,]+$/);
});

test('a total that stays says what moved instead', () => {
  assert.match(change({ 'serverless-engineers': '3' }).words, /^same total; serverless containers [+−]\$[\d,]+$/);
  assert.match(change({ against: 'machines' }).words, /^same total; break-even: .+ → .+$/);
});

test('says so when nothing moved', () => {
  assert.deepEqual(change({ 'nodes-per-step': '26' }), { moved: false, words: 'same total' });
  assert.deepEqual(change({}), { moved: false, words: 'same total' });
});
