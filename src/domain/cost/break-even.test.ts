import { formatRange } from './figures/range-text.ts';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { alternativeUsd, clusterUsd } from './alternatives.ts';
import { crossing, linesOf, placeOf, valueAt, type Line } from './break-even.ts';
import { costScenario, estimate } from './estimator.ts';
import { anyValues, exampleData as data, exampleNotes, near } from './estimator.fixture.ts';
import { figuresAt } from './items.ts';
import { movesWords } from './report/words.ts';

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
        // A dearer cluster pays from later on, and up to less.
        for (const [side, sign] of [
          ['above', 1],
          ['below', -1],
        ] as const) {
          const [one = 0, two = 0, three = 0] = [earliest, likely, latest].map(
            (found) => sign * placeOf(found.crossing, rangeVcpu, side),
          );
          assert.ok(one <= two + 1e-6 && two <= three + 1e-6);
        }
      }),
    );
  });

  test('no break-even in the range is an answer', () => {
    assert.equal(estimate(data, { from: 'nodes' }).breakEven.likely.crossing.verdict, 'never');
    assert.equal(
      estimate(data, { 'row-engineering': '0', 'row-instances': '0' }).breakEven.likely.crossing.verdict,
      'always',
    );
    assert.equal(estimate(data, {}).breakEven.likely.crossing.verdict, 'never');
    assert.equal(
      estimate(data, { from: 'nodes', discount: '75', engineers: '3' }).breakEven.likely.crossing.verdict,
      'above',
    );
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
  test('of a cluster that pays only up to a size moves that size', () => {
    const result = estimate(data, { cloud: 'azure', nodes: 1, taken: '20', engineers: '0.1' });
    const { sensitivity, breakEven } = result;
    assert.equal(breakEven.side, 'below');
    assert.ok(breakEven.likely.crossing.verdict === 'below');
    const [first] = sensitivity.swings;
    assert.ok(first && first.atLow.verdict === 'below' && first.atHigh.verdict === 'below');
    assert.deepEqual(
      [first.fromVcpu, first.toVcpu],
      [first.atLow.vcpu, first.atHigh.vcpu].sort((a, b) => a - b),
    );
    const { vcpu } = breakEven.likely.crossing;
    assert.ok(first.fromVcpu < vcpu && vcpu < first.toVcpu);
    assert.match(movesWords(result, exampleNotes), /it moves from \d+ vCPU to [\d,]+ vCPU\.$/);
  });

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
      {
        numRuns: 60,
        examples: [
          [
            {
              nodes: 74,
              vcpu: 91,
              'row-instances': '0',
              'serverless-discount': '0',
              'service-vcpu': '0.1-4.4-4.4',
              taken: '0-1.1-1.1',
            },
          ],
        ],
      },
    );
  });

  test('people move the default break-even most', () =>
    assert.equal(estimate(data, { from: 'nodes', discount: '75' }).sensitivity.swings[0]?.id, 'engineers-hours'));
});
