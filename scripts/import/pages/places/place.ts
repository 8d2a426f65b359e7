/** Where each page comes to stand: by the navigation of the old site where it is written out, else by its folders. */
import type { Fields, SourceSite } from '../../source.ts';
import { placeByFolders } from './by-folders.ts';
import { placeByNavigation } from './by-navigation.ts';
import type { Placement, Placing } from './placing.ts';
import { sourceNames } from './source-names.ts';
import { placeUnlisted } from './unlisted.ts';
import { wikiAddresses } from './wiki-addresses.ts';

/** @param taken addresses below the wiki that pages which are not of this import have */
export const placePages = (
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
  into: string,
  taken: ReadonlySet<string>,
): Placement => {
  const names = sourceNames(site);
  const addresses = wikiAddresses(into, taken, names.calledAs);
  const placing: Placing = { addresses, sections: new Map(), orders: new Map(), labels: new Map() };
  if (site.nav === undefined) placeByFolders(site, names, placing, fieldsOf);
  else {
    placeByNavigation(site, site.nav, names, placing);
    placeUnlisted(site, names, addresses);
  }
  const { placed: pages, findings } = addresses;
  return { ...placing, pages, findings };
};
