/** One text for many files, another when one of them has changed: what code made before, it would make again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Code that makes HTML of Markdown or looks at finished pages: all that is no part of a page itself, and what is installed. */
export const finders = [
  ...['src/integrations', 'src/domain', 'src/words', 'src/kinds.ts', 'src/parts.ts'],
  ...['package-lock.json', 'node_modules/.package-lock.json'],
];

/**
 * @param root folder that the paths start from
 * @param paths files, and folders with all that is in them; those that are not there count as such
 * @param besides what else is to be told apart
 */
export const digestOf = (root: string, paths: readonly string[], besides: readonly string[] = []): string => {
  const hash = createHash('sha256').update(JSON.stringify(besides));
  const add = (path: string): void => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isFile()) hash.update(`${path}\n${stats.size}\n`).update(readFileSync(join(root, path)));
    if (stats?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  paths.forEach(add);
  return hash.digest('base64url');
};
