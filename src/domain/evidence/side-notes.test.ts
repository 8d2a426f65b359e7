import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstSentences, placeNotes, type Mark, type SideNote } from './side-notes.ts';

const mark = (panel: string, line: number, room: Partial<Mark> = {}): Mark => ({
  panel,
  line,
  floor: 0,
  wall: Infinity,
  ...room,
});
const notes = new Map<string, SideNote>(
  (['claim', 'term'] as const).flatMap((kind) =>
    ['a', 'b', 'c'].map((name) => [`${kind}-${name}`, { html: '', letters: 60, kind }] as const),
  ),
);
const placed = (...marks: readonly Mark[]) => placeNotes(marks, notes);
const panels = (...marks: readonly Mark[]) => placed(...marks).map((one) => one.mark.panel);

test('notes stand at the lines of their marks, in their order, and never overlap', () => {
  const [first, second] = placed(mark('claim-a', 2), mark('claim-b', 3));
  assert.equal(first?.from, 2);
  assert.equal(second?.from, first?.to);
});

test('a note that would drop too far is left out, and the next may take its room', () =>
  assert.deepEqual(panels(mark('claim-a', 0), mark('claim-b', 0.5), mark('claim-c', 1)), ['claim-a', 'claim-b']));

test('terms take what claims leave, at their own line only', () => {
  assert.deepEqual(panels(mark('term-a', 1), mark('claim-a', 2)), ['claim-a']);
  assert.deepEqual(panels(mark('term-a', 1), mark('claim-a', 9), mark('term-b', 20)), ['term-a', 'claim-a', 'term-b']);
});

test('a note stays below what reaches into the margin above, and above what does below', () => {
  assert.equal(placed(mark('claim-a', 5, { floor: 7 }))[0]?.from, 7);
  assert.deepEqual(panels(mark('claim-a', 5, { floor: 10 })), []);
  assert.deepEqual(panels(mark('claim-a', 5, { wall: 9 })), ['claim-a']);
  assert.deepEqual(panels(mark('claim-a', 5, { wall: 7 })), []);
});

test('a mark without a note is passed over', () => assert.deepEqual(panels(mark('claim-none', 1)), []));

test('whole sentences are kept while they fit, and always one', () => {
  const sentences = 'No price was found. It costs $1.50 an hour, in U.S. dollars. More follows.';
  assert.equal(firstSentences(sentences, 10), 'No price was found.');
  assert.equal(firstSentences(sentences, 62), 'No price was found. It costs $1.50 an hour, in U.S. dollars.');
  assert.equal(firstSentences(sentences, 500), sentences);
  assert.equal(firstSentences('No full stop', 3), 'No full stop');
});
