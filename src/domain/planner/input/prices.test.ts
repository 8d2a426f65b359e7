import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleData as data } from '../../cost/estimator.fixture.ts';
import { instancesOf } from '../../cost/providers.ts';
import { nodePrices } from './prices.ts';

test('the planner offers the machines of every provider, with the rule of who sells each', () => {
  const { prices, assumptions, providers } = data;
  const offered = nodePrices(prices, assumptions, providers);
  assert.deepEqual(
    offered.map(({ id }) => id).toSorted(),
    instancesOf(data)
      .map(({ id }) => id)
      .toSorted(),
  );
  const first = prices.find(({ id }) => id === offered[0].id);
  assert.equal(first?.provider, providers[0]?.id, 'it starts from the first provider');
  for (const { id, rule } of offered) {
    const seller = prices.find((price) => price.id === id)?.provider;
    assert.equal(rule, providers.find((provider) => provider.id === seller)?.reserve);
  }
  assert.throws(() => nodePrices([], assumptions, providers), /content\/prices/);
});
