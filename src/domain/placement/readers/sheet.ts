/** Tables: our own template, applications of Konveyor, a configuration database as ServiceNow exports it. */
import type { Inventory, Service } from '../inventory.ts';
import { isTotal } from '../../text/tables/totals.ts';
import type { DateOrder } from '../units.ts';
import type { Row } from '../../text/tables/rows.ts';
import { heads, normal } from './sheet-heads.ts';
import { beyondHeads, openQuote, unreadValues } from './sheet-notes.ts';
import { serviceOf, type Cell } from './table-service.ts';

/** Heads that a note names before it counts the rest. */
const mostNamed = 30;

const konveyorHeads =
  /^(record type( 1)?|dependency( direction)?|tag( category)? \d+|business service|description|comments)$/i;

/** True when heads name services: one is the name, one names machines beside another that is read, or Konveyor's record type. */
export const namesServices = (given: readonly string[]): boolean => {
  const fields = given.map((head) => heads[normal(head)]);
  return (
    fields.includes('name') ||
    (fields.includes('host') && fields.filter((field) => field !== undefined).length > 1) ||
    given.some((head) => /^record type/i.test(head))
  );
};

/** The same of the first row of a table. */
export const isSheet = (row: Row | undefined): boolean => namesServices(row?.cells ?? []);

/** The last part of an address that a cloud gives, which is what people call it. */
const shortName = (name: string): string => (name.startsWith('arn:') ? (name.split(/[:/]/).at(-1) ?? name) : name);

/** A row of a table, or a record of a list, under the heads of all. */
export interface TableRecord {
  /** How people call it: `Row 3`. */
  readonly called: string;
  readonly cells: readonly Cell[];
}

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && cell.value !== '';

/** Names what was not read, so that nothing is lost unseen. */
export const unreadNote = (what: 'Columns' | 'Fields', unread: readonly string[]): readonly string[] => {
  const more = unread.length > mostNamed ? ` and ${unread.length - mostNamed} more` : '';
  return unread.length > 0 ? [`${what} that were not read: ${unread.slice(0, mostNamed).join(', ')}${more}.`] : [];
};

/** Heads that tell nothing: they are no heads of ours, or another of the same meaning stood before them in every row. */
const unreadHeads = (
  names: readonly string[],
  records: readonly TableRecord[],
  nameColumn: number,
  isKonveyor: boolean,
): readonly string[] =>
  names.filter((head, index) => {
    if (head === '' || (isKonveyor && konveyorHeads.test(head))) return false;
    const field = heads[normal(head)];
    if (field === undefined) return true;
    if (field === 'name' || field === 'host') return index !== nameColumn;
    if (field === 'lifecycle' || field === 'tags') return false;
    const filled = records.filter(({ cells }) => isFilled(cells[index]));
    const isOwned = ({ cells }: TableRecord) =>
      field === 'owner_group' && cells.some((cell) => heads[normal(cell.head)] === 'owner' && isFilled(cell));
    const isFirst = ({ cells }: TableRecord) =>
      names.findIndex((one, at) => heads[normal(one)] === field && isFilled(cells[at])) === index;
    return filled.length > 0 && !filled.some((record) => isFirst(record) && !isOwned(record));
  });

/**
 * @param names the heads
 * @param records what stands under them, in the same order
 * @param order how dates such as 03/04/2014 are meant; without it they stay unknown
 * @returns the services, and the heads under which nothing was read
 */
export const readTable = (
  names: readonly string[],
  records: readonly TableRecord[],
  order?: DateOrder,
): Inventory & { readonly unread: readonly string[] } => {
  const isKonveyor = names.some((head) => /^record type/i.test(head));
  const columnOf = (wanted: 'name' | 'host') => names.findIndex((head) => heads[normal(head)] === wanted);
  const nameColumn = columnOf('name') === -1 ? columnOf('host') : columnOf('name');
  const nameOf = ({ cells }: TableRecord) => cells[nameColumn]?.value ?? '';
  const recordType = ({ cells }: TableRecord) => cells.find(({ head }) => /^record type/i.test(head))?.value;
  const joins = isKonveyor ? records.filter((record) => recordType(record) === '2') : [];
  const rowsNamed = records.filter((record) => nameOf(record) !== '' && !joins.includes(record));
  const totals = rowsNamed.filter((record) =>
    isTotal(
      nameOf(record),
      record.cells.toSpliced(nameColumn, 1).map(({ value }) => value),
    ),
  );
  const named = rowsNamed.filter((record) => !totals.includes(record));
  const all = new Set(named.map(nameOf));
  const cell = (cells: readonly Cell[], head: RegExp) => cells.find((one) => head.test(one.head));
  const services = named.map(({ cells }): Service => {
    const cellOfName = cells[nameColumn] as Cell;
    const name = { ...cellOfName, value: shortName(cellOfName.value) };
    const service = serviceOf(name, cells, all, isKonveyor, order);
    const needs = joins.flatMap((join) => {
      const [from, to] = [nameOf(join), cell(join.cells, /^dependency$/i)];
      const northbound = /^northbound$/i.test(cell(join.cells, /^dependency direction$/i)?.value ?? '');
      if (!to) return [];
      if (northbound) return to.value === name.value ? [{ value: from, path: to.path }] : [];
      return from === name.value ? [{ value: to.value, path: to.path }] : [];
    });
    return { ...service, needs: [...service.needs, ...needs] };
  });
  const unread = unreadHeads(names, named, nameColumn, isKonveyor);
  const unclear = services.filter(({ unclearDate }) => unclearDate).length;
  const blank = records.length - rowsNamed.length - joins.length;
  return {
    services,
    unread,
    notes: [
      ...(unclear > 0
        ? [
            `${unclear === 1 ? 'One date' : `${unclear} dates`} could be two days, such as 03/04/2014. Say whether the day or the month comes first.`,
          ]
        : []),
      ...unreadValues(
        named.flatMap(({ cells }) => cells),
        order,
      ),
      ...totals.map(
        (record) =>
          `${record.called}, “${nameOf(record)}”, adds up the others and was left out. Name it otherwise if it is a service.`,
      ),
      ...(blank > 0
        ? [`${blank === 1 ? 'One row' : `${blank} rows`} without a name ${blank === 1 ? 'was' : 'were'} passed over.`]
        : []),
    ],
  };
};

/**
 * @param rows the table with its heads
 * @param order how dates such as 03/04/2014 are meant
 * @param root what stands before every path: the name of one file of several, or nothing
 */
export const readSheet = (rows: readonly Row[], order?: DateOrder, root = ''): Inventory => {
  const [first, ...body] = rows;
  const names = first?.cells ?? [];
  const records = body.map(({ number, cells }) => ({
    called: `Row ${number}`,
    cells: names.map((head, at) => ({ head, value: cells[at] ?? '', path: `${root}row ${number}: ${head}` })),
  }));
  const table = readTable(names, records, order);
  return {
    services: table.services,
    notes: [
      ...unreadNote('Columns', table.unread),
      ...beyondHeads(body, names.length),
      ...table.notes,
      ...openQuote(rows),
    ],
  };
};
