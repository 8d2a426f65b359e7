/** Where the addresses of the old site lead: to a page, a file, another site, or nowhere. */
import { folderOfHost, hashOf, isHost, normal, normalPath, pageFiles, withoutSlips } from './addresses.ts';
import { fileInForge, pathInForge } from './forge.ts';
import { listsOf, tagsOf } from './lists.ts';
import { movedAlong, namesakes } from './namesakes.ts';
import { folderOf, isInOtherMarkup, isPageFile, joined, nameOf, nearest } from '../../paths.ts';
import { tagList } from '../../pages/places/wiki-addresses.ts';
import { fromFolder, type Fields, type SourceFolder, type SourceSite } from '../../source.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';

export type Target =
  | {
      readonly kind: 'page';
      readonly path: string;
      readonly hash: string;
      /** True for the only page of a name, which the old site had at another address. */
      readonly isMeant?: true;
    }
  | { readonly kind: 'folder'; readonly path: string; readonly hash: string }
  | { readonly kind: 'file'; readonly path: string; readonly hash: string }
  | { readonly kind: 'elsewhere'; readonly url: string; readonly isOldSite?: boolean }
  | { readonly kind: 'here'; readonly hash: string }
  | { readonly kind: 'nowhere'; readonly why: string; readonly nearest: string | undefined };

export const isPicture = (path: string): boolean => /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path);

const schemes = /^(?:https?|mailto|tel):/i;

/** Finds where an address leads that stands in a page. */
export type Resolve = (url: string, from: string) => Target;

/**
 * @param fieldsOf the front matter of a page
 * @param oldOf addresses that a page had before, from the root of the old site
 */
