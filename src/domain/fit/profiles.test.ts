import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyAnswers, anySettings, quiz } from './quiz.fixture.ts';
import { decide, decisions } from './decisions.ts';
import { outcomes, profiles, representatives, telling } from './result/outcomes.ts';
import { countProfiles, readLists } from './profiles.ts';
import { questionIds, unchangedRules, verdictLadder, type Answer, type Answers, type QuestionId } from './quiz.ts';
import { weigh } from './judge.ts';
import { activeRules, tellingQuestions } from './rules.ts';

const rules = activeRules(quiz, unchangedRules);
const quickVerdict = (answers: Answers) => decide(weigh(rules, answers), quiz.limits).verdict;
const all = (question: QuestionId) => representatives(rules, question);

describe('the article’s two lists', () => {
  test('match both 161 of 192 profiles when any rule is enough, and neither 176 when all are needed', () => {
    assert.deepEqual(readLists(quiz), {
      total: 192,
      any: { both: 161, onlyAgainst: 15, onlyFor: 15, neither: 1 },
      all: { both: 0, onlyAgainst: 8, onlyFor: 8, neither: 176 },
    });
  });
});

describe('all profiles', () => {
  const known = countProfiles(quiz);

  test('are as many as the answers combine to', () => {
    assert.equal(
      known.total,
      questionIds.reduce((product, id) => product * all(id).length, 1),
    );
  });

  test('are counted right by the short way', () => {
    // All but eight questions are held at some answer, known or not; the eight are gone through one by one as well.
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray([...questionIds], { minLength: 8, maxLength: 8 }), (given, open) => {
        const answersTo = (question: QuestionId): readonly Answer[] =>
          open.includes(question) ? all(question) : [given[question]];
        const byVerdict = Object.fromEntries(verdictLadder.map((verdict) => [verdict, 0]));
        let total = 0;
        for (const answers of profiles(questionIds, answersTo)) {
          byVerdict[quickVerdict(answers)]! += 1;
          total += 1;
        }
        assert.deepEqual(countProfiles(quiz, answersTo), { total, byVerdict });
      }),
      { numRuns: 12 },
    );
  });

  test('reach every verdict that answers can give, and with open ones the last', () => {
    for (const verdict of verdictLadder)
      assert.equal(known.byVerdict[verdict] > 0, verdict !== 'not-enough-known', verdict);
    assert.equal(
      quickVerdict(Object.fromEntries(questionIds.map((id) => [id, 'unknown'])) as Answers),
      'not-enough-known',
    );
  });

  test('are decided by every decision somewhere', () => {
    const spoken = new Set<string>(['too-little-known']);
    // Some speak only while it is open whether a platform is on offer.
    const answersTo = (id: QuestionId) => (id === 'managed' ? [...all(id), 'unknown' as const] : all(id));
    for (const { scales } of outcomes(rules, answersTo)) spoken.add(decide(scales, quiz.limits).id);
    assert.deepEqual(spoken, new Set(decisions.map(({ id }) => id)));
  });

  test('need every question whose answers weigh anything: each changes the verdict of some profile', () => {
    const sample = fc.sample(anyAnswers, { numRuns: 3000, seed: 14 });
    for (const question of tellingQuestions(rules)) {
      const matters = sample.some(
        (answers) =>
          new Set(telling(rules, question).map((to) => quickVerdict({ ...answers, [question]: to } as Answers))).size >
          1,
      );
      assert.ok(matters, question);
    }
  });

  test('are counted fast enough for a build', () => {
    // Processor time, because a busy machine says nothing about the code.
    const before = process.cpuUsage();
    countProfiles(quiz);
    assert.ok(process.cpuUsage(before).user < 2_000_000);
  });

  test('never move away from Kubernetes with more services or more teams to isolate, whatever rules are changed', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, fc.integer({ min: 1, max: 200 }), (answers, settings, more) => {
        const active = activeRules(quiz, settings);
        const rank = (given: Answers) => verdictLadder.indexOf(decide(weigh(active, given), quiz.limits).verdict);
        const { services } = answers;
        if (services !== 'unknown')
          assert.ok(rank({ ...answers, services: services + more }) >= rank(answers), JSON.stringify(answers));
        assert.ok(
          rank({ ...answers, neighbours: 'yes' }) >= rank({ ...answers, neighbours: 'no' }),
          JSON.stringify(answers),
        );
      }),
      { numRuns: 20_000 },
    );
  });
});
