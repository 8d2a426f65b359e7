import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { leftOver, longestNote, markFor, markOf, mergeMarks, resumeAt, tally, type Mark } from './progress.ts';
import { progressFile, readProgressFile } from './progress-file.ts';
import { addDays } from '../../text/calendar/add-days.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const answers = fc.array(fc.record({ on: day, right: fc.boolean() }), { maxLength: 6 });
const mark = fc
  .record({
    done: fc.option(day, { nil: undefined }),
    answers,
    note: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
  })
  .map((fields) => markOf(fields))
  .filter((one): one is Mark => one !== null);
const path = fc.constantFrom('items/a', 'items/b', 'items/old-a', 'wiki/keeping/write-here');
const progress = fc.dictionary(path, mark);
const settings = { seed: 20261126, numRuns: 200 };

suite('mergeMarks', () => {
  test('merging a mark with itself changes nothing', () =>
    fc.assert(
      fc.property(mark, (one) => assert.deepEqual(mergeMarks(one, one), one)),
      settings,
    ));
  test('neither side loses an answer, and the earlier day stays', () =>
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        const merged = mergeMarks(a, b);
        for (const { on, right } of [...a.answers, ...b.answers])
          assert.ok(merged.answers.some((one) => one.on === on && one.right === right));
        const days = [a.done, b.done].filter((one) => one !== undefined).sort();
        assert.equal(merged.done, days[0]);
        for (const note of [a.note, b.note]) if (note !== undefined) assert.ok(merged.note?.includes(note));
      }),
      settings,
    ));
  test('two notes stay two notes, and a second merge adds neither again', () => {
    const a: Mark = { answers: [], note: 'mine' };
    const b: Mark = { answers: [], note: 'yours' };
    const once = mergeMarks(a, b);
    assert.equal(once.note, 'mine\n\nyours');
    assert.deepEqual(mergeMarks(once, b), once);
  });
});

suite('the file of progress', () => {
  test('what is exported comes back as it was', () =>
    fc.assert(
      fc.property(progress, (exported) => {
        const last = { path: 'items/a', track: null };
        const read = readProgressFile(progressFile(exported, '2026-11-26', last));
        assert.ok('progress' in read);
        assert.deepEqual([read.skipped, read.last], [[], last]);
        assert.deepEqual({ ...read.progress }, { ...exported });
      }),
      settings,
    ));

  test('never throws, whatever the file holds', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readProgressFile(text);
        assert.ok('problem' in read || 'progress' in read);
      }),
      settings,
    ));

  for (const [what, text] of [
    ['text', 'hello'],
    ['a list', '[]'],
    ['another JSON', '{"format":"other","version":1,"marks":{}}'],
    ['a newer version', '{"format":"right-parts-learn","version":2,"marks":{}}'],
    ['no marks', '{"format":"right-parts-learn","version":1}'],
  ] as const) {
    test(`refuses ${what} in words`, () => {
      const read = readProgressFile(text);
      assert.ok('problem' in read && read.problem.endsWith('.'), text);
    });
  }

  test('takes what it can read and names the rest', () => {
    const read = readProgressFile(
      JSON.stringify({
        format: 'right-parts-learn',
        version: 1,
        last: { path: 'javascript:x', track: null },
        marks: {
          'items/a': { done: '2026-02-30', answers: [] },
          'items/b': { done: '2026-02-28', answers: [{ on: 'never', right: true }] },
          '../etc': { answers: [] },
          __proto__: { answers: [] },
        },
      }),
    );
    assert.ok('progress' in read);
    assert.deepEqual(read.progress, { 'items/b': { done: '2026-02-28', answers: [] } });
    assert.deepEqual(read.skipped, ['items/a', '../etc']);
    assert.equal(read.last, null);
  });
});

suite('steps that were renamed or taken out', () => {
  const a = { path: 'items/a', was: ['items/old-a'] };
  const b = { path: 'items/b', was: [] };
  const kept = {
    'items/old-a': { done: '2026-01-01', answers: [] },
    'items/gone': { done: '2026-01-02', answers: [] },
  };
  test('a renamed step has the mark of its old name', () => assert.equal(markFor(kept, a)?.done, '2026-01-01'));
  test('a total counts what can be done today, and no more', () =>
    assert.deepEqual(tally(kept, [a, b]), { done: 1, of: 2 }));
  test('what is gone is named', () => assert.deepEqual(leftOver(kept, [a, b]), ['items/gone']));
  test('names that every object has are no steps', () =>
    assert.equal(markFor({}, { path: 'constructor', was: ['toString'] }), undefined));
});

suite('resumeAt', () => {
  const steps = ['items/a', 'items/b', 'items/c'].map((one) => ({ path: one, was: [] as string[] }));
  const done: Mark = { done: '2026-01-01', answers: [] };
  test('the step that was open, while it is not done', () =>
    assert.equal(resumeAt({ 'items/a': done }, steps, 'items/b')?.path, 'items/b'));
  test('else the next that is not done', () =>
    assert.equal(resumeAt({ 'items/a': done }, steps, 'items/a')?.path, 'items/b'));
  test('else the first that is not', () =>
    assert.equal(resumeAt({ 'items/c': done }, steps, 'items/c')?.path, 'items/a'));
  test('the first, when nothing is known', () => assert.equal(resumeAt({}, steps, undefined)?.path, 'items/a'));
  test('none, when all are done', () =>
    assert.equal(resumeAt({ 'items/a': done, 'items/b': done, 'items/c': done }, steps, 'items/c'), undefined));
});

test('a note is cut at its longest, and a mark with a day that is none is no mark', () => {
  assert.equal(markOf({ note: 'x'.repeat(longestNote + 5) })?.note?.length, longestNote);
  assert.equal(markOf({ done: '2026-13-01' }), null);
  assert.equal(markOf({ answers: 'many' }), null);
});
