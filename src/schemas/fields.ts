/**
 * Building blocks of every schema. They differ from plain zod in one thing: an error names the nearest valid value,
 * because a message that ends with the answer saves the author a search.
 */
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'astro/zod';
import { slugOf } from '../kinds.ts';

/** The nearest is asked for where a slip of the hand could have made one of the other, and else only all are named. */
const didYouMean = (given: string, valid: readonly string[]): string => {
  if (valid.length === 0) return '';
  const nearest = closest(given, valid);
  const isNear = distance(given, nearest) <= Math.max(given.length, nearest.length) / 2;
  return `${isNear ? ` Did you mean "${nearest}"?` : ''} Valid: ${valid.join(', ')}.`;
};

/** What the author wrote, as a message can show it. */
const shown = (input: unknown): string => (typeof input === 'string' ? input : JSON.stringify(input));

/** Fields of one object whose values may not fall in this order, whatever the object is. */
const rising = [
  ['low', 'likely', 'high'],
  ['lowUsd', 'highUsd'],
  ['from', 'to'],
  ['checked', 'until'],
] as const;

/**
 * For a rule over several fields: it speaks together with the faults of single fields, not in a second build. Its function
 * must bear fields that are missing or wrong.
 */
export const atOnce = {
  when: ({ value }: { readonly value: unknown }): boolean => typeof value === 'object' && value !== null,
};

const isGiven = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';

/** True when a value comes after another of its type; a year and a month of that year do not. */
const comesAfter = (before: number | string, value: number | string): boolean =>
  typeof before === 'string' && typeof value === 'string'
    ? before.slice(0, value.length) > value.slice(0, before.length)
    : typeof before === typeof value && before > value;

/** An object that refuses unknown fields and names the nearest known one, and refuses bounds that are out of order. */
export const fields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => `Unknown field "${key}".${didYouMean(key, Object.keys(shape))}`).join(' ')
          : undefined,
    })
    .superRefine((value, context) => {
      for (const names of rising) {
        const given = names
          .map((name) => ({ name, value: (value as Readonly<Record<string, unknown>>)[name] }))
          .filter((one): one is { name: (typeof names)[number]; value: number | string } => isGiven(one.value));
        given.slice(1).forEach((one, index) => {
          const before = given[index];
          if (before === undefined || !comesAfter(before.value, one.value)) return;
          context.addIssue({
            code: 'custom',
            path: [one.name],
            message: `${one.value} comes before ${before.name}, ${before.value}. Put them in order: ${names.join(', ')}.`,
          });
        });
      }
    }, atOnce);

/** What an item of a list is called: its id, or the text that it is. */
const nameOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? ('id' in item ? item.id : undefined) : item;

/** A list in which nothing stands twice: neither a text, nor an object with the same id. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.array(item).superRefine((items, context) => {
    const names = items.map(nameOf);
    names.forEach((name, index) => {
      if (name === undefined || names.indexOf(name) === index) return;
      context.addIssue({ code: 'custom', path: [index], message: `"${shown(name)}" stands twice. Take one out.` });
    });
  });

/** One word out of a fixed list; a misspelt word is answered with the nearest. */
export const choice = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, {
    error: (issue) =>
      issue.input === undefined
        ? `Missing. Valid: ${values.join(', ')}.`
        : `"${shown(issue.input)}" is not valid here.${didYouMean(shown(issue.input), values)}`,
  });

/** The nearest spelling that would pass as an id, as a sentence; empty where no letter is left. */
const nearestId = (given: string): string => {
  const plain = slugOf(given);
  return plain === '' ? '' : ` Nearest: "${plain}".`;
};

/** The name of an entry's file without its ending. */
export const entryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) =>
    `"${shown(issue.input)}" is not an id: use lower-case words joined by hyphens, as in file names.${nearestId(shown(issue.input))}`,
});

/** A word by which pages are grouped, in letters of any script. Capitals and blanks make no other: "On call" is on-call. */
export const tag = z
  .string()
  .overwrite((text) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-'))
  .regex(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u, {
    error: (issue) =>
      `"${shown(issue.input)}" is no tag, which stands in an address: use letters and figures, joined by hyphens.${nearestId(shown(issue.input))}`,
  });

/** "collection/id", for links between entries of different kinds. */
export const entryPath = z.string().regex(/^[a-z-]+(\/[a-z0-9]+(-[a-z0-9]+)*)+$/, {
  error: (issue) =>
    `"${shown(issue.input)}" is not a path to an entry: write collection/id in lower-case words, such as wiki/on-call/drain-a-node.`,
});

/**
 * A day, written YYYY-MM-DD with or without quotes; read as that text, so that no time zone can shift it. Astro's reader of
 * YAML makes a date of it, and of 30 February 2 March; the check of content reads the text as it stands.
 */
const noDay = {
  error: (issue: { readonly input?: unknown }) =>
    `"${shown(issue.input)}" is not a day of the calendar: write YYYY-MM-DD.`,
};
export const day = z
  .union([z.date(), z.iso.date(noDay).regex(/^(19|20)/, noDay)], noDay)
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));

/** A sentence or paragraph that a reader sees. */
export const prose = z.string().trim().min(1, { error: 'Empty: write a sentence.' });

/** Money in US dollars, zero or more. */
export const usd = z.number().nonnegative({ error: 'Money is zero or more US dollars.' });

/** Address of a page of the web. Older works may answer over http only, so both are taken. */
export const webAddress = z
  .httpUrl({
    abort: true,
    error: (issue) => `"${shown(issue.input)}" is not an address: write it in full, beginning with https://.`,
  })
  .regex(/^https?:\/\/[^\s@/?#]+([/?#]\S*)?$/i, {
    error: (issue) => `"${shown(issue.input)}" holds a blank or a password. Copy the address again.`,
  });

/** The sentence for the author that a field carries, through what makes it optional or gives it a default. */
export const descriptionOf = (field: z.core.$ZodType | undefined): string => {
  if (field === undefined) return '';
  const { innerType } = field._zod.def as { innerType?: z.core.$ZodType };
  return (field as z.ZodType).description ?? descriptionOf(innerType);
};
