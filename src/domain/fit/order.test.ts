/** What is asked first settles most, and what does not fit says which answers rule it out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entry } from './content.ts';
import { judge } from './judge.ts';
import { considerOptions } from './options.ts';
import { representatives } from './result/outcomes.ts';
import { anyAnswers, content, quiz } from './quiz.fixture.ts';
import { nothingKnown, questionIds, unchangedRules, type Answers, type QuestionId } from './quiz.ts';
import { quizReport } from './result/report.ts';
import { activeRules } from './rules.ts';

const rules = activeRules(quiz, unchangedRules);

/** Verdict and first choice: what a reader leaves with. */
const resultOf = (answers: Answers): string => {
  const judgement = judge(quiz, unchangedRules, answers);
  const first = considerOptions(answers, judgement).find(({ recommended }) => recommended);
  return `${judgement.verdict} ${first?.id ?? ''}`;
};

/** Shares of complete profiles in which another answer to one question gives another result, by question. */
const settled = (profiles: number): Readonly<Record<QuestionId, number>> => {
  // The same profiles in every run: a generator of Park and Miller with a fixed start.
  let seed = 7;
  const any = <One>(list: readonly One[]): One => {
    seed = (seed * 16_807) % 2_147_483_647;
    return list[Math.floor((seed / 2_147_483_647) * list.length)] as One;
  };
  const moved = Object.fromEntries(questionIds.map((id) => [id, 0])) as Record<QuestionId, number>;
  for (let round = 0; round < profiles; round += 1) {
    const answers = Object.fromEntries(questionIds.map((id) => [id, any(representatives(rules, id))])) as Answers;
    const result = resultOf(answers);
    for (const id of questionIds) {
      const other = any(representatives(rules, id).filter((one) => one !== answers[id]));
      if (resultOf({ ...answers, [id]: other }) !== result) moved[id] += 1 / profiles;
    }
  }
  return moved;
};

test('questions are asked in the order in which their answers settle most', () => {
  const moved = settled(3000);
  // Two in a hundred is what so many profiles cannot tell apart; pairs that belong together may stand together.
  const blur = 0.02;
  const asked = content.questions.map(({ id }) => id as QuestionId);
  assert.deepEqual([...asked].sort(), [...questionIds].sort());
  asked.forEach((id, index) => {
    for (const later of asked.slice(index + 1))
      assert.ok(
        moved[id] >= moved[later] - blur,
        `content/fit-questions/${later}.yaml settles ${(100 * moved[later]).toFixed(1)}% of profiles and is asked after ${id}, ${(100 * moved[id]).toFixed(1)}%`,
      );
  });
});

test('an option that does not fit names the answers that rule it out, and only those', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const judgement = judge(quiz, unchangedRules, answers);
      const report = quizReport(content, quiz, [], { answers, settings: unchangedRules });
      for (const { fits, ruledOutBy, ruledOutByVerdict, whyNot, recommended } of report.options) {
        assert.equal(fits, whyNot === '');
        assert.equal(fits, ruledOutBy.length === 0 && !ruledOutByVerdict);
        assert.ok(fits || !recommended);
        for (const id of ruledOutBy) assert.ok(whyNot.includes(`${entry(content.questions, id).name}: `), whyNot);
      }
      assert.deepEqual(
        report.options.map(({ fits }) => fits),
        considerOptions(answers, judgement).map(({ fits }) => fits),
      );
    }),
    { numRuns: 200 },
  );
});

test('a shop with two thousand sites is told why no service of a cloud will do', () => {
  const answers: Answers = { ...nothingKnown, place: 'many-sites', managed: 'no' };
  const { options } = quizReport(content, quiz, [], { answers, settings: unchangedRules });
  const whyNot = (id: string) => options.find((one) => one.id === id)?.whyNot;
  assert.equal(whyNot('managed-containers'), 'Place: At many sites; Managed platform: No');
  assert.equal(whyNot('edge-fleet'), '');
});
