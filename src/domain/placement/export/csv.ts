/** The result as CSV. */
import { csv } from '../../text/tables.ts';
import type { Placed } from '../types.ts';
import { traitNames } from '../words.ts';

const heads = [
  'name',
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
  'hardware',
  'rule',
  'because',
  'path',
  'not known',
];

/**
 * One row for each service. It can be given back to the tool, which reads the columns that it knows.
 * @param changed what was changed about the rules, in words; they stand beside every service
 * @param age how old the rules are and which version of the handbook wrote this, as sentences; beside every service as well
 */
export const placedCsv = (
  { services }: Placed,
  changed: readonly string[] = [],
  age: readonly string[] = [],
): string => {
  const rows = services.map((service) => {
    const { known, decides } = service;
    return [
      service.name,
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
      service.dependsOn.join(' '),
      service.group,
      String(known.state?.value ?? ''),
      String(known.hardware?.value ?? ''),
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
