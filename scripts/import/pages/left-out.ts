/** Pages of a folder that its format does not bring in: a blog beside the docs, older versions, a README. */
import type { DiskFolder } from '../folder/disk.ts';
import { converterOf, folderOf, foldersAround, isBelow, isBookPage, isInOtherMarkup } from '../paths.ts';
import type { Finding, SourceFolder, SourceSite } from '../source.ts';

/** The outermost folder of a file that holds nothing which is told of otherwise; the file itself where there is none. */
const outermost = (path: string, held: ReadonlySet<string>): string =>
  foldersAround(path).find((folder) => !held.has(folder)) ?? path;

/** Templates of Hugo, for its shortcodes and for new pages, and themes, which bring their own wikis along. */
const ofHugo = /^(?:themes|layouts|archetypes)\//;

/** One finding for each folder of pages in another markup. */
const inOtherMarkup = (paths: readonly string[]): Finding[] =>
  [...Map.groupBy(paths, folderOf)].map(([where, list]): Finding => {
    const [only = where, ...more] = list;
    const kinds = [...new Set(list.map((path) => path.replace(/^.*\./, '.')))].join(', ');
    return {
      kind: 'left out',
      path: more.length === 0 ? only : where || '.',
      what: more.length === 0 ? 'is not Markdown' : `${list.length} pages that are not Markdown (${kinds})`,
      done: `not brought in; ${converterOf(list)}, then import again`,
    };
  });

/** True for a path that a finding tells of: its own, one below it, or one of a kind, such as `docs/*.de.md`. */
const isOf = (path: string, told: string): boolean => {
  const [begin = '', end] = told.split('*');
  if (end !== undefined) return path.startsWith(begin) && path.endsWith(end);
  return path === told || path.startsWith(`${told}/`);
};

/**
 * One finding for each folder of pages that stay behind, beside what the format says of them itself.
 * @param used files whose text came in with a page
 */
export const leftOut = (folder: SourceFolder, site: SourceSite, used: ReadonlySet<string>): Finding[] => {
  const brought = new Set([...site.pages, ...used]);
  const said = site.findings.filter(({ kind }) => kind === 'left out').map(({ path }) => path);
  const others = folder.files.filter(
    (path) =>
      isBookPage(path) &&
      !brought.has(path) &&
      // Of several editions the others are not asked for.
      (folder.edition === undefined || path.startsWith(`${site.docs}/`)) &&
      !/(?:^|\/)(?:_sidebar|summary|404)\.\w/i.test(path) &&
      !(site.format === 'Hugo' && ofHugo.test(path)) &&
      !said.some((one) => isOf(path, one)),
  );
  const foreign = folder.files.filter(
    (path) => isInOtherMarkup(path) && !brought.has(path) && isBelow(site.docs, path),
  );
  const held = new Set([...site.pages, ...said].flatMap(foldersAround));
  const behind = [...Map.groupBy(others, (path) => outermost(path, held))].map(([where, list]): Finding => {
    const isFile = list.includes(where);
    return {
      kind: 'left out',
      path: where,
      what: isFile ? 'one more page' : `${list.length} more ${list.length === 1 ? 'page' : 'pages'}`,
      done: isFile
        ? 'not brought in'
        : `not brought in; to have them: npm run import -- …/${where} --into ${where.replace(/^.*\//, '')}`,
    };
  });
  return [...behind, ...inOtherMarkup(foreign)];
};

/** Pages of an older or newer version, which would stand beside those that took or lost their place. */
export const ofOtherVersion = (path: string, pages: number, version: string): Finding => ({
  kind: 'left out',
  path,
  what: `${pages} ${pages === 1 ? 'page' : 'pages'} of version ${version}`,
  done: `not brought in; to have them: npm run import -- …/${path} --into ${version.replace(/[^A-Za-z0-9_-]+/g, '-')}`,
});

/** Pages of another language, which would stand beside their own translations. */
export const inOtherLanguage = (path: string, pages: number, into: string): Finding => ({
  kind: 'left out',
  path,
  what: `${pages} ${pages === 1 ? 'page' : 'pages'} in another language`,
  done: `not brought in; to have them: npm run import -- …/${path} --into ${into}`,
});

/**
 * What the disk has and no import takes: pages that are too long, links that lead out, folders that a build fills.
 * @param tooLong pages above the size that a page may have
 * @param sizeOf bytes of a file
 */
export const notTaken = (
  { outside, filled }: Pick<DiskFolder, 'outside' | 'filled'>,
  tooLong: readonly string[],
  sizeOf: (path: string) => number,
): Finding[] =>
  [
    ...tooLong.map((path) => ({
      path,
      what: `${(sizeOf(path) / 1_000_000).toFixed(1)} MB are too many for a page`,
      done: 'not brought in; divide it there into several and import again',
    })),
    ...outside.map((path) => ({
      path,
      what: 'a link that leads out of the folder',
      done: 'not brought in; import the folder that holds both',
    })),
    ...filled.map((path) => ({
      path,
      what: 'a folder that a build fills, with pages in it',
      done: 'not brought in; import it by itself if its pages are written by hand',
    })),
  ].map((one): Finding => ({ kind: 'left out', ...one }));
