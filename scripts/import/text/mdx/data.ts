/** What a component of a site's own shows of the data that it is given: rows are a table, things are a list. */
import { exportedValue, isRecord, said } from '../literals.ts';

const text = (value: unknown): string | undefined =>
  typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value === 'string'
      ? value
      : undefined;

const first = (thing: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined =>
  names.map((name) => said(thing[name])).find((one) => one !== undefined);

const titles = ['title', 'label', 'name', 'header', 'heading', 'term', 'question', 'type'];
const abouts = ['description', 'desc', 'text', 'content', 'value', 'summary', 'definition', 'answer'];
const links = ['href', 'to', 'link', 'url'];

const cell = (value: string): string => value.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const width = Math.max(headers.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => cell(cells[at] ?? '')).join(' | ')} |`;
  return [line(headers), `|${' --- |'.repeat(width)}`, ...rows.map(line)];
};

/** Cells of a row: a list, or a thing with a list of cells, or one whose fields the columns name. */
const cellsOf = (row: unknown, keys: readonly string[]): string[] | undefined => {
  const list: unknown = isRecord(row) ? (row['cells'] ?? keys.map((key) => row[key] ?? '')) : row;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const cells = list.map(text);
  return cells.every((one) => one !== undefined) ? cells : undefined;
};

const item = (thing: unknown): string | undefined => {
  if (!isRecord(thing)) return text(thing);
  const [title, about, to] = [first(thing, titles), first(thing, abouts), first(thing, links)];
  if (title === undefined) return about;
  return `**${to === undefined ? title : `[${title}](${to})`}**${about === undefined ? '' : `: ${about}`}`;
};

/** Texts that a thing is the frame of, such as a question with its answer: each in the order in which it is given. */
const texts = (thing: unknown): string[] => {
  if (Array.isArray(thing)) return thing.flatMap(texts);
  if (!isRecord(thing)) return [];
  const own = first(thing, ['body', 'markdown', 'content', 'text']);
  // Fewer words are those of a button, or a name.
  const isText = own !== undefined && own.split(/\s+/).length > 3;
  return [...(isText ? ['', ...own.split(/\r?\n/)] : []), ...Object.values(thing).flatMap(texts)];
};

/**
 * Lines of Markdown for the lists and the texts among the attributes of a tag; none where a program would have to work them out.
 * @param attributes expressions stand under their names in braces
 */
export const saidByData = (attributes: Readonly<Record<string, string>>): string[] => {
  const lists = Object.entries(attributes).flatMap(([key, written]): [string, unknown[]][] => {
    const [, name] = /^\{(\w+)\}$/.exec(key) ?? [];
    const value: unknown =
      name !== undefined && written.startsWith('[') ? exportedValue(`export default ${written}`, true) : [];
    return name !== undefined && Array.isArray(value) && value.length > 0 ? [[name, value]] : [];
  });
  const [, columns = []] = lists.find(([name]) => /^(?:headers?|columns?|cols|head)$/i.test(name)) ?? [];
  const headers = columns.map((one) => (isRecord(one) ? first(one, titles) : text(one)) ?? '');
  const keys = columns.flatMap((one) =>
    isRecord(one) ? (first(one, ['key', 'field', 'accessor', 'dataIndex']) ?? []) : [],
  );
  const things = Object.entries(attributes).flatMap(([key, written]) =>
    /^\{\w+\}$/.test(key) && written.startsWith('{') ? texts(exportedValue(`export default ${written}`, true)) : [],
  );
  const told = lists.flatMap(([, list]) => {
    if (list === columns) return [];
    const rows = list.map((row) => cellsOf(row, keys));
    if (rows.every((row) => row !== undefined)) return ['', ...table(headers, rows)];
    const items = list.map(item);
    return items.every((one) => one !== undefined)
      ? ['', ...items.map((one) => `- ${one.replace(/\s*\n\s*/g, ' ')}`)]
      : [];
  });
  return [...told, ...things];
};
