/** The settings that the values of the form come to; only what works out a plan needs them. */
import type { Reading } from '../../text/number.ts';
import type { StateValues } from '../../tool/url-state.ts';
import { weekdays } from '../days/days.ts';
import type { NodePrice } from '../running-twice.ts';
import { routers, type PlanSettings } from '../settings.ts';
import { planDefaults, planLabels, type PlanField, type PlannerData } from './plan-state.ts';
import { readDomain, readFreezes, readGateway, readNamespace, readRamp } from './typed-settings.ts';

/** The settings and the machine for these values, and what of them could not be used, as sentences. */
export const settingsOf = (
  data: PlannerData,
  values: StateValues,
  today: string,
): { readonly settings: PlanSettings; readonly node: NodePrice | null; readonly problems: readonly string[] } => {
  const defaults = planDefaults(data, values);
  const of = (id: PlanField): string => String(values[id] ?? defaults[id]);
  const problems: string[] = [];
  const read = <Value, Otherwise>(id: PlanField, reading: Reading<Value>, otherwise: Otherwise): Value | Otherwise => {
    if ('value' in reading) return reading.value;
    problems.push(`${planLabels[id]}: ${reading.problem}, so it was left out.`);
    return otherwise;
  };
  const days = of('days').split(',');
  return {
    settings: {
      start: of('start') === '' ? today : of('start'),
      atOnce: Number(of('at-once')),
      perOwner: Number(of('per-owner')),
      weekdays: weekdays.filter((day) => days.includes(day)),
      freezes: read('freezes', readFreezes(of('freezes')), []),
      router: routers.find((router) => router === of('router')) ?? 'unknown',
      gateway: of('gateway') === '' ? null : read('gateway', readGateway(of('gateway')), null),
      domain: of('domain') === '' ? null : read('domain', readDomain(of('domain')), null),
      namespace: read('namespace', readNamespace(of('namespace')), 'default'),
      ramp: read('ramp', readRamp(of('ramp')), data.ramp),
      headroomPercent: Number(of('headroom')),
    },
    node: data.nodes.find(({ id }) => id === of('node')) ?? null,
    problems,
  };
};
