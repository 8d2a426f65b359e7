import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactSheet, fileOf } from './gallery-sheet.ts';

test('a picture is named after its page and look', () => {
  assert.equal(fileOf('/', '360 light'), 'home--360-light.png');
  assert.equal(fileOf('/guide/what-it-costs/', 'forced colours'), 'guide-what-it-costs--forced-colours.png');
  assert.equal(fileOf('/404.html', 'print'), '404--print.png');
});

test('the sheet has a row for each page and a cell for each look', () => {
  const shots = ['/', '/faq/'].flatMap((address) =>
    ['360 light', 'print'].map((look) => ({ address, look, file: fileOf(address, look) })),
  );
  const sheet = contactSheet(shots.slice(0, 3), ['360 light', 'print']);
  assert.equal(sheet.match(/<tr><th scope="row">/g)?.length, 2);
  assert.equal(sheet.match(/<img /g)?.length, 3);
  assert.equal(sheet.match(/<td><\/td>/g)?.length, 1, 'what was not taken stays empty');
});
