/**
 * Writes the compressed form of each text beside it, as `.br` and `.gz`, for servers that send files as they lie. Only when
 * the build is asked, because brotli at its best takes longer than the rest of the build, and many hosts compress by
 * themselves.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Step } from '../built/built-pages.ts';

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

const texts = /\.(html|css|js|json|md|svg|txt|xml)$/;

/** A smaller answer than this saves nothing: it travels in one packet either way. */
const worthBytes = 1000;

/** How many files are worked on at once: what the threads of Node take. */
const atOnce = 8;

/** Ends after every other step, because it takes the files as they are. */
export const precompressed: Step = {
  name: 'precompressed',
  start: ({ folder }) => ({
    end: async () => {
      const files = (await Array.fromAsync(glob('**/*', { cwd: folder }))).filter((file) => texts.test(file));
      let [plain, packed, count] = [0, 0, 0];
      const next = files.values();
      const work = async (): Promise<void> => {
        for (const file of next) {
          const path = join(folder, file);
          const text = await readFile(path);
          if (text.byteLength < worthBytes) continue;
          const [br, gz] = await Promise.all([
            brotli(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength } }),
            gzipped(text, { level: 9 }),
          ]);
          await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
          plain += text.byteLength;
          packed += br.byteLength;
          count++;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return `${count} files, ${Math.round(plain / 1000)} kB as ${Math.round(packed / 1000)} kB of brotli`;
    },
  }),
};
