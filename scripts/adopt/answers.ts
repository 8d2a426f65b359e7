/** What whoever takes a site over answers, read out of the texts that were given. */
import { closest } from 'fastest-levenshtein';
import { partIds, type PartId } from '../../src/parts.ts';
import { languages, type Language } from '../../src/words/languages.ts';
import { idOf } from './entry-template.ts';

/** What the new owner answers. */
export interface Answers {
  readonly name: string;
  readonly organisation: string;
  /** Name of the team that answers for what nobody else does. */
  readonly owner: string;
  readonly channel: string;
  readonly parts: readonly PartId[];
  readonly language: Language;
}

/**
 * A language that the interface has.
 * @throws {Error} for any other
 */
export const languageFrom = (text: string): Language => {
  const known = languages.find((one) => one === text.trim().toLowerCase());
  if (known) return known;
  throw new Error(`The interface has no language "${text}". It has ${languages.join(' and ')}.`);
};

/** The answers that are a text. */
export type TextField = 'name' | 'organisation' | 'owner' | 'channel';

/**
 * A text that was answered.
 * @throws {Error} saying what would do, where a site cannot be made of it
 */
export const textFrom = (field: TextField, text: string): string => {
  const answer = text.trim();
  if (answer === '') throw new Error(`The ${field} is empty. Write it, or give it with --${field}.`);
  if (field === 'owner' && idOf(answer) === '')
    throw new Error(`"${answer}" makes no id. Name the team with a letter of a to z.`);
  return answer;
};

const isPart = (id: string): id is PartId => partIds.some((one) => one === id);

/**
 * Parts out of a list that is joined by commas; one that stands twice is meant once.
 * @throws {Error} for a name that no part has, for a part without an example, and for none
 */
export const partsFrom = (text: string): PartId[] => {
  const named = [...new Set(text.split(',').map((id) => id.trim()))].filter((id) => id !== '');
  if (named.length === 0) throw new Error(`Name at least one part: ${partIds.join(', ')}.`);
  const faults = named.flatMap((id) => {
    if (id === 'tools')
      return [
        `The part "${id}" has no example of one entry: its questions, rules and prices are the sample's. Keep the sample as it is and change content/site.yaml by hand, or leave ${id} out of --parts.`,
      ];
    return isPart(id)
      ? []
      : [`No part is called "${id}". Nearest: ${closest(id, partIds)}. There are ${partIds.join(', ')}.`];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return named.filter(isPart);
};

/** What was given on the command line. */
export type Given = Readonly<Partial<Record<keyof Answers, string>>>;

/** How the text of each answer is read. */
export const readers = {
  name: (text: string) => textFrom('name', text),
  organisation: (text: string) => textFrom('organisation', text),
  owner: (text: string) => textFrom('owner', text),
  channel: (text: string) => textFrom('channel', text),
  parts: partsFrom,
  language: languageFrom,
} as const;

/**
 * The answers that were given, read.
 * @param needed those without which it cannot go on
 * @throws {Error} that names at once every answer that is missing or will not do
 */
export const givenAnswers = (given: Given, needed: readonly (keyof Answers)[]): Partial<Answers> => {
  const faults: string[] = [];
  const read = (Object.keys(readers) as (keyof Answers)[]).flatMap((field): [string, unknown][] => {
    const text = given[field];
    if (text === undefined) return [];
    try {
      return [[field, readers[field](text)]];
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  const missing = needed.filter((field) => given[field] === undefined).map((field) => `--${field}`);
  if (missing.length > 0)
    faults.unshift(
      `With --yes every answer is given: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return Object.fromEntries(read);
};
