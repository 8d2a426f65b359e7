/** One picture for each page, for the places that show a link as a card: satori sets the type, sharp writes the PNG. */
import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { colourOf, readTokens } from '../../domain/design/tokens.ts';
import { previewOf, previewSize } from '../../domain/content/routes.ts';
import { previewCard, type CardLook, type CardNode } from './preview-card.ts';
import { previewFacts } from './preview-facts.ts';

/** Sixteen colours are enough for text on paper, and make a picture of about 15 kB. */
const pngOptions = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 } as const;
const touchIconSize = 180;

/** Path of a page from the root of the site: `guide/index.html` is `/guide/`. */
const pathOf = (file: string): string => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;

const write = async (path: string, content: Buffer): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

const loadFonts = (root: string): Promise<Font[]> =>
  Promise.all(
    ([400, 600] as const).map(async (weight) => ({
      name: 'Fraunces',
      weight,
      style: 'normal' as const,
      data: await readFile(join(root, `node_modules/@fontsource/fraunces/files/fraunces-latin-${weight}-normal.woff`)),
    })),
  );

const draw = async (card: CardNode, fonts: Font[]): Promise<Buffer> => {
  const svg = await satori(card, { ...previewSize, fonts });
  return sharp(Buffer.from(svg)).png(pngOptions).toBuffer();
};

/** The site's mark on paper, for the home screens of phones. */
const touchIcon = async ({ mark, colour }: CardLook): Promise<Buffer> => {
  const margin = 34;
  const size = touchIconSize - 2 * margin;
  const background = colour('--paper');
  return sharp(Buffer.from(mark.replace('<svg ', `<svg width="${size}" height="${size}" `)))
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
    .flatten({ background })
    .png(pngOptions)
    .toBuffer();
};

/** Runs the work over all items, a few at a time; the order of the end does not matter. */
const eachOf = async <Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> => {
  const rest = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
};

/**
 * Writes `previews/<page>.png` for every page that names an image, and `apple-touch-icon.png`. A picture is drawn once
 * for each content: it is kept in `.cache/previews/` under the hash of all that goes into it.
 */
export const previewImages = (): AstroIntegration => {
  let root = '.';
  return {
    name: 'preview-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const cache = join(root, '.cache/previews');
        const [css, mark, satoriPackage, fonts] = await Promise.all([
          readFile(join(root, 'src/styles/tokens.css'), 'utf8'),
          readFile(join(root, 'public/favicon.svg'), 'utf8'),
          readFile(join(root, 'node_modules/satori/package.json'), 'utf8'),
          loadFonts(root),
        ]);
        const tokens = readTokens(css);
        const look: CardLook = { colour: (token) => colourOf(tokens, token, 'light'), mark };
        const tools = createHash('sha256')
          .update(satoriPackage)
          .update(JSON.stringify([pngOptions, sharp.versions]));
        for (const { data } of fonts) tools.update(new Uint8Array(data));

        const used = new Set<string>();
        let drawn = 0;
        let bytes = 0;
        await mkdir(cache, { recursive: true });
        await eachOf(await Array.fromAsync(glob('**/*.html', { cwd: dist })), async (file) => {
          const facts = previewFacts(await readFile(join(dist, file), 'utf8'));
          if (!facts) return;
          const card = previewCard(facts, look);
          const name = `${tools.copy().update(JSON.stringify(card)).digest('hex').slice(0, 32)}.png`;
          used.add(name);
          const kept = await readFile(join(cache, name)).catch(() => undefined);
          const image = kept ?? (await draw(card, fonts));
          if (!kept) {
            drawn += 1;
            await write(join(cache, name), image);
          }
          bytes += image.byteLength;
          await write(join(dist, previewOf(pathOf(file))), image);
        });
        await write(join(dist, 'apple-touch-icon.png'), await touchIcon(look));
        const stale = (await readdir(cache)).filter((name) => !used.has(name));
        await Promise.all(stale.map((name) => rm(join(cache, name), { force: true })));
        logger.info(`${used.size} pictures of ${Math.round(bytes / 1000)} kB in all, ${drawn} of them drawn anew`);
      },
    },
  };
};
