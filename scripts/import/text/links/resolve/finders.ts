/** What an address within a site may lead to: rules in their order, of which the first that finds something counts. */
import { tagList } from '../../../pages/places/wiki-addresses.ts';
import { folderOf, joined, nameOf } from '../../../paths.ts';
import type { Target } from '../target.ts';
import { folderOfHost, isHost, normal, normalPath } from './addresses.ts';
import { placesAround } from './around.ts';
import { isAboveSite, placeOf, type Asked } from './asked.ts';
import { movedAlong } from './namesakes.ts';
import type { SourceIndex } from './source-index.ts';

/** Finds where another address leads, as if the page had it. */
export type Again = (url: string, from: string, depth: number) => Target;

type Finder = (asked: Asked, index: SourceIndex, again: Again) => Target | undefined;

/** So many addresses may lead on to another. */
export const deepest = 5;

const first = <One>(list: readonly (One | undefined)[]): One | undefined => list.find((one) => one !== undefined);
const withHash = (hash: string): string => (hash === '' ? '' : `#${hash}`);
const withoutDots = (path: string): string => path.replace(/^(?:\.\.?\/)+/, '');
/** The folders that an address from the root may be one of. */
const roots = ({ site }: SourceIndex): string[] => [...site.statics, site.docs, ''];

/** A relative address is read as one of files first, then as one of pages of the old site. */
const page: Finder = ({ path, hash, isRooted, address, asFile }, index) => {
  const { byAddress, pageAt, site } = index;
  const found = isRooted
    ? (byAddress.get(normalPath(path)) ?? first(roots(index).map((place) => pageAt(joined(place, path)))))
    : (pageAt(asFile) ??
      byAddress.get(normalPath(joined(address, path) ?? '\0')) ??
      byAddress.get(normalPath(joined(folderOf(address), path) ?? '\0')) ??
      byAddress.get(normalPath(withoutDots(path))) ??
      pageAt(joined(site.docs, path)) ??
      // Writers name files from the root of their repository, too.
      (/\.mdx?$/i.test(path) ? pageAt(joined(path)) : undefined));
  return found === undefined ? undefined : { kind: 'page', path: found, hash };
};

