/** Tables: our own template, applications of Konveyor, a configuration database as ServiceNow exports it. */
import { unknownService, type Inventory, type Service } from '../inventory.ts';
import { isTotal } from '../../text/tables/totals.ts';
import type { At } from '../tree.ts';
import { cores, ownerName, readCriticality, readDay, type DateOrder } from '../units.ts';
import { mebibytes, withPoint } from './figures.ts';
import type { Row } from '../../text/tables/rows.ts';
import { heads, isTrait, normal, traitOf, type Field } from './sheet-heads.ts';
import { openQuote, unreadValues } from './sheet-notes.ts';

/** Codes of ServiceNow's status columns, as an export without display values holds them. */
const ended: Readonly<Record<string, string>> = { operational_status: '6', install_status: '7' };

/** A cell with what its column is called. */
export interface Cell extends At<string> {
  readonly head: string;
}

const konveyorHeads =
  /^(record type( 1)?|dependency( direction)?|tag( category)? \d+|business service|description|comments)$/i;

/** True when the heads name services: a column that is the name, or Konveyor's record type. */
export const isSheet = (row: Row | undefined): boolean =>
  row?.cells.some((head) => heads[normal(head)] === 'name' || /^record type/i.test(head)) ?? false;

/** Names in a cell. Where a sign parts them, or the cell is one name, blanks belong to the names. */
const namesIn = (cell: string, all: ReadonlySet<string>): readonly string[] =>
  (all.has(cell) ? [cell] : cell.split(/[;,|\n]/.test(cell) ? /[;,|\n]/ : /\s+/))
    .map((name) => name.trim())
    .filter((name) => name !== '');

const serviceOf = (
  name: At<string>,
  cells: readonly Cell[],
  all: ReadonlySet<string>,
  isKonveyor: boolean,
  order?: DateOrder,
): Service => {
  const field = (wanted: Field) => cells.find(({ head, value }) => value !== '' && heads[normal(head)] === wanted);
  const found = (wanted: Field) => {
    const cell = field(wanted);
    return cell && { value: cell.value, path: cell.path };
  };
  const owner = found('owner');
  const importance = field('criticality');
  const criticality = importance && readCriticality(importance.value, /^busines_criticality$/i.test(importance.head));
  const life = cells.filter(({ head, value }) => value !== '' && heads[normal(head)] === 'lifecycle');
  const over = life.find(({ head, value }) => ended[normal(head)] === value);
  const lifecycle = over ? { value: 'retired', path: over.path } : (life.find(({ value }) => isEnd(value)) ?? life[0]);
  const created = found('created');
  const day = created && readDay(created.value, order);
  const number = (wanted: Field, read: (given: string) => number | undefined): At<number> | undefined => {
    const cell = found(wanted);
    const value = cell && read(cell.value);
    return cell && value !== undefined ? { value, path: cell.path } : undefined;
  };
  const replicas = number('replicas', (given) => (/^\d+$/.test(given) ? Number(given) : undefined));
  const cpuCores = number('cpu_cores', (given) => cores(withPoint(given) ?? ''));
  const memoryHead = normal(field('memory_mib')?.head ?? '');
  const mib = number('memory_mib', (given) => mebibytes(withPoint(given) ?? '', /_gi?b$/.test(memoryHead)));
  const image = found('image');
  const said = found('type');
  const isStore = said !== undefined && /(^|_)db(_|$)|database|datenbank/i.test(said.value);
  const type = said && isStore ? { value: 'database', path: said.path } : said;
  const schedule = found('schedule');
  const needs = found('depends_on');
  const given = Object.fromEntries(
    cells.flatMap(({ head, value, path }) => {
      const trait = heads[normal(head)] ?? '';
      const known = isTrait(trait) ? traitOf(trait, value) : undefined;
      return known === undefined ? [] : [[trait, { value: known, path }]];
    }),
  );
  const tag = (index: number, head: string) => cells[index]?.head.toLowerCase() === head;
  const hints = isKonveyor
    ? cells.flatMap(({ head, value, path }, index) => {
        const [, at] = /^tag category (\d+)$/i.exec(head) ?? [];
        const next = cells[index + 1];
        return at && value !== '' && next && tag(index + 1, `tag ${at}`)
          ? [{ value: `${value} ${next.value}`.trim(), path: next.path || path }]
          : [];
      })
    : [];
  return {
    ...unknownService(name.value, 'sheet', name.path),
    images: image ? image.value.split(/[;,\s]+/).map((value) => ({ value, path: image.path })) : [],
    ...(isStore && { isResource: true }),
    hints,
    needs: needs ? namesIn(needs.value, all).map((value) => ({ value, path: needs.path })) : [],
    given,
    ...(owner && { owner: { value: ownerName(owner.value), path: owner.path } }),
    ...(criticality && { criticality: { value: criticality, path: importance.path } }),
    ...(importance &&
      !criticality && { hints: [...hints, { value: `criticality ${importance.value}`, path: importance.path }] }),
    ...(lifecycle && { lifecycle: { value: lifecycle.value, path: lifecycle.path } }),
    ...(type && { type }),
    ...(type && isMachine.test(type.value) && { boundTo: [{ value: `type ${type.value}`, path: type.path }] }),
    ...(schedule && { schedule }),
    ...(created && day === 'unclear' && { unclearDate: created }),
    ...(created && day && day !== 'unclear' && { created: { value: day, path: created.path } }),
    ...(replicas && { replicas }),
    ...(cpuCores && { cpuCores }),
    ...(mib && { memoryMib: mib }),
  };
};

