/** Notion's export as Markdown and CSV: every name ends with the id of its page, and databases are tables beside their rows. */
import { folderOf, joined, nameOf } from '../paths.ts';
import type { Finding, Format, Head, NavItem, PageContext, SourceFolder, SourceSite } from '../source.ts';
import { slugOf } from '../../../src/domain/text/slug.ts';
import { dayInWords } from '../text/days.ts';
import { block, isBlank, linesOf, type Line } from '../text/lines.ts';
import { githubAnchors } from '../text/links/slugs.ts';
import { csvRows } from '../text/csv.ts';
import { decoded } from '../../../src/domain/text/decoded.ts';

const withId = /^(.*?)\s*[0-9a-f]{32}(?:_all)?$/s;
const isPage = (path: string): boolean => /[0-9a-f]{32}\.md$/.test(path);
const isTable = (path: string): boolean => /[0-9a-f]{32}\.csv$/.test(path);

const bare = (path: string): string => path.replace(/\.(?:md|csv)$/, '');

/** A name without its id. */
const plainName = (path: string): string => {
  const name = nameOf(bare(path));
  return withId.exec(name)?.[1]?.trim() || name;
};

const property = /^([^\s:[\]()<>#*`|][^:\n]{0,60}): (.*)$/;

/** The properties below the title of a row of a database: lines of a name, a colon and a value, up to a blank one. */
const propertiesIn = (body: readonly Line[]): { start: number; end: number } => {
  const title = body.findIndex((line) => !isBlank(line));
  const start = body.findIndex((line, index) => index > title && !isBlank(line));
  if (title < 0 || start < 0 || !/^# /.test(body[title]?.text ?? '')) return { start: 0, end: 0 };
  let end = start;
  while (property.test(body[end]?.text ?? '')) end += 1;
  // A paragraph that only begins like one is none.
  return end > start && (end === body.length || isBlank(body[end] ?? { text: '', at: 1 }))
    ? { start, end }
    : { start: 0, end: 0 };
};

/** Properties that are fields here; the others stand in the page. */
const fieldNames: Readonly<Record<string, string>> = {
  tags: 'tags',
  tag: 'tags',
  owner: 'owner',
  'last edited time': 'changed',
  'last edited': 'changed',
  'last updated': 'changed',
  created: 'date',
  'created time': 'date',
  verification: 'verification',
};

const headOf = (folder: SourceFolder, path: string): Head => {
  const body = linesOf(folder.read(path).replace(/^\uFEFF/, ''));
  if (isTable(path)) return { fields: { title: plainName(path) }, body, lineOf: () => 1 };
  const { start, end } = propertiesIn(body);
  const fields: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  const kept: Line[] = [];
  for (const line of body.slice(start, end)) {
    const [, name = '', value = ''] = property.exec(line.text) ?? [];
    const field = fieldNames[name.toLowerCase()];
    const day = field === 'changed' || field === 'date' ? dayInWords(value) : undefined;
    if (field === 'date' && day !== undefined) fields['changed'] ??= day;
    else if (field === 'changed' && day !== undefined) fields['changed'] = day;
    else if (field === 'tags') fields['tags'] = value.split(',').map((one) => one.trim());
    else if (field === 'owner' && value.trim() !== '') fields['owner'] = value.trim();
    else if (value.trim() !== '') kept.push({ ...line, text: `- **${name}**: ${value}` });
    if (field !== undefined) lines.set(field, line.at);
  }
  return {
    fields,
    body: [...body.slice(0, start), ...kept, ...body.slice(end)],
    lineOf: (field) => lines.get(field) ?? 1,
  };
};

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:⚠️?|❗|❕|🚧|🔥)/u, 'warning'],
  [/^(?:🚨|⛔|🛑|❌)/u, 'danger'],
  [/^(?:💡|✅|👉|🎯)/u, 'tip'],
];

