/** One row of a table, or one record of a list, as a service. */
import { clip } from '../../text/format.ts';
import { unknownService, type Service } from '../inventory.ts';
import {
  hasAccelerators,
  isBuiltOnWindows,
  deviceNamed,
  hasNoNodes,
  isBound,
  isEnd,
  isHost,
  isRunState,
  isStopped,
  isWhatItRuns,
  isWindows,
  namesAccelerators,
  namesBypass,
  storeOfType,
} from '../rules/type-words.ts';
import { isAllItIs, isStoreInWords, kindOfName, kindSaid } from '../rules/said.ts';
import type { At } from '../tree.ts';
import { cores, ownerName, readCriticality, readDay, type DateOrder } from '../units.ts';
import { mebibytes, withPoint } from './figures.ts';
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

/** What an operating system asks of nodes; a store stays where it is whatever it runs on. */
const onSystem = ({ value, path }: At<string>, isStore: boolean): Partial<Pick<Service, 'boundTo' | 'prepared'>> => {
  if (hasNoNodes(value)) return { boundTo: [{ value: `operating system ${value}`, path }] };
  return isWindows(value) && !isStore
    ? { prepared: [{ value: `operating system ${value}, which runs on Windows nodes only`, path }] }
    : {};
};

/** Longest cell that is quoted. */
const longestQuoted = 80;

type Found = (wanted: Field) => At<string> | undefined;

/** What stands behind these is what it talks to. */
const other = /\s(?:to|from|via|through|without|an|zu|von|ohne)\s.*|\bno\s.*/i;

/** What words about a row ask of the machine below it. */
const askedInWords = (found: Found, isStore: boolean) => {
  const cells = (['type', 'role', 'description', 'stack'] as const).flatMap((wanted) => {
    const cell = found(wanted);
    return cell ? [{ ...cell, said: cell.value.replace(other, ''), isType: wanted === 'type' }] : [];
  });
  const quoted = (tells: (text: string) => boolean, words = '') =>
    cells
      .filter(({ said }) => tells(said))
      .map(({ value, path, isType }) => ({ value: `${isType ? `type ${value}` : `“${value}”`}${words}`, path }));
  return {
    boundTo: quoted(isBound),
    devices: cells.flatMap(({ said, path }) => {
      const device = deviceNamed(said);
      return device === undefined ? [] : [{ value: device, path }];
    }),
    accelerators: quoted(namesAccelerators),
    prepared: [
      ...quoted(namesBypass),
      ...(isStore ? [] : quoted(isBuiltOnWindows, ', which runs on Windows nodes only')),
    ],
  };
};

/**
 * The type; a template of machines is one. Where no type tells what it is, a role in a few words does that tells of a store,
 * a cache or what carries others, or the one product that it is built with.
 */
const typeOf = (found: Found): At<string> | undefined => {
  const template = found('template');
  if (template && /^(true|yes|ja|1)$/i.test(template.value)) return { value: 'template', path: template.path };
  const [type, role, stack] = [found('type'), found('role') ?? found('description'), found('stack')];
  if (storeOfType(type?.value ?? '') !== undefined) return type;
  if (role && role.value.split(/\s+/).length <= 3 && (isStoreInWords(role.value) || isHost(role.value))) return role;
  return stack && isWhatItRuns(stack.value, role?.value ?? '') ? stack : type;
};

/** What a row says that it is: its own description, what it is built with where that is all of it, its name where nothing else tells. */
const saidOf = (found: Found, name: At<string>): Service['said'] => {
  const described = (['type', 'role', 'description'] as const).flatMap((wanted) => found(wanted) ?? []);
  const stack = found('stack');
  const cells = [
    ...described,
    ...(stack && isAllItIs(stack.value, found('role')?.value ?? '', name.value) ? [stack] : []),
  ];
  for (const { value, path } of cells) {
    const said = kindSaid(value);
    if (said) return { ...said, value: clip(value, longestQuoted), path };
  }
  const isAlone = !found('role') && !stack && !found('image');
  const named = isAlone ? kindOfName(name.value) : undefined;
  return named && { ...named, value: clip(name.value, longestQuoted), path: name.path };
};

/** What a person can use who answers what no rule can read: that it does not run, and what it is for. */
const telling = (found: Found, life: readonly At<string>[]): readonly At<string>[] => [
  ...life.filter(({ value }) => isStopped(value)),
  ...(['role', 'stack', 'description'] as const).flatMap((wanted) => {
    const role = found(wanted);
    return role ? [{ value: clip(role.value, longestQuoted), path: role.path }] : [];
  }),
];

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
  const field = (wanted: Field) => cells.find(({ head, value }) => value !== '' && heads[normal(head)] === wanted);
  const found = (wanted: Field) => {
    const cell = field(wanted);
    return cell && { value: cell.value, path: cell.path };
  };
  const owner = found('owner') ?? found('owner_group');
  const importance = field('criticality');
  const criticality = importance && readCriticality(importance.value, /^busines_criticality$/i.test(importance.head));
  const life = cells.filter(
    ({ head, value }) =>
      (value !== '' && heads[normal(head)] === 'lifecycle') || (heads[normal(head)] === 'state' && isRunState(value)),
  );
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
  const names = cells.map(({ head }) => normal(head));
  const mib = number('memory_mib', (given) => mebibytes(withPoint(given) ?? '', memoryHead, names));
  const image = found('image');
  const type = typeOf(found);
  const isStore = type !== undefined && storeOfType(type.value) === 'store';
  const system = found('system');
  const said = type && storeOfType(type.value) ? undefined : saidOf(found, name);
  const onIts = system ? onSystem(system, isStore) : {};
  const asked = askedInWords(found, isStore);
  const machine = found('machine');
  // Google gives the address of the kind of machine.
  const kind = machine?.value.split('/').at(-1) ?? '';
  const rented = machine && hasAccelerators(kind) ? { value: kind, path: machine.path } : undefined;
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
    ...(said && { said }),
    hints: [
      ...hints,
      ...telling(found, life),
      ...(importance && !criticality ? [{ value: `criticality ${importance.value}`, path: importance.path }] : []),
    ],
    needs: needs ? namesIn(needs.value, all).map((value) => ({ value, path: needs.path })) : [],
    given,
    ...(owner && { owner: { value: ownerName(owner.value), path: owner.path } }),
    ...(criticality && { criticality: { value: criticality, path: importance.path } }),
    ...(lifecycle && { lifecycle: { value: lifecycle.value, path: lifecycle.path } }),
    ...(type && { type }),
    devices: asked.devices,
    boundTo: [...(onIts.boundTo ?? []), ...asked.boundTo],
    prepared: [...(onIts.prepared ?? []), ...asked.prepared],
    accelerators: [
      ...(rented ? [{ value: `machine ${rented.value}, which has accelerators`, path: rented.path }] : []),
      ...asked.accelerators,
    ],
    labels: cells.filter(({ head, value }) => value !== '' && heads[normal(head)] === 'tags').flatMap(labelsOf),
    ...(schedule && { schedule }),
    ...(created && day === 'unclear' && { unclearDate: created }),
    ...(created && day && day !== 'unclear' && { created: { value: day, path: created.path } }),
    ...(replicas && { replicas }),
    ...(cpuCores && { cpuCores }),
    ...(mib && { memoryMib: mib }),
  };
};
