/**
 * Deletes scripts and sheets that no page leads to: those of parts that the site does not have, which are bundled all the
 * same, and sheets that stand in pages as text. Whoever keeps the site on a device would keep them, too.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Pass, Step } from '../built/built-pages.ts';

const isCode = (name: string): boolean => /\.(?:js|css)$/.test(name);

/**
 * The files that texts lead to, by themselves or through others.
 * @param texts of what is reached anyhow
 * @param files text of each by its name
 */
export const reachedFrom = (texts: Iterable<string>, files: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const ahead = [...texts];
  for (let text = ahead.pop(); text !== undefined; text = ahead.pop()) {
    for (const [name, own] of files) {
      if (reached.has(name) || !text.includes(name)) continue;
      reached.add(name);
      ahead.push(own);
    }
  }
  return reached;
};

/** Names of scripts and sheets that a page asks for. */
const asked = /_astro\/([\w.~-]+\.(?:js|css))/g;

export const unreachedFiles: Step = {
  name: 'unreached-files',
  start: ({ folder }): Pass => {
    const names = new Set<string>();
    return {
      take: (_, { html }) => {
        for (const [, name = ''] of html.matchAll(asked)) names.add(name);
      },
      end: () => {
        const root = join(folder, '_astro');
        const files = new Map(
          readdirSync(root)
            .filter(isCode)
            .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
        );
        const reached = reachedFrom(names, files);
        const gone = [...files.keys()].filter((name) => !reached.has(name));
        for (const name of gone) rmSync(join(root, name));
        return Promise.resolve(`${gone.length} scripts and sheets that no page leads to are gone`);
      },
    };
  },
};
