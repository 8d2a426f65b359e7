import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assumptionSchema, costRowSchema, priceSchema } from './cost.ts';
import { claimSchema, eraSchema, factSchema, sourceSchema } from './evidence.ts';
import { figureSchema } from './figures.ts';
import { phaseSchema } from './migration.ts';

const told = (
  schema: { safeParse: (value: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } } },
  value: object,
) => (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

/** Each with one fault among fields that are missing: both kinds are told in one run. */
const refused: [what: string, schema: Parameters<typeof told>[0], value: object, message: RegExp][] = [
  [
    'a day that is not in the calendar',
    factSchema,
    { checked: '2026-02-30' },
    /^checked: "2026-02-30" is not a day of the calendar/,
  ],
  ['29 February of a common year', factSchema, { checked: '2025-02-29' }, /is not a day of the calendar/],
  ['a year that is too long ago to be meant', factSchema, { checked: '0206-02-20' }, /is not a day of the calendar/],
  [
    'an end before its beginning',
    factSchema,
    { checked: '2026-02-20', until: '2026-02-19' },
    /^until: .* comes before checked/,
  ],
  ['a month before its beginning', eraSchema, { from: '2019-06', to: '2019-05' }, /^to: 2019-05 comes before from/],
  ['bounds out of order', assumptionSchema, { low: 3, likely: 2, high: 4 }, /^likely: 2 comes before low, 3/],
  ['a range turned round', costRowSchema, { lowUsd: 2, highUsd: 1 }, /^highUsd: 1 comes before lowUsd, 2/],
  ['a percentage over 100', assumptionSchema, { unit: 'percent', high: 101 }, /^high: A percentage is at most 100/],
  ['a figure over 100 %', figureSchema, { unit: 'percent', value: 101 }, /^value: A percentage is at most 100/],
  ['a figure below zero', figureSchema, { value: -1 }, /^value: A figure is zero or more/],
  ['a price below zero', priceSchema, { usdPerHour: -1 }, /^usdPerHour: Money is zero or more/],
  [
    'an id twice in a list',
    claimSchema,
    { related: ['faqs/a', 'faqs/b', 'faqs/a'] },
    /^related.2: "faqs\/a" stands twice/,
  ],
  ['an alias twice', claimSchema, { aliases: ['a', 'a'] }, /^aliases.1: "a" stands twice/],
  [
    'an address with a blank',
    sourceSchema,
    { url: 'https://example.org/a b' },
    /^url: .*(not an address|holds a blank)/,
  ],
  [
    'an address with a password',
    sourceSchema,
    { url: 'https://me:secret@example.org/' },
    /^url: .*(not an address|password)/,
  ],
  ['an address that runs code', sourceSchema, { url: 'javascript:alert(1)' }, /^url: .*is not an address/],
  ['an address of a file', sourceSchema, { url: 'ftp://example.org/a' }, /^url: .*is not an address/],
  [
    'a ramp that falls',
    phaseSchema,
    { ramp: [5, 1, 100].map((weightPercent) => ({ weightPercent, holdDays: 1 })) },
    /^ramp.1.weightPercent: A ramp rises: 1 does not come after 5/,
  ],
  [
    'a ramp that ends too early',
    phaseSchema,
    { ramp: [{ weightPercent: 90, holdDays: 1 }] },
    /^ramp.0.weightPercent: .*the last step is 100, not 90/,
  ],
  ['a field that nobody reads', factSchema, { untill: null }, /Unknown field "untill"\. Did you mean "until"\?/],
];

describe('schemas refuse', () => {
  for (const [what, schema, value, message] of refused) {
    it(what, () => {
      const found = told(schema, value);
      assert.ok(
        found.some((one) => message.test(one)),
        found.join('\n'),
      );
    });
  }

  it('but take a year and a month of it, and a range of one price', () => {
    assert.doesNotMatch(told(eraSchema, { from: '2019-06', to: '2019' }).join(), /comes before/);
    assert.doesNotMatch(told(costRowSchema, { lowUsd: 1, highUsd: 1 }).join(), /comes before/);
  });

  it('but take the addresses that works have', () => {
    for (const url of ['https://example.org', 'http://example.org/a?b=c#d', 'https://example.org/@name/a']) {
      assert.doesNotMatch(told(sourceSchema, { url }).join('\n'), /^url/m);
    }
  });
});
