/**
 * Vite wraps each `import()` in a helper and writes into the file the names of everything that stands behind it, so that
 * the browser may ask for all of that at once. Every page would carry those names for what few readers open; here an
 * import stays an import. No sheet is lost: a module that needs one asks for it by its address.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** The helper, which does nothing but import. */
export const plainImportHelper = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
});

/** A built script without the names of files. */
export const withoutFileNames = (script: string): string =>
  script.replace(/^const __vite__mapDeps=.*\n/, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');

/** Takes the names out of the built scripts: Vite writes them last, after any plug-in. */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const scripts = join(fileURLToPath(dir), '_astro');
      for await (const name of glob('*.js', { cwd: scripts })) {
        const file = join(scripts, name);
        const script = await readFile(file, 'utf8');
        const plain = withoutFileNames(script);
        if (plain.includes('__vite__mapDeps'))
          throw new Error(
            `${name} still names the files behind its imports: see src/integrations/built/plain-imports.ts.`,
          );
        if (plain !== script) await writeFile(file, plain);
      }
    },
  },
});
