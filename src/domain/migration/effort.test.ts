import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysPerService, effort, paidTwiceDays } from './effort.ts';

const steps = [
  { weightPercent: 1, holdDays: 14 },
  { weightPercent: 5, holdDays: 7 },
  { weightPercent: 25, holdDays: 7 },
  { weightPercent: 50, holdDays: 7 },
  { weightPercent: 100, holdDays: 14 },
];

test('60 services, five at a time, are twelve groups of seven weeks', () => {
  assert.equal(daysPerService(steps), 49);
  const whole = effort({ services: 60, atOnce: 5, steps, personDaysPerService: 7 });
  assert.equal(whole.calendarWeeks, 84);
  assert.equal(whole.personDays, 420);
  // 420 days over 84 weeks of five days: one person.
  assert.equal(whole.people, 1);
});

test('a last group that is not full takes as long as a full one', () =>
  assert.equal(effort({ services: 11, atOnce: 5, steps, personDaysPerService: 1 }).calendarWeeks, 21));

test('machines paid twice follow the share, and the last hold pays for all of them', () => {
  // 14 × 0.01 + 7 × 0.05 + 7 × 0.25 + 7 × 0.5 + 14 × 1
  assert.ok(Math.abs(paidTwiceDays(steps) - 19.74) < 1e-9);
  const { paidTwiceDaysLow, paidTwiceDaysHigh } = effort({
    services: 10,
    atOnce: 2,
    steps,
    personDaysPerService: 1,
  });
  assert.ok(Math.abs(paidTwiceDaysLow - 197.4) < 1e-9);
  assert.equal(paidTwiceDaysHigh, 490);
});

test('counts that cannot be are refused by name', () => {
  const migration = { services: 3, atOnce: 1, steps, personDaysPerService: 1 };
  assert.throws(() => effort({ ...migration, services: 0 }), /Services is 0/);
  assert.throws(() => effort({ ...migration, atOnce: 0.5 }), /Services at once is 0.5/);
});
