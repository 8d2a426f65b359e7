import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf } from './slug.ts';

test('a text becomes words of a to z, with the letters that other languages have spelt out', () => {
  assert.equal(slugOf('Restart: the "queue"'), 'restart-the-queue');
  assert.equal(slugOf('Klinikum Grünau 🏥'), 'klinikum-grunau');
  assert.equal(slugOf('Größe der Łódź, Ærø'), 'grosse-der-lodz-aero');
  assert.equal(slugOf('病院'), '');
});
