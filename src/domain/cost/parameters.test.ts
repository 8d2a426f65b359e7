import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readState, writeState } from '../tool/url-state.ts';
import { estimate } from './estimator.ts';
import { anyValues, exampleData as data, ordered } from './estimator.fixture.ts';
import { costDefaults, costParameters, sizedFigures, withoutDefaults } from './parameters.ts';

const parameters = costParameters(data);
const sized = Object.keys(sizedFigures);

describe('the address', () => {
  test('no two parameters share a name', () =>
    assert.equal(Object.keys(parameters).length, 12 + 2 * data.rows.length + data.assumptions.length + sized.length));

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
    assert.deepEqual([...Object.keys(defaults), ...sized].sort(), Object.keys(parameters).sort());
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