/** Kinds of machines that nobody moves into a container: they are bought, or built, as they are. */
const isMachine = /(?:^|[\s_-])(?:mainframe|appliance|z\/?os|as\/?400)(?:[\s_-]|$)/i;

/** Words for what has ended or is about to. */
export const isEnd = (value: string): boolean =>
  /^(deprecated|retired|retire|decommissioned|decommissioning|end[- ]of[- ](life|support)|eol|sunset|sunsetting|disposed|switched off|abgeschaltet|stillgelegt|abgekündigt|außer betrieb)$/i.test(
    value.trim(),
  );

/**
 * @param rows the table with its heads
 * @param order how dates such as 03/04/2014 are meant; without it they stay unknown
 * @param root what stands before every path: the name of one file of several, or nothing
 */
export const readSheet = (rows: readonly Row[], order?: DateOrder, root = ''): Inventory => {
  const [first, ...body] = rows;
  const names = first?.cells ?? [];
  const isKonveyor = names.some((head) => /^record type/i.test(head));
  const nameColumn = names.findIndex((head) => heads[normal(head)] === 'name');
  const cellsOf = (row: Row): readonly Cell[] =>
    names.map((head, index) => ({ head, value: row.cells[index] ?? '', path: `${root}row ${row.number}: ${head}` }));
  const records = body.map((row) => ({ row, cells: cellsOf(row) }));
  const recordType = (cells: readonly Cell[]) => cells.find(({ head }) => /^record type/i.test(head))?.value;
  const rowsNamed = records.filter(
    ({ cells }) => (cells[nameColumn]?.value ?? '') !== '' && (!isKonveyor || recordType(cells) !== '2'),
  );
  const totals = rowsNamed.filter(({ row }) =>
    isTotal(row.cells[nameColumn] ?? '', row.cells.toSpliced(nameColumn, 1)),
  );
  const named = rowsNamed.filter((record) => !totals.includes(record));
  const all = new Set(named.map(({ cells }) => cells[nameColumn]?.value ?? ''));
  const joins = isKonveyor ? records.filter(({ cells }) => recordType(cells) === '2') : [];
  const cell = (cells: readonly Cell[], head: RegExp) => cells.find((one) => head.test(one.head));
  const services = named.map(({ cells }): Service => {
    const name = cells[nameColumn] as Cell;
    const service = serviceOf(name, cells, all, isKonveyor, order);
    const needs = joins.flatMap(({ cells: joined }) => {
      const [from, to] = [joined[nameColumn]?.value ?? '', cell(joined, /^dependency$/i)];
      const northbound = /^northbound$/i.test(cell(joined, /^dependency direction$/i)?.value ?? '');
      if (!to) return [];
      if (northbound) return to.value === name.value ? [{ value: from, path: to.path }] : [];
      return from === name.value ? [{ value: to.value, path: to.path }] : [];
    });
    return { ...service, needs: [...service.needs, ...needs] };
  });
  const unread = names.filter(
    (head) => head !== '' && heads[normal(head)] === undefined && !(isKonveyor && konveyorHeads.test(head)),
  );
  const unclear = services.filter(({ unclearDate }) => unclearDate).length;
  const blank = body.length - rowsNamed.length - joins.length;
  return {
    services,
    notes: [
      ...(unread.length > 0 ? [`Columns that were not read: ${unread.slice(0, 30).join(', ')}.`] : []),
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
        ({ row, cells }) =>
          `Row ${row.number}, “${cells[nameColumn]?.value}”, adds up the others and was left out. Name it otherwise if it is a service.`,
      ),
      ...openQuote(rows),
      ...(blank > 0
        ? [`${blank === 1 ? 'One row' : `${blank} rows`} without a name ${blank === 1 ? 'was' : 'were'} passed over.`]
        : []),
    ],
  };
};
