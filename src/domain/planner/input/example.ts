/** The worked example of content as the planner takes it. */
import type { ExamplePlan } from '../../../schemas/migration.ts';
import type { Step } from '../../migration/effort.ts';
import { nothingKnown, type PlanService } from '../services.ts';
import type { PlanSettings } from '../settings.ts';

export const exampleServices = ({ services }: ExamplePlan): readonly PlanService[] =>
  services.map(({ id, calls, move, team, ...facts }) => ({
    ...nothingKnown,
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    placement: facts.placement,
    name: id,
    move: move ?? null,
    owner: team ?? null,
    dependsOn: calls ?? null,
  }));

/** @param ramp the steps of the phase that shifts traffic */
export const exampleSettings = (example: ExamplePlan, ramp: readonly Step[]): PlanSettings => ({
  start: example.start,
  atOnce: example.atOnce,
  perOwner: example.perOwner,
  headroomPercent: example.headroomPercent,
  weekdays: example.weekdays,
  freezes: example.freezes.map(({ first, last, name }) => ({ from: first, to: last, name })),
  router: example.router,
  gateway: example.gateway ?? null,
  domain: example.domain ?? null,
  namespace: example.namespace,
  ramp,
});
