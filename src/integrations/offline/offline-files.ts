/**
 * `offline.json`: what a reader's device keeps when it is asked to keep the handbook, file by file with what changed. The
 * service worker reads it (src/widgets/offline/worker.js).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../built/built-pages.ts';

/** One file: its path below the base path, a short hash of its bytes, and how many those are. */
export type OfflineFile = readonly [path: string, hash: string, bytes: number];

export interface OfflineList {
  /** A hash of all; another one means another copy. */
  readonly version: string;
  /** The day of the build, YYYY-MM-DD. */
  readonly day: string;
  readonly files: readonly OfflineFile[];
}

/** Files for hosts, for programs and for link previews, which nobody reads on a plane. */
const leftOut =
  /^(_host|previews)\/|^api\/(?!paths\.json$)|^(_headers|_redirects|robots\.txt|feed\.xml|opensearch\.xml|llms.*|sitemap.*|offline.*)$|\.(md|br|gz)$/;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 12);

/**
 * The list of a built site.
 * @param folder of the site
 * @param day of the build, YYYY-MM-DD
 */
export const offlineList = async (folder: string, day: string): Promise<OfflineList> => {
  const files: OfflineFile[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(join(folder, '/').length).replaceAll('\\', '/');
    if (leftOut.test(path)) continue;
    const bytes = readFileSync(file);
    // A page is kept under the address that readers use.
    files.push([path.replace(/(^|\/)index\.html$/, '$1'), hashOf(bytes), bytes.byteLength]);
  }
  files.sort(([one], [other]) => (one < other ? -1 : 1));
  return { version: hashOf(Buffer.from(JSON.stringify(files))), day, files };
};

/** Runs when every other file of the site is written. */
export const offlineFiles: Step = {
  name: 'offline-files',
  start: ({ folder, day }) => ({
    end: async () => {
      const list = await offlineList(folder, day);
      await writeFile(join(folder, 'offline.json'), JSON.stringify(list));
      const bytes = list.files.reduce((sum, [, , size]) => sum + size, 0);
      return `${list.files.length} files of ${(bytes / 1e6).toFixed(1)} MB can be kept on a device`;
    },
  }),
};
