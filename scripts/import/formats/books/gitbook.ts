/** GitBook: `SUMMARY.md` is the navigation, `.gitbook.yaml` says where it is, and blocks stand between `{% … %}`. */
import { fenced } from '../../text/fences.ts';
import { parse as parseYaml } from 'yaml';
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { folderOf, isBelow, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Format, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { topHeading } from '../../text/headings.ts';
import { block, codeLines, linesOf, outsideCode, takenIn, textOf, type Line } from '../../text/lines.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { record, said } from '../../text/literals.ts';
import { withBlanksOutsideBold } from '../../text/dialects/emphasis.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { withoutTags, type BlockRule, type Tag } from '../../text/tags/tags.ts';
import { summaryItems } from './summary.ts';
import { calloutFor } from '../../text/callouts.ts';

const tag = /\{%-?\s*(@?[\w/-]+)((?:\s+[\w-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s%"]+))*)\s*-?%\}/g;

const scan = (hidden: string, text: string): Tag[] =>
  [...hidden.matchAll(tag)].map((found) => {
    const [whole, word = '', words = ''] = found;
    const attributes = Object.fromEntries(
      [...words.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(([, key = '', quoted, bare]) => [
        key.toLowerCase(),
        quoted?.replace(/\\(["\\])/g, '$1') ?? bare ?? '',
      ]),
    );
    const isEnd = /^end./.test(word);
    const [start, end] = [found.index, found.index + whole.length];
    return {
      name: (isEnd ? word.slice(3) : word).toLowerCase(),
      attributes,
      values: [],
      kind: isEnd ? 'end' : 'start',
      start,
      end,
      written: text.slice(start, end),
    };
  });

const inside: BlockRule = (_tag, body) => body;

/** Words of an element's body as those of a link. */
const wordsOf = (body: readonly Line[]): string => textOf(body).replace(/\s+/g, ' ').trim();

const linkTo = (to: string, words: string): string =>
  `[${words.replace(/[[\]]/g, '\\$&')}](${/[\s()]/.test(to) ? `<${to}>` : to})`;

/** A link to another page, whose words are often no more than its path. */
const reference: BlockRule = ({ attributes, at }, body, page) => {
  const url = attributes['url'] ?? attributes['page'] ?? '';
  const [, words = ''] = /^\[(.*)\]\(.*\)$/.exec(wordsOf(body)) ?? [];
  const path = joined(folderOf(page.path), decoded(url.replace(/#.*$/, ''))) ?? '';
  const file = [path, joined(path, 'README.md') ?? ''].find((one) => isPageFile(one) && page.folder.has(one));
  const isPath = words === '' || /\.md$|^broken-reference$/.test(words) || words === url;
  const title = file === undefined ? undefined : topHeading(readHead(page.folder.read(file)).body);
  return [{ text: linkTo(url, isPath ? (title ?? (words || url)) : words), at }];
};

const code: BlockRule = ({ attributes: { title, linenumbers } }, body) => {
  const first = body.findIndex(({ text }) => /^\s*(?:`{3,}|~{3,})/.test(text));
  const more = `${title === undefined ? '' : ` title="${title.replaceAll('"', "'")}"`}${linenumbers === 'true' ? ' showLineNumbers' : ''}`;
  return body.map((line, index) =>
    index === first && more !== ''
      ? { ...line, text: line.text.trimEnd().replace(/^(\s*(?:`{3,}|~{3,}))$/, '$1text') + more }
      : line,
  );
};

const blocks: Readonly<Record<string, BlockRule>> = {
  hint: ({ attributes: { style = 'info' }, at }, body) => {
    const { name, title } = calloutFor(style, undefined);
    return block(name, title, body, at);
  },
  tabs: ({ at }, body) => block('tabs', '', body, at),
  tab: ({ attributes: { title = '' }, at }, body) => block('tab', title, body, at),
  code,
  'content-ref': reference,
  'page-ref': reference,
  embed: ({ attributes: { url = '' }, at }, body) => [{ text: linkTo(url, wordsOf(body) || url), at }],
  file: ({ attributes: { src = '' }, at }, body) => [{ text: linkTo(src, wordsOf(body) || nameOf(decoded(src))), at }],
  '@mermaid/diagram': ({ attributes: { content = '' }, at }) =>
    fenced(
      'mermaid',
      linesOf(content.replaceAll('\\n', '\n'), at).map((line) => ({ ...line, at })),
      at,
    ),
  update: ({ attributes: { date = '' }, at }, body) => [{ text: `**${date}**`, at }, { text: '', at }, ...body],
  updates: inside,
  stepper: inside,
  step: inside,
  columns: inside,
  column: inside,
  raw: inside,
};

/** Texts that several pages have in common. */
const included = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index) => {
    const [, name] = (!isCode[index] && /^\s*\{%\s*include\s+"([^"]+\.md)"\s*%\}\s*$/.exec(line.text)) || [];
    const path = name === undefined ? undefined : joined(folderOf(page.path), decoded(name));
    return path !== undefined && page.folder.has(path)
      ? takenIn(readHead(page.folder.read(path)).body, line.at)
      : [line];
  });
};

interface Settings {
  readonly docs: string;
  readonly summary: string;
  readonly first: string;
  readonly redirects: readonly (readonly [from: string, to: string])[];
}

const settingsOf = (folder: SourceFolder): Settings => {
  const read = folder.has('.gitbook.yaml') ? (parseYaml(folder.read('.gitbook.yaml')) as unknown) : undefined;
  const settings = record(read);
  const structure = record(settings['structure']);
  const redirects = record(settings['redirects']);
  const docs = joined(said(settings['root']) ?? '') ?? '';
  return {
    docs,
    summary: joined(docs, said(structure['summary']) ?? 'SUMMARY.md') ?? 'SUMMARY.md',
    first: joined(docs, said(structure['readme']) ?? 'README.md') ?? 'README.md',
    redirects: Object.entries(redirects).map(([from, to]) => [from, String(to)]),
  };
};

const read = (folder: SourceFolder): SourceSite => {
  const { docs, summary, first, redirects } = settingsOf(folder);
  const settings = redirects.length > 0 ? folder.read('.gitbook.yaml').split('\n') : [];
  const nav = folder.has(summary) ? summaryItems(folder.read(summary), docs, summary) : undefined;
  return {
    format: 'GitBook',
    language: folder.has('book.json') ? /"language"\s*:\s*"([\w-]+)"/.exec(folder.read('book.json'))?.[1] : undefined,
    docs,
    pages: folder.files.filter(
      (path) => isPageFile(path) && path !== summary && isBelow(docs, path) && !/(?:^|\/)\.gitbook\//.test(path),
    ),
    statics: [docs],
    addressOf: (page) => {
      const plain = page.slice(docs === '' ? 0 : docs.length + 1).replace(/\.md$/i, '');
      return page === first ? '' : /^readme$/i.test(nameOf(plain)) ? folderOf(plain) : plain;
    },
    hosts: [],
    redirects: redirects.map(([from, to]) => ({
      from,
      to: joined(docs, to) ?? to,
      path: '.gitbook.yaml',
      line: settings.findIndex((line) => line.trimStart().startsWith(`${from}:`)) + 1 || 1,
    })),
    nav,
    folders: new Map(),
    slug: githubAnchors,
    findings: [],
    dialect: (lines, page) =>
      quoteCallouts(
        withoutTags(
          outsideCode(withBlanksOutsideBold(included(lines, page)), (text) =>
            text.replace(/^(#{1,6}\s.*?)\s*<a\s(?:href="[^"]*"\s+)?id="([\w-]+)"><\/a>\s*$/, '$1 {#$2}'),
          ),
          {
            scan,
            block: (name) => blocks[name],
            inline: () => undefined,
            parts: new Set(['tab', 'step', 'column', 'update']),
            holding: new Set(['tabs', 'tab', 'hint', 'stepper', 'step', 'columns', 'column']),
          },
          page,
        ),
      ),
  };
};

/** What no other book with a summary has in its pages. */
const ofGitBook =
  /\{%-?\s*end(?:hint|tabs?|content-ref|code|stepper|columns)\b|\{%-?\s*(?:embed|file)\s|\.gitbook\/assets\//;

const isOfGitBook = (folder: SourceFolder): boolean =>
  folder.has('book.json') ||
  /^\s*#\s+Table of contents\s*$/im.test(folder.read('SUMMARY.md')) ||
  folder.files.some((path) => isPageFile(path) && ofGitBook.test(folder.read(path)));

export const gitbook: Format = {
  id: 'gitbook',
  name: 'GitBook',
  fits: (folder) =>
    folder.files.some((path) => /^(?:\.gitbook\.yaml$|\.gitbook\/)/.test(path)) ||
    (folder.has('SUMMARY.md') && !folder.has('book.toml') && isOfGitBook(folder)),
  read,
};
