/** Repositories that hold several wikis, such as services that keep their own docs beside their code. */
import { latinSlug } from '../pages/names.ts';
import { formatOf } from '../formats/formats.ts';
import { folderOf, isBookPage, joined, nameOf } from '../paths.ts';
import { NoPages, type SourceFolder } from '../source.ts';

/** Settings of generators, below the folder of the site. */
const settings = [
  /(?:^|\/)(?:config\/(?:_default\/[^/]+|tech-docs\.ya?ml(?:\.erb)?)|\.(?:vite|vue)press\/config\.[mc]?[jt]s)$/,
  /(?:^|\/)(?:(?:mk|proper)docs\.ya?ml|zensical\.(?:toml|ya?ml)|book\.toml|\.gitbook\.yaml|_config\.ya?ml|conf\.py)$/,
  /(?:^|\/)(?:(?:docusaurus|astro|next|eleventy)\.config\.[mc]?[jt]s|\.eleventy\.js|(?:hugo|config)\.(?:toml|ya?ml|json)|(?:docs|mint)\.json)$/,
];

/** The folders in which a path may be the settings of a site. */
const siteOf = (path: string): string[] =>
  settings.flatMap((one) => {
    const found = one.exec(path);
    return found ? [path.slice(0, found.index)] : [];
  });

/** A folder below, as it would be brought in alone. */
const below = (folder: SourceFolder, path: string): SourceFolder => ({
  name: nameOf(path),
  files: folder.files.filter((file) => file.startsWith(`${path}/`)).map((file) => file.slice(path.length + 1)),
  has: (file) => folder.has(`${path}/${file}`),
  read: (file) => folder.read(`${path}/${file}`),
});

const none = ['plain', 'wiki'];
/** Formats that are told by files among the pages: a site that holds those may have settings further down. */
const byPages = ['hugo-content', 'mkdocs-content'];

const hasNoFormat = (folder: SourceFolder): boolean => none.includes(formatOf(folder).id);

export interface Project {
  /** Path below the folder, `''` for the folder itself. */
  readonly path: string;
  /** Section for its pages below that of the import. */
  readonly into: string;
  /** Folders of it that are wikis of their own and come in as such. */
  readonly without?: readonly string[];
}

/** So many pages make a wiki worth reading as what it is, whatever else lies beside it. */
const much = 20;

/**
 * The wikis of a folder: itself, unless it has no format of its own and most of its pages lie in folders that have one.
 * Where those hold many pages and still not most of them, the others come in beside them.
 * @param isNamed true when the author said how the folder is to be read
 */
export const projectsIn = (folder: SourceFolder, isNamed = false): Project[] => {
  const whole = [{ path: '', into: '' }];
  if (isNamed || !folder.files.some(isBookPage)) return whole;
  const format = formatOf(folder).id;
  if (![...none, ...byPages].includes(format)) return whole;
  const found = [...new Set(folder.files.flatMap(siteOf))]
    .filter((path) => {
      const site = below(folder, path);
      return path !== '' && site.files.some(isBookPage) && !hasNoFormat(site);
    })
    .filter((path, _, all) => !all.some((other) => path.startsWith(`${other}/`)));
  const pages = folder.files.filter(isBookPage);
  const inside = pages.filter((path) => found.some((root) => path.startsWith(`${root}/`)));
  const isMost = inside.length * 2 > pages.length;
  const countIn = (root: string): number => pages.filter((path) => path.startsWith(`${root}/`)).length;
  const isLarge = none.includes(format) && found.some((root) => countIn(root) >= much);
  if (found.length === 0 || !(isMost || isLarge)) return whole;
  const taken = new Set<string>();
  const projects = found.map((path): Project => {
    if (found.length === 1 && isMost) return { path, into: '' };
    // A folder called docs says less than the one that holds it.
    const named =
      /^(?:docs?|website|site|source|src)$/i.test(nameOf(path)) && folderOf(path) !== '' ? folderOf(path) : path;
    let into = latinSlug(nameOf(named)) || 'section';
    if (taken.has(into)) into = latinSlug(named);
    taken.add(into);
    return { path, into: joined(into) ?? into };
  });
  return isMost ? projects : [...projects, { path: '', into: '', without: found }];
};

/**
 * Brings each wiki of a folder in. Of several, one that is empty keeps no other one out.
 * @param tell takes what is said of one that is passed over
 */
export const bringEach = async (
  projects: readonly Project[],
  bring: (project: Project) => Promise<void>,
  tell: (words: string) => void,
): Promise<void> => {
  for (const project of projects) {
    try {
      await bring(project);
    } catch (error) {
      if (!(error instanceof NoPages) || projects.length === 1) throw error;
      tell(`${project.path}: ${error.message} It is passed over.`);
    }
  }
};

/** Files in which a generator says where its pages stand, and what else it knows of them. */
const above =
  /^(?:(?:mk|proper)docs\.ya?ml|zensical\.(?:toml|ya?ml)|docusaurus\.config\.[mc]?[jt]s|astro\.config\.[mc]?[jt]s|hugo\.(?:toml|ya?ml|json)|book\.toml|\.gitbook\.yaml|mint\.json)$/;

/**
 * What to say of a folder of pages without settings, when those above it are of a generator: order, titles and redirects stand there.
 * @param names files of the folders above, the nearest first
 */
export const adviceAbove = (
  folder: SourceFolder,
  names: readonly { readonly folder: string; readonly files: readonly string[] }[],
): string | undefined => {
  if (!folder.files.some(isBookPage) || !['plain', 'hugo-content'].includes(formatOf(folder).id)) return undefined;
  for (const one of names) {
    const found = one.files.find((name) => above.test(name));
    if (found !== undefined)
      return `${one.folder} holds ${found}: import that folder instead, so that order, titles and old addresses come along.`;
  }
  return undefined;
};
