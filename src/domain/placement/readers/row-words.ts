/** What the words of a row tell: what it is, and what it asks of the machine below it. */
import { clip } from '../../text/format.ts';
import type { Service } from '../inventory.ts';
import {
  hasAccelerators,
  isBuiltOnWindows,
  deviceNamed,
  hasNoNodes,
  isBound,
  isHost,
  isStopped,
  isWhatItRuns,
  isWindows,
  namesAccelerators,
  namesBypass,
  storeOfType,
} from '../rules/type-words.ts';
import { isAllItIs, isStoreInWords, kindOfName, kindSaid } from '../rules/said.ts';
import type { At } from '../tree.ts';
import type { Field } from './sheet-heads.ts';

/** What an operating system asks of nodes; a store stays where it is whatever it runs on. */
const onSystem = ({ value, path }: At<string>, isStore: boolean): Partial<Pick<Service, 'boundTo' | 'prepared'>> => {
  if (hasNoNodes(value)) return { boundTo: [{ value: `operating system ${value}`, path }] };
  return isWindows(value) && !isStore
    ? { prepared: [{ value: `operating system ${value}, which runs on Windows nodes only`, path }] }
    : {};
};

/** Longest cell that is quoted. */
const longestQuoted = 80;

/** The cell of a row that tells this, where one does. */
export type Found = (wanted: Field) => At<string> | undefined;

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

/** What a row asks of the machine below it: in its words, by its operating system, and by the kind of machine that it rents. */
export const askedOf = (
  found: Found,
  isStore: boolean,
): Pick<Service, 'boundTo' | 'devices' | 'accelerators' | 'prepared'> => {
  const { boundTo, devices, accelerators, prepared } = askedInWords(found, isStore);
  const system = found('system');
  const bySystem = system ? onSystem(system, isStore) : {};
  const machine = found('machine');
  // Google gives the address of the kind of machine.
  const kind = machine?.value.split('/').at(-1) ?? '';
  return {
    boundTo: [...(bySystem.boundTo ?? []), ...boundTo],
    devices,
    accelerators: [
      ...(machine && hasAccelerators(kind)
        ? [{ value: `machine ${kind}, which has accelerators`, path: machine.path }]
        : []),
      ...accelerators,
    ],
    prepared: [...(bySystem.prepared ?? []), ...prepared],
  };
};

/**
 * The type; a template of machines is one. Where no type tells what it is, a role in a few words does that tells of a store,
 * a cache or what carries others, or the one product that it is built with.
 */
export const typeOf = (found: Found): At<string> | undefined => {
  const template = found('template');
  if (template && /^(true|yes|ja|1)$/i.test(template.value)) return { value: 'template', path: template.path };
  const [type, role, stack] = [found('type'), found('role') ?? found('description'), found('stack')];
  if (storeOfType(type?.value ?? '') !== undefined) return type;
  if (role && role.value.split(/\s+/).length <= 3 && (isStoreInWords(role.value) || isHost(role.value))) return role;
  return stack && isWhatItRuns(stack.value, role?.value ?? '') ? stack : type;
};

/** What a row says that it is: its own description, what it is built with where that is all of it, its name where nothing else tells. */
export const saidOf = (found: Found, name: At<string>): Service['said'] => {
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
export const telling = (found: Found, life: readonly At<string>[]): readonly At<string>[] => [
  ...life.filter(({ value }) => isStopped(value)),
  ...(['role', 'stack', 'description'] as const).flatMap((wanted) => {
    const role = found(wanted);
    return role ? [{ value: clip(role.value, longestQuoted), path: role.path }] : [];
  }),
];
