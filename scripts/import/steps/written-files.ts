/** Writes what an import makes, as far as nobody has changed it since the one before. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Keeper } from '../keeper.ts';
import { mend } from '../mend.ts';
import { withoutMoved } from '../moved.ts';
import type { Destination } from '../pages/destination.ts';
import { pictureBytes } from '../pictures.ts';
import { textAt } from '../project.ts';
import { signOf, type Written } from '../report.ts';
import type { Finding } from '../source.ts';

/**
 * @param pictures path of the source by path from the root of the project
 * @param from folder that is brought in
 */
export const writePictures = (keeper: Keeper, pictures: ReadonlyMap<string, string>, from: string): Finding[] =>
  [...pictures].flatMap(([path, picture]): Finding[] => {
    const { bytes, isLighter } = pictureBytes(join(from, picture));
    keeper.write(path, bytes, picture);
    if (!isLighter) return [];
    return [
      {
        kind: 'image',
        path: picture,
        what: 'its first tag is longer than the build reads, because the source of the drawing stands in it',
        done: 'came in without that source; keep the original to draw on',
      },
    ];
  });

/**
 * Writes texts and, once all stand where they belong, mends line by line what is still wrong, before anything is kept.
 * Files of an earlier run go whose source stands elsewhere now.
 * @param made texts by the paths of their files
 * @param sources the source of each
 * @param sameBefore what an earlier run of the same source wrote
 */
export const writeTexts = async (
  keeper: Keeper,
  made: ReadonlyMap<string, string>,
  {
    root,
    sources,
    sameBefore,
    ...rest
  }: {
    readonly root: string;
    readonly sources: ReadonlyMap<string, string>;
    readonly sameBefore: readonly Written[];
    readonly anchorsOf: Destination['anchorsOf'];
    readonly progress: (done: number, all: number) => void;
  },
) => {
  const texts = new Map(made);
  const originOf = (path: string): string => sources.get(path) ?? 'settings of the source';
  const skipped = new Set(
    [...texts].filter(([path, text]) => !keeper.mayWrite(path, Buffer.from(text))).map(([path]) => path),
  );
  const standing = (path: string): string | undefined =>
    existsSync(join(root, path)) ? textAt(join(root, path)) : undefined;
  const put = (path: string): void => {
    const text = texts.get(path) ?? '';
    if (standing(path) === text) return;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const earlier = new Map([...texts.keys()].map((path) => [path, standing(path)]));
  for (const path of texts.keys()) if (!skipped.has(path)) put(path);
  const planned = [...texts.keys()].map((path) => ({ path, source: originOf(path), sign: '' }));
  const gone = withoutMoved(root, sameBefore, [...planned, ...keeper.written]);
  const mended = await mend({ root, texts, put, skipped, originOf, ...rest });
  for (const [path, text] of texts) {
    if (skipped.has(path)) keeper.leave(path, originOf(path));
    else {
      keeper.written.push({ path, source: originOf(path), sign: signOf(text) });
      if (earlier.get(path) !== text) keeper.changed.push(path);
    }
  }
  keeper.changed.push(...gone);
  return { ...mended, gone };
};
