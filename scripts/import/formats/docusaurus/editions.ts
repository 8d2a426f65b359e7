/** Versions and translations of the pages of Docusaurus, each in a folder of its own. */
import { joined } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';
import type { DocsPart } from './settings.ts';

const versioned = /(?:^|\/)((?:(?<id>[^/]+)_)?versioned_docs\/version-(?<version>[^/]+))$/;
const translated =
  /(?:^|\/)(i18n\/(?<language>[^/]+)\/docusaurus-plugin-content-docs(?:-(?<id>[^/]+))?\/(?:current|version-(?<version>[^/]+)))$/;

const read = (path: string) => versioned.exec(path) ?? translated.exec(path);

/** The end of a path that names the folder of an edition, from the folder of the site. */
export const editionFolder = (path: string): string | undefined => read(path)?.[1];

export interface Edition {
  readonly part: DocsPart;
  /** The pages that a translation is one of, by the begin of their paths; undefined for what is none. */
  readonly original: string | undefined;
  readonly version: string | undefined;
  readonly language: string | undefined;
}

/**
 * The pages of an edition in the place of those of the site that they are one of.
 * @param parts what the site has
 * @param base folder of its settings
 */
export const editionIn = (folder: SourceFolder, parts: readonly DocsPart[], base: string): Edition | undefined => {
  const { edition = '' } = folder;
  const { id = 'default', version, language } = read(edition)?.groups ?? {};
  const part = parts.find((one) => one.id === id) ?? parts[0];
  if (part === undefined || editionFolder(edition) === undefined) return undefined;
  const ofPart = id === 'default' ? '' : `${id}_`;
  const name = `${ofPart}versioned_sidebars/version-${version ?? ''}-sidebars.json`;
  const own = joined(base, name) ?? name;
  const sidebars = version === undefined ? part.sidebars : folder.has(own) ? own : undefined;
  const before =
    version === undefined ? part.start : `${joined(base, `${ofPart}versioned_docs/version-${version}`) ?? ''}/`;
  return {
    part: { ...part, docs: edition, start: `${edition}/`, section: '', label: undefined, sidebars },
    original: language === undefined ? undefined : before,
    version,
    language,
  };
};
