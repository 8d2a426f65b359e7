/** Graphs of Logseq: pages that are outlines, with properties, and blocks that name each other. */
import { isPageFile, nameOf } from '../../paths.ts';
import type { Fields, Finding, Format, Head, SourceFolder, SourceSite } from '../../source.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { inWords, linesOf, outsideCode, type Line } from '../../text/lines.ts';
import { asDocument, property, propertyIn } from './outline.ts';
import { noteLinks, type Find } from './note-links.ts';
import { placesOf } from './places.ts';

/** What a page is called, by its file: `a___b` and `a%2Fb` stand below `a`. */
const titleIn = (path: string): string => {
  const name = nameOf(path)
    .replace(/\.\w+$/, '')
    .replaceAll('___', '/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A sign of per cent that is one.
  }
};

const listIn = (value: string): string[] =>
  value
    .split(/[,，]/)
    .map((one) => one.trim().replace(/^#?\[\[|\]\]$|^#/g, ''))
    .filter(Boolean);

/** Properties that say something of a page as fields; the others are lines of its text. */
const headOf = (text: string, title: string): Head => {
  const fields: Record<string, unknown> = { title };
  const lines = linesOf(text);
  const body: Line[] = [];
  let index = 0;
  // They stand above the outline, or are its first block.
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    const found = line && propertyIn(line.text.replace(/^- /, ''));
    if (line === undefined || found === undefined) break;
    const { name, value } = found;
    if (name === 'title') fields['title'] = value;
    else if (name === 'tags') fields['tags'] = listIn(value);
    else if (name === 'description') fields['description'] = value;
    else if (name === 'alias') fields['alias'] = listIn(value);
    else body.push(...property(found, line.at, '- '));
  }
  if (body.length > 0) body.push({ text: '', at: index });
  body.push(...lines.slice(index));
  return { fields, body, lineOf: () => 1 };
};

/** Blocks that others name, by their number: where each stands, and its first words. */
const blocksIn = (
  folder: SourceFolder,
  pages: readonly string[],
): ReadonlyMap<string, { path: string; words: string }> => {
  const found = new Map<string, { path: string; words: string }>();
  for (const path of pages) {
    let words = '';
    for (const { text } of linesOf(folder.read(path))) {
      words = /^\s*- (.*)$/.exec(text)?.[1] ?? words;
      const [, id] = /^\s*id:: ([\da-f-]{36})\s*$/.exec(text) ?? [];
      if (id !== undefined)
        found.set(id, {
          path,
          words: words
            .replace(/^#+ /, '')
            .replace(/[[\]*_`]/g, '')
            .trim(),
        });
    }
  }
  return found;
};

const read = (folder: SourceFolder): SourceSite => {
  const pages = folder.files.filter(
    (path) => isPageFile(path) && /^(?:pages|journals)\//.test(path) && folder.read(path).replace(/[\s-]/g, '') !== '',
  );
  const heads = new Map(pages.map((path) => [path, headOf(folder.read(path), titleIn(path))]));
  const fieldsOf = (path: string): Fields => heads.get(path)?.fields ?? {};
  const places = placesOf(
    new Map(
      pages.map((path) => {
        const parts = titleIn(path).split('/').filter(Boolean);
        return [
          path,
          path.startsWith('journals/') ? ['journals', ...parts.map((one) => one.replaceAll('_', '-'))] : parts,
        ];
      }),
    ),
  );
  const byTitle = new Map<string, string>();
  for (const path of pages.toReversed()) {
    for (const name of [titleIn(path), fieldsOf(path)['title'], fieldsOf(path)['alias'] ?? []].flat())
      byTitle.set(String(name).toLowerCase(), path);
  }
  const find: Find = (name) => byTitle.get(name.trim().toLowerCase());
  const blocks = blocksIn(folder, pages);
  /** Those that some text leads to. */
  const named = new Set(
    pages.flatMap((path) => Array.from(folder.read(path).matchAll(/\(\(([\da-f-]{36})\)\)/g), ([, id = '']) => id)),
  );
  return {
    format: 'Logseq',
    titlesInFields: true,
    docs: '',
    pages,
    statics: ['', 'pages'],
    insideOf: (path) => places.get(path),
    nameOf: (path) => nameOf(places.get(path) ?? path),
    addressOf: (path) => `page/${encodeURIComponent(titleIn(path))}`,
    hosts: [],
    redirects: [],
    folders: new Map(),
    headOf: (path) => {
      const head = heads.get(path) ?? headOf('', '');
      const { alias: _alias, title, ...others } = head.fields;
      return { ...head, fields: { ...others, title: nameOf(String(title)) } };
    },
    slug: githubAnchors,
    formulas: true,
    findings: folder.files
      .filter((path) => /^(?:whiteboards|draws)\//.test(path))
      .map((path): Finding => ({ kind: 'left out', path, what: 'only Logseq draws it', done: 'not brought in' })),
    dialect: (lines, page) =>
      outsideCode(quoteCallouts(asDocument(lines, page, { blocks, named })), (text, at) =>
        inWords(noteLinks(text.replace(/#\[\[/g, '[['), page, at, find), (words) =>
          words.replace(/(?<=\]\([^()]*\))\{:(?:height|width)[^{}]*\}/g, ''),
        ),
      ),
  };
};

export const logseq: Format = {
  id: 'logseq',
  name: 'Logseq',
  fits: (folder) =>
    folder.has('logseq/config.edn') && folder.files.some((path) => path.startsWith('pages/') && isPageFile(path)),
  read,
};
