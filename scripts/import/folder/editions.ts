/** Editions of a site that lie beside each other: versions and translations of its pages, or settings for each of them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { editionFolder } from '../formats/docusaurus/editions.ts';
import { docsDirIn, isOneOfSeveral, settingsNames } from '../formats/mkdocs/settings.ts';

export interface EditionOnDisk {
  /** Folder of the site, which holds what its editions share. */
  readonly site: string;
  /** The edition, from there. */
  readonly edition: string;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Folders above settings among which their pages are looked for: further up lies what is no part of a site. */
const reach = 3;

/** Settings of MkDocs that name a folder of pages which is not below them. */
const ofMkdocs = (folder: string): EditionOnDisk | undefined => {
  const settings = settingsNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  const docsDir = settings === undefined ? undefined : docsDirIn(readFileSync(settings, 'utf8'));
  if (settings === undefined || docsDir?.startsWith('..') !== true) return undefined;
  const docs = resolve(folder, docsDir);
  const parents = Array.from({ length: reach }, (_, index) => resolve(folder, '../'.repeat(index + 1)));
  const site = parents.find((one) => docs.startsWith(one + sep));
  return site === undefined || !isFolder(docs) ? undefined : { site, edition: relative(site, settings) };
};

/** The names in a folder; none of one that may not be read, as folders above a site may be. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** A folder of pages that one of several settings above it names. */
const ofNamedSettings = (folder: string): EditionOnDisk | undefined =>
  Array.from({ length: reach }, (_, index) => resolve(folder, '../'.repeat(index + 1)))
    .flatMap((site) =>
      namesIn(site)
        .filter((name) => isOneOfSeveral(name))
        .map((edition) => ({ site, edition })),
    )
    .find(({ site, edition }) => {
      const docs = docsDirIn(readFileSync(join(site, edition), 'utf8'));
      return docs !== undefined && resolve(site, docs) === folder;
    });

/** A version or a translation of pages of Docusaurus, whose sidebar and pictures lie beside those of the site. */
const ofDocusaurus = (folder: string): EditionOnDisk | undefined => {
  const edition = editionFolder(folder.split(sep).join('/'));
  if (edition === undefined) return undefined;
  const site = resolve(folder, '../'.repeat(edition.split('/').length));
  const isSite = readdirSync(site).some((name) => /^docusaurus\.config\.[mc]?[jt]s$/.test(name));
  return isSite ? { site, edition } : undefined;
};

/** The edition that a folder is, of the site that it lies in. */
export const editionAt = (folder: string): EditionOnDisk | undefined => {
  const found = ofDocusaurus(folder) ?? ofMkdocs(folder) ?? ofNamedSettings(folder);
  return found && { ...found, edition: found.edition.split(sep).join('/') };
};
