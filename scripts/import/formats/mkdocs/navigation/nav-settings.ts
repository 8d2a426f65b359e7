/** Navigation as the settings of MkDocs write it, with the sites that monorepo takes into it: each has settings of its own. */
import { folderOf, joined, nameOf } from '../../../paths.ts';
import type { NavItem, SourceFolder } from '../../../source.ts';
import { isRecord } from '../../../text/literals.ts';
import { pagesOf } from '../pages.ts';
import { settingsIn, text } from '../settings.ts';

/** The line on which some words stand first. */
export const lineOf = (file: string, words: string): number => {
  const at = file.indexOf(words);
  return at < 0 ? 1 : file.slice(0, at).split('\n').length;
};

/** Pages, or groups of pages, each with a name or without. */
const navItems = (
  list: unknown,
  docs: string,
  place: (words: string) => NavItem['at'],
  takenIn: (target: string, label: string | undefined) => NavItem[] | undefined,
): NavItem[] => {
  // A group may be written as names and pages without dashes.
  const all: readonly unknown[] = Array.isArray(list) ? list : isRecord(list) ? [list] : [];
  return all.flatMap((item: unknown): NavItem[] => {
    const entries: [string | undefined, unknown][] =
      typeof item === 'string' ? [[undefined, item]] : isRecord(item) ? Object.entries(item) : [];
    return entries.flatMap(([label, target]): NavItem[] => {
      const at = { at: place(typeof target === 'string' ? target : (label ?? '')) };
      if (Array.isArray(target) || isRecord(target))
        return [{ label, items: navItems(target, docs, place, takenIn), ...at }];
      // multirepo takes a whole other repository in while MkDocs builds.
      const page = typeof target === 'string' ? target.replace(/^!import\s+/, '') : '';
      return (
        takenIn(page, label) ?? [{ label, page: /^[a-z]+:/i.test(page) ? page : joined(docs, page), items: [], ...at }]
      );
    });
  });
};

/** A site that is taken in. */
export interface Part {
  /** Folder of its pages. */
  readonly docs: string;
  /** Address of its pages in the whole site: it is the name of the part. */
  readonly address: string;
  readonly pages: readonly string[];
}

/** Whole settings are named, one or by a star; YAML reads the sign in front as its own where no quotes stand. */
const included = /^(?:[!*]include\s+(\S+\.ya?ml)|(\S*mkdocs\.ya?ml))$/;

/**
 * @param path the file of the settings
 * @param docs the folder of its pages
 */
export const navOf = (
  folder: SourceFolder,
  path: string,
  list: unknown,
  docs: string,
): { readonly nav: NavItem[]; readonly parts: readonly Part[] } => {
  const parts: Part[] = [];
  const place = (of: string) => {
    const file = folder.has(of) ? folder.read(of) : '';
    return (words: string) => ({ path: of, line: lineOf(file, words) });
  };
  const part = (file: string): { name: string; items: NavItem[] } => {
    const own = settingsIn(folder, file);
    const { settings } = own;
    const name = text(settings['site_name']) ?? nameOf(folderOf(file));
    const root = joined(folderOf(file), text(settings['docs_dir']) ?? 'docs') ?? '';
    const { pages } = pagesOf(folder, root, own, undefined);
    if (!parts.some((one) => one.docs === root)) parts.push({ docs: root, address: joined(name) ?? name, pages });
    const items =
      settings['nav'] === undefined
        ? pages.map((page) => ({ page, items: [], at: { path: file, line: 1 } }))
        : navItems(settings['nav'], root, place(file), () => undefined);
    return { name: nameOf(name), items };
  };
  const takenIn = (target: string, label: string | undefined): NavItem[] | undefined => {
    const [, signed, way = signed] = included.exec(target) ?? [];
    const wanted = way === undefined ? undefined : joined(folderOf(path), way);
    if (wanted === undefined) return undefined;
    const pattern = new RegExp(`^${wanted.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^/]*')}$`);
    const files = folder.files.filter((one) => pattern.test(one)).sort((a, b) => a.localeCompare(b));
    if (files.length === 0) return undefined;
    const at = place(path)(target);
    const groups = files.map(part).map(({ name, items }) => ({ label: name, items, at }));
    const [only] = groups;
    return wanted.includes('*')
      ? label === undefined
        ? groups
        : [{ label, items: groups, at }]
      : [{ label: label ?? only?.label, items: only?.items ?? [], at }];
  };
  return { nav: navItems(list, docs, place(path), takenIn), parts };
};
