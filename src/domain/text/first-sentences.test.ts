import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentences } from './first-sentences.ts';

test('whole sentences are kept while they fit, and always one', () => {
  const sentences = 'No price was found. It costs $1.50 an hour, in U.S. dollars. More follows.';
  assert.equal(firstSentences(sentences, 10), 'No price was found.');
  assert.equal(firstSentences(sentences, 62), 'No price was found. It costs $1.50 an hour, in U.S. dollars.');
  assert.equal(firstSentences(sentences, 500), sentences);
  assert.equal(firstSentences('No full stop', 3), 'No full stop');
});
