/** Fails the build on what a reader would stumble over: dead links and anchors, nameless pictures, missing values. */
import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Pass, Step } from '../built/built-pages.ts';
import { readFacts, type PageFacts } from './page-facts.ts';
import { countElsewhere, findProblems, reportProblems } from './page-problems.ts';

/** Every file in a folder, as a path that starts with a slash. */
const filesIn = async (folder: string): Promise<Set<string>> => {
  const files = new Set<string>();
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (entry.isFile())
      files.add(`/${resolve(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/')}`);
  }
  return files;
};

/** Checks every page of the finished site. What it checks is in `page-problems.ts` and `policy.ts`. */
export const pageChecks: Step = {
  name: 'page-checks',
  start: ({ folder, root, base, absolute }): Pass<PageFacts> => {
    const pages: PageFacts[] = [];
    return {
      find: ({ known: { path }, tree }) => readFacts({ path, tree }, base),
      take: (facts) => void pages.push(facts),
      end: async () => {
        const site = { pages, files: await filesIn(folder), base, origin: new URL(absolute('/')).origin };
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
        return `${pages.length} pages, ${links} links and files, ${countElsewhere(site)} addresses elsewhere: all well`;
      },
    };
  },
};
