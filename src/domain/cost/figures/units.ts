/** Units in words. They stand alone because the form needs them before anything is worked out. */
import type { Assumption } from '../../../schemas/cost.ts';

/** What a figure is counted in, after its number. */
export const unitWords: Readonly<Record<Assumption['unit'], string>> = {
  'usd-month': 'US dollars a month',
  'usd-year': 'US dollars a year',
  'usd-hour': 'US dollars an hour',
  'usd-gb': 'US dollars a gigabyte',
  'gb-month': 'GB a month',
  percent: 'percent',
  people: 'people',
  hours: 'hours',
  count: '',
  nodes: 'nodes',
  clusters: 'clusters',
  months: 'months',
  pods: 'pods',
  vcpu: 'vCPU',
  gib: 'GiB',
};
