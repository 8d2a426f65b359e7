import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { monthsAfter, reviewState } from './review.ts';

describe('months after a day', () => {
  it('keep the day, or take the last of a shorter month', () => {
    assert.equal(monthsAfter('2026-01-15', 12), '2027-01-15');
    assert.equal(monthsAfter('2026-08-31', 6), '2027-02-28');
    assert.equal(monthsAfter('2027-08-31', 6), '2028-02-29');
    assert.equal(monthsAfter('2026-12-01', 1), '2027-01-01');
  });
});

describe('the review of a page', () => {
  it('is never, when nobody has checked it, however new it is', () =>
    assert.deepEqual(reviewState(undefined, 12, '2026-11-26'), { state: 'never' }));
  it('is due from the day on which it should have been checked again', () => {
    assert.deepEqual(reviewState('2026-01-01', 6, '2026-06-30'), { state: 'fresh', next: '2026-07-01' });
    assert.deepEqual(reviewState('2026-01-01', 6, '2026-07-01'), { state: 'due', next: '2026-07-01' });
  });
  it('has no next day when nobody has said how often', () =>
    assert.deepEqual(reviewState('2026-01-01', undefined, '2026-11-26'), { state: 'reviewed' }));
});
