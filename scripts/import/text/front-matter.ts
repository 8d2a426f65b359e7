/** The fields in front of a text, in YAML, TOML or JSON, and the text after them. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml, parseDocument } from 'yaml';
import { asYaml } from '../../as-yaml.ts';
import type { Fields, Head, SourceFolder } from '../source.ts';
import { linesOf } from './lines.ts';
import { isRecord } from './literals.ts';

const fences: readonly [sign: string, parse: (text: string) => unknown][] = [
  // Dates stay words: what day a time in some zone is meant for is the author's to say.
  ['---', (text): unknown => parseYaml(text, { schema: 'core', logLevel: 'error', uniqueKeys: false })],
  ['+++', (text): unknown => JSON.parse(JSON.stringify(parseToml(text)))],
];

/** The same with those texts in quotes that YAML cannot read without, such as a title with a colon in it. */
const quoted = (yaml: string): string =>
  yaml.replace(/^([\w-]+:[ \t]+)(\S.*)$/gm, (line: string, field: string, value: string) => {
    const isRead = parseDocument(line, { logLevel: 'silent' }).errors.length === 0;
    // A list that is never closed is more than a text without quotes.
    return isRead || /^(?:\[[^\]]*|\{[^}]*)$/.test(value)
      ? line
      : field + JSON.stringify(value.trim().replace(/^["'](?=[^"']*$)/, ''));
  });

const readable = (yaml: string): unknown => {
  try {
    return parseDocument(yaml, { logLevel: 'silent' }).toJS();
  } catch {
    return undefined;
  }
};

/** Reads what stands in front of a text. */
export const readHead = (text: string): Head => {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const plain = { fields: {}, body: lines, lineOf: () => 1 };
  const first = lines[0]?.text.trimEnd();
  const [sign, parse] = fences.find(([one]) => one === first) ?? [];
  if (sign === undefined || parse === undefined) return plain;
  const end = lines.findIndex(({ text: line }, index) => index > 0 && line.trimEnd() === sign);
  if (end < 0) return plain;
  const written = lines.slice(1, end).map((line) => line.text);
  const body = lines.slice(end + 1);
  const lineOf = (field: string): number => {
    const at = written.findIndex((line) =>
      new RegExp(`^\\s*["']?${field.replace(/\W/g, '\\$&')}["']?\\s*[:=]`).test(line),
    );
    return at < 0 ? 1 : at + 2;
  };
  const read = (text: string): Head => {
    const fields = parse(text) ?? {};
    // A line of dashes above a text, not fields.
    return isRecord(fields) ? { fields, body, lineOf } : plain;
  };
  try {
    return read(written.join('\n'));
  } catch (error) {
    try {
      if (sign === '---') return read(quoted(written.join('\n')));
    } catch {
      // What is wrong with it is more than the quotes of a text.
    }
    // A text between two lines of dashes.
    if (sign === '---' && !written.some((line) => /^\s*["']?[\w-][\w .-]*["']?\s*:(?:\s|$)/.test(line))) return plain;
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    // What can be read of it all the same, such as the title above the fault.
    const rest = sign === '---' ? readable(written.join('\n')) : undefined;
    return { fields: isRecord(rest) ? rest : {}, body, lineOf, fault: { written: written.join('\n'), why } };
  }
};

/** The fields of files of a folder, each of which is read once. */
export const fieldsIn = (folder: SourceFolder): ((path: string) => Fields) => {
  const read = new Map<string, Fields>();
  return (path) => {
    const fields = read.get(path) ?? readHead(folder.read(path)).fields;
    read.set(path, fields);
    return fields;
  };
};

/** Lines of YAML as comments, for what has no field here. */
const asComments = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');

/** Front matter from known fields, and unknown ones as comments; empty when there is neither. */
export const writeHead = (known: Fields, unknown: Fields, kept = ''): string => {
  const fields = Object.keys(known).length > 0 ? asYaml(known) : '';
  const rest = Object.keys(unknown).length > 0 ? `${asComments(asYaml(unknown))}\n` : '';
  const broken = kept === '' ? '' : `${asComments(kept)}\n`;
  const all = fields + rest + broken;
  return all === '' ? '' : `---\n${all}---\n\n`;
};