/** `<aside>` is a callout, whose icon stands before its words. */
const callouts = (lines: readonly Line[]): Line[] => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent] = /^(\s*)<aside>\s*$/.exec(line.text) ?? [];
    const end = indent === undefined ? -1 : lines.findIndex((one, at) => at > index && one.text.trim() === '</aside>');
    if (indent === undefined || end < 0) {
      result.push(line);
      continue;
    }
    const body = lines.slice(index + 1, end).map((one) => ({ ...one, text: one.text.replace(indent, '') }));
    while (body[0] && isBlank(body[0])) body.shift();
    while (body.at(-1) && isBlank(body.at(-1) ?? line)) body.pop();
    const [first, ...rest] = body;
    const icon =
      /^(?:<img src="[^"]*notion\.so\/icons[^>]*>|\p{Extended_Pictographic}\uFE0F?)\s*/u.exec(first?.text ?? '')?.[0] ??
      '';
    const name = signs.find(([sign]) => sign.test(icon))?.[1] ?? 'note';
    const words = first ? [{ ...first, text: first.text.slice(icon.length) }, ...rest] : [];
    while (words[0] && isBlank(words[0])) words.shift();
    result.push(...block(name, '', words, line.at, indent));
    index = end;
  }
  return result;
};

const cell = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/\|/g, '\\|')
    .replace(/</g, '&lt;')
    .replaceAll('&lt;br>', '<br>')
    .trim();

/**
 * The folders of what stands in pages and databases, each with its page. Notion has called them by the whole name, and by
 * the name without the id since; there may be no such folder.
 */
const foldersOf = (folder: SourceFolder, pages: readonly string[]): ReadonlyMap<string, string> => {
  const known = new Set(folder.files.map(folderOf).flatMap((path) => [path, folderOf(path)]));
  const owners = new Map<string, string>();
  const placed = new Set<string>();
  for (const nameIn of [bare, (page: string) => joined(folderOf(page), plainName(page)) ?? ''])
    for (const page of pages) {
      const path = nameIn(page);
      if (!known.has(path) || owners.has(path) || placed.has(page)) continue;
      owners.set(path, page);
      placed.add(page);
    }
  return owners;
};

/**
 * A database as a table, whose first column leads to the pages of its rows.
 * @param rowsAt folder of the pages of its rows
 */
const table = (folder: SourceFolder, path: string, rowsAt: string, page: PageContext): Line[] => {
  // The one with every row, where the export has it: the other shows what a view showed.
  const all = path.replace(/\.csv$/, '_all.csv');
  const rows = csvRows((folder.has(all) ? folder.read(all) : folder.read(path)).replace(/^\uFEFF/, ''));
  const [head = [], ...body] = rows;
  if (head.length === 0) return [];
  const inside = new Map(
    folder.files
      .filter((one) => isPage(one) && folderOf(one) === rowsAt)
      .map((one) => [slugOf(plainName(one)), one] as const),
  );
  const line = (text: string, row: number): Line => ({ text, at: row + 1 });
  const own = new Set<string>();
  const written = body.map((row, index) => {
    const [first = '', ...rest] = row;
    const target = inside.get(slugOf(first));
    if (target !== undefined) own.add(target);
    const title =
      target === undefined
        ? cell(first)
        : `[${cell(first).replace(/[[\]]/g, '\\$&') || plainName(target)}](${encodeURI(nameOf(rowsAt))}/${encodeURI(nameOf(target))})`;
    return line(`| ${[title, ...head.slice(1).map((_, column) => cell(rest[column] ?? ''))].join(' | ')} |`, index + 1);
  });
  if (body.length === 0) page.found('left out', 1, 'a database without rows', 'its columns stand there');
  return [
    line(`| ${head.map((one) => cell(one) || ' ').join(' | ')} |`, 0),
    line(`| ${head.map(() => '---').join(' | ')} |`, 0),
    ...written,
  ];
};

