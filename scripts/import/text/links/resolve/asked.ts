/** An address as a link of a page writes it, taken apart. */
import { decoded } from '../../../../../src/domain/text/decoded.ts';
import { folderOf, joined } from '../../../paths.ts';
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

/**
 * @param written an address without a host, but for names that begin like one
 * @param isOldSite whether the host of the old site was taken off
 */
export const askedFor = (
  written: string,
  local: string,
  from: string,
  depth: number,
  { site, addressOf, fileAt }: SourceIndex,
): Asked => {
  // Exports write the hash in the name of a file as it is.
  const whole = decoded(local);
  const isName = /#./.test(local) && [whole, joined(folderOf(from), whole)].some((one) => fileAt(one) !== undefined);
  // Nothing is above the root of a site, so that an address that leads there stays at it.
  const path = (isName ? whole : decoded(local.replace(/[?#].*$/s, ''))).replace(/^(?:\/\.\.)+(?=\/)/, '');
  const isRooted = path.startsWith('/');
  return {
    written,
    from,
    depth,
    isOldSite: site.hosts.some((host) => `${written}/`.startsWith(host)),
    path,
    hash: isName ? '' : hashOf(local),
    isRooted,
    address: addressOf(from),
    asFile: isRooted ? undefined : joined(folderOf(from), path),
  };
};
