/** Takes texts apart, and says in words why it cannot. Never quotes the text: it may hold secrets. */
import type { Node } from './tree.ts';

const deepest = 200;

/** Why a text in flow style nests too deep for any reader; undefined when it does not. */
export const tooDeep = (given: string): string | undefined => {
  let depth = 0;
  for (const sign of given) {
    if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
    if (depth > deepest)
      return `The file nests more than ${deepest} levels deep, which no inventory does. Nothing of it was read.`;
  }
  const indented = /^ {1000,}\S/m.test(given) || /^(?:- ){200,}/m.test(given);
  return indented
    ? `The file nests more than ${deepest} levels deep, which no inventory does. Nothing of it was read.`
    : undefined;
};

/** Ends of top-level values of a text that holds several after each other, as the answers of a command called several times. */
const partsOf = (given: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let index = 0; index < given.length; index += 1) {
    const sign = given.charAt(index);
    if (quoted) {
      if (sign === '\\') index += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) parts.push(given.slice(start, index + 1));
      if (depth < 0) return [];
    }
  }
  return depth === 0 ? parts : [];
};

/** Documents of JSON; undefined when the text is no JSON, so that YAML may be tried. Throws on what only looks like it. */
export const parseJson = (given: string, root = ''): readonly Node[] | undefined => {
  const deep = tooDeep(given);
  if (deep !== undefined) throw new TooDeep(deep);
  const asDocs = (values: readonly unknown[]): readonly Node[] =>
    values.length === 1
      ? Array.isArray(values[0]) && values[0].every((one) => typeof one === 'object')
        ? values[0].map((value: unknown, index) => ({ value, path: `${root}[${index}]` }))
        : [{ value: values[0], path: root }]
      : values.map((value, index) => ({ value, path: `${root}documents[${index}]` }));
  try {
    return asDocs([JSON.parse(given)]);
  } catch (error) {
    const parts = partsOf(given);
    if (parts.length > 1) {
      try {
        return asDocs(parts.map((part): unknown => JSON.parse(part)));
      } catch {
        // Told below, by the place of the whole text.
      }
    }
    // YAML takes what JSON refuses, such as a comment; a JSON text that was cut off it refuses as well.
    if (!/^\s*[[{]\s*"/.test(given)) return undefined;
    throw error instanceof SyntaxError ? new NoJson(lineOfFault(given)) : error;
  }
};

class TooDeep extends Error {}

/** A text that begins like JSON; null where it is whole as far as it goes. */
class NoJson extends Error {
  readonly line: number | null;
  constructor(line: number | null) {
    super('JSON');
    this.line = line;
  }
}

const token = /\s*(?:[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iy;

/** Line of the first sign that JSON does not have; null where every sign is one of it. Engines tell it in different words, or not. */
const lineOfFault = (given: string): number | null => {
  token.lastIndex = 0;
  let end = 0;
  while (token.test(given)) end = token.lastIndex;
  const rest = given.slice(end);
  if (rest.trim() === '') return null;
  return given.slice(0, end + rest.search(/\S/)).split('\n').length;
};

interface YamlFault {
  readonly code?: string;
  readonly linePos?: readonly { readonly line: number; readonly col: number }[];
}

/** An error of a parser as sentences. */
export const problemOf = (error: unknown): string => {
  if (error instanceof TooDeep) return error.message;
  if (error instanceof RangeError) return 'The file nests too deep to be read. Nothing of it was read.';
  if (error instanceof NoJson)
    return error.line === null
      ? 'The file begins like JSON and is none: it stops too early, or its brackets and commas do not match. Was it cut off? Export it again.'
      : `The file begins like JSON and is none: line ${error.line} holds what JSON does not, such as a placeholder. Export it again, or fill in what stands there.`;
  if (error instanceof Error && /excessive alias/i.test(error.message))
    return 'The file repeats parts of itself so often that it would not fit into memory. Nothing of it was read.';
  const { code, linePos } = (error ?? {}) as YamlFault;
  const line = linePos?.[0]?.line;
  const what =
    code === undefined
      ? 'is neither JSON nor YAML nor a table'
      : `is no valid YAML (${code.toLowerCase().replaceAll('_', ' ')})`;
  return `The file ${what}${line === undefined ? '' : `: line ${line}`}. docker compose config and kubectl print JSON with -o json or --format json, which cannot be broken by blanks.`;
};
