/** The id of an entry is the name of its file, with its folders inside the collection. Astro lets two files with one id pass when it reads them at one time. */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const pathOf = (file: URL): string => relative(process.cwd(), fileURLToPath(file)).replaceAll('\\', '/');

/**
 * Names the entries of one collection, for `generateId` of Astro's glob loader.
 *
 * @param ending what comes after the id in the name of a file
 * @returns a function that throws on a second file with an id, and on a name that is no id
 */
export const entryIds = (ending = /\.(ya?ml|mdx?)$/): ((file: { entry: string; base: URL }) => string) => {
  const fileOf = new Map<string, URL>();
  return ({ entry, base }) => {
    const id = entry.replace(ending, '');
    const file = new URL(encodeURI(entry), base);
    if (!id.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) {
      const suggestion = id
        .toLowerCase()
        .replace(/[^a-z0-9/]+/g, '-')
        .replace(/(^|\/)-|-($|\/)/g, '$1$2');
      throw new Error(
        `${pathOf(file)}: "${id}" is not an id: use lower-case words joined by hyphens, such as "${suggestion}".`,
      );
    }
    const other = fileOf.get(id);
    // A file that was renamed while the development server runs is gone and no rival.
    if (other && other.href !== file.href && existsSync(other)) {
      const [first, second] = [pathOf(other), pathOf(file)].sort();
      throw new Error(`Two files have the id "${id}": ${first} and ${second}. Keep one, or rename the other.`);
    }
    fileOf.set(id, file);
    return id;
  };
};
