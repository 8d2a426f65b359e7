/**
 * Measures what it takes to build a wiki of 100 and of 1,000 made-up pages beside this site's own, against the floor that
 * is built in the same run: bare Astro and Pagefind on the same Markdown. `npm run bench:build -- 10000` takes other counts.
 */
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../tools.ts';
import type { Cost } from './measured.ts';
import { build, bytesIn, indexFloor, makeFloor, makeSite } from './sites.ts';
import { wikiFiles, type WikiFile } from './wiki-pages.ts';

const usual = [100, 1000];
const known = ['karpenter', 'control', 'plane'];

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : usual;
if (!counts.every((count) => Number.isInteger(count) && count > 0))
  throw new Error('npm run bench:build takes numbers of pages, such as: npm run bench:build -- 100 1000');

interface Built extends Cost {
  readonly outputBytes: number;
}

const builtSite = async (folder: string, pages: readonly WikiFile[]): Promise<{ cold: Built; again: Cost }> => {
  await makeSite(folder, pages);
  const cold = await build(folder);
  const outputBytes = await bytesIn(join(folder, 'dist'));
  // Where nothing has changed, `npm run build` builds nothing.
  const [changed] = pages;
  if (changed) await appendFile(join(folder, 'content/wiki/bench', changed.path), '\nOne more sentence.\n');
  return { cold: { ...cold, outputBytes }, again: await build(folder) };
};

/** The page of middle size, as it was built. */
const middlePage = async (folder: string, pages: readonly WikiFile[]): Promise<Buffer> => {
  const built = await Promise.all(
    pages.map(({ path }) => readFile(join(folder, path.replace(/\.md$/, '/index.html')))),
  );
  return built.toSorted((a, b) => a.byteLength - b.byteLength)[Math.floor(built.length / 2)] ?? Buffer.of();
};

const seconds = ({ cpuSeconds, wallSeconds }: Cost): string =>
  `${cpuSeconds.toFixed(1)} s, ${wallSeconds.toFixed(1)} s`;
const times = (value: number, floor: number): string => (value / floor).toFixed(2);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

await mkdir(join(root, '.tmp'), { recursive: true });
const folder = await mkdtemp(join(root, '.tmp', 'bench-'));
try {
  const own = await builtSite(join(folder, 'own'), []);
  const lines = [
    row(['Pages', 'Floor', 'This site with them', 'Of the floor', 'Memory', 'Output beside its own', 'A page']),
    row(Array.from({ length: 7 }, () => '---')),
  ];
  for (const count of counts) {
    const pages = wikiFiles(count, known);
    const at = join(folder, String(count));
    await makeFloor(join(at, 'floor'), pages);
    const astro = await build(join(at, 'floor'));
    const pagefind = await indexFloor(join(at, 'floor'));
    const floor: Cost = {
      wallSeconds: astro.wallSeconds + pagefind.wallSeconds,
      cpuSeconds: astro.cpuSeconds + pagefind.cpuSeconds,
      peakBytes: Math.max(astro.peakBytes, pagefind.peakBytes),
    };
    const { cold, again } = await builtSite(join(at, 'site'), pages);
    const page = await middlePage(join(at, 'site/dist/wiki/bench'), pages);
    const beside = cold.cpuSeconds - own.cold.cpuSeconds;
    lines.push(
      row([
        count.toLocaleString('en'),
        `${seconds(floor)}, ${(floor.peakBytes / 1e9).toFixed(2)} GB`,
        `${seconds(cold)}; again ${seconds(again)}`,
        `${times(cold.cpuSeconds, floor.cpuSeconds)}, ${times(cold.wallSeconds, floor.wallSeconds)}; beside its own pages ${times(beside, floor.cpuSeconds)}`,
        `${(cold.peakBytes / 1e9).toFixed(2)} GB`,
        `${((cold.outputBytes - own.cold.outputBytes) / 1e6).toFixed(1)} MB`,
        `${(page.byteLength / 1000).toFixed(1)} kB, ${(brotliCompressSync(page).byteLength / 1000).toFixed(1)} kB as brotli`,
      ]),
    );
    await rm(at, { recursive: true, force: true });
  }
  console.log(
    `${lines.join('\n')}\n\nProcessor time and time by the clock, cold; "again" is after a change of one page, with the caches of the build before. Of the floor: processor time, then time by the clock; its own pages alone take ${seconds(own.cold)}.`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
