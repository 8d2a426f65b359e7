import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, writtenText } from './text-of.ts';

test('a table of a spreadsheet is read in each way in which one saves it', () => {
  const text = 'name;größe\r\n';
  assert.equal(textOf(Buffer.from(text)), text);
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`)), text);
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`, 'utf16le')), text);
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), text);
  assert.equal(textOf(Buffer.from(text, 'latin1')), text);
});

test('it is said in which way a text was written', () => {
  const encodings = [Buffer.from('ö'), Buffer.from('\uFEFFö', 'utf16le'), Buffer.from('ö', 'latin1')].map(
    (bytes) => writtenText(bytes).encoding,
  );
  assert.deepEqual(encodings, ['utf-8', 'utf-16le', 'windows-1252']);
});
