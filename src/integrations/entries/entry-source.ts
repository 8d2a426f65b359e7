/** The fields of one entry, read from its text with the line of each, and held against the schema of its collection. */
import type { z } from 'astro/zod';
import { descriptionOf } from '../../schemas/fields.ts';
import { isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { frontMatter, opened, secondHead, strayHead } from './front-matter.ts';
import {
  bareWords,
  commentedOut,
  curlyQuotes,
  schemaAt,
  type FieldPath as Path,
  type WordProblem,
} from './written-words.ts';

export interface SourceProblem {
  readonly line: number;
  readonly message: string;
}

export interface EntrySource {
  /** What the schema made of the fields; undefined when something is wrong with them. */
  readonly data?: unknown;
  /** The fields as they are written, whatever is wrong with them; undefined when they cannot be read at all. */
  readonly written?: unknown;
  readonly problems: readonly SourceProblem[];
  /** What may be meant, and rather is a slip. */
  readonly warnings?: readonly SourceProblem[];
  /** The line of the file on which a field stands, such as `sources[2].source`; that of what holds it when it is missing. */
  readonly lineOf: (field: string) => number;
}

const fieldOf = (path: Path): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

const pathOf = (field: string): (string | number)[] =>
  [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index === undefined ? key : Number(index)));

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

const message = (issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string => {
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

const yamlMessage = ({ code, message: said }: YAMLError): string => {
  const [, end] = /end with a ([\]}])/.exec(said) ?? [];
  if (end !== undefined)
    return `A ${end === ']' ? 'list that begins with [' : 'map that begins with {'} is not closed. Write ${end} at its end, or put a text that begins so in quotes.`;
  return `${said.replace(/\.?$/, '.')} ${advice[code] ?? ''}`.trim();
};

/**
 * Reads the fields of an entry.
 * @param text the whole file
 * @param inFrontMatter true when they stand in front of a text
 * @param optional true when there may be none
 */
export const readSource = (text: string, schema: z.ZodType, inFrontMatter: boolean, optional = false): EntrySource => {
  const found = inFrontMatter ? frontMatter.exec(text) : undefined;
  const isOpen = found === null && opened.test(text);
  const stray = inFrontMatter ? strayHead(text) : [];
  if (stray.length > 0) return { lineOf: () => 1, problems: stray };
  const start = found === null && optional && !isOpen ? ['', ''] : found;
  const nowhere = { lineOf: () => 1 };
  if (start === null) {
    return {
      ...nowhere,
      problems: [
        {
          line: 1,
          message: isOpen
            ? 'the front matter that begins here has no end. Write a line of three dashes below its last field.'
            : 'no front matter. Begin with a line of three dashes, the fields in YAML, and three dashes again; then comes the text.',
        },
      ],
    };
  }
  const offset = start ? 1 : 0;
  const counter = new LineCounter();
  const document = parseDocument(start ? (start[1] ?? '') : text, {
    lineCounter: counter,
    merge: true,
    prettyErrors: false,
  });
  const lineAt = (position: number): number => counter.linePos(position).line + offset;
  const lineOfPath = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const holder: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const items = (holder as { items?: unknown[] } | null)?.items ?? [];
      const key = path[length - 1];
      const item =
        typeof key === 'number'
          ? items[key]
          : items
              .map((pair) => (pair as { key?: unknown }).key)
              .find((one) => isScalar(one) && String(one.value) === key);
      const range = (item as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    return 1;
  };
  const lineOf = (field: string): number => lineOfPath(pathOf(field));
  if (document.errors.length > 0) {
    return {
      ...nowhere,
      problems: document.errors.map((error) => ({
        line: lineAt(error.pos[0]),
        message: yamlMessage(error),
      })),
    };
  }
  let value: unknown;
  try {
    value = document.toJS();
    if (optional) value ??= {};
  } catch (error) {
    return { ...nowhere, problems: [{ line: 1, message: (error as Error).message }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ...nowhere, problems: [{ line: 1 + offset, message: 'no fields. Write each as "name: value".' }] };
  }
  const placed = (word: WordProblem): SourceProblem => ({
    line: lineOfPath(word.path),
    message: `${fieldOf(word.path)}: ${word.message}`,
  });
  const words = bareWords(document, schema).map(placed);
  const warnings = curlyQuotes(document).map(placed);
  const result = schema.safeParse(value);
  const ofSchema = (result.error?.issues ?? []).flatMap((issue): SourceProblem[] => {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key, index) => ({
        line: lineOfPath([...path, key]),
        message: `${path.length > 0 ? `${fieldOf(path)}: ` : ''}${issue.message.split(/(?<=\.) (?=Unknown field )/)[index] ?? issue.message}`,
      }));
    }
    const given: unknown = path.length === 0 ? value : document.getIn(path);
    const said = commentedOut(document, path) ?? message(issue, schema, given);
    return [{ line: lineOfPath(path), message: `${fieldOf(path)}: ${said}` }];
  });
  const twice = found ? secondHead(text.slice(found[0].length), found[0].split('\n').length) : [];
  const told = new Set(words.map(({ line }) => line));
  // One value may break several rules in the same way.
  const each = new Map(
    [...words, ...twice, ...ofSchema.filter(({ line }) => !told.has(line) || words.length === 0)].map((problem) => [
      `${problem.line} ${problem.message}`,
      problem,
    ]),
  );
  const problems = [...each.values()];
  return { ...(problems.length === 0 ? { data: result.data } : {}), written: value, problems, warnings, lineOf };
};
