/** What is wrong with the pictures that a text shows: files that are not there, or that are no pictures. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { MarkdownNode } from '../../../domain/content/markup/markdown-tree.ts';
import { imagesOf } from '../../../domain/content/markup/problems/markup-problems.ts';
import { decoded } from '../../../domain/text/decoded.ts';
import { isPicture } from '../../../domain/content/links/relative-links.ts';
import { sizeProblem, type FileProblem } from '../content-files.ts';

/** How the files of pictures begin that a build can measure; PNG, JPEG, GIF, WebP, AVIF, and SVG or XML. */
const begins = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:avi|mif|msf)|(?:\xef\xbb\xbf)?\s*<)/;

/** Why a file is no picture; undefined where it begins as one. */
const notPicture = (file: string): string | undefined => {
  const bytes = Buffer.alloc(64);
  const handle = openSync(file, 'r');
  const length = readSync(handle, bytes);
  closeSync(handle);
  const head = bytes.toString('latin1', 0, length);
  if (head.startsWith('version https://git-lfs'))
    return 'stands for a picture that Git keeps elsewhere. Fetch it with: git lfs pull.';
  return begins.test(head)
    ? undefined
    : 'is no PNG, JPEG, GIF, WebP, AVIF or SVG, whatever its name says. Export the picture again.';
};

/**
 * @param root folder of the repository
 * @param path of the text, from there
 */
export const imageProblems = (root: string, path: string, tree: MarkdownNode): FileProblem[] =>
  imagesOf(tree).flatMap(({ url, line }): FileProblem[] => {
    const at = (message: string): FileProblem[] => [{ path, line, message: `image ${url}: ${message}` }];
    const address = url.replace(/[?#].*$/, '');
    const file = decoded(address);
    if (file === address && address.includes('%')) return at('an address spells a percent sign as %25.');
    const onDisk = file.startsWith('/') ? join('public', file) : join(dirname(path), file).split('\\').join('/');
    if (existsSync(join(root, onDisk))) {
      if (!isPicture(onDisk)) return [];
      const fault = notPicture(join(root, onDisk));
      if (fault !== undefined) return at(`the file ${fault}`);
      // Beside a text it is told of once, however many show it.
      const large = onDisk.startsWith('content/') ? undefined : sizeProblem(root, onDisk);
      return large === undefined ? [] : at(`${onDisk} has ${large.message}`);
    }
    const folder = join(root, dirname(onDisk));
    const beside = existsSync(folder) ? readdirSync(folder).filter((name) => isPicture(name)) : [];
    const nearest = beside.length > 0 ? ` Nearest: ${closest(file.split('/').at(-1) ?? '', beside)}.` : '';
    return at(`there is no file ${onDisk}.${nearest}`);
  });
