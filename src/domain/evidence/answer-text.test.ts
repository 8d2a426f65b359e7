import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownAnswer, plainAnswer } from './answer-text.ts';

const answer = {
  question: 'Why [so]?',
  short: 'It *asks* a lot.',
  standing: 'opinion',
  url: 'https://wiki.example/faq/why/',
} as const;

test('plain text holds question, answer, standing and address', () => {
  assert.equal(
    plainAnswer(answer),
    'Why [so]?\n\nIt *asks* a lot.\n\nWeakest claim it weighs: opinion.\n\nhttps://wiki.example/faq/why/\n',
  );
});

test('Markdown links the question and keeps signs as signs', () => {
  assert.equal(
    markdownAnswer(answer),
    '**[Why \\[so\\]?](https://wiki.example/faq/why/)**\n\nIt \\*asks\\* a lot.\n\n_Weakest claim it weighs: opinion._\n',
  );
});

test('an answer without claims says nothing of a standing', () => {
  assert.ok(!plainAnswer({ ...answer, standing: undefined }).includes('claim'));
});
