import assert from 'node:assert/strict';
import { it } from 'node:test';
import { csvRows } from './csv.ts';

it('reads quotes, commas, line ends and empty values', () => {
  assert.deepEqual(csvRows('a,b\r\n"x, ""y""\nz",\n,2\n'), [
    ['a', 'b'],
    ['x, "y"\nz', ''],
    ['', '2'],
  ]);
  // As a csv-table of reStructuredText has them.
  assert.deepEqual(csvRows('a, "b, c"'), [['a', 'b, c']]);
  assert.deepEqual(csvRows('a,'), [['a', '']]);
  assert.deepEqual(csvRows(''), []);
});
