import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarText, folded } from './calendar.ts';

test('lines have at most 75 bytes, and no letter is parted', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
      const clean = line.replace(/[\r\n]/g, '');
      assert.equal(folded(clean).replaceAll('\r\n ', ''), clean);
      for (const part of folded(clean).split('\r\n')) assert.ok(Buffer.byteLength(part) <= 75);
    }),
  ));

test('no text ends its line or its value, wherever its lines end', () => {
  const given = 'a;b,c\\d\r\nBEGIN:VALARM\re\nf\u0007';
  const text = calendarText({ product: `${given}//EN`, stamp: '20261126T081500Z', about: { 'X-WR-CALNAME': given } }, [
    { uid: 'one', day: '2028-02-28', summary: given, description: given },
  ]);
  const value = 'a\\;b\\,c\\\\d\\nBEGIN:VALARM\\ne\\nf ';
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  for (const line of [`PRODID:-//${value}//EN`, `X-WR-CALNAME:${value}`, `SUMMARY:${value}`, `DESCRIPTION:${value}`])
    assert.ok(lines.includes(line), line);
  assert.ok(lines.includes('DTEND;VALUE=DATE:20280229'));
});
