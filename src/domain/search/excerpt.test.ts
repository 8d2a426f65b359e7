import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownExcerpt } from './excerpt.ts';

test('the title and the heading in front are left out, marked or not', () => {
  assert.equal(shownExcerpt('Kueue. A queue for <mark>jobs.</mark>', 'Kueue', []), 'A queue for <mark>jobs.</mark>');
  assert.equal(shownExcerpt('<mark>Kueue.</mark> A queue.', 'Kueue', []), 'A queue.');
  assert.equal(shownExcerpt('<mark>Why</mark>. It is common.', 'A claim', ['Why', 'Sources']), 'It is common.');
  assert.equal(shownExcerpt('Why <mark>hate</mark>? Because.', 'Why hate?', []), 'Because.');
  assert.equal(shownExcerpt('A claim. Why. It is common.', 'A claim', ['Why']), 'It is common.');
});

test('a title that stands in front twice is left out twice', () => {
  assert.equal(
    shownExcerpt('Moves to Kueue. Moves to Kueue Published in June.', 'Moves to Kueue', []),
    'Published in June.',
  );
});

test('words of a sentence stay, though they are a heading too', () => {
  assert.equal(shownExcerpt('Why complaints are common.', 'A claim', ['Why']), 'Why complaints are common.');
  assert.equal(shownExcerpt('Kueue decides when a job starts.', 'Kueue', []), 'Kueue decides when a job starts.');
});

test('a text that was cut says so at the end at which it was cut', () => {
  assert.equal(shownExcerpt('jobs that wait and', 'A', []), '… jobs that wait and\u00a0…');
  assert.equal(shownExcerpt('Jobs <mark>wait.</mark>', 'A', []), 'Jobs <mark>wait.</mark>');
  assert.equal(shownExcerpt('A', 'A', []), '');
});
