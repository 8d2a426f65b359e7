/** What pages say that belongs into settings and into the glossary of the site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../../src/integrations/entries/content-files.ts';
import { slugOf } from '../../../src/kinds.ts';
import { termsFrom, type Owners } from '../owners.ts';
import type { Abbreviation, PlacedFinding } from '../pages/destination.ts';
import { languageNamed, languageSettings } from '../pages/language.ts';
import type { siteOf } from '../project.ts';
import type { Finding } from '../source.ts';

type Site = ReturnType<typeof siteOf>['site'];

interface Texts {
  /** Texts by the paths of their files. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly PlacedFinding[];
}

/** @param before files that an earlier run of the same import wrote */
export const glossaryTerms = (
  abbreviations: readonly Abbreviation[],
  root: string,
  site: Site,
  before: ReadonlyMap<string, unknown>,
): Texts => {
  const glossary = existsSync(join(root, 'content/glossary')) ? filesUnder(root, 'content/glossary').paths : [];
  const others = glossary.filter((path) => !before.has(path));
  return termsFrom(abbreviations, {
    hasGlossary: site.parts.some(({ id }) => id === 'glossary'),
    owner: site.defaults?.owner ?? site.owners?.[0]?.id,
    known: new Set(others.map((path) => slugOf(path.replace(/^.*\/|\.ya?ml$/g, '')))),
  });
};

/**
 * The settings of the section that pages come to, with the language that they are written in.
 * @param language as the source names it
 * @param texts what the import makes so far
 */
export const sectionLanguage = (
  language: string | undefined,
  into: string,
  texts: ReadonlyMap<string, string>,
  { root, site, before }: { readonly root: string; readonly site: Site; readonly before: ReadonlyMap<string, unknown> },
): Texts => {
  const file = `content/wiki/${into === '' ? '' : `${into}/`}_section.yaml`;
  const { text, findings } = languageSettings(languageNamed(language), site.language ?? 'en', {
    file,
    given: texts.get(file),
    isTaken: existsSync(join(root, file)) && !before.has(file),
  });
  return { texts: new Map(text === undefined ? [] : [[file, text]]), findings };
};

export const namedOwners = (owners: Owners): Finding[] =>
  Array.from(owners.named(), ([words, id]) => ({
    kind: 'field',
    path: 'content/site.yaml',
    what: `pages name the owner ${words}`,
    done: `${id} in the list of owners; say there how the team is reached`,
  }));
