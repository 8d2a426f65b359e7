import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { test } from 'node:test';
import { asker } from './ask.ts';

const asked = (lines: string) => {
  const output = new PassThrough();
  return { ...asker(Readable.from([lines]), output), said: () => String(output.read() ?? '') };
};

const even = (text: string): number => {
  if (Number(text) % 2 !== 0) throw new Error(`${text} is odd.`);
  return Number(text);
};

test('lines that come all at once each answer their question', async () => {
  const { ask } = asked('one\ntwo\n');
  assert.equal(await ask('First?', String), 'one');
  assert.equal(await ask('Second?', String), 'two');
});

test('what cannot be read is told, and asked for again', async () => {
  const { ask, said } = asked('3\n4\n');
  assert.equal(await ask('Even?', even), 4);
  assert.match(said(), /Even\? 3 is odd\.\nEven\? /);
});

test('an input that ends is told, not waited for', async () => {
  const { ask } = asked('one\n');
  await ask('First?', String);
  await assert.rejects(ask('Second?', String), /ended before this was answered/);
});
