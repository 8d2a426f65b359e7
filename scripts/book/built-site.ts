/** A built site as a book needs it, read from its folder. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf, readBuiltPage } from '../../src/integrations/built/built-page.ts';
import { mainOf } from '../../src/integrations/book/book-page.ts';
import type { BookPage } from '../../src/integrations/book/book.ts';

export interface BuiltSite {
  /** Absolute address with the base path, as the build was told. */
  readonly root: string;
  /** Path of the site, with a slash at both ends. */
  readonly base: string;
  readonly name: string;
  readonly description: string;
  readonly pages: readonly BookPage[];
}

/**
 * @param folder of a built site
 * @throws when there is none
 */
export const readBuiltSite = (folder: string): BuiltSite => {
  let front: string;
  try {
    front = readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    throw new Error(`${folder} holds no built site; run npm run build first.`);
  }
  const [, root = 'http://localhost:4321/'] = /<link rel="canonical" href="([^"]+)"/.exec(front) ?? [];
  const absolute = (path: string): string => root + path.slice(1);
  const { siteName, description } = readBuiltPage(front, '/', root).known;
  const pages = globSync('**/*.html', { cwd: folder })
    .map((file) => ({ file, path: pathOf(file) }))
    .filter(({ path }) => path.endsWith('/') && path !== '/book/')
    .flatMap(({ file, path }) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const { isListed, url, links, source } = readBuiltPage(html, path, absolute(path)).known;
      return isListed ? [{ path, url, links, source, html: mainOf(html) }] : [];
    });
  return { root, base: new URL(root).pathname, name: siteName, description, pages };
};
