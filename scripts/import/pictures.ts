/** Pictures as this site can show them, and why others cannot be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { largestPicture } from '../../src/integrations/entries/content-files.ts';
import { isPageFile } from './paths.ts';
import type { SourceFolder } from './source.ts';
import { isPicture } from './text/links/target.ts';

/** How far into a file the build looks for the end of the first tag of an SVG, in letters. */
const head = 1000;

/**
 * An SVG whose first tag ends where the build looks for it. Drawings of diagrams.net carry their own source in that tag,
 * and others long comments in front of it; what is drawn stays as it is.
 */
export const lightSvg = (svg: string): string => {
  const [, before = '', tag] = /^([\s\S]*?)(<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>)/.exec(svg) ?? [];
  if (tag === undefined || before.length + tag.length <= head) return svg;
  const light = tag.replace(/\s(?:content|data-[\w-]+)=(?:"[^"]*"|'[^']*')/g, '');
  const start = before
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>/i, '')
    .trimStart();
  return `${start}${light}${svg.slice(before.length + tag.length)}`;
};

/** A picture as it comes to stand here. */
export const pictureBytes = (file: string): { readonly bytes: Uint8Array; readonly isLighter: boolean } => {
  const bytes = readFileSync(file);
  if (!/\.svg$/i.test(file) || bytes.length > largestPicture) return { bytes, isLighter: false };
  const text = bytes.toString('utf8');
  const light = lightSvg(text);
  return light === text ? { bytes, isLighter: false } : { bytes: Buffer.from(light), isLighter: true };
};

const faultOf = async (file: string): Promise<string | undefined> => {
  const { bytes } = pictureBytes(file);
  if (bytes.length === 0) return 'the file is empty';
  if (bytes.length > largestPicture) return `${(bytes.length / 1_000_000).toFixed(0)} MB are too many for a page`;
  if (Buffer.from(bytes.subarray(0, 200)).toString('latin1').startsWith('version https://git-lfs'))
    return 'the file is kept elsewhere by Git LFS; fetch it with "git lfs pull" and import again';
  const isSvg = /\.svg$/i.test(file);
  if (isSvg && !/<svg\b/i.test(Buffer.from(bytes).toString('utf8'))) return 'it is no SVG';
  try {
    if (!isSvg) await sharp(bytes).metadata();
    const { width, height } = await imageMetadata(bytes, file);
    return width > 0 && height > 0 ? undefined : 'it has no size';
  } catch {
    return isSvg ? 'the SVG does not say how large it is' : 'it is damaged, or no picture';
  }
};

/** Why pictures of a folder cannot be shown, by their path. */
export const pictureFaults = async (path: string, folder: SourceFolder): Promise<ReadonlyMap<string, string>> => {
  const faults = new Map<string, string>();
  for (const file of [
    ...folder.files.filter((one) => isPicture(one) && !isPageFile(one)),
    ...(folder.around?.pictures ?? []),
  ]) {
    const fault = await faultOf(join(path, file));
    if (fault !== undefined) faults.set(file, fault);
  }
  return faults;
};
