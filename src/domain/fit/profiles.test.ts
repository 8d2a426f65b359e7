import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyAnswers, anySettings, quiz } from './quiz.fixture.ts';
import { decide, decisions } from './decisions.ts';
import { telling } from './flips.ts';
import { countProfiles, profiles, readLists, representatives } from './profiles.ts';
import { activeRules, questionIds, unchangedRules, verdictLadder, type Answers, type QuizSettings } from './quiz.ts';
import { weigh } from './judge.ts';

const rules = activeRules(quiz, unchangedRules);
const quickVerdict = (answers: Answers) => decide(weigh(rules, answers), quiz.limits).verdict;
const quickRank = (answers: Answers) => verdictLadder.indexOf(quickVerdict(answers));
const rank = (answers: Answers, settings: QuizSettings = unchangedRules) =>
  verdictLadder.indexOf(decide(weigh(activeRules(quiz, settings), answers), quiz.limits).verdict);

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
  const everything = [...profiles(questionIds, (id) => representatives(rules, id, true))];

  test('are counted right by the short way', () => {
    const byVerdict = Object.fromEntries(verdictLadder.map((verdict) => [verdict, 0]));
    for (const answers of everything) byVerdict[quickVerdict(answers)]! += 1;
    assert.deepEqual(countProfiles(quiz, true), { total: everything.length, byVerdict });
  });

  test('reach every verdict and every decision', () => {
    const { byVerdict } = countProfiles(quiz, false);
    for (const verdict of verdictLadder) assert.ok(byVerdict[verdict] > 0, verdict);
    const spoken = new Set(everything.map((answers) => decide(weigh(rules, answers), quiz.limits).id));
    assert.deepEqual(spoken, new Set(decisions.map(({ id }) => id)));
  });

  test('need every question: each changes the verdict of some profile', () => {
    const known = everything.filter((_, index) => index % 97 === 0);
    for (const question of questionIds) {
      const matters = known.some(
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
    countProfiles(quiz, true);
    assert.ok(process.cpuUsage(before).user < 1_000_000);
  });

  test('never move away from Kubernetes with more services or more teams to isolate', () => {
    for (const answers of profiles(questionIds, (id) => representatives(rules, id, true))) {
      if (answers.neighbours === 'no')
        assert.ok(quickRank({ ...answers, neighbours: 'yes' }) >= quickRank(answers), JSON.stringify(answers));
      if (answers.services === 9)
        assert.ok(
          quickRank({ ...answers, services: 10 }) >= quickRank(answers) &&
            quickRank({ ...answers, services: 50 }) >= quickRank({ ...answers, services: 10 }),
          JSON.stringify(answers),
        );
    }
  });

  test('keep that promise with changed limits and rules switched off', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, fc.integer({ min: 1, max: 80 }), (answers, settings, more) => {
        const { services } = answers;
        if (services !== 'unknown')
          assert.ok(rank({ ...answers, services: services + more }, settings) >= rank(answers, settings));
        assert.ok(
          rank({ ...answers, neighbours: 'yes' }, settings) >= rank({ ...answers, neighbours: 'no' }, settings),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
