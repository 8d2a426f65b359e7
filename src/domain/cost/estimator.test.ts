import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { totals } from '../figures/cost-table.ts';
import { estimate } from './estimator.ts';
import { anyValues, exampleData as data, near, ordered } from './estimator.fixture.ts';
import { ends, roundTo, sumOf } from './figures/range.ts';

describe('the article’s table', () => {
  const usual = estimate(data, {});

  test('is reproduced exactly at 100 nodes', () => {
    assert.deepEqual([usual.infrastructure.low, usual.infrastructure.high], [18_500, 42_000]);
    assert.deepEqual([usual.everything.low, usual.everything.high], [48_500, 122_000]);
    assert.deepEqual([usual.people.low, usual.people.high], [30_000, 80_000]);
    assert.deepEqual(totals(data.rows).everything, { lowUsd: usual.everything.low, highUsd: usual.everything.high });
  });

  test('takes the middle as likely', () => assert.equal(usual.everything.likely, 85_250));

  test('keeps each row as it is at 100 nodes, however large a step is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), (step) => {
        const { items } = estimate(data, { 'nodes-per-step': String(step) });
        for (const row of data.rows) {
          const item = items.find(({ id }) => id === row.id);
          assert.deepEqual([item?.low, item?.high], [row.lowUsd, row.highUsd]);
        }
      }),
    );
  });

  test('has people as a row of the same table', () =>
    assert.ok(usual.items.some(({ group, id }) => group === 'people' && id === 'engineering')));

  test('is shown without rounding anything away', () => {
    for (const total of [usual.infrastructure, usual.people, usual.everything])
      for (const end of ends) assert.equal(roundTo(total[end], usual.stepUsd), total[end]);
  });

  test('does not fit its own sample nodes', () => {
    assert.equal(usual.check.verdict, 'above');
    assert.equal(Math.round(usual.check.listUsd), 73_584);
    assert.deepEqual([usual.check.rowLowUsd, usual.check.rowHighUsd], [15_000, 30_000]);
    assert.equal(usual.check.discountToHighPercent.toFixed(1), '59.2');
    assert.equal(usual.check.discountToLowPercent.toFixed(1), '79.6');
  });

  test('fits nodes of m5.2xlarge, and is too dear for m5.xlarge', () => {
    assert.equal(estimate(data, { instance: 'm5-2xlarge' }).check.verdict, 'agrees');
    assert.equal(estimate(data, { instance: 'm5-xlarge' }).check.verdict, 'below');
  });
});

describe('from nodes', () => {
  const usual = estimate(data, { from: 'nodes' });

  test('starts from the list price of the sample', () => {
    const machines = sumOf(usual.items.filter(({ id }) => id.startsWith('nodes-')));
    assert.equal(Math.round(machines.likely), 73_584);
    assert.equal(Math.round(usual.capacity.machines.likely), 73_584);
  });

  test('shows what stands idle and what the system keeps as rows of their own', () => {
    const ids = usual.items.map(({ id }) => id);
    for (const id of ['nodes-work', 'nodes-idle', 'nodes-system']) assert.ok(ids.includes(id));
  });

  test('one EKS cluster costs $73 in standard and $438 in extended support', () => {
    const plane = (value: string) =>
      estimate(data, { from: 'nodes', plane: value }).items.find(({ id }) => id === 'control-plane')?.likely ?? 0;
    assert.ok(near(plane('eks-standard'), 73) && near(plane('eks-extended'), 438));
    assert.equal(plane('free'), 0);
  });

  test('derives storage, monitoring and engineers so that they come near the article’s rows', () => {
    for (const id of ['storage', 'monitoring', 'engineering'] as const) {
      const item = usual.items.find((one) => one.id === id);
      const row = data.rows.find((one) => one.id === id);
      assert.ok(Math.abs((item?.low ?? 0) - (row?.lowUsd ?? 1)) <= 0.02 * (row?.lowUsd ?? 1));
      assert.ok(Math.abs((item?.high ?? 0) - (row?.highUsd ?? 1)) <= 0.02 * (row?.highUsd ?? 1));
    }
  });
});

describe('any estimate', () => {
  test('low ≤ likely ≤ high, and rows add up to totals', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const result = estimate(data, values);
        for (const range of [...result.items, ...result.alternatives, result.everything, result.capacity.machines])
          assert.ok(ordered(range), JSON.stringify(range));
        const rows = sumOf(result.items);
        const groups = sumOf([result.infrastructure, result.people]);
        for (const end of ends) {
          assert.ok(near(rows[end], result.everything[end]));
          assert.ok(near(groups[end], result.everything[end]));
        }
        for (const one of result.alternatives) for (const end of ends) assert.ok(near(sumOf(one.parts)[end], one[end]));
        const { workUsd, idleUsd, agentsUsd, systemUsd } = result.capacity;
        const split = sumOf([workUsd, idleUsd, agentsUsd, systemUsd]);
        for (const end of ends) assert.ok(near(split[end], result.capacity.machines[end]));
      }),
    );
  });

  test('every figure is finite', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        JSON.stringify(estimate(data, values), (_, value: unknown) => {
          if (typeof value === 'number') assert.ok(Number.isFinite(value));
          return value;
        });
      }),
    );
  });

  test('without nodes only fixed rows are left', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { items, perUsableVcpu } = estimate(data, { ...values, nodes: 0 });
        for (const item of items)
          if (item.basis === 'per-node' || item.basis === 'per-step') assert.equal(item.high, 0, item.id);
        assert.equal(perUsableVcpu, null);
      }),
    );
  });

  test('more nodes, clusters or a higher price never cost less', () => {
    const key = fc.constantFrom('nodes', 'clusters', 'price');
    fc.assert(
      fc.property(anyValues, key, fc.nat(500), fc.nat(500), (values, id, one, other) => {
        const at = (value: number) => estimate(data, { ...values, [id]: value }).everything;
        const less = at(Math.min(one, other));
        const more = at(Math.max(one, other));
        for (const end of ends) assert.ok(less[end] <= more[end] + 1e-6);
      }),
    );
  });

  test('a dearer row of the table never makes the total cheaper', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...data.rows.map(({ id }) => id)),
        fc.nat(100_000),
        fc.nat(100_000),
        (id, one, other) => {
          const at = (value: number) => estimate(data, { [`row-${id}`]: String(value) }).everything.likely;
          assert.ok(at(Math.min(one, other)) <= at(Math.max(one, other)));
        },
      ),
    );
  });

  test('marks what was changed and nothing else', () => {
    assert.deepEqual(estimate(data, {}).scenario.changed, []);
    const { changed } = estimate(data, {
      nodes: 20,
      taken: '50',
      'grows-storage': 'per-cluster',
      price: 1.008,
    }).scenario;
    assert.deepEqual([...changed].sort(), ['grows-storage', 'nodes', 'taken']);
  });
});
