import assert from 'node:assert/strict';
import { it } from 'node:test';
import { quizAgeWords } from './age.ts';

const today = '2026-11-26';

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
