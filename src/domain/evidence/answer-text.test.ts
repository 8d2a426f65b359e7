import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownAnswer, plainAnswer } from './answer-text.ts';

const answer = {
  question: 'Why [so]?',
  short: 'It *asks* a lot.',
  evidence: 'Corrects the article on 1 point.',
  url: 'https://wiki.example/faq/why/',
} as const;

test('plain text holds question, answer, standing and address', () => {
  assert.equal(
    plainAnswer(answer),
    'Why [so]?\n\nIt *asks* a lot.\n\nCorrects the article on 1 point.\n\nhttps://wiki.example/faq/why/\n',
  );
});

test('Markdown links the question and keeps signs as signs', () => {
  assert.equal(
    markdownAnswer(answer),
    '**[Why \\[so\\]?](https://wiki.example/faq/why/)**\n\nIt \\*asks\\* a lot.\n\n_Corrects the article on 1 point._\n',
  );
});

test('an answer without claims says nothing of the evidence', () => {
  const bare = { ...answer, evidence: '' };
  assert.equal(plainAnswer(bare), 'Why [so]?\n\nIt *asks* a lot.\n\nhttps://wiki.example/faq/why/\n');
  assert.ok(!markdownAnswer(bare).includes('_'));
});
