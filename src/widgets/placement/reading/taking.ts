/* What happens to a file or a text that is given; loaded with the first. */
import { unknownService, type GivenTrait, type Service } from '../../../domain/placement/inventory.ts';
import { mostServices } from '../../../domain/placement/kept/estate.ts';
import { mostCharacters, type SourceFile } from '../../../domain/placement/given/limits.ts';
import { inventoryRules } from '../../../domain/placement/rules/rules.ts';
import { placementParameters } from '../../../domain/placement/kept/state.ts';
import { textOf } from '../../../domain/text/text-of.ts';
import { readState, type StateValues } from '../../../domain/tool/url-state.ts';
import { estateOf, keepEstate } from '../kept-estates.ts';
import { readInWorker } from './reading.ts';

export interface Taken {
  /** The state with the inventory; undefined where nothing could be read. */
  readonly values?: StateValues;
  readonly trouble: boolean;
  readonly lines: readonly string[];
}

const withEstate = (
  services: readonly Service[],
  values: StateValues,
): { readonly values: StateValues; readonly lines: readonly string[] } => {
  const { estate, trouble } = keepEstate(services);
  const long = estate.startsWith('@')
    ? [
        'It is too large for a link: the address works in this browser only. Send the JSON file instead, which this page opens again.',
      ]
    : [];
  return { values: { ...values, estate }, lines: [...(trouble === null ? [] : [trouble]), ...long] };
};

/** What the query string of a file of this tool sets, checked as an address is. */
const settingsIn = (query: string): StateValues => {
  const parameters = placementParameters(inventoryRules.map(({ id }) => id));
  const { estate: _before, ...settings } = readState(new URLSearchParams(query), parameters).values;
  return settings;
};

/**
 * Reads the files, or the text where there are none.
 * @param values the state before; settings stay, answers of other services go
 */
export const takeInventory = async (files: readonly File[], text: string, values: StateValues): Promise<Taken> => {
  const large = files.find(({ size }) => size > mostCharacters);
  if (large)
    return {
      trouble: true,
      lines: [
        `${large.name} has ${Math.round(large.size / 1e6)} MB, and 20 are read. Export fewer namespaces or clusters at a time. Nothing was changed.`,
      ],
    };
  const given: readonly SourceFile[] =
    files.length > 0
      ? await Promise.all(
          files.map(async (file) => ({ name: file.name, text: textOf(new Uint8Array(await file.arrayBuffer())) })),
        )
      : [{ name: 'What was pasted', text }];
  const { services, notes, refusals, formats, query } = await readInWorker(given);
  const refused = refusals.map(({ file, message }) => `${file}: ${message}`);
  if (services.length === 0)
    return { trouble: true, lines: refused.length > 0 ? refused : ['There is no service in it. Nothing was changed.'] };
  const { estate: _before, answers: _answers, ...settings } = values;
  const kept = query === null ? settings : settingsIn(query);
  const { values: next, lines } = withEstate(services.slice(0, mostServices), kept);
  const cut = services.length > mostServices ? [`Only the first ${mostServices} were taken.`] : [];
  return {
    values: next,
    trouble: refused.length > 0,
    lines: [
      `Read as ${formats.join(', ')}: ${services.length} ${services.length === 1 ? 'service' : 'services'}.`,
      ...cut,
      ...lines,
      ...refused,
      ...notes,
    ],
  };
};

export interface KindWithTraits {
  readonly id: string;
  readonly name: string;
  readonly traits?: Readonly<Partial<Record<GivenTrait, string>>>;
}

/** Adds a typed service of a kind to those on screen, or begins with it where the example was. */
export const addTyped = (name: string, kind: string, kinds: readonly KindWithTraits[], values: StateValues): Taken => {
  const called = name.trim();
  if (called === '') return { trouble: true, lines: ['Give it a name.'] };
  const before = typeof values['estate'] === 'string' ? (estateOf(values['estate']) ?? []) : [];
  if (before.some((one) => one.name === called))
    return { trouble: true, lines: [`There is a service called ${called} already.`] };
  const chosen = kinds.find(({ id }) => id === kind);
  const path = chosen ? `as ${chosen.name}` : 'typed';
  const service: Service = {
    ...unknownService(called, 'sheet', path),
    given: Object.fromEntries(Object.entries(chosen?.traits ?? {}).map(([trait, value]) => [trait, { value, path }])),
  };
  return { ...withEstate([...before, service], values), trouble: false };
};
