import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { daysBetween } from '../text/days.ts';
import { freezeOn, weekdayOf } from './calendar.ts';
import { anyServices, anySettings, service, settings } from './plan.fixture.ts';
import { testWords } from './files/moves.fixture.ts';
import { gateOf } from './gates.ts';
import { makePlan, type Plan } from './plan.ts';

const of = (plan: Plan, name: string) => {
  const found = plan.moves.find((move) => move.service.name === name);
  assert.ok(found, `${name} is not planned`);
  return found;
};
const anyPlan = fc.tuple(anyServices, anySettings).map(([services, given]) => ({
  services,
  given,
  plan: makePlan(services, given),
}));
const always = (
  check: (of: { services: Parameters<typeof makePlan>[0]; given: typeof settings; plan: Plan }) => void,
) => fc.assert(fc.property(anyPlan, check), { numRuns: 100 });

suite('every plan', () => {
  test('says of each service exactly once what becomes of it', () =>
    always(({ services, plan }) => {
      const told = [
        ...plan.moves.map((move) => move.service.name),
        ...plan.waits.map((one) => one.service.name),
        ...plan.stays.map((one) => one.service.name),
      ];
      assert.deepEqual(told.toSorted(), services.map(({ name }) => name).toSorted());
      assert.ok(plan.waits.every(({ asks }) => asks.length > 0) && plan.stays.every(({ why }) => why !== ''));
    }));

  test('has shares that rise and end with all of the work', () =>
    always(({ plan }) => {
      for (const { service: one, steps } of plan.moves) {
        assert.equal(steps.at(-1)?.sharePercent, 100, one.name);
        const shares = steps.flatMap(({ sharePercent }) => sharePercent ?? []);
        assert.deepEqual(
          shares,
          shares.toSorted((a, b) => a - b),
          one.name,
        );
        assert.equal(new Set(shares).size, shares.length, `${one.name} has a share twice`);
        const weights = steps.flatMap(({ weightPercent }) => weightPercent ?? []);
        if (weights.length > 0) assert.equal(weights.at(-1), 100);
      }
    }));

  test('never lets days run backwards, and begins steps only on free days', () =>
    always(({ plan, given }) => {
      for (const { service: one, steps, preparesFrom, start, end } of plan.moves) {
        let before = preparesFrom;
        assert.ok(start >= preparesFrom && preparesFrom >= given.start && end >= start);
        for (const step of steps) {
          assert.ok(step.on >= before, `${one.name} goes back to ${step.on}`);
          assert.ok(
            given.weekdays.includes(weekdayOf(step.on)) && freezeOn(step.on, given.freezes) === undefined,
            step.on,
          );
          assert.ok(daysBetween(step.on, step.until) >= step.holdDays);
          before = step.until;
        }
        if (one.notBefore !== null && one.move !== 'with-parent') assert.ok(start >= one.notBefore);
      }
      plan.waves.forEach((wave, index) => {
        assert.equal(wave.number, index + 1);
        assert.ok(wave.from >= (plan.waves[index - 1]?.until ?? given.start));
      });
    }));

  test('moves what a service calls before it, or with it in a circle', () =>
    always(({ plan }) => {
      const waveOf = new Map(plan.moves.map((move) => [move.service.name, move.wave]));
      for (const { service: one, wave, preparesFrom } of plan.moves)
        for (const called of one.dependsOn ?? []) {
          const before = waveOf.get(called);
          if (before === undefined || called === one.name || one.move === 'with-nodes') continue;
          if (before === wave) continue;
          assert.ok(before < wave, `${one.name} in wave ${wave} calls ${called} in wave ${before}`);
          assert.ok(of(plan, called).end <= preparesFrom, `${one.name} is begun before ${called} has moved`);
        }
    }));

  test('keeps its limits, or says that a group is too large for them', () =>
    always(({ plan, given }) => {
      for (const wave of plan.waves) {
        if (wave.over !== null) continue;
        const members = wave.names.map((name) => of(plan, name).service).filter(({ move }) => move !== 'with-parent');
        assert.ok(members.length <= given.atOnce);
        assert.ok(members.filter(({ move }) => move === 'cutover').length <= 1);
        for (const owner of new Set(members.flatMap((one) => one.owner ?? [])))
          assert.ok(members.filter((one) => one.owner === owner).length <= given.perOwner);
      }
    }));

  test('runs no fewer replicas than the work needs, and keeps the old side until the last hold', () =>
    always(({ plan, given }) => {
      for (const { service: one, steps } of plan.moves) {
        if (one.replicas === null) {
          assert.ok(
            steps.every(({ newReplicas }) => newReplicas === null),
            'what is not known stays unknown',
          );
          continue;
        }
        for (const { act, newReplicas, oldReplicas, sharePercent } of steps) {
          if (act === 'consumers') {
            assert.ok((newReplicas ?? 0) + (oldReplicas ?? 0) <= Math.min(one.replicas, one.partitions ?? Infinity));
            continue;
          }
          if (act === 'arrive') continue;
          assert.equal(oldReplicas, one.replicas);
          assert.ok((newReplicas ?? 0) >= (one.replicas * (sharePercent ?? 0)) / 100 - 1e-9);
          if (act === 'share' && given.router !== 'none') assert.ok((newReplicas ?? 0) >= 2);
        }
      }
    }));

  test('is the same in whatever order the services are given', () =>
    fc.assert(
      fc.property(anyServices, anySettings, (services, given) => {
        assert.deepEqual(makePlan(services.toReversed(), given), makePlan(services, given));
      }),
      { numRuns: 60 },
    ));

  test('never knows more than it was told', () =>
    always(({ plan }) => {
      for (const { service: one, sights, doubled, unknown } of plan.moves) {
        if (one.requestsPerSecond === null || one.errorPercent === null)
          assert.ok(sights.every(({ sees }) => sees === 'unknown' || sees === 'not-compared'));
        assert.ok(
          doubled === null || (doubled.lowUsd === 0 && doubled.highUsd === 0),
          'there is no price in these plans',
        );
        if (one.owner === null && one.move !== 'with-nodes' && one.move !== 'with-parent')
          assert.ok(unknown.includes('owner'));
      }
      for (const { service: one } of plan.moves) assert.equal(one.placement, 'on-kubernetes');
    }));
});

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
});

suite('days', () => {
  const stepDays = (plan: Plan, name: string) => of(plan, name).steps.map(({ on }) => on);

  test('the first step follows the preparation, and holds end on a free day', () =>
    // 11 January 2027 is a Monday; two working days later is the Wednesday.
    assert.deepEqual(stepDays(makePlan([service('a', { effort: 2 })], settings), 'a'), [
      '2027-01-13',
      '2027-01-27',
      '2027-02-03',
      '2027-02-10',
      '2027-02-17',
    ]));

  test('a freeze lets a hold last on and begins nothing', () => {
    const plan = makePlan([service('a', { effort: 2 })], {
      ...settings,
      freezes: [{ from: '2027-01-26', to: '2027-02-02', name: 'stocktaking' }],
    });
    assert.deepEqual(stepDays(plan, 'a').slice(0, 2), ['2027-01-13', '2027-02-03']);
  });

  test('a plan for which no day is free says so', () => {
    assert.throws(() => makePlan([service('a')], { ...settings, weekdays: [] }), /no day of the week is free/);
    assert.throws(
      () => makePlan([service('a')], { ...settings, freezes: [{ from: '2026-01-01', to: '2040-01-01', name: 'x' }] }),
      /every free day lies in a freeze/,
    );
  });
});
