import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITICAL_FROM, selectPhases, type Means, type Service, type Phase } from './selection.ts';

const service = (change: Partial<Service>): Service => ({
  name: 'orders',
  live: true,
  stateful: false,
  criticality: 1,
  access: 'erratic',
  workFrom: 'requests',
  ...change,
});
const placed = (change: Partial<Service>) => {
  const [placement] = selectPhases([service(change)]);
  assert.ok(placement);
  return placement;
};

const critical = { criticality: CRITICAL_FROM };
const cases: readonly { name: string; change: Partial<Service>; phase: Phase; means: Means }[] = [
  { name: 'not yet live is new, and nothing moves', change: { live: false }, phase: 'new-services', means: 'nothing' },
  {
    name: 'critical and not yet live waits',
    change: { live: false, ...critical },
    phase: 'keep-separate',
    means: 'nothing',
  },
  {
    name: 'not yet live with state does not begin on an untried cluster',
    change: { live: false, stateful: true, access: 'consistent' },
    phase: 'keep-separate',
    means: 'nothing',
  },
  {
    name: 'just under critical goes',
    change: { criticality: CRITICAL_FROM - 1 },
    phase: 'traffic-shift',
    means: 'weights',
  },
  { name: 'critical waits', change: critical, phase: 'keep-separate', means: 'nothing' },
  {
    name: 'stateful and steady goes by cutover',
    change: { stateful: true, access: 'consistent' },
    phase: 'data-cutover',
    means: 'cutover',
  },
  {
    name: 'criticality holds steady state back too: the payments database does not go before the login',
    change: { stateful: true, access: 'consistent', criticality: 5 },
    phase: 'keep-separate',
    means: 'nothing',
  },
  { name: 'stateful and erratic stays', change: { stateful: true }, phase: 'keep-separate', means: 'nothing' },
  { name: 'a queue moves by its consumers', change: { workFrom: 'queue' }, phase: 'traffic-shift', means: 'consumers' },
  { name: 'a schedule has one owner', change: { workFrom: 'clock' }, phase: 'traffic-shift', means: 'one-owner' },
];

for (const { name, change, phase, means } of cases) {
  test(name, () => {
    const placement = placed(change);
    assert.deepEqual({ phase: placement.phase, means: placement.means }, { phase, means });
  });
}

const all: readonly Service[] = [true, false].flatMap((live) =>
  [true, false].flatMap((stateful) =>
    [1, 2, 3, 4].flatMap((criticality) =>
      (['consistent', 'erratic'] as const).flatMap((access) =>
        (['requests', 'queue', 'clock'] as const).map((workFrom) =>
          service({
            name: [live, stateful, criticality, access, workFrom].join(' '),
            live,
            stateful,
            criticality,
            access,
            workFrom,
          }),
        ),
      ),
    ),
  ),
);

test('every service is placed exactly once, in the order given, with a reason, and every phase is reached', () => {
  const placements = selectPhases(all);
  assert.deepEqual(
    placements.map((placement) => placement.service.name),
    all.map(({ name }) => name),
  );
  assert.ok(placements.every(({ because }) => because.length > 0));
  assert.deepEqual(
    new Set(placements.map(({ phase }) => phase)),
    new Set(['new-services', 'traffic-shift', 'data-cutover', 'keep-separate']),
  );
});

test('whatever keeps data is never moved by weights', () => {
  const moved = selectPhases(all).filter(({ means }) => means !== 'nothing');
  assert.ok(moved.some(({ service: { stateful } }) => stateful));
  for (const { service: one, means } of moved) assert.equal(means === 'cutover', one.stateful, one.name);
});

test('nothing critical moves, whatever it keeps', () => {
  const moving = selectPhases(all).filter(({ phase }) => phase !== 'keep-separate');
  assert.ok(moving.length > 0 && moving.every(({ service: one }) => one.criticality < CRITICAL_FROM));
});

test('nothing in, nothing out', () => assert.deepEqual(selectPhases([]), []));
