/** Links to what the old site listed, such as its tags, where this site has a list of its own. */
import { tagsIn } from '../../../pages/fields/values.ts';
import type { Fields, SourceSite } from '../../../source.ts';
import { normal } from './addresses.ts';

const taggedIn = (site: SourceSite, fieldsOf: (path: string) => Fields): ReadonlySet<string> =>
  new Set(site.pages.flatMap((path) => tagsIn(fieldsOf(path)['tags'])));

/** Finds the tag whose pages the old site listed at an address; undefined for other addresses, and for a tag of no page. */
export const tagsOf = (
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
): ((address: string) => string | undefined) => {
  const tags = taggedIn(site, fieldsOf);
  return (address) => {
    const start = site.tags === undefined ? undefined : `${normal(site.tags)}/`;
    const asked = normal(address);
    const [id] = start !== undefined && asked.startsWith(start) ? tagsIn(asked.slice(start.length)) : [];
    return id !== undefined && tags.has(id) ? id : undefined;
  };
};

/** Finds the part of a list of tags that an anchor of the old one means, or the list. */
export const listsOf = (
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
): ((address: string, hash: string) => { readonly kind: 'elsewhere'; readonly url: string }) => {
  const tags = taggedIn(site, fieldsOf);
  return (address, hash) => {
    const [, tag] = /^tag:(.+)$/.exec(hash) ?? [];
    const [id] = tagsIn(tag?.split('/').at(-1));
    return { kind: 'elsewhere', url: id !== undefined && tags.has(id) ? `${address}${id}/` : address };
  };
};
