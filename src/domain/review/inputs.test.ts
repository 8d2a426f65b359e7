import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ageOf, ageWords } from './inputs.ts';

const today = '2026-11-26';
const input = (name: string, day: string | null, due: string | null, standing?: string) => ({
  name,
  day,
  due,
  standing,
});

describe('the age of inputs', () => {
  const inputs = [
    input('New', '2026-11-01', '2027-05-01', 'firm'),
    input('Old', '2024-02-01', '2024-08-01', 'weak'),
    input('Older due', '2025-01-01', '2024-07-01'),
    input('Unseen', null, null),
  ];

  it('is the oldest day, what is past its own, what has none, and the weakest standing', () => {
    const age = ageOf(inputs, today, ['weakest', 'weak', 'firm']);
    assert.equal(age.oldest?.name, 'Old');
    assert.deepEqual(
      age.overdue.map(({ name }) => name),
      ['Older due', 'Old'],
    );
    assert.deepEqual(
      age.undated.map(({ name }) => name),
      ['Unseen'],
    );
    assert.equal(age.weakest, 'weak');
    assert.deepEqual(ageWords(age), [
      'Oldest input: Old, of 1 February 2024.',
      'Weakest standing: weak.',
      '2 inputs past the day of their review: Older due (2025-01-01); Old (2024-02-01).',
      'No day known of 1 input: Unseen.',
    ]);
  });

  it('of nothing is nothing, and of what is kept is one sentence', () => {
    assert.deepEqual(ageWords(ageOf([], today)), []);
    assert.deepEqual(ageWords(ageOf([input('New', '2026-11-01', '2027-05-01')], today)), [
      'Oldest input: New, of 1 November 2026.',
    ]);
  });

  it('names those of one day, and of none, in the order of names', () => {
    const of = (day: string | null) => ['Node 10', 'Ärger', 'Node 2'].map((name) => input(name, day, '2021-01-01'));
    const order = ['Ärger', 'Node 2', 'Node 10'];
    assert.deepEqual(
      ageOf(of('2020-01-01'), today).overdue.map(({ name }) => name),
      order,
    );
    assert.deepEqual(
      ageOf(of(null), today).undated.map(({ name }) => name),
      order,
    );
  });

  it('names three that are late and counts the rest', () => {
    const many = Array.from({ length: 5 }, (_, index) => input(`N${index}`, '2020-01-01', '2021-01-01'));
    assert.match(ageWords(ageOf(many, today)).join(' '), /5 inputs past .*N2 \(2020-01-01\); and 2 more\./);
  });
});
