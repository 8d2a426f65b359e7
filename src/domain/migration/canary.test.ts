import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { errorsNeeded, errorsPerDay, holdDays, requestsNeeded, smallestRatio } from './canary.ts';

const near = (actual: number, expected: number, within: number): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not within ${within} of ${expected}`);

suite('how long a step must hold', () => {
  test('a doubling at 1% needs about nine expected errors', () => near(errorsNeeded(2, 0.01), 9.1, 0.05));

  // Days, worked from the formula by hand: 9.1 / (r × p × w) seconds, and so on.
  for (const [requestsPerSecond, errorRate, share, days] of [
    [0.1, 0.001, 0.01, 105],
    [1, 0.001, 0.01, 10.5],
    [1, 0.001, 0.05, 2.2],
    [1, 0.001, 0.25, 13.3 / 24],
    [10, 0.001, 0.01, 25.3 / 24],
    [1, 0.0001, 0.01, 105],
  ] as const)
    test(`${requestsPerSecond} a second, ${errorRate * 100}% errors, canary of ${share * 100}%`, () =>
      near(holdDays({ requestsPerSecond, errorRate, share }), days, days * 0.02));

  test('fourteen days at 1% see a doubling from about three requests in four seconds', () =>
    near(requestsNeeded({ errorRate: 0.001, share: 0.01 }, 14), 0.75, 0.01));
});

suite('what a hold can see', () => {
  const canary = { requestsPerSecond: 1, errorRate: 0.001, share: 0.01 };

  test('is the other way round of how long it takes', () => near(smallestRatio(canary, holdDays(canary, 3)), 3, 1e-9));

  test('one expected error shows no less than a fivefold rise', () =>
    near(smallestRatio(canary, 1 / errorsPerDay(canary)), 5, 0.1));

  test('longer holds see smaller rises', () =>
    assert.ok(smallestRatio(canary, 28) < smallestRatio(canary, 14) && smallestRatio(canary, 14) < 2));
});

/** A random number generator with a seed, so that the simulation gives the same counts every time (mulberry32). */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const poisson = (mean: number, next: () => number): number => {
  // In parts of at most 500, so that the exponential does not vanish.
  let count = 0;
  for (let left = mean; left > 0; left -= 500) {
    const limit = Math.exp(-Math.min(left, 500));
    for (let product = next(); product > limit; product *= next()) count += 1;
  }
  return count;
};

test('simulated: it cries wolf in about 5 of 100 steps and notices about 80 of 100 doublings', () => {
  const share = 0.25;
  const expected = errorsNeeded(2, share);
  const rest = (expected * (1 - share)) / share;
  const ratio = share / (1 - share);
  const alarms = (canaryMean: number): number => {
    const next = random(7);
    let seen = 0;
    for (let run = 0; run < 4000; run += 1) {
      const canary = poisson(canaryMean, next);
      const others = poisson(rest, next);
      const z = (2 * (Math.sqrt(canary + 3 / 8) - Math.sqrt(ratio * (others + 3 / 8)))) / Math.sqrt(1 + ratio);
      if (z > 1.6449) seen += 1;
    }
    return seen / 4000;
  };
  near(alarms(expected), 0.05, 0.015);
  near(alarms(2 * expected), 0.8, 0.03);
});

test('what cannot be is refused by name', () => {
  assert.throws(() => holdDays({ requestsPerSecond: 0, errorRate: 0.001, share: 0.01 }), /Requests a second is 0/);
  assert.throws(() => holdDays({ requestsPerSecond: 1, errorRate: 0, share: 0.01 }), /failing requests is 0/);
  assert.throws(() => holdDays({ requestsPerSecond: 1, errorRate: 0.001, share: 1 }), /share of the canary is 1/);
  assert.throws(() => errorsNeeded(1, 0.01), /ratio is 1/);
});
