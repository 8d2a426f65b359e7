/** The sites that the bench builds: this one with made-up pages beside its own, and the floor, which does the least. */
import { cp, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { astroCommand, astroEnv, commandFile, root } from '../tools.ts';
import { measured, type Cost } from './measured.ts';
import type { WikiFile } from './wiki-pages.ts';

const ofProject = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

const write = async (folder: string, files: readonly WikiFile[]): Promise<void> => {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

const withPackages = (folder: string): Promise<void> =>
  symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');

/** A copy of this project with pages added to its wiki, under `content/wiki/bench/`. */
export const makeSite = async (folder: string, pages: readonly WikiFile[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const path of ofProject) await cp(join(root, path), join(folder, path), { recursive: true });
  await withPackages(folder);
  await write(join(folder, 'content/wiki/bench'), pages);
};

const floorFiles: readonly WikiFile[] = [
  { path: 'package.json', text: '{ "type": "module", "private": true }' },
  { path: 'astro.config.mjs', text: "export default { cacheDir: './.cache/astro' };" },
  {
    path: 'src/content.config.ts',
    text: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { wiki: defineCollection({ loader: glob({ base: './wiki', pattern: '**/*.md' }) }) };`,
  },
  {
    path: 'src/pages/[...id].astro',
    text: `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('wiki')).map((page) => ({ params: { id: page.id }, props: { page } }));
const { Content } = await render(Astro.props.page);
---
<html lang="en"><head><title>{Astro.params.id}</title></head><body><main><Content /></main></body></html>`,
  },
];

/** The least that makes pages of the same Markdown: Astro without a layout. */
export const makeFloor = async (folder: string, pages: readonly WikiFile[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await withPackages(folder);
  await write(folder, floorFiles);
  await write(join(folder, 'wiki'), pages);
};

const env = { ...process.env, ...astroEnv, BASE_PATH: '/', SITE_URL: 'https://wiki.example', NO_COLOR: '1' };

/** Builds with Astro what stands in a folder. */
export const build = (folder: string): Promise<Cost> =>
  measured([process.execPath, ...astroCommand, 'build'], folder, env);

/** Indexes the pages of a built floor. */
export const indexFloor = (folder: string): Promise<Cost> =>
  measured([process.execPath, commandFile('pagefind'), '--site', 'dist'], folder, env);

/** Bytes of all files of a folder. */
export const bytesIn = async (folder: string): Promise<number> => {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
};
