import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { service, settings } from './plan.fixture.ts';
import { replicaDayUsd } from './running-twice.ts';
import { seeingRamp, sightOf } from './sight.ts';
import { replicasFor, smallestSharePercent, stepsOf } from './steps.ts';

const shares = (steps: ReturnType<typeof stepsOf>['steps']) =>
  steps.map(({ sharePercent }) => (sharePercent === null ? null : Number(sharePercent.toFixed(1))));
const none = { ...settings, router: 'none' } as const;

suite('replicas', () => {
  test('are max(2, share × N × headroom)', () => {
    assert.equal(replicasFor(1, 10, 25), 2);
    assert.equal(replicasFor(25, 10, 25), 4);
    assert.equal(replicasFor(100, 10, 25), 13);
    assert.equal(replicasFor(7, 100, 0), 7, 'and never one more for a rest of binary fractions');
  });

  test('give the smallest share without a router', () => {
    for (const [old, share] of [
      [2, 33.3],
      [4, 20],
      [10, 9.1],
      [99, 1],
    ] as const)
      assert.equal(Number(smallestSharePercent(old).toFixed(1)), share);
  });

  test('the ramp without a router is the shares that replicas can make, and says what it cannot', () => {
    const { steps, notes } = stepsOf(service('a', { replicas: 4 }), none);
    assert.deepEqual(shares(steps), [20, 33.3, 50, 100]);
    assert.deepEqual(
      steps.map(({ newReplicas }) => newReplicas),
      [1, 2, 4, 5],
    );
    assert.match(notes[0] ?? '', /You cannot send that little.*1 of 5, 20%, not 1% or 5%/);
    const steep = stepsOf(service('a', { replicas: 4 }), {
      ...none,
      ramp: [
        { weightPercent: 75, holdDays: 7 },
        { weightPercent: 100, holdDays: 7 },
      ],
    });
    assert.match(steep.notes.join(), /75% would need more replicas than the whole work/);
    assert.deepEqual(
      stepsOf(service('a'), none)
        .steps.slice(0, 4)
        .map(({ sharePercent }) => sharePercent),
      [null, null, null, null],
    );
  });
});

suite('ways of moving', () => {
  test('consumers are handed over one by one within the partitions', () => {
    const { steps, notes } = stepsOf(service('w', { move: 'consumers', replicas: 8, partitions: 6 }), settings);
    assert.deepEqual(
      steps.map(({ newReplicas, oldReplicas }) => [newReplicas, oldReplicas]),
      [
        [1, 5],
        [2, 4],
        [3, 3],
        [6, 0],
      ],
    );
    assert.match(notes.join(), /2 of 8 consumers are idle/);
    assert.ok(
      steps.every(({ weightPercent }) => weightPercent === null),
      'weights see nothing of a queue',
    );
  });

  test('a schedule is switched once, and data once after it was replicated', () => {
    assert.deepEqual(shares(stepsOf(service('s', { move: 'schedule' }), settings).steps), [100]);
    assert.deepEqual(
      stepsOf(service('d', { move: 'cutover' }), settings).steps.map(({ act, sharePercent }) => [act, sharePercent]),
      [
        ['replicate', 0],
        ['switch', 100],
      ],
    );
  });
});

suite('what a step sees', () => {
  const known = service('a', { requestsPerSecond: 1, errorPercent: 0.1, replicas: 10 });
  const [first, , third] = stepsOf(known, settings).steps;
  assert.ok(first && third);

  test('is a doubling where the traffic is enough, and says how long it would take where not', () => {
    const sight = sightOf(known, first, 14);
    assert.ok(sight.sees === 'doubling' && Math.abs(sight.neededDays - 10.5) < 0.1);
    const poor = sightOf({ ...known, requestsPerSecond: 0.1 }, first, 14);
    assert.ok(poor.sees === 'less' && Math.abs(poor.neededDays - 105) < 1 && poor.smallestRatio > 4);
    assert.equal(sightOf({ ...known, requestsPerSecond: 0.001 }, first, 14).sees, 'nothing');
  });

  test('ends with a number of errors from which to go back', () => {
    const sight = sightOf(known, third, 7);
    // 151 errors are expected at a quarter of the traffic: about two standard deviations above.
    assert.ok(
      'limitErrors' in sight &&
        sight.limitErrors > sight.expectedErrors &&
        sight.limitErrors < sight.expectedErrors * 1.25,
    );
  });

  test('is a bound where nothing fails today, and a question where facts are missing', () => {
    const clean = sightOf({ ...known, errorPercent: 0 }, first, 14);
    assert.ok(clean.sees === 'bound' && Math.abs(clean.boundPercent - 300 / (86_400 * 14 * 0.01)) < 1e-9);
    assert.deepEqual(sightOf(service('b'), first, 14), {
      sees: 'unknown',
      asks: ['requests a second', 'errors today'],
    });
  });

  test('the offered ramp sees a doubling in every step, or there is none', () => {
    const offered = seeingRamp({ ...known, requestsPerSecond: 0.5 }, stepsOf(known, settings).steps);
    assert.deepEqual(offered?.steps, [
      { weightPercent: 1, holdDays: 22 },
      { weightPercent: 5, holdDays: 7 },
      { weightPercent: 25, holdDays: 7 },
      { weightPercent: 50, holdDays: 7 },
      { weightPercent: 100, holdDays: 14 },
    ]);
    assert.equal(seeingRamp({ ...known, requestsPerSecond: 0.001 }, stepsOf(known, settings).steps), null);
  });
});

test('a replica costs its larger share of a machine that is never quite full', () => {
  const node = {
    name: 'm',
    vcpu: 8,
    memoryGib: 32,
    maxPods: 58,
    usdPerHour: 0.384,
    rule: 'eks' as const,
    takenPercent: { low: 40, high: 80 },
  };
  const { lowUsd, highUsd } = replicaDayUsd(1, 1, node);
  // 8 vCPU keep back 0.09: 1 / 7.91 of 9.216 dollars a day, over 0.8 and 0.4.
  assert.ok(Math.abs(lowUsd - 9.216 / 7.91 / 0.8) < 1e-9 && Math.abs(highUsd - 2 * lowUsd) < 1e-9);
  assert.ok(replicaDayUsd(1, 16, node).lowUsd > 2 * lowUsd, 'memory decides where it is the larger share');
});