export const resolver = (
  folder: SourceFolder,
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
  oldOf: (path: string) => readonly string[],
): Resolve => {
  const imported = new Set(site.pages);
  const byAddress = new Map<string, string>();
  const byName = new Map<string, string | undefined>();
  for (const path of site.pages) {
    const plain = normalPath(fromFolder(site, path));
    if (!byAddress.has(plain)) byAddress.set(plain, path);
    const name = nameOf(plain);
    byName.set(name, byName.has(name) ? undefined : path);
  }
  // What the generator calls the address of a page counts before the path of its file.
  for (const path of site.pages) byAddress.set(normalPath(site.addressOf(path, fieldsOf(path))), path);
  for (const path of site.pages) {
    for (const old of oldOf(path)) if (!byAddress.has(normal(old))) byAddress.set(normal(old), path);
  }
  const lists = site.lists ?? new Map<string, string>();
  const moved = new Map([
    ...site.redirects.map(({ from, to }): [string, string] => [normal(from), to]),
    ...[...lists].map(([path, to]): [string, string] => [normalPath(site.addressOf(path, fieldsOf(path))), to]),
  ]);
  const sections = new Map([...(site.sections ?? [])].map(([address, path]) => [normal(address), path]));
  const listAt = listsOf(site, fieldsOf);
  const tagAt = tagsOf(site, fieldsOf);
  const lower = new Map(folder.files.map((path) => [path.toLowerCase(), site.doubles?.get(path) ?? path]));
  const folders = new Set(
    site.pages.flatMap((path) => {
      const parts = folderOf(path).split('/');
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  const findsByName = /wiki|Hugo|Obsidian/.test(site.format);
  const nameIn = (plain: string): string => (findsByName ? nameOf(plain) : plain);
  const inOtherMarkup = new Map(
    folder.files.filter(isInOtherMarkup).map((path) => [nameIn(normalPath(path.replace(/\.\w+$/, ''))), path]),
  );
  const fileNames = new Map(
    site.format === 'Obsidian' ? folder.files.map((path) => [nameOf(path).toLowerCase(), path]) : [],
  );
  const addresses = [...byAddress.keys()];
  const meantBy = namesakes(byAddress, byName);

  const pageAt = (path: string | undefined): string | undefined => {
    if (path === undefined) return undefined;
    for (const one of pageFiles(path)) {
      const found = lower.get(one.replace(/^\//, '').toLowerCase());
      if (found !== undefined && imported.has(found)) return found;
    }
    return undefined;
  };
  const fileAt = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : lower.get(path.toLowerCase());

  const resolve = (url: string, from: string, depth: number): Target => {
    const written = withoutSlips(url);
    const isFull = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written);
    const nowhere = (why: string): Target => ({
      kind: 'nowhere',
      why,
      nearest: isFull ? undefined : nearestOf(written, from),
    });
    if (written === '') return { kind: 'nowhere', why: 'an empty address', nearest: undefined };
    // A picture that came along is shown from here.
    const ofForge = fileInForge(written);
    const picture = isPicture(ofForge) ? fileAt(decoded(ofForge)) : undefined;
    if (picture !== undefined) return { kind: 'file', path: picture, hash: '' };
    // So is the address at which a writer saw the page. It is the one of this site, too, until it has another.
    const [, seen] = /^https?:\/\/localhost:4321\/(.+)/i.exec(written) ?? [];
    if (seen !== undefined && depth < 5) return resolve(`/${seen}`, from, depth + 1);
    const own = site.hosts.find((host) => `${written}/`.startsWith(host));
    let local = own === undefined ? written : `/${written.slice(own.length)}`;
    if (own === undefined) {
      if (/^\/\//.test(written))
        return URL.canParse(`https:${written}`)
          ? { kind: 'elsewhere', url: `https:${written}` }
          : nowhere('an address that cannot be read');
      const inForge = site.forge === undefined ? undefined : pathInForge(site.forge, written);
      const ours = inForge === undefined ? undefined : decoded(inForge);
      const [ofPage, ofFile] = [pageAt(ours), fileAt(ours)];
      if (ofPage !== undefined) return { kind: 'page', path: ofPage, hash: hashOf(written) };
      if (ofFile !== undefined && isPicture(ofFile)) return { kind: 'file', path: ofFile, hash: '' };
      if (schemes.test(written))
        // With one slash a browser stays on the site, and no host begins with a dot.
        return URL.canParse(written) && !/^https?:(?!\/\/[^/.])/i.test(written)
          ? { kind: 'elsewhere', url: written }
          : nowhere('an address that cannot be read');
      if (
        /^[a-z][a-z0-9+.-]*:/i.test(written) &&
        fileAt(joined(folderOf(from), decoded(written))) === undefined &&
        byName.get(normal(written)) === undefined
      )
        return nowhere(`an address of a kind (${/^[^:]*:/.exec(written)?.[0] ?? ''}) that no page may link to`);
    }
    for (const [short, place] of Object.entries(site.shortcuts ?? {}))
      if (local.startsWith(`${short}/`)) local = `/${joined(place, local.slice(short.length)) ?? ''}`;
    // Exports write the hash in the name of a file as it is.
    const whole = decoded(local);
    const isName = /#./.test(local) && [whole, joined(folderOf(from), whole)].some((one) => fileAt(one) !== undefined);
    const hash = isName ? '' : hashOf(local);
    // Nothing is above the root of a site, so that an address that leads there stays at it.
    const path = (isName ? whole : decoded(local.replace(/[?#].*$/s, ''))).replace(/^(?:\/\.\.)+(?=\/)/, '');
    if (path === '' && hash === '') {
      const why = local.startsWith('?') ? 'a question that only the old site answered' : 'an empty anchor';
      return { kind: 'nowhere', why, nearest: undefined };
    }
    if (path === '') return { kind: 'here', hash };
    const isRooted = path.startsWith('/');
    const address = site.addressOf(from, fieldsOf(from));
    // A relative address is read as one of files first, then as one of pages of the old site.
    const asFile = isRooted ? undefined : joined(folderOf(from), path);
    const candidates: (string | undefined)[] = isRooted
      ? [
          byAddress.get(normalPath(path)),
          ...[...site.statics, site.docs, ''].map((place) => pageAt(joined(place, path))),
        ]
      : [
          pageAt(asFile),
          byAddress.get(normalPath(joined(address, path) ?? '\0')),
          byAddress.get(normalPath(joined(folderOf(address), path) ?? '\0')),
          byAddress.get(normalPath(path.replace(/^(?:\.\.?\/)+/, ''))),
          pageAt(joined(site.docs, path)),
          // Writers name files from the root of their repository, too.
          /\.mdx?$/i.test(path) ? pageAt(joined(path)) : undefined,
        ];
    const page = candidates.find((one) => one !== undefined);
    if (page !== undefined) return { kind: 'page', path: page, hash };
    const to = moved.get(normal(path)) ?? moved.get(normal(joined(folderOf(address), path) ?? '\0'));
    if (to !== undefined && depth < 5) {
      if (to === tagList) return listAt(to, hash);
      const next = resolve(/^[a-z]+:|^\//i.test(to) ? to : `/${to}`, from, depth + 1);
      return (next.kind === 'page' || next.kind === 'folder') && next.hash === '' ? { ...next, hash } : next;
    }
    // What stands beside a page has the address of the page in front, wherever that lies.
    const around = isRooted ? byAddress.get(normalPath(folderOf(path))) : undefined;
    const files = isRooted
      ? [
          ...[...site.statics, site.docs, ''].map((place) => fileAt(joined(place, path))),
          around === undefined ? undefined : fileAt(joined(folderOf(around), nameOf(path))),
        ]
      : [
          fileAt(asFile),
          fileAt(joined(site.docs, address, path)),
          fileAt(joined(site.docs, folderOf(address), path)),
          ...site.statics.map((place) => fileAt(joined(place, path.replace(/^(?:\.\.?\/)+/, '')))),
        ];
    const file = files.find((one) => one !== undefined);
    const list = file === undefined ? undefined : lists.get(file);
    if (list !== undefined) return listAt(list, hash);
    if (file !== undefined) return { kind: imported.has(file) ? 'page' : 'file', path: file, hash };
    if (path === tagList) return listAt(path, hash);
    // A generator that nobody knows may have given pages addresses without their folders.
    const isBareName = !/[./]/.test(path);
    if (findsByName || ((isRooted || isBareName) && site.format === 'Markdown')) {
      // Forges took a plus for a blank, as questions of addresses do.
      const named = byName.get(nameOf(normal(path))) ?? byName.get(nameOf(normal(path.replaceAll('+', ' '))));
      if (named !== undefined) return { kind: 'page', path: named, hash };
      const beside = fileNames.get(nameOf(path).toLowerCase());
      if (beside !== undefined) return { kind: 'file', path: beside, hash };
    }
    const listed = sections.get(normal(isRooted ? path : (joined(folderOf(address), path) ?? '\0')));
    if (listed !== undefined) return { kind: 'folder', path: listed, hash: '' };
    // The start of the old site is that of the section, where no page stands for it.
    if (isRooted && normal(path) === '') return { kind: 'folder', path: site.docs, hash };
    const inside = isRooted ? joined(site.docs, path) : asFile;
    if (inside !== undefined && folders.has(inside)) return { kind: 'folder', path: inside, hash };
    // In a wiki an address from the root is one of the forge.
    if (
      site.format === 'GitHub wiki' &&
      /^(?:\/[\w.-]+){2}\/(?:issues|pulls?|commits?|blob|tree|releases|wiki|compare)\b/.test(path)
    )
      return { kind: 'elsewhere', url: `https://github.com${encodeURI(path)}${hash === '' ? '' : `#${hash}`}` };
    // Sites and mail without their schemes.
    if (isHost(path)) return { kind: 'elsewhere', url: `https://${written}` };
    if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(path)) return { kind: 'elsewhere', url: `mailto:${path}` };
    // An address that was written with the folder in which the old site stood on its host.
    const inFolder =
      isRooted && depth < 5 ? site.hosts.flatMap(folderOfHost).find((one) => path.startsWith(one)) : undefined;
    if (inFolder !== undefined) return resolve(written.slice(inFolder.length - 1), from, depth + 5);
    // What the old site had beside its pages, or under an address that it forwards, may be there still.
    if (own !== undefined) return { kind: 'elsewhere', url: written, isOldSite: true };
    // What is hidden in a repository, such as its workflows, does not come along; readers find it where it is kept.
    const kept = isRooted ? joined(path) : asFile;
    if (site.forge !== undefined && kept !== undefined && kept !== '' && folder.isThere?.(kept))
      return { kind: 'elsewhere', url: `${site.forge}${encodeURI(kept)}${hash === '' ? '' : `#${hash}`}` };
    const tag = tagAt(isRooted ? path : (joined(folderOf(address), path) ?? ''));
    if (tag !== undefined) return listAt(tagList, `tag:${tag}`);
    const along = movedAlong(isRooted ? path.slice(1) : asFile, from);
    const meant = pageAt(along) ?? meantBy(path, isRooted ? path : joined(folderOf(address), path));
    if (meant !== undefined) return { kind: 'page', path: meant, hash, isMeant: true };
    const foreign = inOtherMarkup.get(nameIn(normal(asFile ?? path)));
    if (foreign !== undefined) return nowhere(`${foreign} is in another markup, and did not come in`);
    // A path that leads out of the folder of pages may be one of the repository.
    return nowhere(asFile === undefined && !isRooted ? 'it leads out of the folder' : 'there is no such page');
  };
  const nearestBefore = new Map<string, string | undefined>();
  const nearestOf = (url: string, from: string): string | undefined => {
    const asked = normal(url.startsWith('/') ? url : (joined(folderOf(site.addressOf(from, {})), url) ?? url));
    // The same address is often dead on many pages.
    if (!nearestBefore.has(asked)) nearestBefore.set(asked, nearest(asked, addresses));
    return byAddress.get(nearestBefore.get(asked) ?? '\0');
  };
  return (url, from) => resolve(url, from, 0);
};

/** True for what a page of this site may show from beside it. */
export const isShown = (path: string): boolean => isPicture(path) && !isPageFile(path);
