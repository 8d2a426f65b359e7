/** Files that a text takes in by a shortcode. */
import { folderOf, isPageFile, joined } from '../../paths.ts';
import { readHead } from '../../text/front-matter.ts';
import { fenced, fenceWords, inlineCode } from '../../text/fences.ts';
import { linesOf, takenIn } from '../../text/lines.ts';
import type { BlockRule } from '../../text/tags/tags.ts';
import { kubernetesPlaces } from './shortcodes/kubernetes.ts';

/** Files below some folder that a template puts in front of a name, the one that has most folders with the page in common first. */
const nearby = (files: readonly string[], name: string, page: string): string[] => {
  if (!/\w\.\w+$/.test(name)) return [];
  const ofPage = page.split('/');
  const common = (path: string): number => {
    const parts = path.split('/');
    const first = parts.findIndex((part, index) => part !== ofPage[index]);
    return first < 0 ? parts.length : first;
  };
  // A template may put a part of the way in place of a word between braces.
  const way = new RegExp(`(?:^|/)${RegExp.escape(name).replace(/\\\{\w+\\\}/g, '[^/]+')}$`);
  return files.filter((path) => way.test(path)).toSorted((a, b) => common(b) - common(a));
};

/** Files of the folder that a text takes in by a shortcode. */
export const including =
  (docs: string): BlockRule =>
  (tag, inside, page) => {
    const { file, src, path: at } = tag.attributes;
    // A site's own may call it otherwise.
    const other = Object.values(tag.attributes).find((value) => /\/[^/]*\w\.\w+$/.test(value));
    const name = (file ?? src ?? at ?? tag.values[0] ?? other ?? '').replace(/^\.?\//, '');
    const path = [
      joined(folderOf(page.path), name),
      joined(docs, name),
      // A page may be named by its address.
      ...['.md', '/index.md', '/_index.md'].map((end) => joined(docs, name.replace(/\/$/, '') + end)),
      joined(name),
      joined('includes', name),
      joined('assets', name),
      joined('static', name),
      ...kubernetesPlaces(docs, name),
      ...nearby(page.folder.files, name, page.path),
    ].find((one) => one !== undefined && page.folder.has(one));
    if (path === undefined && inside.length > 0)
      // The name of a file may be no more than what stands above the code.
      return fenced(fenceWords(name.split('.').at(-1) ?? '', name), inside, tag.at);
    if (path === undefined) {
      page.found(
        'syntax',
        tag.at,
        `${name} is taken in here, and there is no such file`,
        'kept as it is written, as code',
      );
      return [{ text: inlineCode(tag.written.replace(/\s+/g, ' ')), at: tag.at }];
    }
    const text = page.folder.read(path);
    const isText = isPageFile(path) && tag.attributes['code'] === undefined;
    const body = isText ? readHead(text).body : linesOf(text.trimEnd());
    const placed = takenIn(body, tag.at);
    return isText
      ? placed
      : fenced(tag.attributes['lang'] ?? tag.attributes['language'] ?? path.split('.').at(-1) ?? '', placed, tag.at);
  };
