/** The project that is written to: its settings, and what stands in its wiki already. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesUnder } from '../../src/integrations/entries/content-files.ts';
import { kinds, wikiId } from '../../src/kinds.ts';
import { readHead } from './text/front-matter.ts';

interface Settings {
  readonly parts?: readonly { readonly id: string; readonly name?: string }[];
  readonly language?: string;
  readonly owners?: readonly { readonly id: string }[];
  readonly defaults?: { readonly owner?: string };
}

/** The text of a file; an empty one where there is none. */
export const textAt = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * Refuses a section that no page could stand in.
 * @throws {Error} when it is no path, or the wiki has a list of its own there
 */
export const checkSection = (into: string): void => {
  if (into !== '' && !/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*)*$/.test(into))
    throw new Error(`--into names a section below content/wiki/, such as platform or teams/platform, not "${into}".`);
  if (/^(?:a-to-z|changes|tags)(?:\/|$)/.test(into))
    throw new Error(`--into ${into}: the wiki has a list of its own at that address. Choose another name.`);
};

/**
 * The settings of the site, as they are written and as they are read.
 * @throws {Error} when the site has no wiki
 */
export const siteOf = (root: string) => {
  const file = join(root, 'content/site.yaml');
  const text = textAt(file);
  const site = (parse(text) ?? {}) as Settings;
  const { parts = [] } = site;
  if (!parts.some(({ id }) => id === 'wiki'))
    throw new Error('The site has no wiki: name the part wiki in content/site.yaml first.');
  return { file, text, site: { ...site, parts } };
};

/**
 * Pages that stand in the wiki, with the addresses that they had.
 * @param before files that an earlier run of the same import wrote, which are not counted
 */
export const standingPages = (root: string, before: ReadonlyMap<string, unknown>) => {
  const paths = existsSync(join(root, 'content/wiki'))
    ? filesUnder(root, 'content/wiki').paths.filter((path) => /\.mdx?$/.test(path) && !before.has(path))
    : [];
  const wasOf = (path: string): string[] => {
    const was = readHead(readFileSync(join(root, path), 'utf8')).fields['was'];
    return Array.isArray(was) ? was.map(String) : [];
  };
  return {
    routes: new Set(
      paths.map((path) => kinds.wiki.route(wikiId(path.slice('content/wiki/'.length).replace(/\.mdx?$/, '')))),
    ),
    olds: new Set(paths.flatMap(wasOf)),
  };
};
