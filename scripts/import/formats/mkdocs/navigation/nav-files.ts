/** Navigation that MkDocs keeps beside the pages: `.pages` of awesome-pages, `.nav.yml` of awesome-nav, lists of literate-nav. */
import { parse } from 'yaml';
import { folderOf, isPageFile, joined, nameOf } from '../../../paths.ts';
import { inWordsOf } from '../../../pages/page.ts';
import type { NavItem, SourceFolder } from '../../../source.ts';
import { isRecord, record, said } from '../../../text/literals.ts';
import { lineOf } from './nav-settings.ts';
import { sidebarItems } from '../../wikis/sidebar.ts';

const names = ['.nav.yml', '.nav.yaml', '.pages'];

const isIndex = (path: string): boolean => /^(?:index|readme)\.\w+$/i.test(nameOf(path));

/** A pattern such as `*.md` or `**\/*` as one of whole names. */
const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/\/$/, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+\/?/g, (stars) => (stars.startsWith('**') ? '.*' : '[^/]*'))
      .replace(/\?/g, '[^/]')}$`,
  );

/** What a folder says of itself, and in which file. */
interface FolderSettings {
  readonly path: string;
  readonly own: Readonly<Record<string, unknown>>;
}

/** The folders and pages that are to be arranged. */
interface Tree {
  readonly docs: string;
  readonly pages: readonly string[];
  readonly folders: ReadonlySet<string>;
  readonly settingsOf: (path: string) => FolderSettings | undefined;
  readonly written: (path: string) => string;
}

/** Pages of a folder, its first page before others, then the folders in it. */
const below = ({ pages, folders }: Tree, path: string): string[] => {
  const own = pages
    .filter((page) => folderOf(page) === path)
    .sort((a, b) => Number(isIndex(b)) - Number(isIndex(a)) || a.localeCompare(b));
  const inside = [...folders]
    .filter((one) => one !== path && one !== '' && folderOf(one) === path)
    .sort((a, b) => a.localeCompare(b));
  return [...own, ...inside];
};

/** A page, or a folder with what is in it; none for a folder that is hidden or empty. */
const itemsOf = (tree: Tree, path: string, label: string | undefined, at: NavItem['at']): NavItem[] => {
  if (!tree.folders.has(path)) return [{ label, page: path, items: [], at }];
  const settings = tree.settingsOf(path);
  if (settings?.own['hide'] === true) return [];
  const items = itemsIn(tree, path);
  // A folder that nothing else names is called by its name, whatever lies in it.
  const own = label ?? said(settings?.own['title']) ?? inWordsOf(nameOf(path));
  return items.length === 0 ? [] : [{ label: own, items, at }];
};

type Entry = readonly [label: string | undefined, target: unknown];

/** Entries of a list as settings write them: a target alone, or behind its label. */
const entriesIn = (list: readonly unknown[]): Entry[] =>
  list.flatMap((one): Entry[] =>
    typeof one === 'string' ? [[undefined, one]] : isRecord(one) ? Object.entries(one) : [],
  );

/** Every target of a list and of the lists in it. */
const targetsIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap(([, target]) =>
    typeof target === 'string' ? [target] : Array.isArray(target) ? targetsIn(entriesIn(target)) : [],
  );

/** What a folder holds, as its settings arrange it. */
const itemsIn = (tree: Tree, path: string): NavItem[] => {
  const { pages, folders } = tree;
  const { path: file = tree.docs, own = {} } = tree.settingsOf(path) ?? {};
  const list: unknown = own['nav'] ?? own['arrange'];
  const written = tree.written(file);
  const at = { path: file, line: 1 };
  const atWords = (words: string) => ({ path: file, line: lineOf(written, words) });
  const all = below(tree, path);
  if (!Array.isArray(list)) return all.flatMap((one) => itemsOf(tree, one, undefined, at));
  const find = (target: string): string | undefined =>
    [joined(path, target), joined(path, `${target}.md`)].find(
      (one) => one !== undefined && (pages.includes(one) || folders.has(one)),
    );
  const entries = entriesIn(list);
  const named = new Set(targetsIn(entries).map(find));
  /** What fits a pattern and stands nowhere else in the list. */
  const rest = (glob: string): NavItem[] =>
    all
      .filter((one) => !named.has(one) && pattern(glob).test(one.slice(path === '' ? 0 : path.length + 1)))
      .flatMap((one) => (named.add(one), itemsOf(tree, one, undefined, at)));
  const made = ([label, target]: Entry): NavItem[] => {
    if (Array.isArray(target)) return [{ label, items: entriesIn(target).flatMap(made), at: atWords(label ?? '') }];
    if (typeof target !== 'string') return [];
    if (label === 'glob') return rest(target);
    const others = /^\.\.\.(?:\s*\|\s*(?:flat\s*\|\s*)?(?:glob=)?(.*))?$/.exec(target);
    if (others) return rest(others[1] ?? '*');
    if (/^[a-z]+:\/\//i.test(target)) return [{ label, page: target, items: [], at: atWords(target) }];
    const found = find(target);
    if (found === undefined && /[*?]/.test(target)) return rest(target);
    const to = found ?? joined(path, target) ?? target;
    // An empty entry draws a line in a menu; a way up would lead round.
    return to === path || path.startsWith(`${to}/`) ? [] : itemsOf(tree, to, label, atWords(target));
  };
  return entries.flatMap(made);
};

/**
 * The tree of a folder by the files in it that arrange it; undefined where there is none.
 * @param given the name that the settings give those files
 */
export const arranged = (
  folder: SourceFolder,
  docs: string,
  pages: readonly string[],
  given?: string,
): NavItem[] | undefined => {
  const settingsOf = (path: string): FolderSettings | undefined => {
    const file = [...(given === undefined ? [] : [given]), ...names]
      .map((name) => joined(path, name) ?? name)
      .find((one) => folder.has(one));
    if (file === undefined) return undefined;
    return { path: file, own: record(parse(folder.read(file), { logLevel: 'silent' })) };
  };
  const folders = new Set(
    pages
      .map(folderOf)
      .flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
  );
  if (![docs, ...folders].some((path) => settingsOf(path) !== undefined)) return undefined;
  const written = (path: string): string => (folder.has(path) ? folder.read(path) : '');
  return itemsIn({ docs, pages, folders, settingsOf, written }, docs);
};

/** The tree of a list in `SUMMARY.md`, as literate-nav has it. */
export const literate = (
  folder: SourceFolder,
  docs: string,
  name: string,
  pages: readonly string[],
): NavItem[] | undefined => {
  const file = joined(docs, name);
  if (file === undefined || !folder.has(file)) return undefined;
  const pageOf = (target: string): string | undefined => {
    if (/^[a-z]+:\/\//i.test(target)) return target;
    const path = joined(folderOf(file), target.replace(/[#?].*$/, ''));
    return path === undefined
      ? undefined
      : isPageFile(path)
        ? path
        : pages.find((one) => folderOf(one) === path && isIndex(one));
  };
  // A pattern stands for what no other entry names, which comes behind them here.
  const named = folder.read(file).replace(/^[ \t]*[-*+][ \t]+[\w./-]*\*[\w*./-]*[ \t]*$/gm, '');
  const items = sidebarItems(named, file, pageOf);
  return items.length === 0 ? undefined : items;
};
