/** Totals and worked figures are computed; a typed one would stay behind when an entry changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costChecks, type CostCheckInputs } from '../../src/domain/figures/computed-figures.ts';
import { totals } from '../../src/domain/figures/cost-table.ts';
import { usd } from '../../src/domain/text/format.ts';
import { entries } from '../support/entries.ts';

const byId = (collection: string) => Object.fromEntries(entries(collection).map(({ id, data }) => [id, data]));
const inputs = {
  rows: byId('cost-rows'),
  prices: byId('prices'),
  figures: byId('figures'),
} as unknown as CostCheckInputs;
const { infrastructure, everything } = totals(Object.values(inputs.rows));

// Below a thousand dollars a figure may be the same as another by chance, and so may a whole per cent.
const worked = Object.values(costChecks(inputs)).flatMap(({ value, unit, digits }) =>
  unit === 'usd' && value >= 1000
    ? [usd(value)]
    : unit === 'percent' && digits !== 0 && value % 1 !== 0
      ? [`${value.toFixed(1)}%`]
      : [],
);
const computed = [...worked, usd(everything.lowUsd), usd(everything.highUsd)].map((figure) => figure.replace('$', ''));
// The article's own total is what one claim is about; elsewhere it is read from the rows.
const ofTheArticle = [usd(infrastructure.lowUsd), usd(infrastructure.highUsd)].map((figure) => figure.replace('$', ''));
const aboutTheTotal = 'cost-table-sums';

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

test('there are figures to look for', () => assert.ok(worked.length > 5, worked.join(', ')));

for (const collection of collections) {
  test(`content/${collection} types no computed figure`, () => {
    const typed = entries(collection).flatMap(({ id, path, data, body }) => {
      const text = withoutAliases(data) + body;
      return [...computed, ...(id === aboutTheTotal ? [] : ofTheArticle)]
        .filter((figure) => text.includes(figure))
        .map((figure) => `${path}: ${figure}`);
    });
    assert.deepEqual(typed, []);
  });
}
