/**
 * What becomes of the finished pages, as one story: their heads are set in order, each page is read once, and each step
 * takes from it what it needs; at the end the search gets its index, programs their Markdown, links their pictures. The
 * checks stand last, because they need every file that the others write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../../domain/content/routes.ts';
import { pathOf, readBuiltPage, type BuiltPage } from './built-page.ts';
import { hasIslandStyle, inOrder, sheetsOf, type Assets } from './head.ts';
import { withoutUnusedMarks } from './marks.ts';
import { groupTexts, inlineGroups, mostInlineSheets, type SheetsOfPage } from './inline-sheets.ts';

/** Where the finished site lies and how it is addressed. */
export interface BuiltSite {
  /** Folder of the built site, absolute. */
  readonly folder: string;
  /** Folder of the project, absolute. */
  readonly root: string;
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Absolute address of a path from the root of the site. */
  readonly absolute: (path: string) => string;
}

/** A step over the pages of one build. */
export interface Pass {
  /** Takes from one page what the step needs; pages come in the order of their paths, and none is kept. */
  readonly page: (page: BuiltPage) => void | Promise<void>;
  /** Does what needs all pages, and says in a line what came of it. */
  readonly end: () => Promise<string>;
}

export interface Step {
  readonly name: string;
  readonly start: (site: BuiltSite) => Pass | Promise<Pass>;
}

const readAssets = async (folder: string, base: string, pages: readonly string[]): Promise<Assets> => {
  const [sheets, onlyImport] = [new Map<string, string>(), new Map<string, string>()];
  for await (const file of glob('_astro/*.{css,js}', { cwd: folder })) {
    const address = base + file.replaceAll('\\', '/');
    const text = await readFile(join(folder, file), 'utf8');
    if (file.endsWith('.css')) sheets.set(address, text);
    const [, imported] = /^import"\.\/([^"]+)";\s*$/.exec(text) ?? [];
    if (imported) onlyImport.set(address, `${base}_astro/${imported}`);
  }
  const used: SheetsOfPage[] = [];
  let most = mostInlineSheets;
  for (const file of pages) {
    const html = withoutUnusedMarks(readFileSync(join(folder, file), 'utf8'));
    used.push({ path: pathOf(file), sheets: sheetsOf(html).filter((sheet) => sheets.has(sheet)) });
    if (hasIslandStyle(html)) most = mostInlineSheets - 1;
  }
  const groups = inlineGroups(used, most);
  return { sheets: groupTexts(groups, sheets), onlyImport };
};

/** Runs the steps over the finished pages, one after the other. */
export const builtPages = (steps: readonly Step[]): AstroIntegration => {
  let base = '/';
  let root = '.';
  let origin = '';
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        root = fileURLToPath(config.root);
        origin = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const absolute = (path: string): string => new URL(withBase(base, path), origin).href;
        // An old address that names a file is that file, not a folder with an index in it.
        for (const file of await Array.fromAsync(glob('**/*.{html,htm}/index.html', { cwd: folder }))) {
          const address = join(folder, dirname(file));
          const html = await readFile(join(folder, file));
          await rm(address, { recursive: true });
          await writeFile(address, html);
        }
        const files = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
        const assets = await readAssets(folder, base, files);
        const passes = await Promise.all(
          steps.map(async ({ name, start }) => ({ name, ...(await start({ folder, root, base, absolute })) })),
        );
        // One at a time, so that a large site needs the memory of one page.
        for (const file of files) {
          // A file that the system holds already is here before a thread could be asked for it.
          const html = inOrder(withoutUnusedMarks(readFileSync(join(folder, file), 'utf8')), assets);
          writeFileSync(join(folder, file), html);
          const page = readBuiltPage(html, pathOf(file), absolute(pathOf(file)));
          for (const pass of passes) await pass.page(page);
          // Those who work beside, the search core and the library of pictures, have their turn.
          await setImmediate();
        }
        for (const { name, end } of passes) logger.fork(name).info(await end());
      },
    },
  };
};
