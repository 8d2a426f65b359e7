import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyAnswers, anySettings, content, quiz } from '../quiz.fixture.ts';
import { decide } from '../decisions.ts';
import { flips, stillPossible, withChanges } from './flips.ts';
import { closenessInWords } from './outlook.ts';
import { telling } from './outcomes.ts';
import {
  isNumberQuestion,
  nothingKnown,
  questionIds,
  unchangedRules,
  verdictLadder,
  type Answers,
  type QuizSettings,
} from '../quiz.ts';
import { judge, weigh } from '../judge.ts';
import { activeRules } from '../rules.ts';

const rules = activeRules(quiz, unchangedRules);
const verdictOf = (answers: Answers, settings: QuizSettings = unchangedRules) => judge(quiz, settings, answers).verdict;
const rank = (answers: Answers, settings: QuizSettings = unchangedRules) =>
  verdictLadder.indexOf(decide(weigh(activeRules(quiz, settings), answers), quiz.limits).verdict);

describe('the smallest changes', () => {
  test('stand first: finding out what is not known costs less than changing what is', () => {
    const known = ({ changes }: { readonly changes: readonly { readonly from: unknown }[] }) =>
      changes.filter(({ from }) => from !== 'unknown').length;
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { one, two } = flips(quiz, unchangedRules, answers);
        for (const list of [one, two]) {
          const costs = list.map(known);
          assert.deepEqual(
            costs,
            costs.toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are real and minimal', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, (answers, settings) => {
        const now = verdictOf(answers, settings);
        const { one, two } = flips(quiz, settings, answers);
        const active = activeRules(quiz, settings);
        for (const flip of [...one, ...two]) {
          assert.notEqual(flip.verdict, now);
          assert.equal(verdictOf(withChanges(answers, flip.changes), settings), flip.verdict);
          for (const { question, from, to } of flip.changes) {
            assert.equal(answers[question], from);
            assert.notEqual(to, from);
          }
        }
        for (const flip of two)
          for (const change of flip.changes)
            assert.notEqual(verdictOf(withChanges(answers, [change]), settings), flip.verdict);
        // No single change anywhere gives a verdict that is listed as needing two.
        const alone = new Set(
          questionIds.flatMap((question) =>
            (isNumberQuestion(question)
              ? Array.from({ length: 262 }, (_, value) => value)
              : telling(active, question)
            ).map((to) => rank({ ...answers, [question]: to } as Answers, settings)),
          ),
        );
        for (const { verdict } of two) assert.ok(!alone.has(verdictLadder.indexOf(verdict)));
        assert.deepEqual(
          new Set([rank(answers, settings), ...one.map(({ verdict }) => verdictLadder.indexOf(verdict))]),
          new Set([rank(answers, settings), ...alone]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('name the nearest number', () => {
    const answers: Answers = {
      ...nothingKnown,
      services: 12,
      team: 9,
      oncall: 'yes',
      traffic: 'predictable',
      scaling: 'different',
    };
    const { one } = flips(quiz, unchangedRules, answers);
    const services = one
      .filter(({ changes }) => changes[0]?.question === 'services')
      .map(({ changes }) => changes[0]?.to);
    assert.deepEqual(services, [9, 50]);
    const active = activeRules(quiz, unchangedRules);
    fc.assert(
      fc.property(anyAnswers, (given) => {
        for (const { changes, verdict } of flips(quiz, unchangedRules, given).one) {
          const { question, from, to } = changes[0]!;
          if (typeof from !== 'number' || typeof to !== 'number') continue;
          for (let value = Math.min(from, to) + 1; value < Math.max(from, to); value += 1)
            assert.notEqual(decide(weigh(active, { ...given, [question]: value }), quiz.limits).verdict, verdict);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what remains possible', () => {
  test('holds the verdict of every way in which the open answers can turn out', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (given, other) => {
        const filled = Object.fromEntries(
          questionIds.map((id) => [
            id,
            given[id] !== 'unknown' ? given[id] : other[id] !== 'unknown' ? other[id] : telling(rules, id)[0],
          ]),
        ) as unknown as Answers;
        assert.ok(stillPossible(quiz, unchangedRules, given).has(verdictOf(filled)));
      }),
      { numRuns: 60 },
    );
  });

  test('is the verdict alone when everything is known', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const answers = Object.fromEntries(
          questionIds.map((id) => [id, given[id] === 'unknown' ? telling(rules, id)[0] : given[id]]),
        ) as unknown as Answers;
        assert.deepEqual([...stillPossible(quiz, unchangedRules, answers)], [verdictOf(answers)]);
      }),
    );
  });
});

describe('how close it was', () => {
  const closeness = (answers: Partial<Answers>) => {
    const given = { ...nothingKnown, ...answers };
    return closenessInWords(content, judge(quiz, unchangedRules, given), flips(quiz, unchangedRules, given)).closeness;
  };
  const plant: Partial<Answers> = {
    ...{ already: 'no', place: 'many-sites', demand: 'no', platform: 'no', hardware: 'special', skill: 'none' },
    ...{ services: 12, neighbours: 'no', team: 10, managed: 'no', batch: 'none', oncall: 'yes', night: 'yes' },
    ...{ scaling: 'same', state: 'little', deploys: 'rarely', traffic: 'predictable' },
  };

  test('is not close where only another case would be judged otherwise', () =>
    assert.equal(
      closeness(plant),
      'Firm as things stand: of single answers only another one to “Demand from outside” or “Already on Kubernetes” gives another verdict.',
    ));

  test('is close where a matter of degree turns it, and where what the case is about is not known', () => {
    const cloud: Partial<Answers> = { ...plant, place: 'one-region', hardware: 'any', managed: 'yes', skill: 'some' };
    assert.match(closeness({ ...cloud, oncall: 'no' }), /^Close: /);
    assert.match(closeness({ services: 30, team: 12, managed: 'yes', oncall: 'yes', skill: 'some' }), /^Close: /);
  });
});
