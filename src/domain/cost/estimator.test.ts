import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { crossing, linesOf, placeOf, valueAt, type Line } from './break-even.ts';
import { alternativeUsd, clusterUsd } from './alternatives.ts';
import { estimate } from './estimator.ts';
import { exampleData as data } from './estimator.fixture.ts';
import { ends, formatRange, readRange, roundingStep, roundTo, sameRange, sumOf, type Range } from './range.ts';
import { costDefaults, costParameters, withoutDefaults } from './parameters.ts';
import { alternativeIds, costModes } from './choices.ts';
import { costScenario, figuresAt } from './scenario.ts';
import { totals } from '../figures/cost-table.ts';
import { readState, writeState, type StateValues } from '../tool/url-state.ts';

const parameters = costParameters(data);
const ordered = ({ low, likely, high }: Range) => low <= likely + 1e-6 && likely <= high + 1e-6;
const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

const figureText = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
  .map((three) => [...three].sort((a, b) => a - b).map((n) => n / 10))
  .map(([low = 0, likely = 0, high = 0]) => formatRange({ low, likely, high }));

/** Any legal set of values, as an address may hold them. */
const anyValues: fc.Arbitrary<StateValues> = fc
  .record(
    {
      from: fc.constantFrom(...costModes),
      nodes: fc.integer({ min: 0, max: 2000 }).map(String),
      clusters: fc.integer({ min: 0, max: 20 }).map(String),
      instance: fc.constantFrom('r5-4xlarge', 'm5-xlarge', 'm7g-4xlarge'),
      price: fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value.toFixed(3)),
      vcpu: fc.integer({ min: 1, max: 96 }).map(String),
      memory: fc.integer({ min: 1, max: 768 }).map(String),
      pods: fc.integer({ min: 1, max: 500 }).map(String),
      plane: fc.constantFrom('eks-standard', 'eks-extended', 'free'),
      reserve: fc.constantFrom('eks', 'gke'),
      against: fc.constantFrom(...alternativeIds),
      'grows-storage': fc.constantFrom('per-node', 'per-cluster', 'per-step', 'people'),
      'row-engineering': figureText,
      'row-instances': figureText,
      taken: figureText,
      discount: figureText,
      engineers: figureText,
      'service-vcpu': figureText,
      'machine-taken': figureText,
      'nodes-per-step': figureText,
    },
    { requiredKeys: [] },
  )
  .map((given) => readState(new URLSearchParams(given as Record<string, string>), parameters).values);

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
        const split = sumOf([result.capacity.workUsd, result.capacity.idleUsd, result.capacity.systemUsd]);
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

describe('break-even', () => {
  const line = fc.record({
    fixedUsd: fc.double({ min: 0, max: 1e6, noNaN: true }),
    perVcpuUsd: fc.double({ min: 0, max: 500, noNaN: true }),
  });

  test('solves its own equation', () => {
    fc.assert(
      fc.property(line, line, (cluster: Line, alternative: Line) => {
        const found = crossing(cluster, alternative, 5000);
        if (!('vcpu' in found)) return;
        const [one, other] = [valueAt(cluster, found.vcpu), valueAt(alternative, found.vcpu)];
        assert.ok(Math.abs(one - other) <= 1e-6 * Math.max(1, one, other), `${one} is not ${other}`);
      }),
    );
  });

  test('says truly on which side the cluster is no dearer', () => {
    fc.assert(
      fc.property(line, line, fc.double({ min: 0, max: 5000, noNaN: true }), (cluster, alternative, vcpu) => {
        const found = crossing(cluster, alternative, 5000);
        const dearer = valueAt(cluster, vcpu) - valueAt(alternative, vcpu);
        const slack = 1e-6 * Math.max(1, valueAt(cluster, vcpu));
        const paysHere =
          found.verdict === 'always' ||
          (found.verdict === 'above' && 'vcpu' in found && vcpu >= found.vcpu) ||
          (found.verdict === 'below' && 'vcpu' in found && vcpu <= found.vcpu);
        assert.ok(paysHere ? dearer <= slack : dearer >= -slack);
      }),
    );
  });

  test('is where both whole models cost the same', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const scenario = costScenario(data, values);
        const { likely } = estimate(data, values).breakEven;
        if (!('vcpu' in likely.crossing)) return;
        const at = figuresAt(scenario, 'likely');
        const size = { nodes: likely.crossing.vcpu / scenario.vcpu, smooth: true };
        const cluster = clusterUsd(scenario, at, size);
        const other = alternativeUsd(scenario, scenario.against, at, size);
        assert.ok(Math.abs(cluster - other) <= 1e-4 * Math.max(1, cluster), `${cluster} is not ${other}`);
      }),
    );
  });

  test('the band is in order: earliest, likely, latest', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { earliest, likely, latest, rangeVcpu } = estimate(data, values).breakEven;
        const [one = 0, two = 0, three = 0] = [earliest, likely, latest].map((found) =>
          placeOf(found.crossing, rangeVcpu),
        );
        assert.ok(one <= two + 1e-6 && two <= three + 1e-6);
      }),
    );
  });

  test('no break-even in the range is an answer', () => {
    assert.equal(estimate(data, { from: 'nodes' }).breakEven.likely.crossing.verdict, 'never');
    assert.equal(
      estimate(data, { 'row-engineering': '0', 'row-instances': '0' }).breakEven.likely.crossing.verdict,
      'always',
    );
    assert.equal(estimate(data, {}).breakEven.likely.crossing.verdict, 'above');
    assert.equal(
      estimate(data, { 'row-engineering': '0', 'row-instances': '90000' }).breakEven.likely.crossing.verdict,
      'below',
    );
  });

  test('costs are lines over the size', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(5000), (values, nodes) => {
        const scenario = costScenario(data, values);
        const at = figuresAt(scenario, 'likely');
        const { cluster } = linesOf(scenario, at, at);
        assert.ok(near(valueAt(cluster, nodes * scenario.vcpu), clusterUsd(scenario, at, { nodes, smooth: true })));
      }),
    );
  });
});

