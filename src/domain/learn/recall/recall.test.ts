import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addDays } from '../../text/calendar/add-days.ts';
import { dueNow, dueOn, INTERVALS, ROUND, type Answered } from './recall.ts';

const right = (on: string): Answered => ({ on, right: true });
const wrong = (on: string): Answered => ({ on, right: false });

suite('dueOn', () => {
  test('waits for each interval in turn when every answer comes on its day, and then for none', () => {
    const answers: Answered[] = [];
    let day = '2026-12-30';
    for (const interval of INTERVALS) {
      answers.push(right(day));
      assert.equal(dueOn(answers), addDays(day, interval));
      day = addDays(day, interval);
    }
    assert.equal(dueOn([...answers, right(day)]), undefined);
    assert.equal(dueOn([...answers, right(day), right(addDays(day, 5))]), undefined);
  });

  test('never answered is never due', () => assert.equal(dueOn([]), undefined));

  test('an answer before its day leaves the day where it was', () => {
    assert.equal(dueOn([right('2026-01-01'), right('2026-01-02')]), '2026-01-05');
    assert.equal(dueOn([right('2026-01-01'), right('2026-01-02'), right('2026-01-03')]), '2026-01-05');
  });

  test('a late answer counts from the day it is given', () =>
    assert.equal(dueOn([right('2026-01-01'), right('2026-02-01')]), '2026-02-04'));

  test('a wrong answer begins again, and the next right one waits three days', () => {
    const begun = [right('2026-01-01'), right('2026-01-02'), right('2026-01-05'), wrong('2026-01-12')];
    assert.equal(dueOn(begun), '2026-01-13');
    assert.equal(dueOn([...begun, right('2026-01-13')]), '2026-01-16');
  });

  test('right at the second try of a day counts as wrong', () =>
    assert.equal(
      dueOn([right('2026-01-01'), right('2026-01-02'), right('2026-01-02'), wrong('2026-01-02')]),
      '2026-01-03',
    ));

  test('the order in which answers are given does not matter', () => {
    const answers = [right('2026-03-01'), wrong('2026-03-02'), right('2026-03-03'), right('2026-03-06')];
    assert.equal(dueOn(answers.toReversed()), dueOn(answers));
  });

  test('days run over the ends of months, leap years and the change of clocks', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-12-31', 60), '2028-02-29');
    assert.equal(addDays('2026-10-24', 3), '2026-10-27');
  });
});

test('a round holds what is due, the longest due first, and no more than a round', () => {
  const kept = Array.from({ length: ROUND + 4 }, (_, index) => ({
    id: index,
    answers: [right(addDays('2026-01-01', index))],
  }));
  assert.deepEqual(
    dueNow(kept, '2026-01-04').map(({ id }) => id),
    [0, 1, 2],
  );
  assert.equal(dueNow(kept, '2027-01-01').length, ROUND);
  assert.deepEqual(dueNow([{ answers: [] }], '2027-01-01'), []);
});
