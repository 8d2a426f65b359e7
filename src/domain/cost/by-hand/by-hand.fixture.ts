/** What a scenario that is worked out by hand takes from content, and what the estimator makes of it. */
import assert from 'node:assert/strict';
import type { StateValues } from '../../tool/url-state.ts';
import { estimate } from '../estimator.ts';
import { exampleData as data } from '../estimator.fixture.ts';

export const hours = data.hoursPerMonth;
export const dollars = (value: number): number => Math.round(value);

/** The figures of one provider: its own, or those that hold for everybody. */
export const readerOf = (cloud: string) => (id: string) => {
  const provider = data.providers.find((one) => one.id === cloud);
  assert.ok(provider, `content/providers/${cloud}.yaml`);
  const one =
    provider.figures.find(({ assumption }) => assumption === id) ?? data.assumptions.find((any) => any.id === id);
  assert.ok(one, `content/assumptions/${id}.yaml`);
  return one.likely;
};

export const of = (values: StateValues) => {
  const found = estimate(data, values);
  const other = (id: string) => dollars(found.alternatives.find((one) => one.id === id)?.likely ?? NaN);
  const item = (id: string) => dollars(found.items.find((one) => one.id === id)?.likely ?? NaN);
  return { ...found, other, item };
};
