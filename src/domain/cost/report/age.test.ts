import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleData as data } from '../estimator.fixture.ts';
import { estimate } from '../estimator.ts';
import { inertOf } from '../form/inert.ts';
import { costAge, costAgeWords, costNote } from './age.ts';

const today = '2026-11-26';

describe('an estimate', () => {
  const of = (values: Record<string, string | number>, kept: Record<string, { day: string; due: string }>) =>
    estimate({ ...data, kept }, values).scenario;

  it('says beside its total that a price is overdue, and no longer once it is the reader’s own', () => {
    const scenario = of({ from: 'nodes' }, {});
    assert.ok(scenario.instance, 'an instance that content prices');
    const late = { [`prices/${scenario.instance.id}`]: { day: '2020-01-01', due: '2020-07-01' } };
    assert.match(costNote(of({ from: 'nodes' }, late), today), /1 figure is past its review/);
    assert.match(costAgeWords(of({ from: 'nodes' }, late), today).join(' '), /Oldest input: .*, of 1 January 2020/);
    assert.doesNotMatch(costNote(of({ from: 'nodes', price: 0.9 }, late), today), /past/);
  });

  it('tells no age of figures that do not count in its mode', () => {
    const [off, counted] = ['table', 'nodes'].map((from) => inertOf(of({ from }, {})));
    const silent = data.assumptions.find(({ id }) => off?.has(id) && !counted?.has(id));
    assert.ok(silent, 'an assumption that counts when the estimate is built from nodes only');
    const late = { [`assumptions/${silent.id}`]: { day: '2019-01-01', due: '2019-07-01' } };
    const names = (from: string) => costAge(of({ from }, late), today).overdue.map(({ name }) => name);
    assert.ok(names('nodes').includes(silent.name));
    assert.ok(!names('table').includes(silent.name));
  });

  it('does not date a provider’s own figure by the one whose place it takes', () => {
    const cloud = data.providers.find(({ figures }) => figures.some(({ standing }) => standing === 'placeholder'));
    const own = cloud?.figures.find(({ standing }) => standing === 'placeholder');
    assert.ok(cloud && own, 'a provider with a placeholder of its own');
    const name = data.assumptions.find(({ id }) => id === own.assumption)?.name;
    const late = { [`assumptions/${own.assumption}`]: { day: '2019-01-01', due: '2019-07-01' } };
    const said = (values: Record<string, string | number>) =>
      costAge(of(values, late), today).overdue.map((one) => one.name);
    assert.ok(name && said({ from: 'nodes' }).includes(name));
    assert.ok(!said({ cloud: cloud.id }).includes(name));
  });

  it('has a placeholder for its weakest while one counts', () =>
    assert.match(costAge(of({ from: 'nodes' }, {}), today).weakest ?? '', /placeholder/));
});
