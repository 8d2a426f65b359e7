/** Where each page comes to stand: by the navigation of the old site where it is written out, else by its folders. */
import { folderOwners, groupIn, pagesIn, type Group } from './groups.ts';
import { fileName, folderName, latinSlug } from '../names.ts';
import { folderOf, isInOtherMarkup, joined, nameOf, nearest } from '../../paths.ts';
import {
  fromFolder,
  type Fields,
  type Finding,
  type FolderSettings,
  type NavItem,
  type SourceSite,
} from '../../source.ts';
import { wikiAddresses } from './wiki-addresses.ts';

export interface Placement {
  /** Paths below the section of the import, by the path of the source. */
  readonly pages: ReadonlyMap<string, string>;
  /** Settings of folders, by their path below the section. */
  readonly sections: ReadonlyMap<string, FolderSettings>;
  readonly orders: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Of several first pages of a folder the one that generators take for it. */
const isIndexName = (path: string): boolean => /^_?index\./i.test(nameOf(path));

const isIndexFile = (path: string): boolean =>
  /^(?:_?index|readme|home)(?:\.html)?\.\w+(?:\.erb)?$/i.test(nameOf(path));

/** The name of a folder; one that is called docs says less than the one that holds it. */
const telling = (folder: string): string => nameOf(/\/docs?$/i.test(folder) ? folderOf(folder) : folder);

/** Ranks from 1 for those that name a place; the others follow by title. */
const ranked = <One>(list: readonly One[], placeOf: (one: One) => number | undefined): Map<One, number> =>
  new Map(
    list
      .flatMap((one) => {
        const place = placeOf(one);
        return place === undefined ? [] : [{ one, place }];
      })
      .sort((a, b) => a.place - b.place)
      .map(({ one }, index) => [one, index + 1]),
  );

/** @param taken addresses below the wiki that pages which are not of this import have */
export const placePages = (
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
  into: string,
  taken: ReadonlySet<string>,
): Placement => {
  const calledAs = (path: string): string => site.nameOf?.(path) ?? nameOf(path);
  const isIndex = (path: string): boolean =>
    site.first === undefined ? isIndexFile(calledAs(path)) : path === site.first;
  const firstness = (path: string): number =>
    Number(isIndex(path)) + Number(isIndex(path) && isIndexName(calledAs(path)));
  const pageName = (path: string): string => fileName(calledAs(path));
  const known = new Set(site.pages);
  const sections = new Map<string, FolderSettings>();
  const orders = new Map<string, number>();
  const labels = new Map<string, string>();
  const { placed, findings, put, freeFolder, isFree } = wikiAddresses(into, taken);
  const fromDocs = (path: string): string => fromFolder(site, path);
  const ownPlace = (path: string): string => {
    const inside = fromDocs(path);
    const parts = folderOf(inside).split('/').filter(Boolean);
    const folder = parts
      .map((part, index) => folderName(site.nameOf?.(parts.slice(0, index + 1).join('/')) ?? part))
      .join('/');
    return joined(folder, isIndex(path) ? 'index.md' : `${pageName(path)}.md`) ?? '';
  };

  const isOwn = (page: string | undefined): page is string =>
    page !== undefined && known.has(page) && !placed.has(page);
  const groupOf = (item: NavItem, source: string, hasPage: boolean): Group =>
    groupIn(item, source, hasPage, { known, placed, isIndex, fromDocs });
  const named = new Set(pagesIn(site.nav ?? []));
  /** Folders of which the navigation leaves out some pages. */
  const unlisted = new Set(site.pages.flatMap((path) => (named.has(path) ? [] : [folderOf(fromDocs(path))])));
  /** A folder that no other group has yet. */
  const folderFor = (folder: string, name: string, item: NavItem, order: number): string => {
    let target = joined(folder, name) ?? name;
    const byLabel = joined(folder, folderName(latinSlug(item.label ?? '') || name)) ?? name;
    if (sections.has(target)) target = byLabel;
    for (let number = 2; sections.has(target); number += 1) target = `${byLabel}-${number}`;
    sections.set(freeFolder(target), { title: item.label, summary: item.summary, order });
    return target;
  };

  const walk = (items: readonly NavItem[], folder: string, source: string): void => {
    const owners = folderOwners(items, (item) => groupOf(item, source, isOwn(item.page)));
    items.forEach((item, index) => {
      const { page, label, at } = item;
      const order = index + 1;
      const say = (what: string, done: string): void =>
        void findings.push({ kind: 'navigation', path: at?.path ?? site.docs, line: at?.line, what, done });
      const isElsewhere = page !== undefined && /^[a-z]+:/i.test(page);
      if (isElsewhere) {
        say(`the navigation leads to ${page}`, 'left out of the navigation');
        if (item.items.length === 0) return;
      } else if (page !== undefined && !known.has(page)) {
        const near = nearest(page, site.pages);
        if (isInOtherMarkup(page)) say(`the navigation names ${page}, which is in another markup`, 'left out');
        else
          say(
            `the navigation names ${page}, and there is no such page`,
            `left out.${near === undefined ? '' : ` Nearest: ${near}.`}`,
          );
        if (item.items.length === 0) return;
      } else if (page !== undefined && placed.has(page)) {
        if (item.items.length === 0) {
          say(`the navigation names ${page} a second time`, 'stands in its first place only');
          return;
        }
      }
      const own = isOwn(page) ? page : undefined;
      if (own !== undefined && label !== undefined) labels.set(own, label);
      if (item.items.length === 0) {
        if (own === undefined) {
          if (page === undefined) say(`the navigation has "${label ?? ''}" with nothing in it`, 'left out');
          return;
        }
        const isBest =
          isIndex(own) && !site.pages.some((one) => folderOf(one) === folderOf(own) && firstness(one) > firstness(own));
        // The first page of the site is that of the section, wherever the navigation lists it.
        if (isBest && folderOf(fromDocs(own)) === '' && isFree('index.md')) {
          put(own, 'index.md');
          return;
        }
        const isFirst =
          isBest &&
          isFree(joined(folder, 'index.md') ?? '') &&
          (folderOf(fromDocs(own)) === source || own === site.first);
        // A menu that names the first page of a folder alone leads by it to the others.
        if (isBest && !isFirst && unlisted.has(folderOf(fromDocs(own)))) {
          put(own, `${folderFor(folder, folderName(nameOf(folderOf(own))), item, order)}/index.md`);
          return;
        }
        const name = isIndex(own) ? (isFirst ? 'index' : folderName(nameOf(folderOf(own)) || 'start')) : pageName(own);
        put(own, joined(folder, `${name}.md`) ?? '');
        if (!isFirst) orders.set(own, order);
        return;
      }
      const group = groupOf(item, source, own !== undefined);
      if (group.pages === 0 && own === undefined) return;
      const { common } = group;
      const isOwner = group.isFolder && owners.get(common) === item;
      const name =
        own !== undefined && !isIndex(own) && !(isOwner && folderOf(fromDocs(own)) === common)
          ? pageName(own)
          : isOwner
            ? folderName(calledAs(common))
            : folderName(latinSlug(label ?? '') || telling(common) || 'section');
      const target = folderFor(folder, name, item, order);
      if (own !== undefined) put(own, `${target}/index.md`);
      walk(item.items, target, common === '' ? source : common);
    });
  };

  if (site.nav !== undefined) {
    // Of a site whose navigation does not name its first page, that is the first page all the same.
    walk(site.nav, '', '');
    const moved = new Map<string, Set<string>>();
    /** Where folders are that the navigation names by their first page. */
    const homes = new Map<string, string>();
    for (const [path, target] of placed) {
      const folder = folderOf(fromDocs(path));
      moved.set(folder, new Set([...(moved.get(folder) ?? []), folderOf(target)]));
      if (folder !== '' && isIndex(path) && nameOf(target) === 'index.md') homes.set(folder, folderOf(target));
    }
    /** A page goes with the first page of the folder around it, in the folders that it had below that. */
    const withHome = (own: string, folder: string): string => {
      if (folder === '') return own;
      const home = homes.get(folder);
      if (home === undefined) return withHome(own, folderOf(folder));
      return joined(home, own.split('/').slice(folder.split('/').length).join('/')) ?? own;
    };
    for (const path of site.pages) {
      if (placed.has(path)) continue;
      const folder = folderOf(fromDocs(path));
      const [only, ...more] = moved.get(folder) ?? [];
      const own = ownPlace(path);
      const isWithOne = folder !== '' && only !== undefined && more.length === 0;
      put(path, isWithOne ? (joined(only, nameOf(own)) ?? own) : withHome(own, folder));
    }
  } else {
    for (const path of site.pages.toSorted((a, b) => firstness(b) - firstness(a))) put(path, ownPlace(path));
    const place = (path: string): number | undefined => site.orderOf?.(path, fieldsOf(path));
    for (const siblings of Map.groupBy(site.pages, (path) => folderOf(path)).values()) {
      for (const [path, order] of ranked(
        siblings.filter((path) => !isIndex(path)),
        place,
      ))
        orders.set(path, order);
    }
    const folders = new Set(
      site.pages.flatMap((path) => {
        const parts = folderOf(fromDocs(path)).split('/').filter(Boolean);
        return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
      }),
    );
    const indexOf = new Map(site.pages.filter(isIndex).map((path) => [folderOf(fromDocs(path)), path]));
    for (const siblings of Map.groupBy(folders, folderOf).values()) {
      const settingsOf = (folder: string): FolderSettings | undefined =>
        site.folders.get(joined(site.docs, folder) ?? folder);
      const orderOf = (folder: string): number | undefined => {
        const index = indexOf.get(folder);
        return settingsOf(folder)?.order ?? (index === undefined ? undefined : place(index));
      };
      const ranks = ranked(siblings, orderOf);
      for (const folder of siblings) {
        const own = settingsOf(folder);
        const order = ranks.get(folder);
        // A name in other letters is no address: what the folder is called would be lost.
        const name = site.nameOf?.(folder) ?? nameOf(folder);
        const title =
          own?.title ?? (/^[\w\s.-]*$/.test(name) || indexOf.has(folder) ? undefined : name.replaceAll('_', ' '));
        if (title === undefined && own?.summary === undefined && order === undefined) continue;
        sections.set(freeFolder(folder.split('/').map(folderName).join('/')), {
          title,
          summary: own?.summary,
          order,
        });
      }
    }
  }
  return { pages: placed, sections, orders, labels, findings };
};
