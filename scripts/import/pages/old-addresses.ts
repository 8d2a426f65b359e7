/** Addresses of the old site that forward to pages here. */
import { wikiPageSchema } from '../../../src/schemas/wiki.ts';
import { folderOf, joined } from '../paths.ts';
import type { Finding, SourceSite } from '../source.ts';
import type { Resolve } from '../text/links/target.ts';
import { folderHere, type Page } from './page.ts';

/** An old address as `was` writes it; undefined for one that it cannot hold. */
const oldAddress = (address: string): string | undefined => {
  // Some are written from the root of the site as `./old.html`.
  const plain = joined(address.replace(/[?#].*$/, '').replace(/(^|\/)index\.html?$/, '$1'));
  if (plain === undefined) return undefined;
  const path = /\.html?$/.test(plain) ? `/${plain}` : `/${plain}/`;
  return plain !== '' && wikiPageSchema.safeParse({ was: [path] }).success ? path : undefined;
};

/** Addresses that the fields of a page say it had, from the root of the old site. */
export const addressesIn = (
  site: SourceSite,
  { path, head, fields }: Pick<Page, 'path' | 'head' | 'fields'>,
): string[] =>
  fields.was.map((address) =>
    address.startsWith('/') ? address : (joined(folderOf(site.addressOf(path, head.fields)), address) ?? address),
  );

export interface OldAddresses {
  /** What `was` of a page names, by the path of its source. */
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
}

interface Around {
  readonly routeOf: (page: Page) => string;
  readonly reserved: (address: string) => boolean;
  readonly resolve: Resolve;
  /** Addresses that the page of a source had here after an earlier import. */
  readonly earlierOf: (path: string) => readonly string[];
}

/** The page that a redirect leads to, or why it leads to none. */
const ledTo = (
  target: string,
  { docs }: SourceSite,
  byPath: ReadonlyMap<string, Page>,
  resolve: Resolve,
): Page | string => {
  const pages = [...byPath.values()];
  const led = resolve(/^[a-z]+:|^\//i.test(target) ? target : `/${target}`, pages[0]?.path ?? '');
  /** The first page of the section that a folder, or the list of a group, is now. */
  const firstIn = (path: string): Page | undefined => {
    const folder = folderHere(pages, docs, path);
    return pages.find((page) => folder !== undefined && page.target === joined(folder, 'index.md'));
  };
  const found =
    byPath.get(joined(docs, target) ?? '') ??
    byPath.get(target) ??
    (led.kind === 'page' ? byPath.get(led.path) : undefined) ??
    (led.kind === 'folder' ? firstIn(led.path) : undefined);
  if (found) return found;
  if (/^https?:/.test(target)) return 'it leads to another site';
  return led.kind === 'folder'
    ? 'the list of a section cannot hold an old address; give the section a first page'
    : 'there is no such page';
};

/** Gathers what pages and the settings of the old site forward. */
export const oldAddresses = (
  site: SourceSite,
  pages: readonly Page[],
  { routeOf, reserved, resolve, earlierOf }: Around,
): OldAddresses => {
  const of = new Map<string, string[]>();
  const findings: Finding[] = [];
  const taken = new Set(pages.map(routeOf));
  const leaveOut = (path: string, line: number, what: string, why: string): void =>
    void findings.push({ kind: 'navigation', path, line, what, done: `left out: ${why}` });
  const add = (page: Page, address: string, line: number, path: string, isHeld = reserved): void => {
    // A browser tells no server which place of a page it asks for.
    const isPlace = address.includes('#');
    const old = isPlace ? undefined : oldAddress(address);
    const own = of.get(page.path) ?? [];
    if (old !== undefined && own.includes(old)) return;
    if (old === undefined || taken.has(old) || isHeld(old)) {
      const why = old === undefined ? 'it cannot forward' : 'something else stands there';
      leaveOut(path, line, `old address ${address}`, isPlace ? 'a place within a page cannot forward' : why);
      return;
    }
    taken.add(old);
    of.set(page.path, [...own, old]);
  };
  for (const page of pages)
    for (const address of addressesIn(site, page)) add(page, address, page.head.lineOf('aliases'), page.path);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  if (pages.length > 0)
    for (const { from, to, path, line } of site.redirects) {
      const led = ledTo(to, site, byPath, resolve);
      if (typeof led === 'string') leaveOut(path, line, `redirect ${from} leads to ${to}`, led);
      else add(led, from, line, path);
    }
  for (const page of pages)
    for (const address of earlierOf(page.path))
      if (address !== routeOf(page)) add(page, address, 1, page.path, () => false);
  return { of, findings };
};