const forwarded: Finder = ({ path, hash, address, from, depth }, { moved, listAt }, again) => {
  const to = moved.get(normal(path)) ?? moved.get(normal(joined(folderOf(address), path) ?? '\0'));
  if (to === undefined || depth >= deepest) return undefined;
  if (to === tagList) return listAt(to, hash);
  const next = again(/^[a-z]+:|^\//i.test(to) ? to : `/${to}`, from, depth + 1);
  return (next.kind === 'page' || next.kind === 'folder') && next.hash === '' ? { ...next, hash } : next;
};

const file: Finder = ({ path, hash, isRooted, address, asFile }, index) => {
  const { site, byAddress, fileAt, lists, listAt, imported } = index;
  // What stands beside a page has the address of the page in front, wherever that lies.
  const around = isRooted ? byAddress.get(normalPath(folderOf(path))) : undefined;
  const found = isRooted
    ? first([
        ...roots(index).map((place) => fileAt(joined(place, path))),
        around === undefined ? undefined : fileAt(joined(folderOf(around), nameOf(path))),
      ])
    : first([
        fileAt(asFile),
        fileAt(joined(site.docs, address, path)),
        fileAt(joined(site.docs, folderOf(address), path)),
        ...site.statics.map((place) => fileAt(joined(place, withoutDots(path)))),
        // A text that was taken in from the root names files from there.
        site.docs !== '' && path.startsWith(`${site.docs}/`) ? fileAt(joined(path)) : undefined,
      ]);
  if (found === undefined) return undefined;
  const list = lists.get(found);
  return list === undefined ? { kind: imported.has(found) ? 'page' : 'file', path: found, hash } : listAt(list, hash);
};

/** A part of a site shows pictures that the rest of it keeps. */
const aroundFolder: Finder = ({ path, hash, from }, { folder: { around } }) => {
  const found = around && placesAround(path, from, around.sites).find((place) => around.pictures.has(place));
  return found === undefined ? undefined : { kind: 'file', path: found, hash };
};

const listOfTags: Finder = ({ path, hash }, { listAt }) => (path === tagList ? listAt(path, hash) : undefined);

/** A generator that nobody knows may have given pages addresses without their folders. */
const bareName: Finder = ({ path, hash, isRooted }, { site, byName, fileNames, findsByName }) => {
  const isBare = isRooted || !/[./]/.test(path);
  if (!findsByName && !(isBare && site.format === 'Markdown')) return undefined;
  // Forges took a plus for a blank, as questions of addresses do.
  const named = byName.get(nameOf(normal(path))) ?? byName.get(nameOf(normal(path.replaceAll('+', ' '))));
  if (named !== undefined) return { kind: 'page', path: named, hash };
  const beside = fileNames.get(nameOf(path).toLowerCase());
  return beside === undefined ? undefined : { kind: 'file', path: beside, hash };
};

const folder: Finder = ({ path, hash, isRooted, address, asFile }, { site, sections, folders }) => {
  const listed = sections.get(normal(isRooted ? path : (joined(folderOf(address), path) ?? '\0')));
  if (listed !== undefined) return { kind: 'folder', path: listed, hash: '' };
  // The start of the old site is that of the section, where no page stands for it.
  if (isRooted && normal(path) === '') return { kind: 'folder', path: site.docs, hash };
  const inside = isRooted ? joined(site.docs, path) : asFile;
  return inside !== undefined && folders.has(inside) ? { kind: 'folder', path: inside, hash } : undefined;
};

/** In a wiki an address from the root is one of the forge. */
const ofGitHub: Finder = ({ path, hash }, { site }) =>
  site.format === 'GitHub wiki' &&
  /^(?:\/[\w.-]+){2}\/(?:issues|pulls?|commits?|blob|tree|releases|wiki|compare)\b/.test(path)
    ? { kind: 'elsewhere', url: `https://github.com${encodeURI(path)}${withHash(hash)}` }
    : undefined;

/** Sites and mail without their schemes. */
const withoutScheme: Finder = ({ path, written }) => {
  if (isHost(path)) return { kind: 'elsewhere', url: `https://${written}` };
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(path) ? { kind: 'elsewhere', url: `mailto:${path}` } : undefined;
};

/** Whether a place of the old site has come along. */
const isHere = ({ kind }: Target): boolean => kind === 'page' || kind === 'folder' || kind === 'file';

/** An address that was written with the folder in which the old site stood on its host; forges name it as the repository. */
const inFolderOfSite: Finder = ({ path, written, from, isRooted, depth }, { site, folder: { name } }, again) => {
  if (!isRooted || depth >= deepest) return undefined;
  const begins = (place: string): boolean => `${path}/`.startsWith(place);
  const without = (place: string): Target => again(`/${written.slice(place.length)}`, from, depth + deepest);
  const inFolder = site.hosts.flatMap(folderOfHost).find(begins);
  if (inFolder !== undefined) return without(inFolder);
  const [, repository = name] = /^https?:\/\/(?:[^/]+\/){2}([^/]+)\//.exec(site.forge ?? '') ?? [];
  const guessed = [name, repository].map((one) => `/${one}/`).find(begins);
  const found = guessed === undefined ? undefined : without(guessed);
  return found !== undefined && isHere(found) ? found : undefined;
};

/** What the old site had beside its pages, or under an address that it forwards, may be there still. */
const onOldSite: Finder = ({ isOldSite, written }) =>
  isOldSite ? { kind: 'elsewhere', url: written, isOldSite: true } : undefined;

/** Above a site that stood in a folder of its host are its neighbours there, which readers find where they were. */
const besideOldSite: Finder = (asked, { site }) => {
  const host = site.hosts.find((one) => folderOfHost(one).length > 0);
  if (host === undefined || !isAboveSite(asked)) return undefined;
  return { kind: 'elsewhere', url: new URL(asked.written, host + placeOf(asked.address)).href, isOldSite: true };
};

/** What is hidden in a repository, such as its workflows, does not come along; readers find it where it is kept. */
const keptInForge: Finder = ({ path, hash, isRooted, asFile }, { site, folder: { isThere } }) => {
  const kept = isRooted ? joined(path) : asFile;
  return site.forge !== undefined && kept !== undefined && kept !== '' && isThere?.(kept)
    ? { kind: 'elsewhere', url: `${site.forge}${encodeURI(kept)}${withHash(hash)}` }
    : undefined;
};

const tag: Finder = ({ path, isRooted, address }, { tagAt, listAt }) => {
  const found = tagAt(isRooted ? path : (joined(folderOf(address), path) ?? ''));
  return found === undefined ? undefined : listAt(tagList, `tag:${found}`);
};

const namesake: Finder = ({ path, hash, from, isRooted, address, asFile }, { pageAt, meantBy }) => {
  const along = movedAlong(isRooted ? path.slice(1) : asFile, from);
  const meant = pageAt(along) ?? meantBy(path, isRooted ? path : joined(folderOf(address), path));
  return meant === undefined ? undefined : { kind: 'page', path: meant, hash, isMeant: true };
};

export const finders: readonly Finder[] = [
  page,
  forwarded,
  file,
  aroundFolder,
  listOfTags,
  bareName,
  folder,
  ofGitHub,
  withoutScheme,
  inFolderOfSite,
  onOldSite,
  keptInForge,
  besideOldSite,
  tag,
  namesake,
];
