/** What an import takes of a folder on the disk. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { maxBytes } from '../../../src/integrations/entries/content-files.ts';
import { diskFolder, type DiskFolder } from '../folder/disk.ts';
import { siteIn } from '../formats/formats.ts';
import { withHostRedirects } from '../host-redirects.ts';
import { withoutDoubles } from '../pages/doubles.ts';
import { notTaken } from '../pages/left-out.ts';
import { NoPages, type Finding, type SourceFolder, type SourceSite } from '../source.ts';
import { aroundOf } from '../text/links/resolve/around.ts';
import { forgeOf } from '../text/links/resolve/forge.ts';

export interface Asked {
  /** Folder that is brought in. */
  readonly from: string;
  readonly format?: string | undefined;
  /** Folders of it that are wikis of their own. */
  readonly without?: readonly string[] | undefined;
  /** A folder around it whose files its pages may take in. */
  readonly within?: string | undefined;
  /** Where the old site stands, with a closing slash, if its settings do not say so. */
  readonly host?: string | undefined;
  /** The one that is meant, where the folder is that of a site with several editions. */
  readonly edition?: string | undefined;
}

export interface TakenSource {
  readonly folder: DiskFolder & SourceFolder;
  readonly site: SourceSite;
  /** What of the folder stays behind. */
  readonly leftBehind: readonly Finding[];
}

/**
 * The site that a folder holds, without pages that are too long for one.
 * @throws {NoPages} when it holds none
 */
export const takenSource = ({ from, format, without, within, edition, host }: Asked): TakenSource => {
  const folder = { ...diskFolder(from, without, within), edition };
  const found = withoutDoubles(folder, withHostRedirects(folder, siteIn(folder, format)));
  const sizeOf = (path: string): number => statSync(join(from, path)).size;
  const { long = [], pages = [] } = Object.groupBy(found.pages, (path) => (sizeOf(path) > maxBytes ? 'long' : 'pages'));
  if (pages.length === 0)
    throw new NoPages(
      `${folder.name} looks like ${found.format}, and holds no page in ${found.docs === '' ? 'it' : `${found.docs}/`}.`,
    );
  const leftBehind = notTaken(folder, long, sizeOf);
  const around = aroundOf(from, pages, folder.read);
  const ofPages = leftBehind.filter(({ path }) => found.pages.includes(path));
  return {
    folder: { ...folder, around, has: (path) => around?.pictures.has(path) === true || folder.has(path) },
    site: {
      ...found,
      pages,
      hosts: [...(host === undefined ? [] : [host]), ...found.hosts],
      forge: found.forge ?? forgeOf(from),
      findings: [...found.findings, ...ofPages],
    },
    leftBehind,
  };
};

/** Pages whose letters may be wrong, as far as they have been read. */
export const inOtherEncoding = ({ folder, site }: TakenSource): Finding[] =>
  site.pages
    .filter((path) => folder.foreign.has(path))
    .map((path) => ({
      kind: 'syntax',
      path,
      what: 'is not UTF-8',
      done: 'read as its bytes show; see whether its letters are right',
    }));
