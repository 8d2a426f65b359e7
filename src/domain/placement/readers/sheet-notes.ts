/** What of a table could not be read, said of each column once, so that nothing that somebody wrote is lost unseen. */
import { isRunState } from '../rules/type-words.ts';
import { cores, readCriticality, readDay, type DateOrder } from '../units.ts';
import { mebibytes, withPoint } from './figures.ts';
import type { Row } from '../../text/tables/rows.ts';
import { heads, isTrait, normal, traitOf, traitValues, type Field } from './sheet-heads.ts';

interface Cell {
  readonly head: string;
  readonly value: string;
  readonly path: string;
}

/** Words of those who do not know, either. */
const isUnknown = (value: string): boolean => /^(?:[-–—?]+|n\/?a|unknown|tbd|tbc)$/i.test(value);

/** A figure such as `1.024`, which is a thousand to some and one to others. */
const isUnclear = (value: string): boolean => /\d/.test(value) && withPoint(value) === undefined;

/** What the columns take that are no names, with an example. */
const takes: Partial<Readonly<Record<Field, string>>> = {
  replicas: 'a whole number',
  cpu_cores: 'cores, such as 0.5 or 500m',
  memory_mib: 'an amount with its unit, such as 512 MiB or 2 GiB',
  created: 'a day, such as 2024-03-31',
  criticality: 'highest, high, medium, low or lowest',
};

const isRead = (field: Field, { value, head }: Cell, names: readonly string[], order?: DateOrder): boolean => {
  if (value === '' || isUnknown(value)) return true;
  if (field === 'state' && isRunState(value)) return true;
  if (isTrait(field)) return traitOf(field, value) !== undefined;
  if (field === 'replicas') return /^\d+$/.test(value);
  if (field === 'criticality') return readCriticality(value, /^busines_criticality$/i.test(head)) !== undefined;
  if (field === 'created') return readDay(value, order) !== undefined;
  if (field === 'cpu_cores') return isUnclear(value) || cores(withPoint(value) ?? '') !== undefined;
  if (field === 'memory_mib')
    return isUnclear(value) || mebibytes(withPoint(value) ?? '', normal(head), names) !== undefined;
  return true;
};

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

const more = (count: number): string => (count === 0 ? '' : ` and ${count} more of that column`);

/** Values that stayed unknown because no reader is sure of them. */
export const unreadValues = (cells: readonly Cell[], order?: DateOrder): readonly string[] => {
  const fieldOf = ({ head }: Cell): Field | undefined => heads[normal(head)];
  const names = [...new Set(cells.map(({ head }) => normal(head)))];
  const unclear = cells.filter((cell) => /^(cpu_cores|memory_mib)$/.test(fieldOf(cell) ?? '') && isUnclear(cell.value));
  const unread = Map.groupBy(
    cells.filter((cell) => {
      const field = fieldOf(cell);
      return field !== undefined && !isRead(field, cell, names, order);
    }),
    (cell) => fieldOf(cell) ?? 'name',
  );
  return [
    ...(unclear.length > 0
      ? [
          `${unclear.length === 1 ? 'One figure' : `${unclear.length} figures`} could be read in two ways and stayed unknown: ${unclear[0]?.value} in ${unclear[0]?.path}. Write figures without a sign for thousands.`,
        ]
      : []),
    ...[...unread].map(([field, [first, ...others]]) => {
      const valid = isTrait(field) ? listed(traitValues[field]) : takes[field];
      return `“${first?.value}” in ${first?.path}${more(others.length)} stayed unknown: write ${valid}.`;
    }),
  ];
};

/** The row on which a quote begins that never ends: all that follows is one cell. */
export const openQuote = (rows: readonly Row[]): readonly string[] => {
  const open = rows.find(({ isOpen }) => isOpen);
  return open
    ? [
        `A quote that begins in row ${open.number} never ends, so all below it was read as one cell. Close it, or take it out.`,
      ]
    : [];
};

/** Rows that are longer than the heads, most often by a comma within a value that stands without quotes. */
export const beyondHeads = (rows: readonly Row[], heads: number): readonly string[] => {
  const longer = rows.filter(({ cells }) => cells.slice(heads).some((cell) => cell !== ''));
  const [first, ...others] = longer;
  return first
    ? [
        `Row ${first.number}${others.length > 0 ? ` and ${others.length} more have` : ' has'} more cells than there are heads, so its columns may be out of place, and what stands beyond the heads was not read. Put values that hold the sign between cells in quotes.`,
      ]
    : [];
};
