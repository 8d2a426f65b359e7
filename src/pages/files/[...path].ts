/** Files that stand beside the texts of the wiki, for readers to take along. */
import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { APIRoute } from 'astro';
import { site } from '../../content.ts';
import { isDownload } from '../../domain/content/links/relative-links.ts';

const folder = 'content/wiki';

export const getStaticPaths = async () => {
  if (!(await site()).parts.some(({ id }) => id === 'wiki')) return [];
  const found = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  return found
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .filter((path) => isDownload(path) && !/(?:^|\/)\./.test(path))
    .sort()
    .map((path) => ({ params: { path } }));
};

export const GET: APIRoute = async ({ params }) => new Response(await readFile(`${folder}/${params['path'] ?? ''}`));
