/** Imports and exports of a page: what they bring is remembered, they themselves go. */
import { folderOf, isPageFile, joined, reaching } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { codeLines, isBlank, mark, type Line } from '../lines.ts';
import { exportedValue, isRecord } from '../literals.ts';
import { line } from './components.ts';

interface Imports {
  /** Names of components with the files that they are the text of. */
  readonly partials: ReadonlyMap<string, string>;
  /** Names with the pictures that they stand for. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Names with the files whose text they stand for. */
  readonly raws: ReadonlyMap<string, string>;
  /** Names of small pictures beside words, which say nothing themselves. */
  readonly icons: ReadonlySet<string>;
  /** What the page itself says under a name, with a dot before each name within a thing. */
  readonly values: ReadonlyMap<string, string>;
  readonly rest: Line[];
}

/** Where an import leads, from the root of the folder. */
const importPath = (
  written: string,
  page: PageContext,
  shortcuts: Readonly<Record<string, string>>,
): string | undefined => {
  // A text of JavaScript may have a backslash before any letter; tools that format Markdown write one before a low line.
  const path = written.replace(/^!*(?:[\w-]+-loader!)*|\?raw$/g, '').replace(/\\(?=[^a-z0-9])/gi, '');
  for (const [short, folder] of Object.entries(shortcuts))
    if (path.startsWith(`${short}/`)) return joined(folder, path.slice(short.length));
  return path.startsWith('/') ? joined(path) : reaching(folderOf(page.path), path);
};

/** Modules that hold icons and nothing else, in the folders of a site and among the packages. */
const ofIcons = /(?:^|[/@_-])icons?(?:\/[\w-]+)*$|^lucide|heroicons|fontawesome|phosphor|tabler/i;

/** The names that an import brings, as the page calls them. */
const namesIn = (statement: string): string[] => {
  const [, brought = ''] = /^\s*import\s+([^'"]*?)\s+from\b/.exec(statement) ?? [];
  return brought.split(/[{},\s]+/).filter((word, index, words) => /^[A-Z]\w*$/.test(word) && words[index + 1] !== 'as');
};

/** The texts of a value under their names; undefined for one that a program would have to work out. */
const textsUnder = (name: string, value: unknown): [string, string][] | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return [[name, String(value)]];
  if (!isRecord(value)) return undefined;
  const texts = Object.entries(value).map(([key, one]) => textsUnder(`${name}.${key}`, one));
  return texts.every((one) => one !== undefined) ? texts.flat() : undefined;
};

/** What a file of data says, under the name that a page has for it; what is no text of it is left out. */
const saidByFile = (name: string, text: string): [string, string][] => {
  const under = (key: string, value: unknown): [string, string][] =>
    textsUnder(key, value) ??
    (isRecord(value) ? Object.entries(value).flatMap(([one, inner]) => under(`${key}.${one}`, inner)) : []);
  try {
    return under(name, JSON.parse(text));
  } catch {
    return [];
  }
};

/** What an export says in so many words. */
const saidIn = (statement: string): [string, string][] | undefined => {
  const [, name] = /^export\s+(?:const|let|var)\s+(\w+)\s*=/.exec(statement) ?? [];
  return name === undefined
    ? undefined
    : textsUnder(name, exportedValue(`${statement.replace(/^export\s+/, '')}\nexport default ${name};`, true));
};

/** Takes imports and exports out, and remembers what they bring. */
export const withoutImports = (
  lines: readonly Line[],
  page: PageContext,
  shortcuts: Readonly<Record<string, string>>,
): Imports => {
  const isCode = codeLines(lines);
  const partials = new Map<string, string>();
  const pictures = new Map<string, string>();
  const raws = new Map<string, string>();
  const icons = new Set<string>();
  const values = new Map<string, string>();
  const rest: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined) break;
    const isImport =
      /^import\s+(?:[\w*{]|['"])/.test(first.text) && /^import\b(?:(?!\.\s).)*(?:['"]|[{,]\s*$)/.test(first.text);
    const isExport = /^export\s+(?:const|let|var|function|default|async|class|\{|\*)/.test(first.text);
    if (isCode[index] || !(isImport || isExport)) {
      rest.push(first);
      continue;
    }
    const statement = [first.text];
    const isDone = (): boolean => {
      const all = statement.join('\n');
      if (isImport) return /['"][^'"]+['"]\s*;?\s*$/.test(all);
      const opened = (all.match(/[{([]/g) ?? []).length;
      return opened <= (all.match(/[})\]]/g) ?? []).length && !isOpenEnd(lines[index + 1]);
    };
    while (
      index + 1 < lines.length &&
      !isDone() &&
      !(isExport && isBlank(lines[index + 1] ?? first) && /;\s*$/.test(statement.at(-1) ?? ''))
    ) {
      index += 1;
      statement.push(lines[index]?.text ?? '');
    }
    const all = statement.join(' ');
    for (const one of all.split(/;?\s*(?=\bimport\s)/)) {
      const [, module = ''] = /\bfrom\s+['"]([^'"]+)['"]/.exec(one) ?? [];
      if (ofIcons.test(module)) for (const icon of namesIn(one)) icons.add(icon);
      const [, name, from] = /import\s+(\w+)\s+from\s+['"]([^'"]+)['"]/.exec(one) ?? [];
      const path = from === undefined ? undefined : importPath(from, page, shortcuts);
      if (name === undefined || path === undefined) continue;
      if (/raw-loader|\?raw$/.test(from ?? '')) raws.set(name, path);
      else if (isPageFile(path)) partials.set(name, path);
      else if (path.endsWith('.json') && page.folder.has(path))
        for (const [key, text] of saidByFile(name, page.folder.read(path))) values.set(key, text);
      if (/\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path)) pictures.set(name, from?.startsWith('.') ? from : `/${path}`);
    }
    const said = isExport ? saidIn(statement.join('\n')) : undefined;
    for (const [name, text] of said ?? []) values.set(name, text);
    if (isExport && said === undefined) {
      page.found('syntax', first.at, `code of the page: ${all.replace(/\s+/g, ' ').slice(0, 80)}`, 'left as a comment');
      rest.push(line(mark(all), first.at));
    }
  }
  return { partials, pictures, raws, icons, values, rest };
};

/** An export goes on where the next line is indented or closes something. */
const isOpenEnd = (next: Line | undefined): boolean => next !== undefined && /^[ \t]+\S|^[})\]]/.test(next.text);
