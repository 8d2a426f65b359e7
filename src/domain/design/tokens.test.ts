import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourOf, readTokens } from './tokens.ts';

const sheet = `
/* :root { --not: #000000; } */
@layer tokens {
  :root {
    color-scheme: light dark;
    --paper: light-dark(#FBF9F4, #12161c);
    --code: var(--paper); /* an alias */
    --black: #000000;
    --text: system-ui, sans-serif;
    --size-h1: clamp(2rem,
      1rem + 2vw, 3rem);
    --space-1: 0.25rem;
    --radius: 3px;
  }
  :root[data-theme='dark'] { --later: #ffffff; }
}`;

test('tokens come in their order, each with its kind', () => {
  assert.deepEqual(
    readTokens(sheet).map(({ name, kind }) => `${name} ${kind}`),
    [
      '--paper colour',
      '--code colour',
      '--black colour',
      '--text face',
      '--size-h1 size',
      '--space-1 space',
      '--radius length',
    ],
  );
});

test('a colour is resolved through its alias and its pair', () => {
  const tokens = readTokens(sheet);
  assert.equal(colourOf(tokens, '--code', 'light'), '#fbf9f4');
  assert.equal(colourOf(tokens, '--code', 'dark'), '#12161c');
  assert.equal(colourOf(tokens, '--black', 'dark'), '#000000');
});

test('what cannot be read says so', () => {
  const tokens = readTokens(sheet);
  assert.throws(() => colourOf(tokens, '--nothing', 'light'), /no token --nothing/);
  assert.throws(() => colourOf(tokens, '--radius', 'light'), /--radius is 3px/);
  assert.throws(() => readTokens('body { color: red }'), /no :root block/);
  assert.throws(() => readTokens(':root { --a: var(--b); }'), /--a is var\(--b\)/);
});
