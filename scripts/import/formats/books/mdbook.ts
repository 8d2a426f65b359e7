/** mdBook: `SUMMARY.md` is the book, and files are taken in with `{{#include}}`. */
import { fenced } from '../../text/fences.ts';
import { parse as parseToml } from 'smol-toml';
import { folderOf, isBelow, isPageFile, joined, nameOf, reaching } from '../../paths.ts';
import type { Finding, Format, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { isRecord, record, said } from '../../text/literals.ts';
import { withoutAttributes } from '../../text/dialects/attributes.ts';
import { codeLines, outsideCode, type Line } from '../../text/lines.ts';
import { summaryItems } from './summary.ts';
import { leftToPreprocessors, mdbookBlocks } from './mdbook-blocks.ts';
import { mdbookAnchors } from '../../text/links/slugs.ts';
import { taken } from '../../text/templates/snippets.ts';
import { withVariables } from './mdbook-variables.ts';

const settingsOf = (folder: SourceFolder): Readonly<Record<string, unknown>> => {
  if (!folder.has('book.toml')) return {};
  try {
    return parseToml(folder.read('book.toml'));
  } catch {
    return {};
  }
};

interface Summary {
  /** Folder of the pages. */
  readonly docs: string;
  /** Files of the summary: several where the book is put together while it is built, none where all of it is made then. */
  readonly files: readonly string[];
  readonly isWhole: boolean;
}

const summaryOf = (folder: SourceFolder): Summary | undefined => {
  const book = settingsOf(folder)['book'];
  const docs = joined((isRecord(book) ? said(book['src']) : undefined) ?? 'src') ?? 'src';
  const found = [docs, '', 'src']
    .map((one) => ({ docs: one, files: [joined(one, 'SUMMARY.md') ?? ''], isWhole: true }))
    .find(({ files: [path = ''] }) => folder.has(path));
  if (found !== undefined || !folder.has('book.toml')) return found;
  const files = folder.files.filter(
    (path) => folderOf(path) === docs && /^SUMMARY\b.*\.md$/.test(nameOf(path).replace('_', '-')),
  );
  return { docs, files, isWhole: false };
};

const directive = /\\?\{\{#(include|rustdoc_include|playground|playpen|title|template)\s+([^}]*?)\s*\}\}/;

/** How deep a file may take in others that take in more; one may take in itself. */
const deepest = 10;

/** A template with what it is given; a place for which nothing is given may say what stands there then. */
const filled = (text: string, given: ReadonlyMap<string, string>): string =>
  text.replace(
    /\[\[#\s*([\w-]+)\s*(?::([^\]]*))?\]\]/g,
    (written, name: string, other?: string) => given.get(name) ?? other ?? written,
  );

const included = (lines: readonly Line[], page: PageContext, depth = 0): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const found = directive.exec(line.text);
    if (found === null || depth > deepest) return [line];
    const [whole, kind = '', words = ''] = found;
    const before = line.text.slice(0, found.index);
    const rest = { ...line, text: line.text.slice(found.index + whole.length) };
    // What stands behind it on its line may take in more.
    const [after = rest, ...more] = included([rest], page, depth);
    const inCode = isCode[index] === true;
    if (whole.startsWith('\\')) {
      const quote = inCode || before.split('`').length % 2 === 0 ? '' : '`';
      return [{ ...line, text: `${before}${quote}${whole.slice(1)}${quote}${after.text}` }, ...more];
    }
    const [, name = words, part] = /^([^:\s]+)(?::(\S+))?/.exec(words) ?? [];
    const isAlone = before.trim() === '' && rest.text.trim() === '';
    if (kind === 'title') return isAlone ? [] : [{ ...line, text: before + after.text }, ...more];
    const own = taken(page, { name, part, bases: [], indent: isAlone ? before : '', at: line.at, inCode });
    const given = new Map(Array.from(words.matchAll(/([\w-]+)=(\S+)/g), ([, key = '', value = '']) => [key, value]));
    const body = included(
      kind === 'template' ? own.map((one) => ({ ...one, text: filled(one.text, given) })) : own,
      { ...page, path: reaching(folderOf(page.path), name) },
      depth + 1,
    );
    const isPlayground = /^(playground|playpen)$/.test(kind) && !inCode;
    if (isPlayground) return fenced('rust', body, line.at);
    if (isAlone) return body;
    const placed = body.length === 0 ? [{ ...line, text: '' }] : body;
    return [
      ...placed.map((one, number) => ({
        ...one,
        text: (number === 0 ? before : '') + one.text + (number === placed.length - 1 ? after.text : ''),
      })),
      ...more,
    ];
  });
};

/** Code as mdBook has it: options behind commas go, and lines of Rust that it hides stay hidden. */
const fences = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let rust = false;
  return lines.flatMap((line, index): Line[] => {
    if (!isCode[index]) return [line];
    const [, before = '', language, options = ''] =
      /^(\s*(?:`{3,}|~{3,})\s*)([\w+#-]+)((?:[,\s][^`]*)?)$/.exec(line.text) ?? [];
    if (language !== undefined && (index === 0 || !isCode[index - 1] || isFenceStart(lines, isCode, index))) {
      rust = language === 'rust';
      return [{ ...line, text: `${before}${language}${options.startsWith(',') ? '' : options.trimEnd()}` }];
    }
    if (/^\s*(?:`{3,}|~{3,})\s*$/.test(line.text)) {
      rust = false;
      return [line];
    }
    if (rust && /^\s*#(?:\s|$)/.test(line.text)) return [];
    return [rust ? { ...line, text: line.text.replace(/^(\s*)##/, '$1#') } : line];
  });
};

const isFenceStart = (lines: readonly Line[], isCode: readonly boolean[], index: number): boolean => {
  const { text = '' } = lines[index - 1] ?? {};
  return isCode[index - 1] === true && /^\s*(?:`{3,}|~{3,})\s*$/.test(text);
};

const read = (folder: SourceFolder): SourceSite => {
  const { docs, files, isWhole } = summaryOf(folder) ?? { docs: 'src', files: [], isWhole: false };
  const settings = settingsOf(folder);
  const output = settings['output'];
  const html = record(record(output)['html']);
  const redirect = record(html['redirect']);
  const repository = said(html['git-repository-url'])?.replace(/\/?$/, '/');
  const site = said(html['site-url']);
  const toml = folder.has('book.toml') ? folder.read('book.toml').split('\n') : [];
  const pages = folder.files.filter((one) => isPageFile(one) && isBelow(docs, one) && !files.includes(one));
  const nav = files.flatMap((path) => summaryItems(folder.read(path), docs, path));
  const listed = new Set<string>();
  const walk = (items: readonly NavItem[]): void => {
    for (const item of items) {
      if (item.page !== undefined) listed.add(item.page);
      walk(item.items);
    }
  };
  walk(nav);
  const made: Finding = {
    kind: 'navigation',
    path: joined(docs, 'SUMMARY.md') ?? '',
    what: 'is not there: it is made while the book is built',
    done: `${files.length === 0 ? 'pages stand by their names' : `its parts ${files.map(nameOf).join(', ')} are read in its place`}, and every page came in`,
  };
  return {
    format: 'mdBook',
    language: said(record(settings['book'])['language']),
    docs,
    // What the summary does not name is no page of the book.
    pages: isWhole ? pages.filter((one) => listed.has(one)) : pages,
    statics: [docs, 'theme'],
    addressOf: (page) => {
      const plain = page.slice(docs === '' ? 0 : docs.length + 1).replace(/\.md$/i, '');
      return /^(readme|index)$/i.test(nameOf(plain)) ? folderOf(plain) : `${plain}.html`;
    },
    hosts: site !== undefined && /^https?:/.test(site) ? [site.replace(/\/?$/, '/')] : [],
    forge: repository && /github\.com|gitlab/.test(repository) ? `${repository}blob/HEAD/` : undefined,
    redirects: Object.entries(redirect).map(([from, to]) => ({
      from,
      // A browser reads it from the page that forwards.
      to: /^(?:[a-z]+:|\/)/i.test(String(to)) ? String(to) : `/${joined(folderOf(from), String(to)) ?? String(to)}`,
      path: 'book.toml',
      line: toml.findIndex((line) => line.includes(`"${from}"`)) + 1,
    })),
    nav: files.length === 0 ? undefined : nav,
    folders: new Map(),
    slug: mdbookAnchors,
    formulas: /^\[preprocessor\.(?:katex|mathjax)/m.test(toml.join('\n')),
    findings: isWhole
      ? pages
          .filter((one) => !listed.has(one))
          .map((one) => ({
            kind: 'left out',
            path: one,
            what: `${files.join()} does not name it`,
            done: 'not brought in, as it is no page of the book',
          }))
      : [made],
    dialect: (lines, page) =>
      outsideCode(
        fences(leftToPreprocessors(mdbookBlocks(withVariables(included(lines, page), settings)), page)),
        (text) => (text.startsWith('#') ? withoutAttributes(text) : text),
      ),
  };
};

export const mdbook: Format = {
  id: 'mdbook',
  name: 'mdBook',
  fits: (folder) => folder.has('book.toml') || summaryOf(folder) !== undefined,
  read,
};
