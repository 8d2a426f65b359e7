import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { localDay } from './local-day.ts';

const { TZ } = process.env;
after(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

test('a day is the one of the reader, not the one in Greenwich', () => {
  const moment = new Date('2026-11-26T04:30:00Z');
  for (const [zone, day] of [
    ['America/Los_Angeles', '2026-11-25'],
    ['UTC', '2026-11-26'],
    ['Pacific/Kiritimati', '2026-11-26'],
  ] as const) {
    process.env['TZ'] = zone;
    assert.equal(localDay(moment), day, zone);
  }
  process.env['TZ'] = 'Pacific/Kiritimati';
  assert.equal(localDay(new Date('2026-12-31T12:00:00Z')), '2027-01-01');
});
