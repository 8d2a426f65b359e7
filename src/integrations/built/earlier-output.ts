/**
 * Moves what an earlier build wrote out of the way, and deletes it when this build is done. Astro deletes it as a build
 * starts, and for minutes afterwards ext4 passes over each of those files whenever it makes a new one, which takes a tenth
 * of a rebuild of a thousand pages.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro leaves this one where it is, for those who publish the folder as a branch. */
const stays = '.git';

/** Moves all but a repository from one folder to another, as far as the system allows; what cannot be moved stays. */
const moveAside = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === stays) continue;
    try {
      renameSync(join(from, name), join(to, name));
    } catch {
      // Another disk, or a file in use: Astro deletes it.
      return;
    }
  }
};

export const earlierOutput = (): AstroIntegration => {
  let [output, aside] = ['', ''];
  return {
    name: 'earlier-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
        aside = join(fileURLToPath(config.root), '.cache', 'earlier-output');
      },
      'astro:build:start': () => moveAside(output, aside),
      'astro:build:done': () => rmSync(aside, { recursive: true, force: true }),
    },
  };
};
