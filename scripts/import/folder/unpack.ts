/** Archives as exports come in them: a folder made of a zip, and of the zips within it. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** A path within an archive that leads out of it, or that no system but the one it comes from needs. */
const isStray = (path: string): boolean =>
  path.split('/').includes('..') || /^(?:[a-z]:|[/\\])|\\|(?:^|\/)(?:__MACOSX|\.DS_Store)(?:\/|$)/i.test(path);

const unpackInto = (folder: string, bytes: Uint8Array): void => {
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/') || isStray(path)) continue;
    // Notion puts parts of an export into zips of their own.
    if (/\.zip$/i.test(path) && !path.includes('/')) {
      unpackInto(folder, content);
      continue;
    }
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
};

/**
 * Unpacks an archive into a folder of the system, which the caller removes.
 * @returns the folder, whose last part is the name of the archive
 * @throws {Error} when the file is no zip
 */
export const unpacked = (file: string): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'export-')), basename(file).replace(/\.zip$/i, ''));
  mkdirSync(folder);
  try {
    unpackInto(folder, readFileSync(file));
  } catch (error) {
    throw new Error(
      `${basename(file)} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}. Name a folder, or a zip as Confluence and Notion export it.`,
      {
        cause: error,
      },
    );
  }
  return folder;
};
