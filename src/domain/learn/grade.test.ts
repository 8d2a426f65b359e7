import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gradeChoice, gradeNumber, gradeOrder } from './grade.ts';

suite('gradeChoice', () => {
  test('takes exactly the right answers', () => {
    assert.equal(gradeChoice(['a'], ['a']).is, 'right');
    assert.equal(gradeChoice(['b'], ['a']).is, 'wrong');
    assert.equal(gradeChoice(['b', 'a'], ['a', 'b']).is, 'right');
    assert.equal(gradeChoice(['a'], ['a', 'b']).is, 'wrong');
    assert.equal(gradeChoice(['a', 'b', 'c'], ['a', 'b']).is, 'wrong');
  });
  test('nothing chosen is no answer', () => assert.equal(gradeChoice([], ['a']).is, 'open'));
});

suite('gradeNumber', () => {
  const percent = { answer: 59.2, tolerance: 1, unit: 'percent' };
  const slips = [{ value: 40.8 }, { value: 145.3 }];

  for (const text of ['59.2', '59,2', '59.2 %', '59%', ' 60.2', '58.2', '59 per cent']) {
    test(`"${text}" is right within the tolerance`, () => assert.equal(gradeNumber(text, percent).is, 'right'));
  }
  for (const text of ['60.21', '58.19', '-59.2', '592']) {
    test(`"${text}" is wrong`, () => assert.equal(gradeNumber(text, percent).is, 'wrong'));
  }
  for (const text of ['', '   ', 'about sixty', '59.2.1', '1/2', '5 9']) {
    test(`"${text}" is no number`, () => {
      const grade = gradeNumber(text, percent);
      assert.equal(grade.is, 'open');
      assert.ok('problem' in grade && grade.problem.length > 5);
    });
  }
  test('knows the slip behind a wrong number, and none behind another', () => {
    assert.deepEqual(gradeNumber('41', percent, slips), { is: 'wrong', slip: slips[0] });
    assert.deepEqual(gradeNumber('12', percent, slips), { is: 'wrong' });
  });
  test('reads thousands and money', () => {
    const dollars = { answer: 11_212.8, tolerance: 0.5, unit: 'US dollars' };
    for (const text of ['$11,212.80', '11 212,80', '11212.8', 'US$11,212.80'])
      assert.equal(gradeNumber(text, dollars).is, 'right', text);
  });
  test('reads three decimals as the answer has them, and asks where they could be thousands', () => {
    const hourly = { answer: 1.008, tolerance: 0, unit: 'US dollars' };
    for (const text of ['1.008', '1,008']) assert.equal(gradeNumber(text, hourly).is, 'right', text);
    assert.equal(gradeNumber('1008.5', hourly).is, 'wrong');
    const monthly = { answer: 1605, tolerance: 0, unit: 'US dollars' };
    assert.equal(gradeNumber('1,605', monthly).is, 'right');
    assert.equal(gradeNumber('1.605', monthly).is, 'open');
  });
  test('reads a unit that is typed along', () => {
    const weeks = { answer: 56, tolerance: 0, unit: 'weeks' };
    for (const text of ['56', '56 weeks', '56.0']) assert.equal(gradeNumber(text, weeks).is, 'right', text);
    assert.equal(gradeNumber('56.1', weeks).is, 'wrong');
  });
  test('a bound that binary fractions miss is still met', () =>
    assert.equal(gradeNumber('0.3', { answer: 0.1, tolerance: 0.2, unit: 'days' }).is, 'right'));
});

test('gradeOrder wants every step in its place, and each place once', () => {
  assert.equal(gradeOrder([1, 2, 3]).is, 'right');
  assert.equal(gradeOrder([2, 1, 3]).is, 'wrong');
  assert.equal(gradeOrder([1, 2, 0]).is, 'open');
  assert.equal(gradeOrder([1, 1, 3]).is, 'open');
});
