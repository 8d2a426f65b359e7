/** Links between notes, and notes that stand whole in others, as Obsidian, Dendron and Logseq have them. */
import { slug } from 'github-slugger';
import { folderOf, isPageFile, nameOf, relativePath } from '../../paths.ts';
import type { PageContext, SourceFolder } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { codeLines, takenIn, type Line } from '../../text/lines.ts';
import { isPicture } from '../../text/links/target.ts';
import { withWidth } from '../../text/picture-words.ts';

/** Finds a note or a file by what a link calls it. */
export type Find = (name: string, from: string) => string | undefined;

/** Finds as Obsidian does: by the path of a note, else by its name in whatever folder. */
export const finder = (folder: SourceFolder): Find => {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const path of folder.files) {
    for (const key of isPageFile(path) ? [path, path.replace(/\.\w+$/, '')] : [path]) {
      const plain = key.normalize('NFC').toLowerCase();
      byPath.set(plain, path);
      // Of several with one name the outermost is meant.
      const name = nameOf(plain);
      const other = byName.get(name);
      if (other === undefined || path.split('/').length < other.split('/').length) byName.set(name, path);
    }
  }
  return (written, from) => {
    const name = written
      .trim()
      .replace(/^\.?\//, '')
      .normalize('NFC')
      .toLowerCase();
    const beside = folderOf(from) === '' ? name : `${folderOf(from).toLowerCase()}/${name}`;
    return byPath.get(name) ?? byPath.get(beside) ?? byName.get(nameOf(name));
  };
};

/** The anchor that a part of a link names: the last heading of several, or a block. */
const anchorOf = (hash: string): string => {
  const last = hash.split('#').at(-1)?.trim() ?? '';
  return last.startsWith('^') ? last.slice(1) : slug(last.replace(/[*_`[\]|^]/g, ''));
};

const wordsInLink = (words: string): string => words.replace(/([[\]])/g, '\\$1');

const target = (path: string, from: string, hash: string): string => {
  const way = `${relativePath(from, path)}${hash === '' ? '' : `#${anchorOf(hash)}`}`;
  return /[\s()]/.test(way) ? `<${way}>` : way;
};

/** Code, which stays, or a link, whose words may be code. */
const wikiLink = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|(!?)\[\[((?:`[^`\n]*`|[^[\]\n`])+)\]\]/g;

/** `[[note#heading|words]]` and `![[picture|300]]` as links and pictures. */
export const noteLinks = (text: string, page: PageContext, at: number, find: Find): string =>
  text.replace(wikiLink, (whole, _marks, embedded = '', inside?: string) => {
    if (inside === undefined) return whole;
    // Within a table the bar is escaped.
    const [named = '', ...rest] = inside.split(/\\?\|/);
    const [name = '', ...parts] = named.split('#');
    const hash = parts.join('#');
    const label = rest.at(-1)?.trim();
    if (name.trim() === '')
      return hash === ''
        ? whole
        : `[${wordsInLink(label ?? parts.at(-1)?.replace(/^\^/, '') ?? '')}](#${anchorOf(hash)})`;
    const path = find(name, page.path);
    const isIcon = embedded !== '' && hash === 'icon';
    if (isIcon && /[\p{L}\p{N}]/u.test(text.replace(whole, ''))) {
      page.found('looks', at, `icon ${name}`, 'left out: it stood beside words');
      return '';
    }
    const alt = rest
      .filter((one) => !/^\s*\d+(?:x\d+)?\s*$/.test(one))
      .join(' ')
      .trim();
    const [size] = rest.flatMap((one) => /^\s*(\d+)(?:x\d+)?\s*$/.exec(one)?.[1] ?? []);
    if (embedded !== '' && isPicture(name))
      return `![${withWidth(wordsInLink(alt), size, whole.includes('\\|'))}](${path === undefined ? `<${name}>` : target(path, page.path, '')})`;
    const shown =
      label ??
      (hash === ''
        ? nameOf(name)
        : `${nameOf(name)} › ${parts.map((one) => one.trim().replace(/^\^/, '')).join(' › ')}`);
    return `[${wordsInLink(shown.trim())}](${path === undefined ? `<${name.trim()}>` : target(path, page.path, hash)})`;
  });

/** The part of a note that an embedding names: below a heading up to the next of its level, or a block. */
const partOf = (lines: readonly Line[], hash: string): Line[] | undefined => {
  if (hash === '') return [...lines];
  const wanted = anchorOf(hash);
  if (hash.includes('^')) {
    const at = lines.findIndex(({ text }) => text.trimEnd().endsWith(`^${wanted}`));
    if (at < 0) return undefined;
    let start = at;
    while (start > 0 && lines[start - 1]?.text.trim() !== '' && !/^\s*[-*+\d]/.test(lines[start]?.text ?? ''))
      start -= 1;
    return lines.slice(start, at + 1);
  }
  const isCode = codeLines(lines);
  const depthAt = (index: number): number =>
    isCode[index] ? 0 : (/^(#{1,6})\s/.exec(lines[index]?.text ?? '')?.[1]?.length ?? 0);
  const start = lines.findIndex(
    ({ text }, index) => depthAt(index) > 0 && anchorOf(text.replace(/^#+\s+/, '')) === wanted,
  );
  if (start < 0) return undefined;
  const end = lines.findIndex((_, index) => index > start && depthAt(index) > 0 && depthAt(index) <= depthAt(start));
  return lines.slice(start, end < 0 ? undefined : end);
};

/**
 * Notes that stand whole in another come in there.
 * @param readable turns the links of a note into those of Obsidian
 */
export const embeds = (
  lines: readonly Line[],
  page: PageContext,
  find: Find,
  readable: (lines: readonly Line[]) => readonly Line[] = (own) => own,
  depth = 0,
): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const [, indent = '', name = '', hash = ''] =
      (!isCode[index] &&
        /^([\s>]*)!\[\[([^[\]|#\n]+)(?:#([^[\]|\n]+))?(?:\|[^\]]*)?\]\]\s*(?:\^[\w-]+)?\s*$/.exec(line.text)) ||
      [];
    const path = name === '' ? undefined : find(name, page.path);
    if (path === undefined || !isPageFile(path) || depth > 2) return [line];
    const { body } = readHead(page.folder.read(path));
    const part = partOf(readable(body), hash);
    if (part === undefined) return [line];
    const own = part.map((one) => ({ ...one, text: /^#\s/.test(one.text) ? `#${one.text}` : one.text }));
    return embeds(takenIn(own, line.at), page, find, readable, depth + 1).map((one) => ({
      ...one,
      text: one.text === '' ? indent.trimEnd() : indent + one.text,
    }));
  });
};
