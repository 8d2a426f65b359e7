import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masked } from './edits.ts';
import { linesOf } from './lines.ts';

const shown = (text: string): string => masked(linesOf(text)).replaceAll('\u0001', '.');

void test('code is blanked out, whatever ticks stand open before it', () => {
  assert.equal(shown('Set `a|b` and ``c`d``.'), 'Set ..... and ........');
  assert.equal(shown('A tick ` alone.\n\nThen `code`.'), 'A tick ` alone.\n\nThen .......');
  assert.equal(shown('`one\ntwo` three'), '....\n.... three');
});

void test('an empty pair of ticks in a table costs no time, however much code follows', () => {
  const text = `| Nodes | \`\` |\n${'| `a` | ```b``` |\n'.repeat(400)}`;
  const began = performance.now();
  assert.match(shown(text), /^\| Nodes \| `` \|\n\| \.{3} \| \.{7} \|/);
  assert.ok(performance.now() - began < 2000);
});
