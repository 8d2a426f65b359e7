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

/** The Starlight that is measured beside, when asked: it is no package of this project. */
const starlight = '@astrojs/starlight@0.42.4';

const starlightFiles: readonly WikiFile[] = [
  { path: 'package.json', text: '{ "type": "module", "private": true }' },
  {
    path: 'astro.config.mjs',
    text: `import starlight from '@astrojs/starlight';
export default { site: 'https://wiki.example', cacheDir: './.cache/astro', integrations: [starlight({ title: 'Wiki' })] };`,
  },
  {
    path: 'src/content.config.ts',
    text: `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  },
  { path: 'src/content/docs/index.md', text: '---\ntitle: Wiki\n---\n\nPages by their sections.\n' },
];

/** A page as Starlight wants it: its first heading is the title in its front matter. */
const titled = ({ path, text }: WikiFile): WikiFile => {
  const [heading = '', title = ''] = /^# (.*)\n/m.exec(text) ?? [];
  const body = text.replace(heading, '');
  const fields = body.startsWith('---\n') ? body.slice(4) : `---\n${body}`;
  return { path, text: `---\ntitle: ${title}\n${fields}` };
};

/**
 * The same Markdown in Starlight as it comes, with its search and the sidebar that it makes of the folders. Npm fetches it,
 * and the Astro that it wants.
 */
export const makeStarlight = async (folder: string, pages: readonly WikiFile[]): Promise<void> => {
  await write(folder, starlightFiles);
  await write(join(folder, 'src/content/docs'), pages.map(titled));
  await measured(['npm', 'install', '--no-audit', '--no-fund', starlight], folder);
};

const env = { ...process.env, ...astroEnv, BASE_PATH: '/', SITE_URL: 'https://wiki.example', NO_COLOR: '1' };

/** Builds with Astro what stands in a folder. */
export const build = (folder: string, command: readonly string[] = astroCommand()): Promise<Cost> =>
  measured([process.execPath, ...command, 'build'], folder, env);

/** Builds what {@link makeStarlight} made, with its own Astro. */
export const buildStarlight = (folder: string): Promise<Cost> =>
  build(folder, [...astroCommand().slice(0, -1), join(folder, 'node_modules/astro/bin/astro.mjs')]);

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
