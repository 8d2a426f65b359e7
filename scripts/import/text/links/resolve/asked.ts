/** An address as a link of a page writes it, taken apart. */
import { decoded } from '../../../../../src/domain/text/decoded.ts';
import { folderOf, joined } from '../../../paths.ts';
import type { SourceSite } from '../../../source.ts';
import { hashOf } from './addresses.ts';
import type { SourceIndex } from './source-index.ts';

export interface Asked {
  /** The address, without slips of the pen. */
  readonly written: string;
  /** The page that it stands in. */
  readonly from: string;
  /** How many addresses led to this one. */
  readonly depth: number;
  /** True for an address with the host of the old site. */
  readonly isOldSite: boolean;
  /** Without its anchor and without signs for letters. */
  readonly path: string;
  readonly hash: string;
  /** True for one from the root of the site. */
  readonly isRooted: boolean;
  /** The address of the page that it stands in. */
  readonly address: string;
  /** A relative one as a path of files; undefined where that leads out of the folder. */
  readonly asFile: string | undefined;
}

/** Where a browser saw a page: a file, or a folder. */
export const placeOf = (address: string): string => (/(?:^|\.html?)$/i.test(address) ? address : `${address}/`);

/** True for a relative address that leads above the old site, and is none of a file in its repository. */
export const isAboveSite = ({ path, isRooted, address }: Asked): boolean =>
  !isRooted && !/\.(?!html?$)[a-z]\w*$/i.test(path) && joined(folderOf(placeOf(address)), path) === undefined;

/** An address that may have the host of the old site, from the root of that site; any other as it is. */
const withoutHost = (written: string, host: string | undefined, { shortcuts }: SourceSite): string => {
  let local = host === undefined ? written : `/${written.slice(host.length)}`;
  for (const [short, place] of Object.entries(shortcuts ?? {}))
    if (local.startsWith(`${short}/`)) local = `/${joined(place, local.slice(short.length)) ?? ''}`;
  return local;
};

/**
 * @param written an address without slips of the pen
 * @param from the page that it stands in
 * @param depth how many addresses led to this one
 */
export const askedFor = (
  written: string,
  from: string,
  depth: number,
  { site, addressOf, fileAt }: SourceIndex,
): Asked => {
  const host = site.hosts.find((one) => `${written}/`.startsWith(one));
  const local = withoutHost(written, host, site);
  // Exports write the hash in the name of a file as it is.
  const whole = decoded(local);
  const isName = /#./.test(local) && [whole, joined(folderOf(from), whole)].some((one) => fileAt(one) !== undefined);
  // Nothing is above the root of a site, so that an address that leads there stays at it.
  const path = (isName ? whole : decoded(local.replace(/[?#].*$/s, '')))
    // The way to a file as Windows writes it.
    .replace(/^.*\\.*\.\w+$/s, (way) => way.replaceAll('\\', '/'))
    .replace(/^(?:\/\.\.)+(?=\/)/, '');
  const isRooted = path.startsWith('/');
  return {
    written,
    from,
    depth,
    isOldSite: host !== undefined,
    path,
    hash: isName ? '' : hashOf(local),
    isRooted,
    address: addressOf(from),
    asFile: isRooted ? undefined : joined(folderOf(from), path),
  };
};
