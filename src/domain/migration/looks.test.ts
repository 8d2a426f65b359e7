import assert from 'node:assert/strict';
import { test } from 'node:test';
import { falseAlarmOfLooks } from './looks.ts';

// Simulated with 20,000 runs of Poisson counts: 4.7, 7.6, 13.5 and 16.7 of 100. Counts of a few errors are coarse, so a
// look at them raises fewer alarms than a normal sum of the same size: what is worked out is the upper end.
for (const [looks, simulated] of [
  [1, 0.047],
  [2, 0.076],
  [7, 0.135],
  [14, 0.167],
] as const)
  test(`${looks} looks raise false alarms to ${simulated * 100} of 100 or a little more`, () => {
    const over = falseAlarmOfLooks(looks) - simulated;
    assert.ok(over > 0 && over < 0.03, String(over));
  });

test('one look is what the limit stands for, two are 7.95 of 100 as tables of repeated tests have it', () => {
  assert.ok(Math.abs(falseAlarmOfLooks(1) - 0.05) < 1e-3);
  assert.ok(Math.abs(falseAlarmOfLooks(2) - 0.0795) < 2e-3, String(falseAlarmOfLooks(2)));
});

test('more looks never lower it, and what cannot be is refused', () => {
  for (let looks = 2; looks <= 30; looks += 1) assert.ok(falseAlarmOfLooks(looks) > falseAlarmOfLooks(looks - 1));
  assert.throws(() => falseAlarmOfLooks(0), /Looks are 0/);
});
