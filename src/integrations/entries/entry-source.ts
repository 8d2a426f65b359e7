/** The fields of one entry, read from its text with the line of each, and held against the schema of its collection. */
import type { z } from 'astro/zod';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { issueMessage, yamlMessage } from './field-messages.ts';
import { frontMatter, opened, secondHead, strayHead } from './front-matter.ts';
import { bareWords, commentedOut, curlyQuotes, type FieldPath as Path, type WordProblem } from './written-words.ts';

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

/** The fields as YAML, and how many lines of the file stand before them. */
interface Fields {
  readonly yaml: string;
  readonly before: number;
}

const noHead =
  'no front matter. Begin with a line of three dashes, the fields in YAML, and three dashes again; then comes the text.';
const openHead = 'the front matter that begins here has no end. Write a line of three dashes below its last field.';

/** The fields in front of a text, or why there are none. */
const headOf = (text: string, optional: boolean): Fields | readonly SourceProblem[] => {
  const stray = strayHead(text);
  if (stray.length > 0) return stray;
  const found = frontMatter.exec(text);
  if (found) return { yaml: found[1] ?? '', before: 1 };
  const isOpen = opened.test(text);
  return optional && !isOpen ? { yaml: '', before: 1 } : [{ line: 1, message: isOpen ? openHead : noHead }];
};

/** The document of some YAML, with the line of the file on which a position of it, or a field, stands. */
const parsed = ({ yaml, before }: Fields) => {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, merge: true, prettyErrors: false });
  const lineAt = (position: number): number => counter.linePos(position).line + before;
  const startOf = (path: Path): number | undefined => {
    const holder: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const items = (holder as { items?: unknown[] } | null)?.items ?? [];
    const key = path.at(-1);
    const keys = items.map((pair) => (pair as { key?: unknown }).key);
    const item = typeof key === 'number' ? items[key] : keys.find((one) => isScalar(one) && String(one.value) === key);
    return (item as { range?: [number, number, number] } | undefined)?.range?.[0];
  };
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(path.slice(0, length));
      if (start !== undefined) return lineAt(start);
    }
    return 1;
  };
  return { document, lineAt, lineOf };
};

/** What the document says, or why it cannot be an entry. */
const valueOf = (
  { document, lineAt }: ReturnType<typeof parsed>,
  before: number,
  optional: boolean,
): { value: object } | readonly SourceProblem[] => {
  if (document.errors.length > 0)
    return document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: yamlMessage(error) }));
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    return [{ line: 1, message: (error as Error).message }];
  }
  if (optional) value ??= {};
  return typeof value !== 'object' || value === null || Array.isArray(value)
    ? [{ line: 1 + before, message: 'no fields. Write each as "name: value".' }]
    : { value };
};

/** The problem of a field on its line; an issue with unknown fields is one for each. */
const issueProblems = (
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: object,
  { document, lineOf }: ReturnType<typeof parsed>,
): SourceProblem[] => {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const said = issue.message.split(/(?<=\.) (?=Unknown field )/);
    const holder = path.length > 0 ? `${fieldOf(path)}: ` : '';
    return issue.keys.map((key, index) => ({
      line: lineOf([...path, key]),
      message: `${holder}${said[index] ?? issue.message}`,
    }));
  }
  const given: unknown = path.length === 0 ? value : document.getIn(path);
  const said = commentedOut(document, path) ?? issueMessage(issue, schema, given);
  return [{ line: lineOf(path), message: `${fieldOf(path)}: ${said}` }];
};

/** One value may break several rules in the same way. */
const withoutRepeats = (problems: readonly SourceProblem[]): SourceProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem])).values(),
];

/**
 * Reads the fields of an entry.
 * @param text the whole file
 * @param inFrontMatter true when they stand in front of a text
 * @param optional true when there may be none
 */
export const readSource = (text: string, schema: z.ZodType, inFrontMatter: boolean, optional = false): EntrySource => {
  const unread = (problems: readonly SourceProblem[]): EntrySource => ({ lineOf: () => 1, problems });
  const fields = inFrontMatter ? headOf(text, optional) : { yaml: text, before: 0 };
  if (!('yaml' in fields)) return unread(fields);
  const source = parsed(fields);
  const read = valueOf(source, fields.before, optional);
  if (!('value' in read)) return unread(read);

  const { document, lineOf } = source;
  const { value } = read;
  const placed = (word: WordProblem): SourceProblem => ({
    line: lineOf(word.path),
    message: `${fieldOf(word.path)}: ${word.message}`,
  });
  const words = bareWords(document, schema).map(placed);
  const result = schema.safeParse(value);
  const told = new Set(words.map(({ line }) => line));
  const ofSchema = (result.error?.issues ?? [])
    .flatMap((issue) => issueProblems(issue, schema, value, source))
    .filter(({ line }) => !told.has(line));
  const problems = withoutRepeats([...words, ...(inFrontMatter ? secondHead(text) : []), ...ofSchema]);
  return {
    ...(problems.length === 0 ? { data: result.data } : {}),
    written: value,
    problems,
    warnings: curlyQuotes(document).map(placed),
    lineOf: (field) => lineOf(pathOf(field)),
  };
};
