/** Directives of MyST as blocks of this site. */
import { folderOf, isRst, joined, nameOf } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { fenced, inlineCode } from '../../text/fences.ts';
import { block, codeTitle, label, linesOf, mark, takenIn, textOf, type Line } from '../../text/lines.ts';
import { partOf } from '../../text/templates/snippets.ts';
import { withWidth } from '../../text/picture-words.ts';
import { csvRows } from '../../text/csv.ts';
import { calloutNamed } from '../../../../src/domain/content/callouts.ts';
import { withCardsTogether } from '../../text/tags/cards.ts';
import { calloutFor } from '../mkdocs/admonitions.ts';
import type { Directive } from './directives.ts';
import { codes, dropped, isObject, plainBlocks } from './known.ts';
import { glossary, listRows, table } from './tables.ts';
import type { Texts } from './texts.ts';

/** The title of a table; nothing where it has none. */
const caption = (title: string, at: number): Line[] =>
  title === ''
    ? []
    : [
        { text: `**${title}**`, at },
        { text: '', at },
      ];

const picture = ({ argument, options, body, at }: Directive): Line[] => {
  const image = `![${withWidth(options['alt'] ?? '', options['width'])}](${/\s/.test(argument) ? `<${argument}>` : argument})`;
  const target = options['target'];
  return [
    { text: target === undefined ? image : `[${image}](${target})`, at },
    ...(body.length === 0 ? [] : [{ text: '', at }, ...body]),
  ];
};

const fence = (language: string, body: readonly Line[], { options, at }: Directive): Line[] => {
  const more = [
    options['caption'] && ` ${codeTitle(options['caption'])}`,
    options['emphasize-lines'] && ` {${options['emphasize-lines'].replace(/\s+/g, '')}}`,
    options['linenos'] !== undefined && ' showLineNumbers',
  ];
  return fenced(language + more.filter(Boolean).join(''), body, at);
};

/** What somebody typed at a terminal, and what it answered. */
const terminal = (one: Directive): Line[] => {
  const { input, user, host, dir = '~' } = one.options;
  const prompt = user === undefined || host === undefined ? '$' : `${user}@${host}:${dir}$`;
  const typed = (words: string): string => `${prompt} ${words}`;
  const first = input === undefined ? [] : [{ text: typed(input), at: one.at }];
  const body = one.body.map((line) => ({
    ...line,
    text: line.text.replace(/^:input:\s*(.*)$/, (_, words: string) => typed(words)),
  }));
  return fence('console', [...first, ...body], { ...one, options: {} });
};

/** A file that a page takes in, from beside it or from the root of the pages. */
export const fileFor = (name: string, docs: string, page: Pick<PageContext, 'path' | 'folder'>): string | undefined =>
  [name.startsWith('/') ? joined(docs, name) : joined(folderOf(page.path), name), joined(docs, name)].find(
    (path) => path !== undefined && page.folder.has(path),
  );

const missing = (one: Directive, page: PageContext): Line[] => {
  page.found('syntax', one.at, `${one.argument} is taken in here, and there is no such file or part`, 'left a mark');
  return [{ text: mark(`${one.argument} is missing`), at: one.at }];
};

/** A file of HTML in the text, or a drawing as a picture. */
const rawFile = (one: Directive, docs: string, page: PageContext): Line[] => {
  const path = fileFor(one.argument, docs, page);
  if (path === undefined) return missing(one, page);
  return /\.svg$/i.test(path)
    ? picture({ ...one, body: [], options: {} })
    : takenIn(linesOf(page.folder.read(path)), one.at);
};

