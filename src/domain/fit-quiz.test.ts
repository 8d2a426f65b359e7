import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cases, content, quiz } from './fit-quiz.fixture.ts';
import { quizProblems, quizRules } from './fit-quiz-content.ts';
import { decisions } from './fit-quiz-decisions.ts';
import { choices, flips, stillPossible, telling, withChanges } from './fit-quiz-flips.ts';
import { considerOptions, fittingAlternatives } from './fit-quiz-options.ts';
import { countProfiles, profiles, readLists, representatives } from './fit-quiz-profiles.ts';
import {
  activeRules,
  isNumberQuestion,
  judge,
  nothingKnown,
  questionIds,
  ruleLogic,
  unchangedRules,
  verdictLadder,
  weigh,
  type Answers,
  type QuizSettings,
} from './fit-quiz.ts';
import { decide } from './fit-quiz-decisions.ts';

const rules = activeRules(quiz, unchangedRules);
const verdictOf = (answers: Answers, settings: QuizSettings = unchangedRules) => judge(quiz, settings, answers).verdict;
const quickVerdict = (answers: Answers) => decide(weigh(rules, answers), quiz.limits).verdict;
const rank = (answers: Answers, settings: QuizSettings = unchangedRules) =>
  verdictLadder.indexOf(decide(weigh(activeRules(quiz, settings), answers), quiz.limits).verdict);

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questionIds.map((id) => [
      id,
      isNumberQuestion(id)
        ? fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant('unknown'))
        : fc.constantFrom(...choices[id], 'unknown'),
    ]),
  ),
) as unknown as fc.Arbitrary<Answers>;

const anySettings: fc.Arbitrary<QuizSettings> = fc.record({
  off: fc.subarray(ruleLogic.map(({ id }) => id)),
  limits: fc.dictionary(
    fc.constantFrom(...ruleLogic.filter(({ counts }) => counts).map(({ id }) => id)),
    fc.integer({ min: 1, max: 100 }),
  ),
});

describe('the content of the quiz', () => {
  test('fits the logic', () => assert.deepEqual(quizProblems(content), []));

  test('is refused with every problem named when it does not', () => {
    const broken = {
      ...content,
      rules: content.rules.slice(1),
      options: [...content.options, { ...content.options[0]!, id: 'magic' }],
    };
    assert.throws(() => quizRules(broken), /needs an entry "few-services"[\s\S]*magic: nothing in the quiz uses it/);
  });

  test('lists the decisions in the order in which they are tried', () => {
    assert.deepEqual(
      content.decisions.map(({ id }) => id),
      decisions.map(({ id }) => id),
    );
  });

  test('lists rules and questions that ask for each other', () => {
    const asked = new Set(content.rules.flatMap(({ asks }) => asks));
    for (const id of asked) assert.ok((questionIds as readonly string[]).includes(id), id);
  });
});

