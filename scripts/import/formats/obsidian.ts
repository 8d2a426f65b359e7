/** Vaults of Obsidian: notes that name each other, embed each other, and are found by their name alone. */
import { slug } from 'github-slugger';
import { folderOf, isPageFile, nameOf, relativePath } from '../paths.ts';
import type { Fields, Finding, Format, PageContext, SourceFolder, SourceSite } from '../source.ts';
import { readHead } from '../text/front-matter.ts';
import { codeLines, inComment, inWords, linesOf, outsideCode, takenIn, textOf, type Line } from '../text/lines.ts';
import { isPicture } from '../text/links/links.ts';
import { quoteCallouts } from '../text/dialects/quote-callouts.ts';
import { said } from '../text/literals.ts';
import { withWidth } from '../text/picture-words.ts';
import { githubAnchors } from '../text/links/slugs.ts';

/** Finds a note or a file as Obsidian does: by its path, else by its name in whatever folder. */
type Find = (name: string, from: string) => string | undefined;

const finder = (folder: SourceFolder): Find => {
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
const links = (text: string, page: PageContext, at: number, find: Find): string =>
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

/** Notes that stand whole in another come in there. */
const embeds = (lines: readonly Line[], page: PageContext, find: Find, depth = 0): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const [, indent = '', name = '', hash = ''] =
      (!isCode[index] &&
        /^([\s>]*)!\[\[([^[\]|#\n]+)(?:#([^[\]|\n]+))?(?:\|[^\]]*)?\]\]\s*(?:\^[\w-]+)?\s*$/.exec(line.text)) ||
      [];
    const path = name === '' ? undefined : find(name, page.path);
    if (path === undefined || !isPageFile(path) || depth > 2) return [line];
    const { body } = readHead(page.folder.read(path));
    const part = partOf(body, hash);
    if (part === undefined) return [line];
    const own = part.map((one) => ({ ...one, text: /^#\s/.test(one.text) ? `#${one.text}` : one.text }));
    return embeds(takenIn(own, line.at), page, find, depth + 1).map((one) => ({
      ...one,
      text: one.text === '' ? indent.trimEnd() : indent + one.text,
    }));
  });
};

/** Comments for authors only, `%%…%%`, within a line or over several; signs that nothing closes are words. */
const comments = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const signs = lines.map((line, index) => {
    let count = 0;
    if (!isCode[index]) inWords(line.text, (words) => ((count += words.split('%%').length - 1), words));
    return count;
  });
  let left = signs.reduce((sum, count) => sum + count, 0);
  let isOpen = false;
  const changed = (words: string): string =>
    words
      .split('%%')
      .map((part, number) => {
        let before = '';
        if (number > 0) {
          if (!isOpen && left < 2) before = '%%';
          else isOpen = !isOpen;
          left -= 1;
        }
        return before + (isOpen ? (part.trim() === '' ? '' : `<!-- ${inComment(part)} -->`) : part);
      })
      .join('');
  return lines.map((line, index) => {
    if (isOpen && (signs[index] ?? 0) === 0)
      return { ...line, text: line.text.trim() === '' ? '' : `<!-- ${inComment(line.text)} -->` };
    return (signs[index] ?? 0) === 0 ? line : { ...line, text: inWords(line.text, changed) };
  });
};

const written = (words: string): string =>
  words
    .replace(/(?<![=<>!])==(?![\s=])(.+?)(?<![\s=])==(?!=)/g, '<mark>$1</mark>')
    .replace(/(^|\s)\^([A-Za-z0-9-]+)\s*$/, '$1<span id="$2"></span>');

const queries = /^\s*(?:`{3,}|~{3,})\s*(dataviewjs|dataview|base|tasks|query)\s*$/;

const read = (folder: SourceFolder): SourceSite => {
  const find = finder(folder);
  const isTemplate = (path: string): boolean => /(?:^|\/)_?templates?\//i.test(path) || path.startsWith('.');
  const pages = folder.files.filter((path) => isPageFile(path) && !isTemplate(path));
  return {
    format: 'Obsidian',
    docs: '',
    pages,
    statics: [''],
    addressOf: (path: string, fields: Fields) =>
      said(fields['permalink'])?.replace(/^\/|\/$/g, '') ?? path.replace(/\.\w+$/, ''),
    hosts: [],
    redirects: [],
    folders: new Map(),
    orderOf: (path) => {
      const [, number] = /^(\d+)[-_. ]/.exec(nameOf(path)) ?? [];
      return number === undefined ? undefined : Number(number);
    },
    slug: githubAnchors,
    formulas: true,
    findings: folder.files
      .filter((path) => /\.(?:canvas|base|excalidraw)$/.test(path))
      .map((path): Finding => ({ kind: 'left out', path, what: 'only Obsidian draws it', done: 'not brought in' })),
    dialect: (lines, page) => {
      const whole = quoteCallouts(embeds(comments(lines), page, find), true);
      for (const { text, at } of whole) {
        const [, name] = queries.exec(text) ?? [];
        if (name !== undefined)
          page.found('syntax', at, `a query of Obsidian (${name})`, 'kept as it is written, as code');
      }
      return outsideCode(whole, (text, at) => inWords(links(text, page, at, find), written));
    },
  };
};

/** True for a note that says something only Obsidian reads. */
const isOfObsidian = (text: string): boolean => {
  const lines = linesOf(text);
  const isCode = codeLines(lines);
  return /!\[\[[^[\]\n]+\]\]|\[\[[^[\]\n|]+#\^/.test(textOf(lines.filter((_, index) => !isCode[index])));
};

export const obsidian: Format = {
  id: 'obsidian',
  name: 'Obsidian',
  fits: (folder) =>
    folder.files.some((path) => path.startsWith('.obsidian/')) ||
    (!folder.files.some((path) => /^_(?:sidebar|footer|header)\.md$/i.test(path)) &&
      folder.files.some(
        (path) => isPageFile(path) && folder.read(path).includes('[[') && isOfObsidian(folder.read(path)),
      )),
  read,
};
