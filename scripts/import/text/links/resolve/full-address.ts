/** Addresses that are told apart by how they begin: with a scheme, a host, or the address of a file in a forge. */
import { decoded } from '../../../../../src/domain/text/decoded.ts';
import { folderOf, joined } from '../../../paths.ts';
import { isPicture, type Target } from '../target.ts';
import { hashOf, normal } from './addresses.ts';
import { fileInForge, pathInForge } from './forge.ts';
import type { SourceIndex } from './source-index.ts';

const schemes = /^(?:https?|mailto|tel):/i;

/** Whether an address says its host, or a scheme. */
export const isFull = (written: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written);

/** A picture in the forge that came along is shown from here. */
export const pictureIn = (written: string, { fileAt }: SourceIndex): Target | undefined => {
  const ofForge = fileInForge(written);
  const picture = isPicture(ofForge) ? fileAt(decoded(ofForge)) : undefined;
  return picture === undefined ? undefined : { kind: 'file', path: picture, hash: '' };
};

const inForge = (written: string, { site, pageAt, fileAt }: SourceIndex): Target | undefined => {
  const path = site.forge === undefined ? undefined : pathInForge(site.forge, written);
  if (path === undefined) return undefined;
  const ours = decoded(path);
  const [page, file] = [pageAt(ours), fileAt(ours)];
  if (page !== undefined) return { kind: 'page', path: page, hash: hashOf(written) };
  return file !== undefined && isPicture(file) ? { kind: 'file', path: file, hash: '' } : undefined;
};

/**
 * Where an address of another host leads, or of a scheme; undefined for one within the site.
 * @param nowhere says why it leads nowhere
 */
export const fullAddress = (
  written: string,
  from: string,
  index: SourceIndex,
  nowhere: (why: string) => Target,
): Target | undefined => {
  const elsewhere = (url: string, isRead: boolean): Target =>
    isRead ? { kind: 'elsewhere', url } : nowhere('an address that cannot be read');
  if (/^\/\//.test(written)) return elsewhere(`https:${written}`, URL.canParse(`https:${written}`));
  const ours = inForge(written, index);
  if (ours !== undefined) return ours;
  // With one slash a browser stays on the site, and no host begins with a dot.
  if (schemes.test(written))
    return elsewhere(written, URL.canParse(written) && !/^https?:(?!\/\/[^/.])/i.test(written));
  const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(written) ?? [];
  const isOurs =
    scheme === undefined ||
    index.fileAt(joined(folderOf(from), decoded(written))) !== undefined ||
    index.byName.get(normal(written)) !== undefined;
  return isOurs ? undefined : nowhere(`an address of a kind (${scheme}) that no page may link to`);
};
