import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from './text-of.ts';

test('a table of a spreadsheet is read in each way in which one saves it', () => {
  const text = 'name;größe\r\n';
  assert.equal(textOf(Buffer.from(text)), text);
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`)), text);
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`, 'utf16le')), text);
  assert.equal(textOf(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), text);
  assert.equal(textOf(Buffer.from(text, 'latin1')), text);
});
