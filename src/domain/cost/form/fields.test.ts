import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleData as data, exampleNotes as notes, exampleSources as sources } from '../estimator.fixture.ts';
import { costFields } from './fields.ts';

const fields = costFields(data, notes, sources, '2026-11-23').flatMap((group) => group.fields);
const seen = (id: string) => fields.find((field) => field.id === id)?.source?.seen;

test('every input that holds a price says when the price was seen, and how long ago', () => {
  const asOf = data.prices.find(({ kind, provider }) => kind === 'instance' && provider === 'aws')?.asOf;
  assert.equal(asOf, '2026-07-20');
  for (const id of ['instance', 'price']) assert.equal(seen(id), 'seen on 20 July 2026, 4 months ago', id);
  assert.match(seen('plane') ?? '', /^seen on \d/);
});

test('a source without a date says so', () => {
  const undated = data.assumptions.filter(({ source, asOf }) => source !== undefined && !asOf);
  for (const { id } of undated) assert.equal(seen(id), 'no date seen', id);
});

test('no field says its unit twice, and none has words that must agree in number', () => {
  for (const { label, unit = '' } of costFields(data, notes, sources, '2026-11-23').flatMap((group) => group.fields)) {
    const words = (text: string) =>
      text
        .toLowerCase()
        .match(/[a-z]{4,}/g)
        ?.map((word) => word.replace(/s$/, '')) ?? [];
    for (const word of words(unit)) assert.ok(!words(label).includes(word), `${label}, ${unit}`);
    assert.doesNotMatch(label, / grows?$/);
  }
});
