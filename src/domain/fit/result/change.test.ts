import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quizChange } from './change.ts';
import { anyAnswers, cases, content, quiz } from '../quiz.fixture.ts';
import { unchangedRules, type Answers } from '../quiz.ts';
import { judge } from '../judge.ts';

const example = cases.find((one) => one.example)!.answers;
const after = (changes: Partial<Answers>, from: Answers = example) =>
  quizChange(content, judge(quiz, unchangedRules, from), judge(quiz, unchangedRules, { ...from, ...changes }));

test('names the verdict that was, and the points that came or went', () => {
  assert.deepEqual(after({ team: 3 }), { moved: true, words: 'was: Managed containers; +3 against' });
  assert.deepEqual(after({ team: 8 }, { ...example, team: 3 }), { moved: true, words: 'was: Not now; −3 against' });
});

test('names points where the verdict stays', () => {
  assert.deepEqual(after({ deploys: 'several' }), { moved: true, words: 'same verdict; +1 for' });
});

test('says so when nothing moved', () => {
  assert.deepEqual(after({ services: 13 }), { moved: false, words: 'same verdict, same points' });
});

test('moves exactly when verdict or points differ, and back by as much', () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (one, other) => {
      const [from, to] = [judge(quiz, unchangedRules, one), judge(quiz, unchangedRules, other)];
      const differs =
        from.verdict !== to.verdict || from.scales.for !== to.scales.for || from.scales.against !== to.scales.against;
      assert.equal(quizChange(content, from, to).moved, differs);
      const points = (words: string) => words.match(/[+−]\d+ (for|against)/g) ?? [];
      const swapped = (words: string) => words.replace(/[+−]/, (sign) => (sign === '+' ? '−' : '+'));
      assert.deepEqual(
        points(quizChange(content, from, to).words).map(swapped),
        points(quizChange(content, to, from).words),
      );
    }),
  );
});
