/** One row of a table, or one record of a list, as a service. */
import { unknownService, type Service } from '../inventory.ts';
import { isEnd, isRunState, storeOfType } from '../rules/type-words.ts';
import type { At } from '../tree.ts';
import { cores, ownerName, readCriticality, readDay, type DateOrder } from '../units.ts';
import { mebibytes, withPoint } from './figures.ts';
import { askedOf, saidOf, telling, typeOf, type Found } from './row-words.ts';
import { heads, isTrait, normal, traitOf, type Field } from './sheet-heads.ts';

/** Codes of ServiceNow's status columns, as an export without display values holds them. */
const ended: Readonly<Record<string, string>> = { operational_status: '6', install_status: '7' };

/** A cell with what its column is called. */
export interface Cell extends At<string> {
  readonly head: string;
}

/** Names in a cell. Where a sign parts them, or the cell is one name, blanks belong to the names. */
const namesIn = (cell: string, all: ReadonlySet<string>): readonly string[] =>
  (all.has(cell) ? [cell] : cell.split(/[;,|\n]/.test(cell) ? /[;,|\n]/ : /\s+/))
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Labels of a cell that holds several, as lists of clouds write them: `{"team":"web"}`, `team=web; env=prod`. */
const labelsOf = ({ value, path }: Cell): Service['labels'] => {
  try {
    const given: unknown = JSON.parse(value);
    const pairs = typeof given === 'object' && given !== null ? Object.entries(given) : [];
    return pairs.flatMap(([key, one]) => (typeof one === 'string' ? [{ key, value: one, path }] : []));
  } catch {
    return value.split(/[;,\n]/).flatMap((pair) => {
      const [, key = '', one = ''] = /^\s*([^=:]+)[=:](.*)$/.exec(pair) ?? [];
      return key === '' ? [] : [{ key: key.trim(), value: one.trim(), path }];
    });
  }
};

/** The first cell that is filled whose column tells this. */
const cellOf = (cells: readonly Cell[], wanted: Field): Cell | undefined =>
  cells.find(({ head, value }) => value !== '' && heads[normal(head)] === wanted);

/** Where it is in its life: what all cells tell of it, and what counts of these. */
const lifeOf = (cells: readonly Cell[]) => {
  const life = cells.filter(
    ({ head, value }) =>
      (value !== '' && heads[normal(head)] === 'lifecycle') || (heads[normal(head)] === 'state' && isRunState(value)),
  );
  const over = life.find(({ head, value }) => ended[normal(head)] === value);
  const counts = over ?? life.find(({ value }) => isEnd(value)) ?? life[0];
  return { life, lifecycle: counts && { value: over ? 'retired' : counts.value, path: counts.path } };
};

/** How often it runs, and what each of it takes. */
const sizeOf = (cells: readonly Cell[]): Pick<Service, 'replicas' | 'cpuCores' | 'memoryMib'> => {
  const number = (wanted: Field, read: (given: string, head: string) => number | undefined) => {
    const cell = cellOf(cells, wanted);
    const value = cell && read(cell.value, normal(cell.head));
    return cell && value !== undefined ? { value, path: cell.path } : undefined;
  };
  const names = cells.map(({ head }) => normal(head));
  const replicas = number('replicas', (given) => (/^\d+$/.test(given) ? Number(given) : undefined));
  const cpuCores = number('cpu_cores', (given) => cores(withPoint(given) ?? ''));
  const memoryMib = number('memory_mib', (given, head) => mebibytes(withPoint(given) ?? '', head, names));
  return { ...(replicas && { replicas }), ...(cpuCores && { cpuCores }), ...(memoryMib && { memoryMib }) };
};

/** When it was made; a date that could be two days is told as such. */
const createdOf = (
  created: At<string> | undefined,
  order: DateOrder | undefined,
): Pick<Service, 'created' | 'unclearDate'> => {
  const day = created && readDay(created.value, order);
  if (!day) return {};
  return day === 'unclear' ? { unclearDate: created } : { created: { value: day, path: created.path } };
};

/** Traits that a person filled in. */
const traitsOf = (cells: readonly Cell[]): Service['given'] =>
  Object.fromEntries(
    cells.flatMap(({ head, value, path }) => {
      const trait = heads[normal(head)] ?? '';
      const known = isTrait(trait) ? traitOf(trait, value) : undefined;
      return known === undefined ? [] : [[trait, { value: known, path }]];
    }),
  );

/** Tags of Konveyor, each behind the column of its category: `tag category 1`, `tag 1`. */
const pairedTags = (cells: readonly Cell[]): readonly At<string>[] =>
  cells.flatMap(({ head, value, path }, index) => {
    const [, at] = /^tag category (\d+)$/i.exec(head) ?? [];
    const next = cells[index + 1];
    return at && value !== '' && next?.head.toLowerCase() === `tag ${at}`
      ? [{ value: `${value} ${next.value}`.trim(), path: next.path || path }]
      : [];
  });

/**
 * A service out of the cells of one row or one record.
 * @param all names of the whole table, since names may hold blanks
 * @param isKonveyor true where tags stand in pairs of columns
 * @param order how dates such as 03/04/2014 are meant
 */
export const serviceOf = (
  name: At<string>,
  cells: readonly Cell[],
  all: ReadonlySet<string>,
  isKonveyor: boolean,
  order?: DateOrder,
): Service => {
  const found: Found = (wanted) => {
    const cell = cellOf(cells, wanted);
    return cell && { value: cell.value, path: cell.path };
  };
  const type = typeOf(found);
  const store = type && storeOfType(type.value);
  const said = store ? undefined : saidOf(found, name);
  const { life, lifecycle } = lifeOf(cells);
  const owner = found('owner') ?? found('owner_group');
  const importance = cellOf(cells, 'criticality');
  const criticality = importance && readCriticality(importance.value, /^busines_criticality$/i.test(importance.head));
  const image = found('image');
  const needs = found('depends_on');
  const schedule = found('schedule');
  return {
    ...unknownService(name.value, 'sheet', name.path),
    images: image ? image.value.split(/[;,\s]+/).map((value) => ({ value, path: image.path })) : [],
    ...(store === 'store' && { isResource: true }),
    ...(said && { said }),
    hints: [
      ...(isKonveyor ? pairedTags(cells) : []),
      ...telling(found, life),
      ...(importance && !criticality ? [{ value: `criticality ${importance.value}`, path: importance.path }] : []),
    ],
    needs: needs ? namesIn(needs.value, all).map((value) => ({ value, path: needs.path })) : [],
    given: traitsOf(cells),
    ...(owner && { owner: { value: ownerName(owner.value), path: owner.path } }),
    ...(criticality && { criticality: { value: criticality, path: importance.path } }),
    ...(lifecycle && { lifecycle }),
    ...(type && { type }),
    ...askedOf(found, store === 'store'),
    labels: cells.filter(({ head, value }) => value !== '' && heads[normal(head)] === 'tags').flatMap(labelsOf),
    ...(schedule && { schedule }),
    ...createdOf(found('created'), order),
    ...sizeOf(cells),
  };
};
