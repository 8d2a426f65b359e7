/** Where pages stand of a site that writes out its navigation. */
import { folderOf, isInOtherMarkup, joined, nameOf, nearest } from '../../paths.ts';
import type { NavItem, SourceSite } from '../../source.ts';
import { folderName, latinSlug } from '../names.ts';
import { folderOwners, groupIn, pagesIn, type Group } from './groups.ts';
import type { Placing } from './placing.ts';
import type { SourceNames } from './source-names.ts';

/** Where in the navigation an item stands. */
interface Place {
  /** The folder here of the group around it. */
  readonly folder: string;
  /** The folder there. */
  readonly source: string;
  /** Its rank in the group, from 1. */
  readonly order: number;
}

/** The name of a folder; one that is called docs says less than the one that holds it. */
const telling = (folder: string): string => nameOf(/\/docs?$/i.test(folder) ? folderOf(folder) : folder);

/** Places the pages that a navigation names. */
export const placeByNavigation = (
  site: SourceSite,
  nav: readonly NavItem[],
  names: SourceNames,
  { addresses, sections, orders, labels }: Placing,
): void => {
  const { calledAs, isIndex, firstness, pageName, fromDocs } = names;
  const { placed, findings, put, freeFolder, isFree } = addresses;
  const known = new Set(site.pages);
  const named = new Set(pagesIn(nav));
  /** Folders of which the navigation leaves out some pages. */
  const unlisted = new Set(site.pages.flatMap((path) => (named.has(path) ? [] : [folderOf(fromDocs(path))])));

  const isOwn = (page: string | undefined): page is string =>
    page !== undefined && known.has(page) && !placed.has(page);
  const groupOf = (item: NavItem, source: string, hasPage: boolean): Group =>
    groupIn(item, source, hasPage, { known, placed, isIndex, fromDocs });
  const say = ({ at }: NavItem, what: string, done: string): void =>
    void findings.push({ kind: 'navigation', path: at?.path ?? site.docs, line: at?.line, what, done });

  /** Says what is wrong with the page that an item names; true where nothing else is in the item. */
  const isRefused = (item: NavItem): boolean => {
    const { page } = item;
    const isAlone = item.items.length === 0;
    if (page === undefined) return false;
    if (/^[a-z]+:/i.test(page)) say(item, `the navigation leads to ${page}`, 'left out of the navigation');
    else if (!known.has(page) && isInOtherMarkup(page))
      say(item, `the navigation names ${page}, which is in another markup`, 'left out');
    else if (!known.has(page)) {
      const near = nearest(page, site.pages);
      const hint = near === undefined ? '' : ` Nearest: ${near}.`;
      say(item, `the navigation names ${page}, and there is no such page`, `left out.${hint}`);
    } else if (placed.has(page) && isAlone)
      say(item, `the navigation names ${page} a second time`, 'stands in its first place only');
    else return false;
    return isAlone;
  };

  /** A folder that no other group has yet. */
  const folderFor = (name: string, item: NavItem, { folder, order }: Place): string => {
    const byLabel = joined(folder, folderName(latinSlug(item.label ?? '') || name)) ?? name;
    let target = joined(folder, name) ?? name;
    if (sections.has(target)) target = byLabel;
    for (let number = 2; sections.has(target); number += 1) target = `${byLabel}-${number}`;
    sections.set(freeFolder(target), { title: item.label, summary: item.summary, order });
    return target;
  };

  const putPage = (own: string, item: NavItem, place: Place): void => {
    const { folder, source, order } = place;
    const ownFolder = folderOf(fromDocs(own));
    const isBest =
      isIndex(own) && !site.pages.some((one) => folderOf(one) === folderOf(own) && firstness(one) > firstness(own));
    // The first page of the site is that of the section, wherever the navigation lists it.
    if (isBest && ownFolder === '' && isFree('index.md')) {
      put(own, 'index.md');
      return;
    }
    const isFirst = isBest && isFree(joined(folder, 'index.md') ?? '') && (ownFolder === source || own === site.first);
    const nameOfFolder = nameOf(folderOf(own));
    // A menu that names the first page of a folder alone leads by it to the others.
    if (isBest && !isFirst && unlisted.has(ownFolder)) {
      put(own, `${folderFor(folderName(nameOfFolder), item, place)}/index.md`);
      return;
    }
    const name = isFirst ? 'index' : isIndex(own) ? folderName(nameOfFolder || 'start') : pageName(own);
    put(own, joined(folder, `${name}.md`) ?? '');
    if (!isFirst) orders.set(own, order);
  };

  /**
   * Makes a section of a group.
   * @param own the page of the group itself
   * @param isOwner whether the group has the name of the folder that its pages lie in
   */
  const putGroup = (
    item: NavItem,
    own: string | undefined,
    place: Place,
    isOwner: (folder: string) => boolean,
  ): void => {
    const { pages, common, isFolder } = groupOf(item, place.source, own !== undefined);
    if (pages === 0 && own === undefined) return;
    const hasFolder = isFolder && isOwner(common);
    const isOfFolder = hasFolder && own !== undefined && folderOf(fromDocs(own)) === common;
    const nameOfGroup = (): string => {
      if (own !== undefined && !isIndex(own) && !isOfFolder) return pageName(own);
      return folderName(hasFolder ? calledAs(common) : latinSlug(item.label ?? '') || telling(common) || 'section');
    };
    const target = folderFor(nameOfGroup(), item, place);
    if (own !== undefined) put(own, `${target}/index.md`);
    walk(item.items, target, common === '' ? place.source : common);
  };

  const walk = (items: readonly NavItem[], folder: string, source: string): void => {
    const owners = folderOwners(items, (item) => groupOf(item, source, isOwn(item.page)));
    for (const [index, item] of items.entries()) {
      if (isRefused(item)) continue;
      const place: Place = { folder, source, order: index + 1 };
      const own = isOwn(item.page) ? item.page : undefined;
      if (own !== undefined && item.label !== undefined) labels.set(own, item.label);
      if (item.items.length > 0) putGroup(item, own, place, (common) => owners.get(common) === item);
      else if (own !== undefined) putPage(own, item, place);
      else if (item.page === undefined)
        say(item, `the navigation has "${item.label ?? ''}" with nothing in it`, 'left out');
    }
  };
  walk(nav, '', '');
};
