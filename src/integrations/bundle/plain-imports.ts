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

/** Names of the files in a text that stand behind `import(…)`, and of those that a file cannot do without. */
const called = (script: string): string[] =>
  [...script.matchAll(/import\(`\.\/([^`]+)`\)/g)].map(([, name = '']) => name);
const needed = (script: string): string[] =>
  [...script.matchAll(/\b(?:import|from)"\.\/([^"]+)"/g)].map(([, name = '']) => name);

/**
 * The scripts that are fetched on demand, each with the names of all files that it needs: a browser that reads in one file
 * what the next needs asks for them one after the other, and a search that is opened waited for four such rounds. They
 * stand at its end, where they are there already when their turn comes.
 * @param scripts text of each built script by its name
 */
export const askingAtOnce = (scripts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const onDemand = new Set([...scripts.values()].flatMap(called));
  const found = new Map<string, string>();
  for (const name of onDemand) {
    const script = scripts.get(name);
    if (script === undefined) continue;
    const all = new Set(needed(script));
    const own = all.size;
    for (const one of all) for (const next of needed(scripts.get(one) ?? '')) all.add(next);
    const further = [...all].slice(own).filter((one) => one !== name && scripts.has(one));
    if (further.length > 0)
      found.set(name, `${script.trimEnd()}\n${further.map((one) => `import"./${one}";`).join('')}`);
  }
  return found;
};

/**
 * Takes the names out of the built scripts, and lets what is fetched on demand ask for all it needs at once: Vite writes
 * them last, after any plug-in.
 */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = join(fileURLToPath(dir), '_astro');
      const built = new Map<string, string>();
      for await (const name of glob('*.js', { cwd: folder }))
        built.set(name, await readFile(join(folder, name), 'utf8'));
      const plain = new Map([...built].map(([name, script]) => [name, withoutFileNames(script)]));
      for (const [name, script] of new Map([...plain, ...askingAtOnce(plain)])) {
        if (script.includes('__vite__mapDeps'))
          throw new Error(
            `${name} still names the files behind its imports: see src/integrations/bundle/plain-imports.ts.`,
          );
        if (script !== built.get(name)) await writeFile(join(folder, name), script);
      }
    },
  },
});
