/** One picture for each page, for the places that show a link as a card: satori sets the type, sharp writes the PNG. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { withAccent } from '../../domain/design/accent.ts';
import { colourOf, readTokens } from '../../domain/design/tokens.ts';
import { previewOf, previewSize } from '../../domain/content/routes.ts';
import type { Pass, Step } from '../built/built-pages.ts';
import { ownLogo } from '../look/own-logo.ts';
import { ownTokens } from '../look/own-accent.ts';
import {
  previewCard,
  previewFacts,
  withoutEmptyMasks,
  type CardLook,
  type CardNode,
  type PreviewFacts,
} from './preview-card.ts';

/**
 * Sixteen colours are enough for text on paper, and make a picture of about 16 kB. Level 9 would spare 4 % of it and take a
 * half longer to draw.
 */
const pngOptions = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;
const touchIconSize = 180;

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
  return sharp(Buffer.from(withoutEmptyMasks(svg)))
    .png(pngOptions)
    .toBuffer();
};

/** The site's mark on paper, for the home screens of phones. */
const touchIcon = async ({ mark, logo, colour }: CardLook): Promise<Buffer> => {
  const margin = 34;
  const size = touchIconSize - 2 * margin;
  const background = colour('--paper');
  const picture = logo
    ? sharp(logo.png).resize(size, size, { fit: 'contain', background })
    : sharp(Buffer.from(mark.replace('<svg ', `<svg width="${size}" height="${size}" `)));
  return picture
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
    .flatten({ background })
    .png(pngOptions)
    .toBuffer();
};

/** So many pictures are drawn at a time, each by one thread, and no part of one is of use for another. */
const atOnce = 4;
sharp.concurrency(1);
sharp.cache(false);

/**
 * Writes `previews/<page>.png` for every page that has a picture of its own, and `apple-touch-icon.png`. A picture is drawn once
 * for each content: it is kept in `.cache/previews/` under the hash of all that goes into it.
 */
export const previewImages: Step = {
  name: 'preview-images',
  start: async ({ folder, root }): Promise<Pass<PreviewFacts | null>> => {
    const cache = join(root, '.cache/previews');
    const [css, mark, satoriPackage, fonts] = await Promise.all([
      readFile(join(root, 'src/styles/tokens.css'), 'utf8'),
      readFile(join(root, 'public/favicon.svg'), 'utf8'),
      readFile(join(root, 'node_modules/satori/package.json'), 'utf8'),
      loadFonts(root),
      mkdir(cache, { recursive: true }),
    ]);
    const tokens = readTokens(withAccent(css, ownTokens(root)));
    const logo = await ownLogo(root);
    const look: CardLook = { colour: (token) => colourOf(tokens, token, 'light'), mark, logo };
    const tools = createHash('sha256')
      .update(satoriPackage)
      .update(JSON.stringify([pngOptions, sharp.versions]));
    for (const { data } of fonts) tools.update(new Uint8Array(data));

    const used = new Set<string>();
    let drawn = 0;
    let bytes = 0;
    // Pictures are drawn beside the reading of pages: the library that draws them has threads of its own.
    const lanes = Array.from({ length: atOnce }, () => Promise.resolve());
    const failures: unknown[] = [];
    const picture = async (card: CardNode, name: string): Promise<Buffer> => {
      const kept = await readFile(join(cache, name)).catch(() => undefined);
      if (kept) return kept;
      const image = await draw(card, fonts);
      drawn += 1;
      await write(join(cache, name), image);
      return image;
    };
    return {
      find: (page) => (page.known.hasPreview ? previewFacts(page) : null),
      take: (facts, page) => {
        if (!facts) return;
        const card = previewCard(facts, look);
        const name = `${tools.copy().update(JSON.stringify(card)).digest('hex').slice(0, 32)}.png`;
        const lane = used.size % atOnce;
        used.add(name);
        const place = join(folder, previewOf(page.path));
        lanes[lane] = (lanes[lane] ?? Promise.resolve())
          .then(async () => {
            const image = await picture(card, name);
            bytes += image.byteLength;
            await write(place, image);
          })
          .catch((error: unknown) => void failures.push(error));
      },
      end: async () => {
        await Promise.all(lanes);
        if (failures.length > 0) throw failures[0];
        await write(join(folder, 'apple-touch-icon.png'), await touchIcon(look));
        const stale = (await readdir(cache)).filter((name) => !used.has(name));
        await Promise.all(stale.map((name) => rm(join(cache, name), { force: true })));
        return `${used.size} pictures of ${Math.round(bytes / 1000)} kB in all, ${drawn} of them drawn anew`;
      },
    };
  },
};