/** What a directive becomes; what is in it is changed already where it is text. */
export const blockFor = (
  one: Directive,
  docs: string,
  { page, book }: { readonly page: PageContext; readonly book: Texts },
  text: (lines: readonly Line[], depth?: number) => Line[],
): Line[] => {
  const { name, argument, options, body, at } = one;
  const lines = (): Line[] => text(body);
  const titled = (): string => argument.replace(/^\{.*\}$/, '');
  if (dropped.has(name)) return [];
  if (name === 'terminal') return terminal(one);
  if (codes.has(name)) return fence(argument || (name === 'console' || name === 'prompt' ? 'sh' : ''), body, one);
  if (calloutNamed(name) !== undefined || name === 'error' || name === 'seealso' || name === 'todo') {
    // Words beside the name are the begin of the text, as in reStructuredText.
    const beside = argument === '' ? [] : [{ text: argument, at }];
    const { name: kind, title } = calloutFor(name === 'seealso' ? 'See also' : name, undefined);
    return [...block(kind, name === 'seealso' ? 'See also' : title, text([...beside, ...body]), at), { text: '', at }];
  }
  switch (name) {
    case 'admonition': {
      const kind =
        options['class']?.split(/\s+/).find((word) => calloutNamed(word) !== undefined) ??
        (calloutNamed(argument) === undefined ? 'note' : argument.toLowerCase());
      const blockLines =
        options['class']?.includes('dropdown') === true
          ? block('details', argument || 'Details', lines(), at)
          : block(kind, argument.toLowerCase() === kind ? '' : argument, lines(), at);
      return [...blockLines, { text: '', at }];
    }
    case 'dropdown':
    case 'toggle':
    case 'collapse':
      return [
        ...block('details', titled() || 'Details', lines(), at, '', options['open'] === undefined ? '' : '{open}'),
        { text: '', at },
      ];
    case 'versionadded':
    case 'versionchanged':
    case 'version-changed':
    case 'deprecated':
    case 'versionremoved': {
      const words = {
        versionadded: 'New in',
        versionchanged: 'Changed in',
        'version-changed': 'Changed in',
        deprecated: 'Deprecated since',
        versionremoved: 'Removed in',
      }[name];
      const [version = '', ...rest] = argument.split(/\s+/);
      return [
        ...block(
          'note',
          `${words} ${version}`,
          text([...(rest.length === 0 ? [] : [{ text: rest.join(' '), at }]), ...body]),
          at,
        ),
        { text: '', at },
      ];
    }
    case 'topic':
    case 'sidebar':
      return [...block('note', argument, lines(), at), { text: '', at }];
    case 'card':
    case 'grid-item-card': {
      const way = options['link'];
      const named = argument === '' ? (way ?? '') : argument;
      if (named === '') return lines();
      return block(
        'card',
        way === undefined ? named : `[${named}](${way})`,
        lines().filter((line) => !/^\s*(?:\^{3,}|\+{3,})\s*$/.test(line.text)),
        at,
      );
    }
    case 'tab-set':
    case 'tabs':
      return [...block('tabs', '', lines(), at), { text: '', at }];
    case 'tab-item':
    case 'tab':
    case 'group-tab':
    case 'code-tab':
      return block(
        'tab',
        argument || 'Tab',
        name === 'code-tab' ? fence(argument.split(/\s+/)[0] ?? '', body, one) : lines(),
        at,
      );
    case 'image':
    case 'figure':
    case 'thumbnail':
      return picture({ ...one, body: lines() });
    case 'mermaid':
      return fenced('mermaid', body, at);
    case 'math':
      return [{ text: '$$', at }, ...(argument === '' ? [] : [{ text: argument, at }]), ...body, { text: '$$', at }];
    case 'include': {
      const path = fileFor(argument, docs, page);
      return path === undefined ? missing(one, page) : text(takenIn(book.takenIn(path, page), at));
    }
    case 'eval-rst':
      return text(takenIn(book.fromRst(body), at));
    case 'literalinclude': {
      const path = fileFor(argument, docs, page);
      const found =
        path === undefined ? undefined : partOf(page.folder.read(path), options['lines']?.replace('-', ':'));
      if (path === undefined || found === undefined) return missing(one, page);
      return fence(options['language'] ?? nameOf(path).split('.').at(-1) ?? '', takenIn(linesOf(found), at), {
        ...one,
        options: { caption: nameOf(path), ...options },
      });
    }
    case 'list-table':
      return [...caption(argument, at), ...table(listRows(body), Number(options['header-rows'] ?? 0), at)];
    case 'csv-table': {
      const head = options['header'];
      const { file = options['url'] } = options;
      const path = file === undefined ? undefined : fileFor(file, docs, page);
      if (file !== undefined && path === undefined) return missing({ ...one, argument: file }, page);
      const rows = csvRows(path === undefined ? textOf(body) : page.folder.read(path).trimEnd());
      return [
        ...(path === undefined ? [] : caption(argument, at)),
        ...table(
          head === undefined ? rows : [...csvRows(head), ...rows],
          head === undefined ? Number(options['header-rows'] ?? 0) : 1,
          at,
        ),
      ];
    }
    case 'table':
      return [...caption(argument, at), ...lines()];
    case 'glossary':
      return glossary(lines());
    case 'grid':
      return withCardsTogether(lines());
    case 'rubric':
      // A heading of which no list of headings knows.
      return [
        { text: `**${argument}**`, at },
        { text: '', at },
      ];
    case 'iframe':
      return [{ text: `[${textOf(lines()) || 'Embedded page'}](${argument})`, at }];
    case 'youtube':
      return [{ text: `[Video on YouTube](https://www.youtube.com/watch?v=${argument})`, at }];
    case 'only':
      return /\bnot\s+\w*html/.test(argument) || /^\s*(?:latex|epub|text|man|pdf)\s*$/.test(argument) ? [] : lines();
    case 'raw':
      if (argument !== 'html' || options['file'] === undefined) return argument === 'html' ? [...body] : [];
      return rawFile({ ...one, argument: options['file'] }, docs, page);
    case 'button-link':
    case 'button-ref':
      return [{ text: `${label(body.map((line) => line.text).join(' ') || argument)}(${argument})`, at }];
    default:
      if (plainBlocks.has(name)) return lines();
      if (isObject(name)) {
        const about = lines();
        return [
          { text: `**${inlineCode(argument)}**`, at },
          ...(about.length === 0 ? [] : [{ text: '', at }, ...about]),
        ];
      }
      const written = `${isRst(page.path) ? `.. ${name}::` : `{${name}}`} ${argument}`.trim();
      page.found('syntax', at, `directive ${written}`, 'kept as it is written, as code');
      return fence('text', [{ text: written, at }, ...body], { ...one, options: {} });
  }
};
