/** The tree of pages: lists in the pages themselves, or one file that names them all. */
import { folderOf, isBookPage, joined, nameOf, relativePath } from '../../paths.ts';
import type { NavItem, SourceFolder } from '../../source.ts';
import type { Line } from '../../text/lines.ts';
import { isRecord, said } from '../../text/literals.ts';
import { withDirectives, type Directive } from './directives.ts';
import { isRaw } from './known.ts';
import type { Texts } from './texts.ts';

/** An entry of a list: its words, where it has any, and what it names. */
const parted = (entry: string): { label: string | undefined; named: string } => {
  const [, label, named = entry] = /^(.*?)\s*<([^<>]+)>$/.exec(entry) ?? [];
  return { label, named };
};

/** Entries of the lists that make the tree. */
const toctrees = (
  lines: readonly Line[],
  fromRst: Texts['fromRst'],
): { caption: string | undefined; entries: string[]; isGlob: boolean; at: number }[] => {
  const made: Directive[] = [];
  const visit = (one: Directive): Line[] => {
    if (one.name === 'toctree') made.push(one);
    // Trees stand within other blocks, too.
    else if (one.name === 'eval-rst') withDirectives(fromRst(one.body), visit);
    else if (!isRaw(one.name)) withDirectives(one.body, visit);
    return [];
  };
  withDirectives(lines, visit);
  return made.map(({ options, body, at }) => ({
    caption: said(options['caption']),
    entries: body
      .map((line) => line.text.trim())
      .filter((entry) => entry !== '' && !/^(?:#|\.\.)/.test(entry) && parted(entry).named !== 'self'),
    isGlob: options['glob'] !== undefined,
    at,
  }));
};

/** What a tree is made from. */
interface Book {
  readonly folder: SourceFolder;
  readonly book: Texts;
  /** Names without their endings, and paths. */
  readonly texts: readonly (readonly [name: string, path: string])[];
  readonly pageOf: (name: string, from: string) => string | undefined;
  readonly titleOf: (path: string) => string | undefined;
}

export interface Tree {
  readonly nav: NavItem[];
  /** The pages that the tree names. */
  readonly named: ReadonlySet<string>;
  /** What a list of a page shows there: nothing where all that it names stands below the page. */
  readonly listFor: (path: string, one: Directive) => Line[];
}

/** The tree that the lists of pages make, from one page on, or from the first pages of several books. */
export const treeFrom = (roots: readonly string[], { folder, book, texts, pageOf, titleOf }: Book): Tree => {
  const named = new Set<string>();
  const naming = new Set<string>();
  const pathsOf = (name: string, isGlob: boolean, from: string): string[] => {
    const pattern = name.startsWith('/') ? name.slice(1) : joined(folderOf(from), name);
    if (!isGlob || !name.includes('*') || pattern === undefined)
      return [pageOf(name, from) ?? joined(folderOf(from), name) ?? name];
    const like = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
    return texts.filter(([one]) => like.test(one)).map(([, path]) => path);
  };
  const below = (path: string, depth: number): NavItem[] =>
    depth > 12
      ? []
      : toctrees(book.linesOf(path), book.fromRst).flatMap(({ caption, entries, isGlob, at }, _, all): NavItem[] => {
          const items = entries.flatMap((entry): NavItem[] => {
            const { label, named: name } = parted(entry);
            if (/^https?:/.test(name)) return [{ label: label ?? name, page: name, items: [], at: { path, line: at } }];
            return pathsOf(name, isGlob, path).flatMap((one): NavItem[] => {
              if (one === path) return [];
              if (named.has(one)) {
                naming.add(path);
                return [];
              }
              named.add(one);
              const items = folder.has(one) ? below(one, depth + 1) : [];
              // A text that is no page comes in with the tree below it alone.
              const page = isBookPage(one) || !folder.has(one) ? one : undefined;
              return [{ label: label ?? titleOf(one), page, items, at: { path, line: at } }];
            });
          });
          // The caption of the only list of a page says no more than the page.
          return caption === undefined || items.length === 0 || (depth > 0 && all.length === 1)
            ? items
            : [{ label: caption, items, at: { path, line: at } }];
        });
  const [only, ...more] = roots;
  const nav =
    more.length > 0
      ? roots.map((page) => ({ label: titleOf(page), page, items: below(page, 1), at: { path: page, line: 1 } }))
      : only === undefined
        ? []
        : below(only, 0);
  return {
    nav,
    named,
    listFor: (path, { body, options, at }) => {
      if (options['hidden'] !== undefined || (named.has(path) && !naming.has(path)) || roots.includes(path)) return [];
      const links = body.flatMap((line) => {
        const { label, named: name } = parted(line.text.trim());
        if (name === '' || name === 'self') return [];
        if (/^https?:/.test(name)) return [{ words: label ?? name, to: name }];
        return pathsOf(name, options['glob'] !== undefined, path)
          .filter((one) => one !== path && folder.has(one))
          .map((one) => ({ words: label ?? titleOf(one) ?? nameOf(one), to: relativePath(path, one) }));
      });
      return links.map(({ words, to }) => ({
        text: `- [${words.replace(/[[\]]/g, '\\$&')}](${/[\s()]/.test(to) ? `<${to}>` : to})`,
        at,
      }));
    },
  };
};

/** The tree of `_toc.yml` and `myst.yml`. */
export const listed = (value: unknown, pageOf: (name: string) => string | undefined, at: NavItem['at']): NavItem[] => {
  if (Array.isArray(value)) return value.flatMap((one) => listed(one, pageOf, at));
  if (!isRecord(value)) return [];
  const items = ['parts', 'chapters', 'sections', 'children', 'entries', 'subtrees', 'items'].flatMap((name) =>
    listed(value[name], pageOf, at),
  );
  const name = said(value['root']) ?? said(value['file']) ?? said(value['doc']);
  const page = name === undefined ? said(value['url']) : (pageOf(name) ?? name);
  const title = said(value['title']) ?? said(value['caption']);
  if (value['root'] !== undefined) return [{ label: title, page, items: [], at }, ...items];
  return title === undefined && page === undefined ? items : [{ label: title, page, items, at }];
};
