/** A site's own logo as a picture of points, for what cannot show every format: preview cards and home screens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import type { Site } from '../../schemas/site.ts';

export interface OwnLogo {
  readonly png: Buffer;
  /** Width by height. */
  readonly ratio: number;
  /** The picture shows the name of the site. */
  readonly holdsName: boolean;
}

/** Enough for the largest place it has. */
const height = 180;

/** @param root folder of the repository; undefined where content/site.yaml names no logo */
export const ownLogo = async (root: string): Promise<OwnLogo | undefined> => {
  const { logo } = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as Partial<Site>;
  if (!logo) return undefined;
  const { data, info } = await sharp(join(root, 'public', logo.file), { density: 300 })
    .resize({ height })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, ratio: info.width / info.height, holdsName: logo.holdsName };
};
