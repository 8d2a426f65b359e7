/** What an author reads of a field that does not hold: what was expected, what stands there, what to do. */
import type { z } from 'astro/zod';
import type { YAMLError } from 'yaml';
import { descriptionOf } from '../../schemas/fields.ts';
import { schemaAt, type FieldPath as Path } from './written-words.ts';

const descriptionAt = (schema: z.ZodType, path: Path): string => {
  let at: z.core.$ZodType | undefined = schema;
  for (const [index, key] of path.entries()) {
    const holder = schemaAt(at, []);
    const def = holder?._zod.def as { shape?: Readonly<Record<string, z.core.$ZodType>>; element?: z.core.$ZodType };
    at = typeof key === 'number' ? def.element : def.shape?.[key];
    if (index === path.length - 1) return descriptionOf(at);
  }
  return '';
};

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** What a field holds, in the words of those who write it. */
const expected: Readonly<Record<string, string>> = {
  array: 'a list, such as [one, two]',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
};

/** The names of the fields below a field, where it has some. */
const fieldsBelow = (schema: z.ZodType, path: Path): string => {
  const below = schemaAt(schemaAt(schema, path), [])?._zod.def as { shape?: object } | undefined;
  return `fields below it: ${Object.keys(below?.shape ?? {}).join(', ')}`;
};

/** What a bound asks for, where the schema says it in no words of its own. */
const bound = (issue: z.core.$ZodIssue): string | undefined => {
  const isLeast = issue.code === 'too_small';
  if ((!isLeast && issue.code !== 'too_big') || !/^Too (small|big)/.test(issue.message)) return undefined;
  const limit = isLeast ? issue.minimum : issue.maximum;
  if (issue.origin === 'string') return `a text of at ${isLeast ? 'least' : 'most'} ${limit} signs`;
  if (issue.origin === 'array') return `a list with at ${isLeast ? 'least' : 'most'} ${limit} in it`;
  return `a number ${issue.inclusive ? `of at ${isLeast ? 'least' : 'most'}` : isLeast ? 'above' : 'below'} ${limit}`;
};

/** True for a field that an entry may be without. */
const isOptional = (schema: z.ZodType, path: Path): boolean => {
  const holder = schemaAt(schema, path.slice(0, -1))?._zod.def as
    { shape?: Readonly<Record<string, z.ZodType>> } | undefined;
  return holder?.shape?.[String(path.at(-1))]?.safeParse(undefined).success === true;
};

/** What is wrong with the value of a field, by the schema of its entry. */
export const issueMessage = (issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string => {
  if (value === null && issue.code === 'invalid_type' && isOptional(schema, issue.path as Path))
    return `Empty. ${descriptionAt(schema, issue.path as Path)} Write it, or take the line out.`;
  if (value === undefined || (value === null && issue.code === 'invalid_type')) {
    return `Required. ${descriptionAt(schema, issue.path as Path)} ${issue.code === 'invalid_value' ? issue.message.replace(/^Missing. /, '') : ''}`.trim();
  }
  const bounded = bound(issue);
  if (bounded !== undefined) return `Expected ${bounded}, found ${shown(value)}.`;
  if (issue.code !== 'invalid_type') return issue.message;
  const isQuoted = typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
  const quote =
    issue.expected === 'string' && typeof value !== 'object'
      ? ' Put it in quotes.'
      : ['number', 'int'].includes(issue.expected) && isQuoted
        ? ' Take its quotes away.'
        : '';
  const meant = issue.expected === 'object' ? fieldsBelow(schema, issue.path as Path) : expected[issue.expected];
  return `Expected ${meant ?? issue.expected}, found ${shown(value)}.${quote}`;
};

const advice: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'YAML is indented with blanks: replace the tab.',
  DUPLICATE_KEY: 'Keep one of the two.',
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon and a blank in it belongs in quotes.',
  BAD_INDENT: 'Move the line so that it stands below its neighbours.',
  UNEXPECTED_TOKEN: 'A text that begins with a sign of YAML belongs in quotes.',
  BAD_SCALAR_START: 'A text that begins with a sign of YAML belongs in quotes.',
  MISSING_CHAR: 'A text that begins with a quote ends with the same.',
  MULTIPLE_DOCS: 'An entry is one document: take out the line of dashes.',
};

/** What is wrong with YAML, and what to do. */
export const yamlMessage = ({ code, message: said }: YAMLError): string => {
  const [, end] = /end with a ([\]}])/.exec(said) ?? [];
  if (end !== undefined)
    return `A ${end === ']' ? 'list that begins with [' : 'map that begins with {'} is not closed. Write ${end} at its end, or put a text that begins so in quotes.`;
  return `${said.replace(/\.?$/, '.')} ${advice[code] ?? ''}`.trim();
};
