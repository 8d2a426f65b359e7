/** What stands in the project before an import: what an earlier run of the same wrote, and pages of others. */
import { earlierAddresses, ofSameSource } from '../moved.ts';
import { standingPages } from '../project.ts';
import { writtenBefore, type Written } from '../report.ts';
import type { SourceFolder } from '../source.ts';

export interface EarlierImport {
  /** Files by their paths. */
  readonly before: ReadonlyMap<string, Written>;
  /** Those files, where the earlier run was one of the same source. */
  readonly sameBefore: readonly Written[];
  /** Addresses of pages that are not of this import, and those that they had. */
  readonly standing: ReturnType<typeof standingPages>;
  /** Addresses that the page of a source had here after the earlier run, and that nobody has taken since. */
  readonly addressesOf: (source: string) => readonly string[];
}

/**
 * @param root folder of the project
 * @param report text of the report of imports
 * @param name what the import is called there
 */
export const earlierImport = (
  root: string,
  report: string,
  { name, into }: { readonly name: string; readonly into: string },
  folder: SourceFolder,
): EarlierImport => {
  const before = new Map(writtenBefore(report, name, into).map((one) => [one.path, one]));
  const sameBefore = ofSameSource(before.values(), folder.has);
  const standing = standingPages(root, before);
  const earlier = earlierAddresses(root, sameBefore);
  return {
    before,
    sameBefore,
    standing,
    addressesOf: (source) =>
      earlier(source).filter((address) => !standing.routes.has(address) && !standing.olds.has(address)),
  };
};

/** What the earlier run made of files that the source no longer has. */
export const withoutSource = (
  before: ReadonlyMap<string, Written>,
  here: ReadonlySet<string>,
): { readonly kind: 'navigation'; readonly path: string; readonly what: string; readonly done: string }[] =>
  [...before.keys()]
    .filter((path) => !here.has(path))
    .map((path) => ({
      kind: 'navigation',
      path,
      what: 'the source no longer has what it was made of',
      done: 'left as it is',
    }));
