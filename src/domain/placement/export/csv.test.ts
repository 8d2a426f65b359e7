import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../place.fixture.ts';
import { place } from '../place.ts';
import { placedCsv } from './csv.ts';

test('the table says beside every service what was changed and how old the rules are', () => {
  const found = read('name,owner\nweb,Ana\n');
  const csv = placedCsv(place(found), found.services, ['Switched off: a rule'], ['Oldest input: it.']);
  const rows = csv.split('\r\n');
  assert.match(rows[0] ?? '', /,rules changed,age and version$/);
  assert.match(rows[1] ?? '', /,Switched off: a rule,Oldest input: it\.$/);
});
