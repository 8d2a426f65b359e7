import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { testWords } from './files/moves.fixture.ts';
import { gateOf } from './gates.ts';
import { service, settings } from './plan.fixture.ts';
import { makePlan, type Plan } from './plan.ts';
import { boundWords } from './step-words.ts';

const of = (plan: Plan, name: string) => {
  const found = plan.moves.find((move) => move.service.name === name);
  assert.ok(found, `${name} is not planned`);
  return found;
};
suite('waves', () => {
  test('a chain goes one by one, what is called first', () => {
    const plan = makePlan(
      [
        service('web', { dependsOn: ['orders'] }),
        service('orders', { dependsOn: ['stock'] }),
        service('stock', { dependsOn: [] }),
      ],
      settings,
    );
    assert.deepEqual(
      plan.waves.map(({ names }) => names),
      [['stock'], ['orders'], ['web']],
    );
  });

  test('low criticality first, then little effort; what nobody judged goes last', () => {
    const plan = makePlan(
      [
        service('unjudged'),
        service('critical', { criticality: 5 }),
        service('large', { criticality: 1, effort: 8 }),
        service('small', { criticality: 1, effort: 1 }),
      ],
      { ...settings, atOnce: 1 },
    );
    assert.deepEqual(
      plan.waves.flatMap(({ names }) => names),
      ['small', 'large', 'critical', 'unjudged'],
    );
  });

  test('a circle is one wave, and says so when it is larger than the limits', () => {
    const plan = makePlan(
      [
        service('a', { dependsOn: ['b'] }),
        service('b', { dependsOn: ['c'] }),
        service('c', { dependsOn: ['a'] }),
        service('d', { dependsOn: [] }),
      ],
      { ...settings, atOnce: 2 },
    );
    const wave = plan.waves.find(({ names }) => names.includes('a'));
    assert.deepEqual(wave?.circles, [['a', 'b', 'c']]);
    assert.match(wave?.over ?? '', /3 services have to move together/);
    assert.equal(of(plan, 'd').wave === wave?.number, false);
  });

  test('what comes with another service arrives with its first step and goes with its last; without one it waits', () => {
    const plan = makePlan(
      [
        service('pool', { move: 'with-parent' }),
        service('app', { dependsOn: ['pool'] }),
        service('stray', { move: 'with-parent' }),
        service('kept', { placement: 'keep-off', move: 'none', dependsOn: ['its-cache'] }),
        service('its-cache', { move: 'with-parent' }),
      ],
      settings,
    );
    assert.equal(of(plan, 'pool').start, of(plan, 'app').start);
    assert.equal(of(plan, 'pool').end, of(plan, 'app').end);
    assert.deepEqual(
      plan.waits.map(({ service: one }) => one.name),
      ['stray'],
    );
    assert.match(plan.stays.find(({ service: one }) => one.name === 'its-cache')?.why ?? '', /stays with kept/);
    assert.deepEqual(
      plan.waves.flatMap(({ circles }) => circles),
      [],
    );
  });

  test('the proxy that becomes the Gateway goes last, once, and can be taken back until its old side goes', () => {
    const plan = makePlan(
      [
        service('a-proxy', { move: 'cutover', becomesGateway: true, criticality: 1, dependsOn: [] }),
        service('web', { criticality: 5 }),
        service('behind', { dependsOn: ['a-proxy'] }),
      ],
      { ...settings, atOnce: 1 },
    );
    assert.deepEqual(
      plan.waves.flatMap(({ names }) => names),
      ['web', 'a-proxy', 'behind'],
    );
    assert.deepEqual(
      of(plan, 'a-proxy').steps.map(({ act }) => act),
      ['switch'],
    );
    assert.equal(gateOf(testWords, of(plan, 'a-proxy'), 0)?.switchUntil, of(plan, 'a-proxy').end);
  });

  test('a proxy waits while a service behind it is open', () => {
    const plan = makePlan(
      [
        service('proxy', { move: 'cutover', becomesGateway: true, dependsOn: ['web', 'open'] }),
        service('web'),
        service('open', { placement: 'depends', move: null, unknown: ['state'] }),
      ],
      settings,
    );
    assert.match(plan.waits.find((one) => one.service.name === 'proxy')?.asks.join() ?? '', /an answer for open/);
  });

  test('agents come with the nodes, before all waves and without a ramp', () => {
    const plan = makePlan([service('logs', { move: 'with-nodes' }), service('web')], settings);
    assert.equal(of(plan, 'logs').wave, 0);
    assert.equal(of(plan, 'logs').steps.length, 1);
  });

  test('a thousand services in one chain are planned', () => {
    const chain = Array.from({ length: 1000 }, (_, index) =>
      service(`s${String(index).padStart(4, '0')}`, {
        dependsOn: index === 0 ? [] : [`s${String(index - 1).padStart(4, '0')}`],
      }),
    );
    assert.equal(makePlan(chain, { ...settings, ramp: [{ weightPercent: 100, holdDays: 7 }] }).waves.length, 1000);
  });

  test('a plan that its limits make long says so, and what other limits would take', () => {
    const many = Array.from({ length: 12 }, (_, at) => service(`s${at}`, { dependsOn: [], owner: `team ${at}` }));
    const plan = makePlan(many, { ...settings, atOnce: 2, perOwner: 1 });
    const twice = makePlan(many, { ...settings, atOnce: 4, perOwner: 2 });
    assert.equal(plan.waves.length, 6);
    assert.deepEqual(plan.bound?.twice, { atOnce: 4, perOwner: 2, waves: 3, end: twice.end });
    assert.equal(plan.bound.free.waves, 1);
    assert.match(
      boundWords(plan),
      /^Your limits set the end: 2 at once, 1 of one owner\. With 4 and 2 it takes 3 waves, until .*; the order alone takes 1 wave, until /,
    );
  });

  test('a plan that only its order makes long says nothing of limits', () => {
    const plan = makePlan([service('web', { dependsOn: ['db'] }), service('db', { dependsOn: [] })], settings);
    assert.equal(plan.bound, null);
    assert.equal(boundWords(plan), '');
  });
});

test('services stand in the order in which people look for them', () => {
  const names = ['service-10', 'service-2', 'Service-3', 'service-1'];
  const plan = makePlan(
    names.map((name) => service(name, { owner: 'core' })),
    { ...settings, atOnce: 9, perOwner: 9 },
  );
  const ordered = ['service-1', 'service-2', 'Service-3', 'service-10'];
  assert.deepEqual(
    plan.moves.map((move) => move.service.name),
    ordered,
  );
  assert.deepEqual(
    plan.waves.flatMap((wave) => wave.names),
    ordered,
  );
});
