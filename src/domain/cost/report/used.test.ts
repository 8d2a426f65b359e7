/** The table of inputs: what an estimate rests on, in the order of its form, each figure with its unit. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { estimate } from '../estimator.ts';
import { exampleData as data, exampleNotes as notes, exampleSources as sources } from '../estimator.fixture.ts';
import { costFields } from '../form/fields.ts';
import { inertOf } from '../form/inert.ts';
import { sizedFigures } from '../parameters.ts';
import type { StateValues } from '../../tool/url-state.ts';
import { usedFigures } from './used.ts';

const own: StateValues = { cloud: 'own-machines', nodes: 12, price: 0.25, vcpu: 8, memory: 32 };
const used = (values: StateValues) => usedFigures(estimate(data, values).scenario, sources);

describe('inputs of an estimate', () => {
  test('what changes nothing stands last and says so', () => {
    for (const values of [own, {}, { from: 'nodes' }]) {
      const off = inertOf(estimate(data, values).scenario);
      const found = used(values);
      const last = found.slice(found.length - off.size);
      assert.ok(off.size > 0);
      assert.deepEqual(new Set(last.map(({ id }) => id)), new Set(off.keys()));
      for (const { id, standing } of found) assert.equal(standing.endsWith(', without effect here'), off.has(id), id);
    }
  });

  test('one that was put all the same says that it has no effect', () => {
    const found = used({ ...own, 'serverless-hours': '3' }).find(({ id }) => id === 'serverless-hours');
    assert.equal(found?.standing, 'own figure, was placeholder, without effect here');
  });

  test('they stand in the order of the form', () => {
    const form = costFields(data, notes, sources, '2026-11-28')
      .flatMap(({ fields }) => fields)
      .filter(({ standing }) => standing !== undefined)
      .map(({ id }) => id);
    const sized = Object.keys(sizedFigures);
    const off = inertOf(estimate(data, { from: 'nodes' }).scenario);
    const listed = used({ from: 'nodes' })
      .map(({ id }) => id)
      .filter((id) => form.includes(id) && !sized.includes(id) && !off.has(id));
    assert.ok(listed.length > 40);
    assert.deepEqual(
      listed,
      form.filter((id) => listed.includes(id)),
    );
  });

  test('each figure says its unit, in its name or beside it', () => {
    const unsaid = used({ from: 'nodes' }).filter(
      ({ name, value, unit }) =>
        (unit.startsWith('US dollars') || unit === 'GiB') &&
        !/ an? (month|hour|year|gigabyte)/.test(`${name} ${value}`) &&
        !value.includes('GiB'),
    );
    assert.deepEqual(unsaid, []);
  });

  test('the rule of a provider that has none is a placeholder until somebody chooses', () => {
    const rule = (values: StateValues) => used(values).find(({ id }) => id === 'reserve')?.standing;
    assert.equal(rule(own), 'placeholder');
    assert.equal(rule({ ...own, reserve: 'eks' }), 'own choice');
    assert.equal(rule({}), 'default');
  });
});
