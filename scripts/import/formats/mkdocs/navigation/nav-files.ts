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
  const settingsOf = (path: string): { path: string; own: Readonly<Record<string, unknown>> } | undefined => {
    const file = [...(given === undefined ? [] : [given]), ...names]
      .map((name) => joined(path, name) ?? name)
      .find((one) => folder.has(one));
    if (file === undefined) return undefined;
    const own: unknown = parse(folder.read(file), { logLevel: 'silent' });
    return { path: file, own: record(own) };
  };
  const folders = new Set(
    pages
      .map(folderOf)
      .flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
  );
  if (![docs, ...folders].some((path) => settingsOf(path) !== undefined)) return undefined;

  const below = (path: string): string[] => {
    const own = pages
      .filter((page) => folderOf(page) === path)
      .sort((a, b) => Number(isIndex(b)) - Number(isIndex(a)) || a.localeCompare(b));
    const inside = [...folders]
      .filter((one) => one !== path && one !== '' && folderOf(one) === path)
      .sort((a, b) => a.localeCompare(b));
    return [...own, ...inside];
  };
  const item = (path: string, label: string | undefined, at: NavItem['at']): NavItem[] => {
    if (!folders.has(path)) return [{ label, page: path, items: [], at }];
    const settings = settingsOf(path);
    if (settings?.own['hide'] === true) return [];
    const inside = items(path);
    // A folder that nothing else names is called by its name, whatever lies in it.
    const own = label ?? said(settings?.own['title']) ?? inWordsOf(nameOf(path));
    return inside.length === 0 ? [] : [{ label: own, items: inside, at }];
  };
  const items = (path: string): NavItem[] => {
    const { path: file = docs, own = {} } = settingsOf(path) ?? {};
    const list: unknown = own['nav'] ?? own['arrange'];
    const written = folder.has(file) ? folder.read(file) : '';
    const at = { path: file, line: 1 };
    const atWords = (words: string) => ({ path: file, line: lineOf(written, words) });
    const all = below(path);
    if (!Array.isArray(list)) return all.flatMap((one) => item(one, undefined, at));
    const named = new Set<string>();
    const entries = list.flatMap((entry: unknown): [label: string | undefined, target: unknown][] =>
      typeof entry === 'string' ? [[undefined, entry]] : isRecord(entry) ? Object.entries(entry) : [],
    );
    const find = (target: string): string | undefined =>
      [joined(path, target), joined(path, `${target}.md`)].find(
        (one) => one !== undefined && (pages.includes(one) || folders.has(one)),
      );
    const collect = (of: readonly (readonly [unknown, unknown])[]): void => {
      for (const [, target] of of) {
        if (typeof target === 'string') named.add(find(target) ?? '');
        else if (Array.isArray(target))
          collect(
            target.flatMap((one: unknown) => (isRecord(one) ? Object.entries(one) : [['', one] as [string, unknown]])),
          );
      }
    };
    collect(entries);
    const rest = (glob: string): NavItem[] =>
      all
        .filter((one) => !named.has(one) && pattern(glob).test(one.slice(path === '' ? 0 : path.length + 1)))
        .flatMap((one) => (named.add(one), item(one, undefined, at)));
    const made = (label: string | undefined, target: unknown): NavItem[] => {
      if (Array.isArray(target)) {
        const inner = target.flatMap((one: unknown): NavItem[] =>
          typeof one === 'string'
            ? made(undefined, one)
            : isRecord(one)
              ? Object.entries(one).flatMap(([name, to]) => made(name, to))
              : [],
        );
        return [{ label, items: inner, at: atWords(label ?? '') }];
      }
      if (typeof target !== 'string') return [];
      if (label === 'glob') return rest(target);
      const others = /^\.\.\.(?:\s*\|\s*(?:flat\s*\|\s*)?(?:glob=)?(.*))?$/.exec(target);
      if (others) return rest(others[1] ?? '*');
      if (/^[a-z]+:\/\//i.test(target)) return [{ label, page: target, items: [], at: atWords(target) }];
      const found = find(target);
      if (found === undefined && /[*?]/.test(target)) return rest(target);
      const to = found ?? joined(path, target) ?? target;
      // An empty entry draws a line in a menu; a way up would lead round.
      return to === path || path.startsWith(`${to}/`) ? [] : item(to, label, atWords(target));
    };
    return entries.flatMap(([label, target]) => made(label, target));
  };
  return items(docs);
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
