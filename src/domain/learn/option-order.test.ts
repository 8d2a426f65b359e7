import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { optionOrder } from './option-order.ts';

const keys = ['one', 'two', 'three', 'four'];
const readers = Array.from({ length: 64 }, (_, index) => String(index));

test('one reader sees one order, always', () => {
  for (const reader of readers) assert.deepEqual(optionOrder(keys, reader, 'item'), optionOrder(keys, reader, 'item'));
});

test('every option stands at every place for some reader, about as often', () => {
  const items = Array.from({ length: 50 }, (_, index) => `item-${index}`);
  const counts = keys.map(() => keys.map(() => 0));
  for (const reader of readers)
    for (const item of items)
      optionOrder(keys, reader, item).forEach((option, place) => (counts[option]![place]! += 1));
  const expected = (readers.length * items.length) / keys.length;
  for (const count of counts.flat()) assert.ok(Math.abs(count - expected) < expected * 0.15, counts.join(' | '));
});

test('taking an option out leaves the others in their order', () => {
  const whole = optionOrder(keys, '7', 'item').map((index) => keys[index]);
  const less = keys.filter((key) => key !== 'two');
  assert.deepEqual(
    optionOrder(less, '7', 'item').map((index) => less[index]),
    whole.filter((key) => key !== 'two'),
  );
});

/** Runs the script of the page over a list that is as little of a list as it needs. */
const shuffled = (
  storage: Record<string, string> | null,
): { order: string[]; storage: Record<string, string> | null } => {
  const children = keys.map((key) => ({ dataset: { key } }));
  const list = {
    dataset: { options: 'item', reader: 'reader' },
    children,
    append: (...sorted: typeof children) => children.splice(0, children.length, ...sorted),
  };
  const localStorage =
    storage === null
      ? {
          getItem: () => {
            throw new Error('blocked');
          },
        }
      : {
          getItem: (key: string) => storage[key] ?? null,
          setItem: (key: string, value: string) => (storage[key] = value),
        };
  runInNewContext(readFileSync(join(import.meta.dirname, '../../widgets/learn/shuffle.js'), 'utf8'), {
    document: { currentScript: { parentElement: { querySelector: () => list } } },
    localStorage,
    crypto,
    JSON,
    Math,
    Uint8Array,
  });
  return { order: children.map(({ dataset }) => dataset.key), storage };
};

test('the script in the page puts options into the order of the domain', () => {
  for (const reader of readers) {
    const { order } = shuffled({ reader: JSON.stringify({ shape: 1, order: reader }) });
    assert.deepEqual(
      order,
      optionOrder(keys, reader, 'item').map((index) => keys[index]),
      reader,
    );
  }
});

test('it remembers one of 64 orders, and leaves the options alone without storage or with what it cannot read', () => {
  const { storage } = shuffled({});
  const kept = JSON.parse(storage?.['reader'] ?? '') as { shape: number; order: string };
  assert.equal(kept.shape, 1);
  assert.ok(readers.includes(kept.order));
  assert.deepEqual(shuffled(null).order, keys);
  assert.deepEqual(shuffled({ reader: 'not json' }).order, keys);
  assert.deepEqual(shuffled({ reader: '{"shape":1}' }).order, keys);
});
