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
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';
import { withBase } from '../../domain/content/routes.ts';
import { buildDay } from '../../domain/site/build-day.ts';
import { words } from '../../words/words.ts';
import { pathOf, readBuiltPage, withoutVersion, type BuiltPage, type KnownPage } from './built-page.ts';
import { digestOf, finders } from './digest.ts';
import { finishedPage, readAssets } from './finished-page.ts';
import { keptFindings } from './kept-findings.ts';

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
  /** The day of this build, YYYY-MM-DD. */
  readonly day: string;
  /** Digest of all that looks at pages: what it found before in the same page, it would find again. */
  readonly madeBy: string;
}

/** A page of which is known what every step found in it. */
export interface TakenPage extends KnownPage {
  readonly html: string;
}

/** A step over the pages of one build. */
export interface Pass<Found = unknown> {
  /** What the findings in a page follow from, beside the page and the code, as text. */
  readonly besides?: (path: string) => string;
  /** Finds in one page what the step needs. What it gives is data as JSON holds it: the build after this may read it again. */
  readonly find?: (page: BuiltPage) => Found;
  /** Gets the findings of each page, of this build or of the one before; pages come in the order of their paths. */
  take?(found: Found, page: TakenPage): void;
  /** Does what needs all pages, and says in a line what came of it. */
  readonly end: () => Promise<string>;
}

export interface Step {
  readonly name: string;
  readonly start: (site: BuiltSite) => Pass | Promise<Pass>;
}

interface Findings {
  readonly known: KnownPage;
  /** Of each step. */
  readonly found: readonly unknown[];
}

/**
 * Gives back to the system what rendering has left behind, which is half of the heap. The engine would keep it, and the
 * search core needs as much beside it.
 */
const giveBackMemory = (): void => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: 'major'; flavor: 'last-resort' }) => void;
  collect({ type: 'major', flavor: 'last-resort' });
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
        giveBackMemory();
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
        const madeBy = digestOf(root, finders, [
          base,
          absolute('/'),
          words.locale,
          process.version,
          ...steps.map(({ name }) => name),
        ]);
        const day = buildDay(process.env['SOURCE_DATE_EPOCH'], new Date());
        const site: BuiltSite = { folder, root, base, absolute, day, madeBy };
        const passes = await Promise.all(steps.map(async ({ name, start }) => ({ name, ...(await start(site)) })));
        const kept = keptFindings<Findings>(join(root, '.cache/pages/findings'), madeBy);
        // One at a time, so that a large site needs the memory of one page.
        for (const file of files) {
          // A file that the system holds already is here before a thread could be asked for it.
          const path = pathOf(file);
          const html = finishedPage(readFileSync(join(folder, file), 'utf8'), path, assets);
          writeFileSync(join(folder, file), html);
          const looked = withoutVersion(html);
          const from = [looked, ...passes.map(({ besides }) => besides?.(path) ?? '')];
          const { known, found } = kept.of(file, from, () => {
            const page = readBuiltPage(looked, path, absolute(path));
            return { known: page.known, found: passes.map(({ find }) => find?.(page) ?? null) };
          });
          for (const [at, pass] of passes.entries()) pass.take?.(found[at], { ...known, html });
          // Those who work beside, the search core and the library of pictures, have their turn.
          await setImmediate();
        }
        giveBackMemory();
        const unchanged = kept.end();
        if (assets.isLinking) logger.info('the pages of the wiki link their sheets, because they are many');
        if (unchanged > 0) logger.info(`${unchanged} of ${files.length} pages are as they were`);
        for (const { name, end } of passes) logger.fork(name).info(await end());
      },
    },
  };
};
