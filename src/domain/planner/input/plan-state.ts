/** What a link of the planner may hold, what each part counts as when it is left out, and the settings that follow. */
import type { Step } from '../../migration/effort.ts';
import type { Parameter, Parameters, StateValues } from '../../tool/url-state.ts';
import { clip } from '../../text/format.ts';
import type { Reading } from '../../text/number.ts';
import { weekdays, type Weekday } from '../days/days.ts';
import type { NodePrice } from '../running-twice.ts';
import { routers, type PlanSettings, type Router } from '../settings.ts';
import { readDay, writeFreezes, writeRamp } from './settings-text.ts';

/** What the planner is built with. */
export interface PlannerData {
  /** The example as a table, and its settings. */
  readonly example: {
    readonly name: string;
    readonly story: string;
    readonly rows: string;
    readonly settings: PlanSettings;
  };
  readonly ramp: readonly Step[];
  /** Machines that price double running, the usual one first. */
  readonly nodes: readonly (NodePrice & { readonly id: string })[];
}

/** The longest table that a link holds, in letters as it writes them; a longer one is kept in the browser. */
export const LONGEST_IN_LINK = 6000;

// What they mean is read where the plan is worked out, and told there: the page does not load it before.
const asGiven = (given: string): Reading<string> => ({ value: given.trim() });

export const planLabels = {
  services: 'Services',
  kept: 'Services kept in this browser',
  start: 'First day',
  'at-once': 'Services at once',
  'per-owner': 'Of one owner at once',
  days: 'Days on which a step may begin',
  freezes: 'No step begins',
  router: 'What splits requests',
  gateway: 'Gateway',
  domain: 'Domain',
  namespace: 'Namespace',
  ramp: 'Ramp',
  headroom: 'Headroom of the new side, percent',
  node: 'Machine that prices double running',
} as const;

export type PlanField = keyof typeof planLabels;

export const routerNames: Readonly<Record<Router, string>> = {
  'gateway-api': 'a Gateway (Gateway API)',
  istio: 'Istio',
  balancer: 'a balancer before both sides, set by hand',
  none: 'nothing: shares follow the replicas',
  unknown: 'not known yet',
};

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

type Unlabelled<Spec> = Spec extends Parameter ? Omit<Spec, 'label'> : never;

/** The parameters of the planner, in the order in which a link holds them. */
export const planParameters = ({ nodes }: Pick<PlannerData, 'nodes'>): Parameters => {
  const checked = (check: (given: string) => Reading<string>) => ({ kind: 'checked', check }) as const;
  const number = (min: number, max: number) => ({ kind: 'number', min, max, whole: true }) as const;
  const choice = (options: readonly string[]) => ({ kind: 'choice', options }) as const;
  const specs: Readonly<Record<PlanField, Unlabelled<Parameter>>> = {
    services: checked((given) => ({ value: given.replace(/\r\n?/g, '\n').trim() })),
    kept: checked((given) =>
      /^[0-9a-f]{16}$/.test(given) ? { value: given } : { problem: `“${clip(given)}” names nothing that is kept` },
    ),
    start: checked(readDay),
    'at-once': number(1, 1000),
    'per-owner': number(1, 1000),
    days: { kind: 'list', options: weekdays },
    freezes: checked(asGiven),
    router: choice(routers),
    gateway: checked(asGiven),
    domain: checked(asGiven),
    namespace: checked(asGiven),
    ramp: checked(asGiven),
    headroom: number(0, 200),
    node: choice(nodes.map(({ id }) => id)),
  };
  return Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => [id, { ...spec, label: planLabels[id as PlanField] }]),
  );
};

/** True when the services are somebody's own: then nothing of the example counts, since it is nobody's answer. */
export const isOwn = (values: StateValues): boolean => values['services'] !== undefined || values['kept'] !== undefined;

/** What each field counts as when it is left out, as the form shows it; empty is not known. */
export const planDefaults = (
  { example, ramp, nodes }: PlannerData,
  values: StateValues,
): Readonly<Record<PlanField, string>> => {
  const { settings } = example;
  const own = isOwn(values);
  return {
    services: own ? '' : example.rows,
    kept: '',
    start: own ? '' : settings.start,
    'at-once': String(settings.atOnce),
    'per-owner': String(settings.perOwner),
    days: settings.weekdays.join(','),
    freezes: own ? '' : writeFreezes(settings.freezes),
    router: own ? 'unknown' : settings.router,
    gateway: own ? '' : (settings.gateway ?? ''),
    domain: own ? '' : (settings.domain ?? ''),
    namespace: own ? 'default' : settings.namespace,
    ramp: writeRamp(ramp),
    headroom: String(settings.headroomPercent),
    node: nodes[0]?.id ?? '',
  };
};

/** The values without those that say what would be taken anyway. */
export const withoutPlanDefaults = (data: PlannerData, values: StateValues): StateValues => {
  // The table of the example is no one's own, even when it was typed.
  const own = Object.fromEntries(
    Object.entries(values).filter(([id, value]) => id !== 'services' || value !== data.example.rows),
  );
  const defaults = planDefaults(data, own);
  return Object.fromEntries(Object.entries(own).filter(([id, value]) => String(value) !== defaults[id as PlanField]));
};