describe('sensitivity', () => {
  test('is ordered, widest first, and each swing is the break-even with that one figure changed', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const result = estimate(data, values);
        const { swings } = result.sensitivity;
        swings.forEach((swing, index) => {
          const before = swings[index - 1];
          if (before) assert.ok(before.toVcpu - before.fromVcpu >= swing.toVcpu - swing.fromVcpu - 1e-6);
        });
        const [first] = swings;
        if (!first) return;
        const again = estimate(data, {
          ...values,
          [first.id]: formatRange({ low: first.lowFigure, likely: first.lowFigure, high: first.lowFigure }),
        });
        assert.equal(again.breakEven.likely.crossing.verdict, first.atLow.verdict);
      }),
      { numRuns: 60 },
    );
  });

  test('people move the default break-even most', () =>
    assert.equal(estimate(data, {}).sensitivity.swings[0]?.id, 'row-engineering'));
});

describe('ranges as text', () => {
  const parse = (text: string) => {
    const range = readRange(text, { min: 0, max: 1e9, unit: 'US dollars a month' });
    return 'value' in range ? range.value : null;
  };

  test('one figure, two, three', () => {
    assert.deepEqual(parse('50'), { low: 50, likely: 50, high: 50 });
    assert.deepEqual(parse('20-80'), { low: 20, likely: 50, high: 80 });
    assert.deepEqual(parse('20 to 40 to 80'), { low: 20, likely: 40, high: 80 });
    assert.deepEqual(parse('$15,000-$30,000'), { low: 15_000, likely: 22_500, high: 30_000 });
  });

  test('round trip', () => {
    fc.assert(
      fc.property(figureText, (text) => {
        const range = parse(text);
        assert.ok(range !== null && sameRange(parse(formatRange(range)) ?? range, range));
        assert.equal(formatRange(range), text);
      }),
    );
  });

  test('the step of rounding is at most a two-thousandth', () => {
    assert.deepEqual([0, 1999, 10_000, 122_000, 199_999, 200_000, 1e6].map(roundingStep), [1, 1, 5, 50, 50, 100, 500]);
  });
});

describe('the address', () => {
  test('no two parameters share a name', () =>
    assert.equal(Object.keys(parameters).length, 11 + 2 * data.rows.length + data.assumptions.length));

  test('round trip: the same values give the same estimate', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const query = writeState(values, parameters);
        const read = readState(query, parameters);
        assert.deepEqual(read.problems, []);
        assert.deepEqual(estimate(data, read.values).everything, estimate(data, values).everything);
        assert.equal(writeState(read.values, parameters), query);
      }),
    );
  });

  test('every parameter has a default that it accepts itself', () => {
    const defaults = costDefaults(data, {});
    assert.deepEqual(Object.keys(defaults).sort(), Object.keys(parameters).sort());
    assert.deepEqual(readState(new URLSearchParams(defaults), parameters).problems, []);
    assert.deepEqual(estimate(data, readState(new URLSearchParams(defaults), parameters).values).scenario.changed, []);
  });

  test('defaults can be left out of a link', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const short = withoutDefaults(data, values);
        assert.deepEqual(estimate(data, short).everything, estimate(data, values).everything);
      }),
    );
  });

  const hostile = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.constantFrom(
      '-1',
      'NaN',
      'Infinity',
      '1e308',
      '<script>alert(1)</script>',
      '__proto__',
      '9'.repeat(5000),
      '0x10',
      '٣',
      '1-',
      '-',
    ),
  );
  const keys = fc.constantFrom(...Object.keys(parameters), '__proto__', 'constructor', 'toString', 'v');

  test('hostile parameters never throw and never break the order of a range', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, hostile), { maxLength: 12 }), (pairs) => {
        const { values } = readState(new URLSearchParams(pairs), parameters);
        const result = estimate(data, values);
        for (const range of [...result.items, result.everything]) assert.ok(ordered(range));
      }),
    );
  });

  test('a figure of nothing is refused where something is divided by it', () => {
    for (const id of ['service-vcpu', 'machine-taken', 'nodes-per-step'])
      assert.equal(readState(`${id}=0`, parameters).problems.length, 1);
  });

  test('a missing default is named', () =>
    assert.throws(() => estimate({ ...data, assumptions: [] }, {}), /content\/assumptions\/nodes-per-step\.yaml/));
});
