import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dueOf, monthsAfter, stateOn } from './due.ts';

const today = '2026-11-26';

describe('months after a day', () => {
  it('keep the day, or take the last of a shorter month', () => {
    assert.equal(monthsAfter('2026-01-15', 12), '2027-01-15');
    assert.equal(monthsAfter('2026-08-31', 6), '2027-02-28');
    assert.equal(monthsAfter('2027-08-31', 6), '2028-02-29');
    assert.equal(monthsAfter('2026-12-01', 1), '2027-01-01');
    assert.equal(monthsAfter('2028-02-29', 12), '2029-02-28');
  });

  it('never go back in time, and never by more days than the months have', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 60 }), (offset, months) => {
        const day = new Date(offset * 86_400_000).toISOString().slice(0, 10);
        const later = monthsAfter(day, months);
        assert.match(later, /^\d{4}-\d\d-\d\d$/);
        assert.ok(later >= day);
        assert.ok(Date.parse(later) - Date.parse(day) <= months * 31 * 86_400_000);
      }),
    ));
});

describe('the day from which an entry is due', () => {
  it('comes from the last look and the interval', () =>
    assert.deepEqual(dueOf({ looked: '2026-01-31', months: 1 }), { day: '2026-02-28', by: 'interval' }));

  it('is the day that the entry brings, where that comes first', () => {
    const looked = { looked: '2026-11-23', months: 12 };
    assert.deepEqual(dueOf({ ...looked, until: '2026-12-02' }), { day: '2026-12-02', by: 'fact' });
    assert.deepEqual(dueOf({ ...looked, until: '2028-01-01' }), { day: '2027-11-23', by: 'interval' });
    assert.deepEqual(dueOf({ looked: '2026-11-23', until: '2026-12-02' }), { day: '2026-12-02', by: 'fact' });
  });

  it('is not one on which, or after which, somebody has looked', () => {
    assert.deepEqual(dueOf({ looked: '2026-12-02', months: 6, until: '2026-12-02' }), {
      day: '2027-06-02',
      by: 'interval',
    });
    assert.equal(dueOf({ looked: '2026-12-03', until: '2026-12-02' }), undefined);
  });

  it('is not known without a look, an interval or a day of its own', () => {
    assert.equal(dueOf({}), undefined);
    assert.equal(dueOf({ months: 6, until: null }), undefined);
    assert.equal(dueOf({ looked: today }), undefined);
  });
});

describe('the state on a day', () => {
  it('is overdue from the day itself, and soon from a month before', () => {
    assert.equal(stateOn('2026-11-27', '2026-11-27'), 'overdue');
    assert.equal(stateOn('2026-11-27', today), 'soon');
    assert.equal(stateOn('2026-12-26', today), 'soon');
    assert.equal(stateOn('2026-12-27', today), 'kept');
    assert.equal(stateOn('2026-11-27', '2027-11-26'), 'overdue');
  });

  it('takes the last day of a short month for a month', () => {
    assert.equal(stateOn('2027-02-28', '2027-01-31'), 'soon');
    assert.equal(stateOn('2027-03-01', '2027-01-31'), 'kept');
    assert.equal(stateOn('2028-02-29', '2028-01-28'), 'kept');
    assert.equal(stateOn('2028-02-29', '2028-01-29'), 'soon');
    assert.equal(stateOn('2027-03-31', '2027-02-28'), 'soon');
  });

  it('is overdue for what nobody has looked at, and kept where no day is known', () => {
    assert.equal(stateOn('never', today), 'overdue');
    assert.equal(stateOn(undefined, '2099-01-01'), 'kept');
  });
});
