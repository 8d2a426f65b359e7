import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { daysBetween } from '../text/days.ts';
import { freezeOn, weekdayOf } from './days/calendar.ts';
import { anyServices, anySettings, service, settings } from './plan.fixture.ts';
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

test('a call to what the table lacks is told as not known, since it orders nothing', () => {
  const plan = makePlan([service('web', { dependsOn: ['login', 'logn'] }), service('login')], settings);
  assert.ok(of(plan, 'web').unknown.includes('the service logn that it calls'));
  assert.ok(!of(plan, 'web').unknown.join().includes('login'));
});

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
