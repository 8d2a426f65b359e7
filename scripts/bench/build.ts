/**
 * Measures what it takes to build a wiki of 100 and of 1,000 made-up pages beside this site's own, against the floor that
 * is built in the same run: bare Astro and Pagefind on the same Markdown. `npm run bench:build -- 10000` takes other counts,
 * and `npm run bench:build -- --starlight` builds Starlight with the same pages, too, which npm fetches into a folder of the
 * bench.
 */
import { appendFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../tools.ts';
import { countsIn } from './counts.ts';
import type { Cost } from './measured.ts';
import { build, buildStarlight, bytesIn, indexFloor, makeFloor, makeSite, makeStarlight } from './sites.ts';
import { wikiFiles, type WikiFile } from './wiki-pages.ts';

const usual = [100, 1000];
const known = ['karpenter', 'control', 'plane'];

const { values: asked, positionals } = parseArgs({
  options: { starlight: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const counts = countsIn(positionals, usual, 'bench:build');

interface Built extends Cost {
  readonly outputBytes: number;
}

const builtSite = async (folder: string, pages: readonly WikiFile[]): Promise<Built> => {
  await makeSite(folder, pages);
  const cost = await build(folder);
  return { ...cost, outputBytes: await bytesIn(join(folder, 'dist')) };
};

/** What a site takes once more. Where nothing has changed, `npm run build` builds nothing. */
const builtAgain = async (folder: string, [changed]: readonly WikiFile[]): Promise<Cost> => {
  if (changed) await appendFile(join(folder, 'content/wiki/bench', changed.path), '\nOne more sentence.\n');
  return build(folder);
};

const builtStarlight = async (folder: string, pages: readonly WikiFile[]): Promise<Built> => {
  await makeStarlight(folder, pages);
  const cost = await buildStarlight(folder);
  return { ...cost, outputBytes: await bytesIn(join(folder, 'dist')) };
};

const added = (one: Cost, other: Cost): Cost => ({
  wallSeconds: one.wallSeconds + other.wallSeconds,
  cpuSeconds: one.cpuSeconds + other.cpuSeconds,
  peakBytes: Math.max(one.peakBytes, other.peakBytes),
});

/** The page of middle size, as it was built. */
const middlePage = async (folder: string, pages: readonly WikiFile[]): Promise<Buffer> => {
  const built = await Promise.all(
    pages.map(({ path }) => readFile(join(folder, path.replace(/\.md$/, '/index.html')))),
  );
  return built.toSorted((a, b) => a.byteLength - b.byteLength)[Math.floor(built.length / 2)] ?? Buffer.of();
};

const seconds = ({ cpuSeconds, wallSeconds }: Cost): string =>
  `${cpuSeconds.toFixed(1)} s, ${wallSeconds.toFixed(1)} s`;
const gigabytes = ({ peakBytes }: Cost): string => `${(peakBytes / 1e9).toFixed(2)} GB`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const times = (value: number, floor: number): string => (value / floor).toFixed(2);
const timesBoth = (one: Cost, floor: Cost): string =>
  `${times(one.cpuSeconds, floor.cpuSeconds)}, ${times(one.wallSeconds, floor.wallSeconds)}`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

await mkdir(join(root, '.tmp'), { recursive: true });
const folder = await mkdtemp(join(root, '.tmp', 'bench-'));
try {
  const own = await builtSite(join(folder, 'own'), []);
  const titles = ['Pages', 'Floor', 'This site with them', 'Of the floor', 'Memory', 'Output beside its own', 'A page'];
  if (asked.starlight) titles.push('Starlight', 'This site of Starlight');
  const built = [];
  for (const count of counts) {
    const pages = wikiFiles(count, known);
    const at = join(folder, String(count));
    await makeFloor(join(at, 'floor'), pages);
    const floor = added(await build(join(at, 'floor')), await indexFloor(join(at, 'floor')));
    const cold = await builtSite(join(at, 'site'), pages);
    const page = await middlePage(join(at, 'site/dist/wiki/bench'), pages);
    const starlight = asked.starlight ? await builtStarlight(join(at, 'starlight'), pages) : undefined;
    built.push({ count, pages, at, floor, cold, page, starlight });
  }
  const lines = [];
  // A file system may be slow to make files for minutes after it has deleted many, so nothing is deleted before.
  for (const { count, pages, at, floor, cold, page, starlight } of built.toReversed()) {
    const again = await builtAgain(join(at, 'site'), pages);
    const beside = cold.cpuSeconds - own.cpuSeconds;
    lines.unshift(
      row([
        count.toLocaleString('en'),
        `${seconds(floor)}, ${gigabytes(floor)}`,
        `${seconds(cold)}; again ${seconds(again)}`,
        `${timesBoth(cold, floor)}; beside its own pages ${times(beside, floor.cpuSeconds)}`,
        gigabytes(cold),
        megabytes(cold.outputBytes - own.outputBytes),
        `${(page.byteLength / 1000).toFixed(1)} kB, ${(brotliCompressSync(page).byteLength / 1000).toFixed(1)} kB as brotli`,
        ...(starlight
          ? [
              `${seconds(starlight)}, ${gigabytes(starlight)}, ${megabytes(starlight.outputBytes)}`,
              timesBoth(cold, starlight),
            ]
          : []),
      ]),
    );
  }
  lines.unshift(row(titles), row(titles.map(() => '---')));
  console.log(
    `${lines.join('\n')}\n\nProcessor time and time by the clock, cold; "again" is after a change of one page, with the caches of the build before. Of the floor, and of Starlight: processor time, then time by the clock; its own pages alone take ${seconds(own)}.`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