/**
 * Pages in the order in which the page above them names them, the others after them by name.
 * @param owners folders with the pages whose they are
 */
const navOf = (
  folder: SourceFolder,
  pages: readonly string[],
  owners: ReadonlyMap<string, string>,
  at: string,
): NavItem[] => {
  const below = pages.filter((path) => folderOf(path) === at);
  const parent = owners.get(at);
  const inside = new Map([...owners].map(([path, page]) => [page, path]));
  const named =
    parent === undefined
      ? []
      : [...folder.read(parent).matchAll(/\]\(([^)\s]+)\)/g)].map(
          ([, url = '']) => joined(folderOf(parent), decoded(url)) ?? '',
        );
  const place = (path: string): number => {
    const found = named.indexOf(path);
    return found < 0 ? named.length : found;
  };
  return below
    .toSorted((a, b) => place(a) - place(b) || plainName(a).localeCompare(plainName(b)))
    .map((page) => {
      const own = inside.get(page);
      return { label: plainName(page), page, items: own === undefined ? [] : navOf(folder, pages, owners, own) };
    });
};

const read = (folder: SourceFolder): SourceSite => {
  const texts = folder.files.filter(isPage);
  const tables = folder.files.filter(isTable);
  if (texts.length === 0 && tables.length === 0)
    throw new Error(
      `${folder.name} is Notion's export as HTML. Export once more and choose "Markdown & CSV": it says more of what a page holds.`,
    );
  // Of a database that is a page of nothing but its title, the table is the page.
  const stubs = new Set(
    tables.flatMap((path) => {
      const text = `${bare(path)}.md`;
      return folder.has(text) && /^\s*(?:#[^\n]*)?\s*$/.test(folder.read(text)) ? [text] : [];
    }),
  );
  const pages = [...texts.filter((path) => !stubs.has(path)), ...tables].sort();
  const folders = new Set(pages.map(folderOf));
  // Folders of no page of their own, such as that of the export itself, are none here.
  const owners = foldersOf(folder, pages);
  const tops = [...folders].filter((path) => !owners.has(path));
  const nav = tops.flatMap((at) => navOf(folder, pages, owners, at));
  const rowsAt = new Map([...owners].map(([path, page]) => [page, path]));
  const [only, ...others] = nav;
  const first = others.length === 0 && only !== undefined && only.items.length > 0 ? only.page : undefined;
  const rest = folder.files.filter((path) => /\.html$/i.test(path) && nameOf(path) !== 'index.html');
  return {
    format: 'Notion',
    docs: '',
    pages,
    statics: [''],
    addressOf: (page) => bare(page),
    hosts: [],
    redirects: [],
    nav: first === undefined || only === undefined ? nav : [{ ...only, items: [] }, ...only.items],
    first: first ?? '',
    folders: new Map(),
    headOf: (path) => headOf(folder, path),
    // The folder of the export itself says nothing.
    nameOf: (path) => (/^Export-[0-9a-f-]{36}$/.test(path) ? '' : plainName(path)),
    slug: githubAnchors,
    formulas: true,
    findings: rest.map((path): Finding => ({
      kind: 'left out',
      path,
      what: 'a page of HTML in an export of Markdown',
      done: 'not brought in',
    })),
    dialect: (lines, page) => {
      if (isTable(page.path)) return table(folder, page.path, rowsAt.get(page.path) ?? bare(page.path), page);
      return callouts(lines).map((line) => ({ ...line, text: line.text.replace(/^(\s*- \[[ x]\])\s{2,}/, '$1 ') }));
    },
  };
};

export const notion: Format = {
  id: 'notion',
  name: 'Notion',
  fits: (folder) =>
    folder.files.filter((path) => /[0-9a-f]{32}(?:_all)?\.(?:md|csv|html)$/.test(path)).length >
    folder.files.filter((path) => /\.(?:md|html)$/.test(path)).length / 2,
  read,
};
