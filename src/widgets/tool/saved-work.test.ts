import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openSavedWork, storageTroubles, type Scenario } from './saved-work.ts';

const place = 'right-parts:fit-quiz';

const memory = (first?: string) => {
  const items = new Map<string, string>(first === undefined ? [] : [[place, first]]);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

const refuse = (): never => {
  throw new DOMException('no', 'SecurityError');
};

const scenario = (id: string): Scenario => ({
  id,
  name: `Scenario ${id}`,
  query: 'v=1&services=12',
  savedOn: '2026-11-23',
});

describe('saved work', () => {
  test('starts empty, without trouble', () => {
    assert.deepEqual(openSavedWork('fit-quiz', memory()).read(), { current: null, scenarios: [], trouble: null });
  });

  test('keeps, adds and removes', () => {
    const work = openSavedWork('fit-quiz', memory());
    assert.equal(work.keep('v=1&services=3'), null);
    assert.equal(work.add(scenario('a')), null);
    assert.equal(work.add(scenario('b')), null);
    assert.equal(work.remove('a'), null);
    assert.deepEqual(work.read(), { current: 'v=1&services=3', scenarios: [scenario('b')], trouble: null });
  });

  test('wants a name', () => {
    const work = openSavedWork('fit-quiz', memory());
    assert.match(work.add({ ...scenario('a'), name: '  ' }) ?? '', /name/);
  });

  test('says when storage is blocked, missing or throws', () => {
    for (const store of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const work = openSavedWork('fit-quiz', store);
      assert.equal(work.read().trouble, storageTroubles.blocked);
      assert.equal(work.keep('v=1'), storageTroubles.blocked);
      assert.equal(work.add(scenario('a')), storageTroubles.blocked);
    }
  });

  test('says when storage is full and keeps what was there', () => {
    const store = memory();
    openSavedWork('fit-quiz', store).keep('v=1&services=3');
    const full = openSavedWork('fit-quiz', { ...store, setItem: refuse });
    assert.equal(full.add(scenario('a')), storageTroubles.full);
    assert.equal(full.read().current, 'v=1&services=3');
  });

  test('leaves work of a newer version alone', () => {
    const newer = '{"shape":2,"everything":"different"}';
    const store = memory(newer);
    const work = openSavedWork('fit-quiz', store);
    assert.equal(work.read().trouble, storageTroubles.newer);
    assert.equal(work.keep('v=1'), storageTroubles.newer);
    assert.equal(store.items.get(place), newer);
  });

  test('puts what it cannot read aside instead of overwriting it', () => {
    const store = memory('{"shape":1,"scena');
    const work = openSavedWork('fit-quiz', store);
    assert.equal(work.read().trouble, storageTroubles.unreadable);
    assert.equal(work.keep('v=1&team=4'), null);
    assert.equal(work.read().current, 'v=1&team=4');
    assert.equal(store.items.get(`${place}:unreadable`), '{"shape":1,"scena');
  });

  test('keeps the good scenarios of a half-broken list', () => {
    const work = openSavedWork(
      'fit-quiz',
      memory(JSON.stringify({ shape: 1, current: 5, scenarios: [scenario('a'), { id: 'b' }, null] })),
    );
    assert.deepEqual(work.read(), { current: null, scenarios: [scenario('a')], trouble: storageTroubles.unreadable });
  });

  test('does not lose what another tab saved', () => {
    const store = memory();
    const [one, other] = [openSavedWork('fit-quiz', store), openSavedWork('fit-quiz', store)];
    one.add(scenario('a'));
    other.add(scenario('b'));
    assert.deepEqual(
      one.read().scenarios.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  test('never throws, whatever is stored', () => {
    const stored = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"shape":1,"scenarios":[${json}]}`),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const work = openSavedWork('fit-quiz', memory(text));
        work.read();
        work.keep('v=1');
        work.add(scenario('a'));
        work.remove('a');
      }),
    );
  });
});
