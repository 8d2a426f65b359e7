/** Links to what the old site listed, such as its tags, where this site has a list of its own. */
import { idsIn } from '../../pages/fields.ts';
import type { Fields, SourceSite } from '../../source.ts';

/** Finds the part of a list of tags that an anchor of the old one means, or the list. */
export const listsOf = (
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
): ((address: string, hash: string) => { readonly kind: 'elsewhere'; readonly url: string }) => {
  const tags = new Set(site.pages.flatMap((path) => idsIn(fieldsOf(path)['tags'])));
  return (address, hash) => {
    const [, tag] = /^tag:(.+)$/.exec(hash) ?? [];
    const [id] = idsIn(tag?.split('/').at(-1));
    return { kind: 'elsewhere', url: id !== undefined && tags.has(id) ? `${address}${id}/` : address };
  };
};
