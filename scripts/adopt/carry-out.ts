/** What a plan does to the disk. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Plan } from './adopt-plan.ts';

/** Takes out a folder that holds nothing any more, and those above it of which the same is true. */
const removeEmpty = (folder: string): void => {
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder));
};

/**
 * Deletes and writes the files of a plan. Folders that are empty then go too, as they would in a clone: of each that is
 * there and empty the build gives a warning, and those would hide the warnings that matter.
 * @param root folder of the repository
 */
export const carryOut = async (root: string, { deleted, written }: Plan): Promise<void> => {
  for (const file of deleted) rmSync(join(root, file));
  for (const [path, words] of written) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(words, { ...(await resolveConfig(file)), filepath: file }));
  }
  const folders = new Set(deleted.map((file) => dirname(join(root, file))));
  for (const folder of folders) removeEmpty(folder);
};
