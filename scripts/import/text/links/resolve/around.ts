/** Pictures that lie around the folder which is brought in, when that is a part of a site or of a repository. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { decoded } from '../../../../../src/domain/text/decoded.ts';
import { folderOf, reaching } from '../../../paths.ts';
import { git } from './git.ts';

/** What lies around a folder; paths begin with `..`. */
export interface Around {
  /** Folders in which a site stands, the nearest first. */
  readonly sites: readonly string[];
  readonly pictures: ReadonlySet<string>;
}

/** Files that generators keep at the root of a site, and folders in which they have its pictures. */
const ofSite =
  /^(?:(?:mk|proper)docs\.ya?ml|zensical\.toml|(?:docusaurus|astro|next|eleventy)\.config\.[mc]?[jt]s|\.eleventy\.js|(?:hugo|config)\.(?:toml|ya?ml)|book\.toml|_config\.ya?ml|conf\.py|\.(?:vite|vue)press|(?:docs|mint)\.json|public|static)$/;

/** The root of the repository that keeps a folder; undefined for one that is in none. */
const repositoryOf = (path: string): string | undefined =>
  git(path, 'ls-files', '--', '.') === '' ? undefined : realpathSync(git(path, 'rev-parse', '--show-toplevel'));

/** Where a picture may lie that a page names, the likeliest first. */
export const placesAround = (address: string, from: string, sites: readonly string[]): string[] => {
  const [, inSite] = /^(?:@site|~)\/(.+)$/.exec(address) ?? [];
  const places =
    inSite !== undefined
      ? sites.map((site) => reaching(site, inSite))
      : address.startsWith('/')
        ? sites.flatMap((site) => ['static', 'public', ''].map((place) => reaching(site, place, address)))
        : [reaching(folderOf(from), address)];
  return places.filter((path) => path.startsWith('../'));
};

const picture = /[^\s"'`()<>[\]{}|=]+\.(?:png|jpe?g|webp|avif|gif|svg)\b/gi;

/**
 * The pictures around a folder that its pages name. Nothing outside of the repository counts, whatever links lead there.
 * @param pages paths of the pages, which `read` gives the text of
 */
export const aroundOf = (
  path: string,
  pages: readonly string[],
  read: (page: string) => string,
): Around | undefined => {
  const repository = repositoryOf(path);
  const start = realpathSync(path);
  if (repository === undefined || start === repository) return undefined;
  const sites: string[] = [];
  for (let [at, way] = [dirname(start), '..']; `${at}${sep}`.startsWith(`${repository}${sep}`); at = dirname(at)) {
    const isSite = readdirSync(at).some((name) => ofSite.test(name)) || existsSync(join(at, 'config/tech-docs.yml'));
    if (isSite) sites.push(way);
    way += '/..';
  }
  const isKept = (place: string): boolean => {
    const file = join(path, place);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const real = realpathSync(file);
    return real.startsWith(`${repository}${sep}`) && !real.includes(`${sep}.git${sep}`);
  };
  const pictures = new Set<string>();
  for (const page of pages)
    for (const [address] of read(page).matchAll(picture)) {
      const found = placesAround(decoded(address), page, sites).find(isKept);
      if (found !== undefined) pictures.add(found);
    }
  return { sites, pictures };
};
