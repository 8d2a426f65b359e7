/** Pages of a site of Docusaurus that stay behind: translations and other versions of those that come in. */
import { inOtherLanguage, ofOtherVersion } from '../../pages/left-out.ts';
import { isPageFile, joined } from '../../paths.ts';
import type { Finding, SourceFolder } from '../../source.ts';
import type { DocsPart } from './settings.ts';

/** Pages whose paths begin in some way, by the name that follows. */
const byName = ({ files }: SourceFolder, start: string, isMeant: (rest: string) => boolean = () => true) =>
  Map.groupBy(
    files.filter((path) => isPageFile(path) && path.startsWith(start) && isMeant(path.slice(start.length))),
    (path) => path.slice(start.length).split('/')[0] ?? '',
  );

/** Translations, each of which stands in a folder of its own for every part of the site. */
const translations = (folder: SourceFolder, { id }: DocsPart, root: string): Finding[] => {
  const plugin = `docusaurus-plugin-content-docs${id === 'default' ? '' : `-${id}`}`;
  const start = `${joined(root, 'i18n') ?? ''}/`;
  const inside = new RegExp(`^[^/]+/${plugin}/current/`);
  return Array.from(
    byName(folder, start, (rest) => inside.test(rest)),
    ([locale, { length }]) =>
      inOtherLanguage(`${start}${locale}/${plugin}/current`, length, id === 'default' ? locale : `${locale}-${id}`),
  );
};

/** Versions that the site keeps beside the pages it is written in. */
const versions = (folder: SourceFolder, { id }: DocsPart, root: string): Finding[] => {
  const start = joined(root, `${id === 'default' ? '' : `${id}_`}versioned_docs`, 'version-') ?? '';
  return Array.from(byName(folder, start), ([version, { length }]) =>
    ofOtherVersion(`${start}${version}`, length, version),
  );
};

/** @param root folder of the settings */
export const leftBehind = (folder: SourceFolder, parts: readonly DocsPart[], root: string): Finding[] =>
  parts.flatMap((part) => [...translations(folder, part, root), ...versions(folder, part, root)]);
