import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { keptNames, openKept, troubles, type Place } from './store.ts';
import { placeInMemory, refuse } from './store.fixture.ts';

interface Note {
  readonly words: string;
}

const key = 'right-parts:note';
const open = (place: Place | null, name = 'note') =>
  openKept<Note>(name, ({ words }) => (typeof words === 'string' ? { words } : null), place);

describe('what is kept', () => {
  test('is empty at first, is read back, and is gone when removed', () => {
    const place = placeInMemory();
    const note = open(place);
    assert.deepEqual(note.read(), { value: null, trouble: null });
    assert.equal(note.write({ words: 'one' }), null);
    assert.deepEqual(open(place).read(), { value: { words: 'one' }, trouble: null });
    assert.equal(note.remove(), null);
    assert.equal(place.length, 0);
  });

  test('says when storage is blocked or missing', () => {
    for (const place of [null, { ...placeInMemory(), getItem: refuse }]) {
      assert.equal(open(place).read().trouble, troubles.blocked);
      assert.equal(open(place).write({ words: 'one' }), troubles.blocked);
      assert.equal(open(place).remove(), troubles.blocked);
    }
    assert.deepEqual(keptNames('note', { ...placeInMemory(), length: 1, key: refuse }), []);
  });

  test('says when storage is full, and keeps what was there', () => {
    const place = placeInMemory();
    open(place).write({ words: 'one' });
    const full = open({ ...place, setItem: refuse });
    assert.equal(full.write({ words: 'two' }), troubles.full);
    assert.deepEqual(full.read().value, { words: 'one' });
  });

  test('of a newer version is left alone', () => {
    const newer = '{"shape":2,"everything":"different"}';
    const place = placeInMemory({ [key]: newer });
    const note = open(place);
    assert.equal(note.read().trouble, troubles.newer);
    assert.equal(note.write({ words: 'one' }), troubles.newer);
    assert.equal(note.remove(), troubles.newer);
    assert.equal(place.getItem(key), newer);
  });

  test('is set aside when it cannot be read, each time under another name', () => {
    const broken = ['{"shape":1,"wor', '{"shape":1,"words":5}', 'null', '[]', '"text"', '{"words":"no version"}'];
    const place = placeInMemory();
    for (const text of [...broken, broken[0]!]) {
      place.setItem(key, text);
      assert.equal(open(place).read().trouble, troubles.unreadable, text);
      assert.equal(open(place).write({ words: 'one' }), null, text);
      assert.deepEqual(open(place).read(), { value: { words: 'one' }, trouble: null });
    }
    const kept = [...place.items].filter(([name]) => name !== key).map(([, text]) => text);
    assert.deepEqual(kept, broken, 'all of it is still there, and the same text only once');
  });

  test('is not overwritten when there is no room to set it aside', () => {
    const place = placeInMemory({ [key]: 'broken' });
    assert.equal(open({ ...place, setItem: refuse }).write({ words: 'one' }), troubles.full);
    assert.equal(open({ ...place, setItem: refuse }).remove(), troubles.full);
    assert.equal(place.getItem(key), 'broken');
  });

  test('is listed by the start of its name, without what was set aside', () => {
    const place = placeInMemory({ 'right-parts:note:b': 'broken', 'note:c': '', 'right-parts:other': '' });
    open(place, 'note:b').write({ words: 'two' });
    open(place, 'note:a').write({ words: 'one' });
    assert.deepEqual(keptNames('note:', place), ['note:a', 'note:b']);
  });

  test('never throws and never loses a text that it cannot read, whatever is stored', () => {
    const stored = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"shape":1,"words":${json}}`),
    );
    fc.assert(
      fc.property(fc.array(stored, { maxLength: 4 }), (texts) => {
        const place = placeInMemory();
        for (const text of texts) {
          place.setItem(key, text);
          const { trouble } = open(place).read();
          const refusal = open(place).write({ words: 'one' });
          assert.ok(refusal === null || refusal === troubles.newer);
          if (trouble !== null) assert.ok([...place.items.values()].includes(text));
          if (refusal !== null) return;
        }
      }),
    );
  });
});
