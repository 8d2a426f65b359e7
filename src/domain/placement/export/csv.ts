/** The result as CSV. */
import { csv } from '../../text/tables/tables.ts';
import type { Service } from '../inventory.ts';
import type { Placed } from '../types.ts';
import { traitNames } from '../words.ts';

const heads = [
  'name',
  'image',
  'type',
  'lifecycle',
  'placement',
  'strategy',
  'shape',
  'move',
  'owner',
  'criticality',
  'replicas',
  'cpu_cores',
  'memory_mib',
  'created',
  'schedule',
  'depends_on',
  'group',
  'state',
  'demand',
  'latency',
  'hardware',
  'isolation',
  'rule',
  'because',
  'path',
  'not known',
];

/**
 * One row for each service. It can be given back to the tool, which reads the columns that it knows; mounts, ports and
 * commands have no column, so that what was placed by those depends when it comes back.
 * @param inventory the same services as they were read, in the same order
 * @param changed what was changed about the rules, in words; they stand beside every service
 * @param age how old the rules are and which version of the handbook wrote this, as sentences; beside every service as well
 */
export const placedCsv = (
  { services }: Placed,
  inventory: readonly Service[],
  changed: readonly string[] = [],
  age: readonly string[] = [],
): string => {
  const rows = services.map((service, index) => {
    const { known, decides } = service;
    const read = inventory[index];
    return [
      service.name,
      read?.images.map(({ value }) => value).join(' ') ?? '',
      read?.type?.value ?? '',
      read?.lifecycle?.value ?? '',
      service.placement,
      service.strategy ?? '',
      service.shape ?? '',
      service.move ?? '',
      service.owner?.value ?? '',
      service.criticality?.value ?? '',
      service.replicas?.value ?? '',
      service.cpuCores?.value ?? '',
      service.memoryMib?.value ?? '',
      service.created?.value ?? '',
      service.schedule?.value ?? '',
      service.dependsOn.join('; '),
      service.group,
      String(known.state?.value ?? ''),
      String(known.demand?.value ?? ''),
      String(known.latency?.value ?? ''),
      String(known.hardware?.value ?? ''),
      String(known.isolation?.value ?? ''),
      service.matches[0]?.rule ?? '',
      decides.map(({ fact }) => fact).join('; '),
      decides.flatMap(({ path }) => path ?? []).join('; '),
      service.unknown.map((trait) => traitNames[trait]).join(', '),
    ];
  });
  // A column, not a row: given back to the tool, a row would be a service.
  const more = (
    [
      ['rules changed', changed.join('; ')],
      ['age and version', age.join(' ')],
    ] as const
  ).filter(([, text]) => text !== '');
  return csv([
    [...heads, ...more.map(([head]) => head)],
    ...rows.map((row) => [...row, ...more.map(([, text]) => text)]),
  ]);
};