describe('worked cases', () => {
  test('are at least twelve, with every verdict among them, and one fills the quiz', () => {
    assert.ok(cases.length >= 12);
    assert.deepEqual(new Set(cases.map(({ expect }) => expect)), new Set(verdictLadder));
    assert.equal(cases.filter(({ example }) => example).length, 1);
  });

  for (const { name, answers, expect, decided } of cases)
    test(`${name}: ${expect}`, () => {
      const { verdict, decision } = judge(quiz, unchangedRules, answers);
      assert.deepEqual({ verdict, decision }, { verdict: expect, decision: decided });
    });
});

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
    const start = performance.now();
    countProfiles(quiz, true);
    assert.ok(performance.now() - start < 1500);
  });

  test('never move away from Kubernetes with more services or more teams to isolate', () => {
    for (const answers of profiles(questionIds, (id) => representatives(rules, id, true))) {
      if (answers.neighbours === 'no')
        assert.ok(rank({ ...answers, neighbours: 'yes' }) >= rank(answers), JSON.stringify(answers));
      if (answers.services === 9)
        assert.ok(
          rank({ ...answers, services: 10 }) >= rank(answers) &&
            rank({ ...answers, services: 50 }) >= rank({ ...answers, services: 10 }),
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

describe('a judgement', () => {
  test('counts what is not known as neither met nor not met', () => {
    const { rows, scales, unknown, verdict } = judge(quiz, unchangedRules, nothingKnown);
    assert.ok(rows.every(({ status }) => status === 'unknown'));
    assert.deepEqual([scales.for, scales.against, scales.answered], [0, 0, 0]);
    assert.deepEqual(unknown, { for: 7, against: 9 });
    assert.equal(verdict, 'not-now');
  });

  test('knows that few services settle the rule on many, whatever their scaling', () => {
    const { rows } = judge(quiz, unchangedRules, { ...nothingKnown, services: 12 });
    assert.equal(rows.find(({ id }) => id === 'many-services')?.status, 'not-met');
  });

  test('adds up: each scale is the sum of the rules that are met on its side', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, (answers, settings) => {
        const { rows, scales } = judge(quiz, settings, answers);
        for (const side of ['for', 'against'] as const)
          assert.equal(
            scales[side],
            rows
              .filter((row) => row.side === side && row.status === 'met')
              .reduce((sum, { weight }) => sum + weight, 0),
          );
      }),
    );
  });

  test('names a margin that gives the other verdict, and none smaller', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { margin, scales, verdict } = judge(quiz, unchangedRules, answers);
        if (margin === null) return;
        const moved = (dFor: number, dAgainst: number) =>
          decide({ ...scales, for: scales.for + dFor, against: scales.against + dAgainst }, quiz.limits).verdict;
        assert.equal(moved(margin.for, margin.against), margin.verdict);
        assert.notEqual(margin.verdict, verdict);
        for (let dFor = -scales.for; scales.for + dFor <= 7; dFor += 1)
          for (let dAgainst = -scales.against; scales.against + dAgainst <= 9; dAgainst += 1)
            if (Math.abs(dFor) + Math.abs(dAgainst) < margin.points) assert.equal(moved(dFor, dAgainst), verdict);
      }),
    );
  });

  test('follows a changed limit and a rule that is switched off, and says so', () => {
    const answers: Answers = { ...nothingKnown, services: 12, traffic: 'predictable', team: 9, oncall: 'yes' };
    assert.equal(verdictOf(answers), 'managed-containers');
    const strict = judge(quiz, { limits: { 'few-services': 15 }, off: [] }, answers);
    assert.equal(strict.verdict, 'not-now');
    assert.equal(strict.rows.find(({ id }) => id === 'few-services')?.limitChanged, true);
    const lax = judge(quiz, { limits: { 'few-services': 15 }, off: ['few-services'] }, answers);
    assert.equal(lax.verdict, 'managed-containers');
    assert.equal(lax.rows.find(({ id }) => id === 'few-services')?.status, 'off');
  });
});

describe('the smallest changes', () => {
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
              ? Array.from({ length: 122 }, (_, value) => value)
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
      { numRuns: 150 },
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
    const { answers, expect } = cases.find(({ id }) => id === 'scale-up')!;
    assert.deepEqual([...stillPossible(quiz, unchangedRules, answers)], [expect]);
  });
});

describe('options', () => {
  test('always leave something to recommend that the answers allow', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, (answers, settings) => {
        const options = considerOptions(answers, judge(quiz, settings, answers));
        assert.deepEqual(
          options.filter(({ recommended }) => recommended).map(({ fits }) => fits),
          [true],
        );
        assert.ok(fittingAlternatives(content.alternatives, options).length > 0);
      }),
    );
  });

  test('put the recommended kind first', () => {
    const { answers } = cases.find(({ id }) => id === 'start-up')!;
    const options = considerOptions(answers, judge(quiz, unchangedRules, answers));
    assert.equal(fittingAlternatives(content.alternatives, options)[0]?.kind, 'hosted-platform');
    assert.equal(options.find(({ id }) => id === 'orchestrator')?.fits, false);
  });
});
