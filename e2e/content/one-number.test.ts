/** Totals and worked figures are computed; a typed one would stay behind when an entry changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries } from '../support/entries.ts';

const computed = ['48,500', '122,000', '73,584', '36,792', '367,920', '77,084', '85,584', '59.2%', '79.6%'];
// The article's own total is what one claim is about; elsewhere it is read from the rows.
const statedBy: Readonly<Record<string, string>> = { '18,500': 'cost-table-sums', '42,000': 'cost-table-sums' };

const collections = [
  'guide',
  'faqs',
  'phases',
  'workloads',
  'cost-rows',
  'fit-rules',
  'alternatives',
  'contradictions',
  'facts',
  'claims',
];

// Search words repeat what readers type; no reader sees them.
const withoutAliases = (data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(data).filter(([field]) => field !== 'aliases' && field !== 'useCases'));

for (const collection of collections) {
  test(`content/${collection} types no computed figure`, () => {
    const typed = entries(collection).flatMap(({ id, path, data, body }) => {
      const text = withoutAliases(data) + body;
      const own = Object.entries(statedBy).flatMap(([figure, claim]) => (claim === id ? [] : [figure]));
      return [...computed, ...own].filter((figure) => text.includes(figure)).map((figure) => `${path}: ${figure}`);
    });
    assert.deepEqual(typed, []);
  });
}
