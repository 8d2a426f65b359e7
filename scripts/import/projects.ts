/** Repositories that hold several wikis, such as services that keep their own docs beside their code. */
import { asId } from './pages/fields.ts';
import { formatOf } from './formats/formats.ts';
import { folderOf, isPageFile, joined, nameOf } from './paths.ts';
import type { SourceFolder } from './source.ts';

const settings = /(?:^|\/)(?:mkdocs\.ya?ml|book\.toml|docusaurus\.config\.[mc]?[jt]s)$/;

export interface Project {
  /** Path below the folder, `''` for the folder itself. */
  readonly path: string;
  /** Section for its pages below that of the import. */
  readonly into: string;
}

/**
 * The wikis of a folder: itself, unless it has no format of its own and most of its pages lie in folders that have one.
 * @param isNamed true when the author said how the folder is to be read
 */
export const projectsIn = (folder: SourceFolder, isNamed = false): Project[] => {
  const whole = [{ path: '', into: '' }];
  if (isNamed || !folder.files.some(isPageFile) || !['plain', 'wiki'].includes(formatOf(folder).id)) return whole;
  const roots = folder.files
    .filter((path) => settings.test(path) && path.includes('/'))
    .map(folderOf)
    .filter((path, _, all) => !all.some((other) => path.startsWith(`${other}/`)));
  const found = [...new Set(roots)];
  const pages = folder.files.filter(isPageFile);
  const inside = pages.filter((path) => found.some((root) => path.startsWith(`${root}/`)));
  if (found.length === 0 || inside.length * 2 <= pages.length) return whole;
  const taken = new Set<string>();
  return found.map((path): Project => {
    if (found.length === 1) return { path, into: '' };
    // A folder called docs says less than the one that holds it.
    const named = /^(?:docs?|website|site)$/i.test(nameOf(path)) && folderOf(path) !== '' ? folderOf(path) : path;
    let into = asId(nameOf(named)) || 'section';
    if (taken.has(into)) into = asId(named);
    taken.add(into);
    return { path, into: joined(into) ?? into };
  });
};
