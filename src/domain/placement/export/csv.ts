/** The result as CSV (RFC 4180). */
import type { Placed } from '../types.ts';
import { traitNames } from '../words.ts';

/** A cell in quotes; what a spreadsheet would take for a formula gets an apostrophe before it. */
export const csvCell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

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
 * @param changed rules that were switched off, in words; they stand in a row of their own
 */
export const placedCsv = ({ services }: Placed, changed: readonly string[] = []): string => {
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
      String(service.replicas?.value ?? ''),
      String(service.cpuCores?.value ?? ''),
      String(service.memoryMib?.value ?? ''),
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
  const own = changed.map((words) => [`Rules changed: ${words}`, ...heads.slice(1).map(() => '')]);
  return [heads, ...rows, ...own].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
};
