import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from './fingerprint.ts';

test('the first half is FNV-1a of 32 bits, as its authors publish it', () => {
  // Test vectors of the reference code: "", "a", "foobar".
  assert.equal(fingerprint('').slice(0, 8), '811c9dc5');
  assert.equal(fingerprint('a').slice(0, 8), 'e40c292c');
  assert.equal(fingerprint('foobar').slice(0, 8), 'bf9cf968');
});

test('texts that differ in a letter have other names of 16 letters', () => {
  assert.match(fingerprint('service a'), /^[0-9a-f]{16}$/);
  assert.notEqual(fingerprint('service a'), fingerprint('service b'));
});
