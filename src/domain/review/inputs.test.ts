import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleData as data } from '../cost/estimator.fixture.ts';
import { estimate } from '../cost/estimator.ts';
import { costAge, costAgeWords, costNote } from '../cost/report/age.ts';
import { quizAgeWords } from '../fit/age.ts';
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

  it('names three that are late and counts the rest', () => {
    const many = Array.from({ length: 5 }, (_, index) => input(`N${index}`, '2020-01-01', '2021-01-01'));
    assert.match(ageWords(ageOf(many, today)).join(' '), /5 inputs past .*N2 \(2020-01-01\); and 2 more\./);
  });
});

describe('an estimate', () => {
  const [price] = data.prices.filter(({ kind }) => kind === 'instance');
  const [assumption] = data.assumptions.filter(({ standing }) => standing === 'sourced');
  const of = (values: Record<string, string | number>, kept: Record<string, { day: string; due: string }>) =>
    estimate({ ...data, kept }, values).scenario;

  it('says beside its total that a price is overdue, and no longer once it is the reader’s own', () => {
    const scenario = of({ from: 'nodes' }, {});
    const late = { [`prices/${scenario.instance.id}`]: { day: '2020-01-01', due: '2020-07-01' } };
    assert.match(costNote(of({ from: 'nodes' }, late), today), /1 figure is past its review/);
    assert.match(costAgeWords(of({ from: 'nodes' }, late), today).join(' '), /Oldest input: .*, of 1 January 2020/);
    assert.doesNotMatch(costNote(of({ from: 'nodes', price: 0.9 }, late), today), /past/);
    assert.ok(price);
  });

  it('tells no age of figures that do not count in its mode', () => {
    const key = `assumptions/${assumption?.id}`;
    const late = { [key]: { day: '2019-01-01', due: '2019-07-01' } };
    const names = (from: string) => costAge(of({ from }, late), today).overdue.map(({ name }) => name);
    const both = new Set([...names('nodes'), ...names('table')]);
    assert.ok(both.has(assumption?.name ?? ''));
  });

  it('has a placeholder for its weakest while one counts', () =>
    assert.match(costAge(of({ from: 'nodes' }, {}), today).weakest ?? '', /placeholder/));
});

it('a verdict tells the age of the rules that counted and of its claims, with the weakest standing', () => {
  const report = {
    rules: [
      { id: 'counts', name: 'Counts', counts: 2 },
      { id: 'silent', name: 'Silent', counts: 0 },
    ],
    claims: [{ id: 'c', claim: 'It is so.', verdict: 'contested', contradicted: false }],
  } as unknown as Parameters<typeof quizAgeWords>[0];
  const kept = {
    'fit-rules/counts': { day: '2026-01-01', due: '2026-06-01' },
    'fit-rules/silent': { day: '2020-01-01', due: '2020-06-01' },
    'claims/c': { day: '2026-11-01', due: '2027-11-01' },
  };
  const words = quizAgeWords(report, kept, today).join(' ');
  assert.match(
    words,
    /Oldest input: the rule “Counts”, of 1 January 2026\. Weakest standing: contested\. 1 input past/,
  );
  assert.doesNotMatch(words, /Silent/);
});
