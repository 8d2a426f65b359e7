/** Fails the build on what a reader would stumble over: dead links and anchors, nameless pictures, missing values. */
import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPage, type PageFacts } from './page-facts.ts';
import { countElsewhere, findProblems, reportProblems } from './page-problems.ts';

/** Address of a page below the base path: `guide/costs/index.html` is `guide/costs/`. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Checks every page of the finished site. It comes last in the list of integrations, because it needs every file that
 * the others write. What it checks is in `page-problems.ts`.
 */
export const htmlCheck = (): AstroIntegration => {
  let base = '/';
  let root = '.';
  let origin: string | undefined;
  return {
    name: 'html-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        root = fileURLToPath(config.root);
        origin = config.site && new URL(config.site).origin;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = new Set<string>();
        const pages: PageFacts[] = [];
        for await (const entry of glob('**/*', { cwd: dist, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const path = resolve(entry.parentPath, entry.name);
          const file = path.slice(dist.length).replaceAll('\\', '/');
          files.add(`/${file}`);
          if (file.endsWith('.html')) pages.push(readPage(await readFile(path, 'utf8'), base + addressOf(file)));
        }
        const site = { pages, files, base, origin };
        const lines = reportProblems(findProblems(site), (source) => {
          const path = resolve(root, source);
          return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
        });
        if (lines.length > 0) {
          const count = lines.length === 1 ? 'One problem' : `${lines.length} problems`;
          const error = new Error(`${count} in the built pages:\n${lines.join('\n')}`);
          delete error.stack; // It would point at this file, below the lines that point at the fault.
          throw error;
        }
        const links = pages.reduce((sum, page) => sum + page.addresses.length, 0);
        logger.info(
          `${pages.length} pages, ${links} links and files, ${countElsewhere(site)} addresses elsewhere: all well`,
        );
      },
    },
  };
};
