/** Where the addresses of the old site lead: to a page, a file, another site, or nowhere. */
import type { Fields, SourceFolder, SourceSite } from '../../source.ts';
import { withoutSlips } from './resolve/addresses.ts';
import { askedFor, isAboveSite } from './resolve/asked.ts';
import { deepest, finders } from './resolve/finders.ts';
import { fullAddress, isFull, pictureIn } from './resolve/full-address.ts';
import { sourceIndex } from './resolve/source-index.ts';
import { leadsAbove, leadsOut, type Resolve, type Target } from './target.ts';

/** The path at which a writer saw the page on a development server; undefined for other addresses. */
const seenAt = (written: string): string | undefined => /^https?:\/\/localhost:4321(\/.+)/i.exec(written)?.[1];

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
  const index = sourceIndex(folder, site, fieldsOf, oldOf);
  const resolve = (url: string, from: string, depth: number): Target => {
    const written = withoutSlips(url);
    if (written === '') return { kind: 'nowhere', why: 'an empty address', nearest: undefined };
    const nowhere = (why: string): Target => ({
      kind: 'nowhere',
      why,
      nearest: isFull(written) ? undefined : index.nearestTo(written, from),
    });
    const picture = pictureIn(written, index);
    if (picture !== undefined) return picture;
    const seen = seenAt(written);
    if (seen !== undefined && depth < deepest) return resolve(seen, from, depth + 1);

    const asked = askedFor(written, from, depth, index);
    const full = asked.isOldSite ? undefined : fullAddress(written, from, index, nowhere);
    if (full !== undefined) return full;

    const { path, hash, asFile, isRooted } = asked;
    if (path === '' && hash === '') {
      const why = written.startsWith('?') ? 'a question that only the old site answered' : 'an empty anchor';
      return { kind: 'nowhere', why, nearest: undefined };
    }
    if (path === '') return { kind: 'here', hash };
    for (const find of finders) {
      const found = find(asked, index, resolve);
      if (found !== undefined) return found;
    }
    const foreign = index.foreignAt(asFile ?? path);
    if (foreign !== undefined) return nowhere(`${foreign} is in another markup, and did not come in`);
    if (site.hosts.length === 0 && isAboveSite(asked)) return { kind: 'nowhere', why: leadsAbove, nearest: undefined };
    // A path that leads out of the folder of pages may be one of the repository.
    if (asFile === undefined && !isRooted) return nowhere(leadsOut);
    return nowhere(
      /\.(?!mdx?$|html?$|rst$|erb$)[a-z]\w{1,4}$/i.test(path) ? 'there is no such file' : 'there is no such page',
    );
  };
  return (url, from) => resolve(url, from, 0);
};
