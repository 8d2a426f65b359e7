import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKind, kindCalled, kindIds, kinds, slugOf } from './kinds.ts';

test('no two kinds share a word, since addresses of searches hold it', () => {
  for (const id of kindIds) assert.equal(kindCalled(kinds[id].word), id);
});

test('no two kinds have the same place', () => {
  const places = kindIds.map((id) => kinds[id].route('x'));
  assert.equal(new Set(places).size, places.length);
  for (const place of places) assert.match(place, /^\/([\w-]+\/)*(#[\w-]+)?$/);
});

test('a name that every object has is no kind', () => {
  for (const name of ['constructor', '__proto__', 'toString', '', 'Guide']) assert.equal(isKind(name), false);
  assert.equal(kindCalled('constructor'), undefined);
});

test('a text becomes words of a to z, with the letters that other languages have spelt out', () => {
  assert.equal(slugOf('Restart: the "queue"'), 'restart-the-queue');
  assert.equal(slugOf('Klinikum Grünau 🏥'), 'klinikum-grunau');
  assert.equal(slugOf('Größe der Łódź, Ærø'), 'grosse-der-lodz-aero');
  assert.equal(slugOf('病院'), '');
});
