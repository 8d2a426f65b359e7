import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { quiz } from './quiz.fixture.ts';
import { judge } from './judge.ts';
import { considerOptions } from './options.ts';
import { nothingKnown, questionIds, unchangedRules, verdictLadder, type Answers } from './quiz.ts';

interface Profile {
  readonly name: string;
  readonly answers: Partial<Answers>;
  readonly verdict: string;
  /** The option first recommended, or none. */
  readonly option: string;
  readonly because: string;
}

const file = new URL('../../../e2e/tools/fit-quiz/profiles.yaml', import.meta.url);
const profiles = parse(readFileSync(file, 'utf8')) as readonly Profile[];

describe('what an experienced engineer would say', () => {
  test('is written down for at least thirty organisations and every verdict, with a reason each', () => {
    assert.ok(profiles.length >= 30);
    assert.deepEqual(new Set(profiles.map(({ verdict }) => verdict)), new Set(verdictLadder));
    assert.equal(new Set(profiles.map(({ name }) => name)).size, profiles.length);
    for (const { name, because, answers } of profiles) {
      assert.ok(because.length > 20, name);
      for (const id of Object.keys(answers))
        assert.ok((questionIds as readonly string[]).includes(id), `${name}: ${id}`);
    }
  });

  for (const { name, answers, verdict, option } of profiles)
    test(`${name}: ${verdict}, ${option}`, () => {
      const all: Answers = { ...nothingKnown, ...answers };
      const judgement = judge(quiz, unchangedRules, all);
      const recommended = considerOptions(all, judgement).filter((one) => one.recommended);
      assert.deepEqual(
        { verdict: judgement.verdict, option: recommended[0]?.id ?? 'none' },
        { verdict, option },
        `decided by ${judgement.decision}, ${judgement.scales.for} for and ${judgement.scales.against} against`,
      );
    });
});
