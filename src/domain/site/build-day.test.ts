import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDay } from './build-day.ts';

const clock = new Date('2026-11-26T23:30:00Z');

test('the day of a build is that of the clock, or the one that the environment asks for', () => {
  assert.equal(buildDay(undefined, clock), '2026-11-26');
  assert.equal(buildDay('', clock), '2026-11-26');
  assert.equal(buildDay('1800000000', clock), '2027-01-15');
  assert.throws(() => buildDay('tomorrow', clock), /SOURCE_DATE_EPOCH is "tomorrow": set it to whole seconds/);
});
