/** Vaults of Obsidian: notes that name each other, embed each other, and are found by their name alone. */
import { isPageFile, nameOf } from '../../paths.ts';
import type { Fields, Finding, Format, SourceFolder, SourceSite } from '../../source.ts';
import { codeLines, inComment, inWords, linesOf, outsideCode, textOf, type Line } from '../../text/lines.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { said } from '../../text/literals.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { embeds, finder, noteLinks } from './note-links.ts';

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
      return outsideCode(whole, (text, at) => inWords(noteLinks(text, page, at, find), written));
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
