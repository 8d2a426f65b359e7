import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITICAL_FROM, selectWaves, type Service, type Wave } from './selection.ts';

const newSince = '2026-01-01';
const service = (change: Partial<Service>): Service => ({
  name: 'orders',
  createdOn: '2020-05-04',
  stateful: false,
  criticality: 1,
  access: 'erratic',
  ...change,
});
const waveOf = (change: Partial<Service>): Wave | undefined => selectWaves([service(change)], { newSince })[0]?.wave;

const cases: readonly { name: string; change: Partial<Service>; expected: Wave }[] = [
  { name: 'created on the cut-off day is new', change: { createdOn: newSince }, expected: 'new' },
  { name: 'created the day before is not', change: { createdOn: '2025-12-31' }, expected: 'stateless' },
  { name: 'new wins over critical', change: { createdOn: '2026-03-01', criticality: 5 }, expected: 'new' },
  { name: 'new wins over stateful', change: { createdOn: '2026-03-01', stateful: true }, expected: 'new' },
  { name: 'just under critical goes', change: { criticality: CRITICAL_FROM - 1 }, expected: 'stateless' },
  { name: 'critical waits', change: { criticality: CRITICAL_FROM }, expected: 'stays' },
  { name: 'stateful and steady', change: { stateful: true, access: 'consistent' }, expected: 'stateful-steady' },
  {
    name: 'criticality does not hold steady state back',
    change: { stateful: true, access: 'consistent', criticality: 5 },
    expected: 'stateful-steady',
  },
  { name: 'stateful and erratic stays', change: { stateful: true }, expected: 'stays' },
];

for (const { name, change, expected } of cases) {
  test(name, () => assert.equal(waveOf(change), expected));
}

test('every service is placed exactly once, in the order given, with a reason', () => {
  const all = ['2020-05-04', '2026-05-04'].flatMap((createdOn) =>
    [true, false].flatMap((stateful) =>
      [1, 2, 3, 4].flatMap((criticality) =>
        (['consistent', 'erratic'] as const).map((access) =>
          service({
            name: [createdOn, stateful, criticality, access].join(' '),
            createdOn,
            stateful,
            criticality,
            access,
          }),
        ),
      ),
    ),
  );
  const placed = selectWaves(all, { newSince });
  assert.deepEqual(
    placed.map((placement) => placement.service.name),
    all.map(({ name }) => name),
  );
  assert.ok(placed.every(({ because }) => because.length > 0));
  assert.deepEqual(new Set(placed.map(({ wave }) => wave)), new Set(['new', 'stateless', 'stateful-steady', 'stays']));
});

test('nothing in, nothing out', () => assert.deepEqual(selectWaves([], { newSince }), []));
