/** Services and settings for tests: plain ones, and any that can be thought of. */
import fc from 'fast-check';
import { addDays } from '../text/calendar/add-days.ts';
import { weekdays } from './days/days.ts';
import { efforts, moves, nothingKnown, placements, unmoved, type PlanService } from './services.ts';
import { routers, type PlanSettings } from './settings.ts';

export const settings: PlanSettings = {
  start: '2027-01-11',
  weekdays: ['mon', 'tue', 'wed', 'thu'],
  freezes: [],
  atOnce: 3,
  perOwner: 2,
  router: 'gateway-api',
  ramp: [
    { weightPercent: 1, holdDays: 14 },
    { weightPercent: 5, holdDays: 7 },
    { weightPercent: 25, holdDays: 7 },
    { weightPercent: 50, holdDays: 7 },
    { weightPercent: 100, holdDays: 14 },
  ],
  headroomPercent: 25,
  namespace: 'shop',
  gateway: 'gateways/public',
  domain: 'example.com',
};

export const service = (name: string, change: Partial<PlanService> = {}): PlanService => ({
  ...nothingKnown,
  name,
  placement: 'on-kubernetes',
  move: 'http-weights',
  ...change,
});

const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(of, { freq: 3 });
// The least that a form takes besides nothing.
const leastRate = 0.0001;
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '__proto__', 'constructor'];
const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2027-01-01', days));

const anyService = (name: string): fc.Arbitrary<PlanService> =>
  fc
    .record({
      name: fc.constant(name),
      placement: fc.constantFrom('on-kubernetes', 'on-kubernetes', 'on-kubernetes', ...placements),
      move: fc.constantFrom(...moves, ...moves, ...unmoved, null),
      owner: maybe(fc.constantFrom('shop', 'web', 'data')),
      criticality: maybe(fc.integer({ min: 1, max: 5 })),
      effort: maybe(fc.constantFrom(...efforts)),
      dependsOn: maybe(fc.uniqueArray(fc.constantFrom(...names, 'elsewhere'), { maxLength: 3 })),
      parent: maybe(fc.constantFrom(...names)),
      replicas: maybe(fc.integer({ min: 1, max: 200 })),
      partitions: maybe(fc.integer({ min: 1, max: 64 })),
      requestsPerSecond: maybe(fc.oneof(fc.constant(0), fc.double({ min: leastRate, max: 5000, noNaN: true }))),
      errorPercent: maybe(fc.oneof(fc.constantFrom(0, 100), fc.double({ min: leastRate, max: 100, noNaN: true }))),
      vcpu: maybe(fc.double({ min: 0.01, max: 64, noNaN: true })),
      memoryGib: maybe(fc.double({ min: 0.01, max: 512, noNaN: true })),
      port: maybe(fc.integer({ min: 1, max: 65_535 })),
      addresses: fc.constantFrom<readonly string[]>([], ['192.0.2.10'], ['192.0.2.10', '198.51.100.7'], ['db.example']),
      notBefore: maybe(someDay),
      becomesGateway: fc.constantFrom(false, false, false, true),
      unknown: fc.constant([]),
    })
    .map((one) => ({ ...one, becomesGateway: one.becomesGateway && one.move === 'cutover' }));

export const anyServices: fc.Arbitrary<readonly PlanService[]> = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: names.length })
  .chain((some) => fc.tuple(...some.map(anyService)));

const anyRamp = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }).chain((shares) =>
  fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: shares.length + 1, maxLength: shares.length + 1 })
    .map((holds) =>
      [...shares.toSorted((a, b) => a - b), 100].map((weightPercent, index) => ({
        weightPercent,
        holdDays: holds[index] ?? 7,
      })),
    ),
);

export const anySettings: fc.Arbitrary<PlanSettings> = fc.record({
  start: someDay,
  weekdays: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  freezes: fc.array(
    fc
      .tuple(someDay, fc.integer({ min: 0, max: 40 }))
      .map(([from, days]) => ({ from, to: addDays(from, days), name: 'freeze' })),
    { maxLength: 3 },
  ),
  atOnce: fc.integer({ min: 1, max: 6 }),
  perOwner: fc.integer({ min: 1, max: 4 }),
  router: fc.constantFrom(...routers),
  ramp: anyRamp,
  headroomPercent: fc.integer({ min: 0, max: 100 }),
  namespace: fc.constant('shop'),
  gateway: maybe(fc.constant('gateways/public')),
  domain: maybe(fc.constant('example.com')),
});
