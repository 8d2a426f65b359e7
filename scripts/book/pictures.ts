/** Pictures of a book: what every reader of EPUB 3 shows goes in as it is, and what only browsers show as JPEG. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

const endingOf = (file: string): string => file.split('.').at(-1)?.toLowerCase() ?? '';
const isForAll = (ending: string): ending is keyof typeof types => Object.hasOwn(types, ending);

/** Whether a picture is of a kind that only browsers show; the build makes WebP of most pictures. */
export const isDrawnAnew = (file: string): boolean => /\.(webp|avif)$/i.test(file);

/** Where a picture of the site lies in an EPUB; nothing for a file that is no picture. */
export const pictureName = (file: string): string | undefined => {
  const ending = endingOf(file);
  if (!isForAll(ending) && !isDrawnAnew(file)) return undefined;
  const name = `pictures/${file.replace(/[^\w.-]+/g, '-')}`;
  return isDrawnAnew(file) ? `${name}.jpg` : name;
};

/** A drawing without what declares its form, which an EPUB may not hold; what it declared for short is written out. */
const plainSvg = (bytes: Uint8Array): string => {
  const [declared = '', encoding = 'utf-8'] =
    /^<\?xml\s[^>]*?(?:encoding=["']([\w-]+)["'][^>]*)?\?>/.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  // An EPUB is in UTF-8 or UTF-16 alone, and what says nothing is in UTF-8.
  const svg = new TextDecoder(encoding).decode(bytes).replace(declared, '').trimStart();
  const [doctype] = /<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>/.exec(svg) ?? [];
  if (doctype === undefined) return svg;
  const short = new Map(
    [...doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])(.*?)\2/gs)].map(([, name, , value]) => [name, value]),
  );
  return svg.replace(doctype, '').replace(/&([\w.-]+);/g, (whole, name: string) => short.get(name) ?? whole);
};

/**
 * The bytes that belong to the name of {@link pictureName}. What is see-through becomes white, as it was on the page: on
 * the dark page of a reader, dark lines could not be seen.
 * @throws when the bytes are no picture
 */
export const pictureForAll = async (file: string, bytes: Uint8Array): Promise<Uint8Array> => {
  if (endingOf(file) === 'svg') return Buffer.from(plainSvg(bytes));
  if (!isDrawnAnew(file)) return bytes;
  try {
    return await sharp(bytes).flatten({ background: '#fff' }).jpeg({ mozjpeg: true }).toBuffer();
  } catch (error) {
    throw new Error(`${file} cannot be read as a picture.`, { cause: error });
  }
};

/** Gives a picture of the site as a book holds it, by the path of its file. */
export type PictureOf = (file: string) => Promise<Uint8Array>;

/** Draws each picture of a built site once, for all books that are made of it. */
export const picturesIn = (dist: string): PictureOf => {
  const known = new Map<string, Promise<Uint8Array>>();
  return (file) => {
    const picture = known.get(file) ?? pictureForAll(file, readFileSync(join(dist, file)));
    known.set(file, picture);
    return picture;
  };
};

/** The type by which an EPUB lists a picture. */
export const mediaTypeOf = (name: string): string => {
  const ending = endingOf(name);
  if (!isForAll(ending)) throw new Error(`${name} is no picture that an EPUB may hold.`);
  return types[ending];
};
