import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentId } from './fragment.ts';

for (const [hash, id] of [
  ['', ''],
  ['#', ''],
  ['#costs', 'costs'],
  ['#co%C3%BBts', 'coûts'],
  ['#%', '%'],
  ['#100%', '100%'],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['##', '#'],
  ['#__proto__', '__proto__'],
  ['#constructor', 'constructor'],
] as const) {
  test(`${hash || 'an empty fragment'} names ${id || 'nothing'}`, () => assert.equal(fragmentId(hash), id));
}
