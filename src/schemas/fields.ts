/**
 * Building blocks of every schema. They differ from plain zod in one thing: an error names the nearest valid value,
 * because a message that ends with the answer saves the author a search.
 */
import { closest } from 'fastest-levenshtein';
import { z } from 'astro/zod';

const didYouMean = (given: string, valid: readonly string[]): string =>
  valid.length === 0 ? '' : ` Did you mean "${closest(given, valid)}"? Valid: ${valid.join(', ')}.`;

/** What the author wrote, as a message can show it. */
const shown = (input: unknown): string => (typeof input === 'string' ? input : JSON.stringify(input));

/** An object that refuses unknown fields and names the nearest known one. */
export const fields = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `Unknown field "${key}".${didYouMean(key, Object.keys(shape))}`).join(' ')
        : undefined,
  });

/** One word out of a fixed list; a misspelt word is answered with the nearest. */
export const choice = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, {
    error: (issue) =>
      issue.input === undefined
        ? `Missing. Valid: ${values.join(', ')}.`
        : `"${shown(issue.input)}" is not valid here.${didYouMean(shown(issue.input), values)}`,
  });

/** The name of an entry's file without its ending. */
export const entryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) => `"${shown(issue.input)}" is not an id: use lower-case words joined by hyphens, as in file names.`,
});

/** "collection/id", for links between entries of different kinds. */
export const entryPath = z.string().regex(/^[a-z-]+\/[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) => `"${shown(issue.input)}" is not a path to an entry: write collection/id, as in faqs/why-hate.`,
});

/** A day, written YYYY-MM-DD with or without quotes; read as that text, so that no time zone can shift it. */
export const day = z
  .union([z.date(), z.iso.date()], { error: 'Not a day: write YYYY-MM-DD.' })
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));

/** A sentence or paragraph that a reader sees. */
export const prose = z.string().trim().min(1, { error: 'Empty: write a sentence.' });

/** Money in US dollars, zero or more. */
export const usd = z.number().nonnegative({ error: 'Money is zero or more US dollars.' });
