/** GOV.UK's Tech Docs: Middleman with `source/**.html.md.erb`. */
import { parse } from 'yaml';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Fields, Format, PageContext, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { isRecord, said } from '../../text/literals.ts';
import { block, codeLines, linesOf, mark, outsideCode, takenIn, type Line } from '../../text/lines.ts';
import { valueAt } from '../../text/templates/templates.ts';
import { parameterizedAnchors } from '../../text/links/slugs.ts';
import { sidebarItems, sidebarsIn, withoutSidebar } from './sidebar.ts';

/** The file of settings, which Ruby may fill in; what it works out is not known, and is left empty. */
const settingsFile = (folder: SourceFolder): string | undefined =>
  ['config/tech-docs.yml', 'config/tech-docs.yml.erb'].find((path) => folder.has(path));

const value = (expression: string, page: PageContext): string | undefined => {
  const [, field] = /^(?:current_page\.data|data\.page)\.(\w+)$/.exec(expression) ?? [];
  if (field !== undefined) {
    const found = page.fields[field];
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  }
  const [, file, inFile] = /^data\.(\w+)\.([\w.]+)$/.exec(expression) ?? [];
  const data = ['yml', 'yaml', 'json'].map((end) => `data/${file}.${end}`).find((path) => page.folder.has(path));
  if (inFile !== undefined && data !== undefined)
    return valueAt(parse(page.folder.read(data), { logLevel: 'silent' }) as Fields, inFile);
  const [, words, address] = /^link_to\s*\(?\s*["'](.+?)["']\s*,\s*["'](.+?)["']\s*\)?$/.exec(expression) ?? [];
  if (words !== undefined && address !== undefined) return `[${words}](${address})`;
  const [, picture, alt = ''] =
    /^image_tag\s*\(?\s*["'](.+?)["'](?:.*?alt(?::|\s*=>)\s*["'](.*?)["'])?/.exec(expression) ?? [];
  return picture === undefined ? undefined : `![${alt}](${picture.startsWith('/') ? picture : `/images/${picture}`})`;
};

/** The file of a partial: its name may begin with a low line, and it may have several endings. */
const partialFile = (name: string, path: string, folder: SourceFolder): string | undefined =>
  [joined(folderOf(name), `_${nameOf(name)}`) ?? name, name]
    .flatMap((plain) =>
      [folderOf(path), 'source', 'source/partials', 'source/documentation'].map((at) => joined(at, plain)),
    )
    .flatMap((place) =>
      ['.md', '.md.erb', '.html.md', '.html.md.erb', '.html.erb', '.erb', ''].map((end) => `${place ?? ''}${end}`),
    )
    .find((file) => folder.has(file));

/** True for a file whose text may stand in a page once its Ruby is dealt with: Markdown, or HTML that is no drawing and no program. */
const mayBeTakenIn = (path: string, text: string): boolean =>
  /\.md$|(?<!\.html)\.erb$|\.md\.erb$/.test(path) || !/<(?:svg|script|style|form)\b/i.test(text);

const partial = /^(?:partial|render)\s*\(?\s*["'](.+?)["']/;

/** Files without `.html` in their name that others take in: they are no pages. */
const partialsOf = (folder: SourceFolder): ReadonlySet<string> =>
  new Set(
    folder.files
      .filter((path) => path.startsWith('source/') && /\.(md|erb)$/.test(path))
      .flatMap((path) =>
        [...folder.read(path).matchAll(/<%=\s*(?:partial|render)\s*\(?\s*["'](.+?)["']/g)].flatMap(([, name = '']) => {
          const file = partialFile(name, path, folder);
          return file === undefined || /\.html\./.test(file) ? [] : [file];
        }),
      ),
  );

/** What a text in quotes of Ruby says. */
const unquoted = (text: string): string => text.replace(/\\(['"\\])/g, '$1');

const eachChild =
  /^\s*<%-?\s*current_page\.children\b.*\.each(?:_with_index)?\s+(?:do|\{)\s*\|\s*(\w+).*?\|\s*-?%>\s*$/;

type Child = { readonly address: string; readonly fields: Fields };

const control = /<%-?\s*(?:if|unless|case|else|elsif)\b/;

/** Index of the line that ends a loop, past the ends of what stands in it; -1 when none does. */
const endOfLoop = (lines: readonly Line[], start: number): number => {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    for (const [, word = ''] of (lines[index]?.text ?? '').matchAll(
      /<%-?\s*(end\b|\}|if\b|unless\b|case\b|.*\bdo\b|.*\{\s*\|)/g,
    ))
      depth += /^(?:end|\})$/.test(word) ? -1 : 1;
    if (depth <= 0) return index;
  }
  return -1;
};

/**
 * A loop over the pages below a page, written out once for each of them: what it lists are titles and links, and both are
 * known. One that asks Ruby what to say of each becomes a list of their titles.
 * @param childrenOf paths of the pages below one, in their order
 */
const withChildren = (
  lines: readonly Line[],
  page: PageContext,
  childrenOf: (path: string) => readonly Child[],
): Line[] => {
  const start = lines.findIndex(({ text }) => eachChild.test(text));
  const first = lines[start];
  const end = first === undefined ? -1 : endOfLoop(lines, start);
  if (first === undefined || end < 0) return [...lines];
  const name = eachChild.exec(first.text)?.[1] ?? 'page';
  const body = lines.slice(start + 1, end);
  const words = body.map(({ text }) => text).join('\n');
  const hidden = [...words.matchAll(new RegExp(`\\b${name}\\.data\\.(\\w+)\\s*!=\\s*true\\b`, 'g'))].map(
    ([, field = '']) => field,
  );
  const children = childrenOf(page.path).filter(({ fields }) => hidden.every((field) => fields[field] !== true));
  const asked = new RegExp(`<%=\\s*${name}\\.(?:data\\.(\\w+)|(url|path))\\s*%>`, 'g');
  const isAsking = control.test(words);
  if (isAsking)
    page.found('syntax', first.at, 'a list of the pages below this one that Ruby makes', 'now a list of their titles');
  const written = children.flatMap(({ address, fields }) => {
    if (!isAsking)
      return body.map((line) => ({
        ...line,
        text: line.text.replace(asked, (whole, field: string | undefined) =>
          field === undefined ? `/${address}` : (said(fields[field]) ?? whole),
        ),
      }));
    const title = said(fields['title']) ?? nameOf(address);
    return [
      {
        at: first.at,
        text: words.includes('<li') ? `<li><a href="/${address}">${title}</a></li>` : `- [${title}](/${address})`,
      },
    ];
  });
  return [...lines.slice(0, start), ...written, ...withChildren(lines.slice(end + 1), page, childrenOf)];
};

/** A number sign at the begin of a row says that its first cell is the head of the row; it is bold here. */
const withRowHeads = (lines: readonly Line[]): Line[] =>
  outsideCode(lines, (text) =>
    text.replace(/^(\s*\|\s*)#[ \t]+([^|]*[^|\s])(?=\s*\|)/, (_, before: string, words: string) =>
      words.includes('**') ? before + words : `${before}**${words}**`,
    ),
  );

const erb = /<%(=|-|#)?(?!%)\s*([\s\S]*?)\s*-?%>|<%%/g;

/** Ruby within the text: what only reads a field is read, Markdown of partials is taken in, the rest leaves a mark. */
const withoutRuby = (
  lines: readonly Line[],
  page: PageContext,
  childrenOf: (path: string) => readonly Child[],
  depth = 0,
): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    if (!line.text.includes('<%')) return [line];
    const [, whole] = /^\s*<%=\s*(.+?)\s*-?%>\s*$/.exec(line.text) ?? [];
    const [, , warning] = /^warning_text\s*\(?\s*(["'])((?:\\.|(?!\1).)*)\1\s*\)?$/.exec(whole ?? '') ?? [];
    if (warning !== undefined && !isCode[index])
      return block('warning', '', [{ ...line, text: unquoted(warning) }], line.at);
    const [, name] = partial.exec(whole ?? '') ?? [];
    if (name !== undefined && depth < 4) {
      const path = partialFile(name, page.path, page.folder);
      const text = path === undefined ? '' : page.folder.read(path);
      if (path !== undefined && mayBeTakenIn(path, text))
        return withoutRuby(
          withChildren(takenIn(readHead(text).body, line.at), page, childrenOf),
          page,
          childrenOf,
          depth + 1,
        );
      page.found(
        'syntax',
        line.at,
        `ERB partial "${name}"`,
        path === undefined
          ? 'left a mark: there is no file of that name'
          : `left a mark: ${path} is a drawing or a program`,
      );
      return [{ ...line, text: mark(`partial ${name}`) }];
    }
    return [
      {
        ...line,
        text: line.text.replace(erb, (written: string, kind: string | undefined, expression: string) => {
          // Two signs stand for one that is shown.
          if (written === '<%%') return '<%';
          const said = kind === '=' ? value(expression, page) : undefined;
          if (said !== undefined) return said;
          page.found(
            'syntax',
            line.at,
            `Ruby ${written.slice(0, 80)}`,
            isCode[index] ? 'kept as it is written' : 'left a mark',
          );
          return isCode[index] ? written : mark(`Ruby ${expression}`);
        }),
      },
    ];
  });
};

const read = (folder: SourceFolder): SourceSite => {
  const settingsPath = settingsFile(folder) ?? '';
  const file = folder.read(settingsPath).replace(/<%.*?%>/g, '');
  const settings: unknown = parse(file, { logLevel: 'silent' });
  const own = isRecord(settings) ? settings : {};
  const docs = 'source';
  const host = said(own['host']);
  const lines = file.split('\n');
  const listed = isRecord(own['redirects']) ? own['redirects'] : {};
  const partials = partialsOf(folder);
  const isPage = (path: string): boolean =>
    isPageFile(path) &&
    path.startsWith('source/') &&
    !/(^|\/)_|^source\/(layouts|partials|templates)\/|^source\/404\./.test(path) &&
    !partials.has(path);
  const repository = said(own['github_repo']);
  const addressOf = (page: string): string => {
    const plain = page.slice('source/'.length).replace(/(\.html)?\.(md|markdown)(\.erb)?$/, '');
    return nameOf(plain) === 'index' ? folderOf(plain) : `${plain}.html`;
  };
  const pages = folder.files.filter(isPage);
  const isFirst = (path: string): boolean => /^index\.html\./.test(nameOf(path));
  const weightOf = (fields: Fields): number =>
    typeof fields['weight'] === 'number' ? fields['weight'] : Number.MAX_SAFE_INTEGER;
  /** The pages of its folder and the first pages of the folders in that, in the order that the navigation has them. */
  const childrenOf = (path: string): Child[] =>
    pages
      .filter((one) =>
        isFirst(one)
          ? one !== path && folderOf(folderOf(one)) === folderOf(path)
          : isFirst(path) && folderOf(one) === folderOf(path),
      )
      .map((one) => ({ address: addressOf(one), fields: readHead(folder.read(one)).fields }))
      .sort((a, b) => weightOf(a.fields) - weightOf(b.fields));
  const byAddress = new Map(pages.map((page) => [addressOf(page), page]));
  const home = pages.find((page) => addressOf(page) === '');
  /** The navigation that the first page has beside it, for where it is written by hand. */
  const nav =
    home === undefined
      ? []
      : sidebarsIn(linesOf(folder.read(home))).flatMap((lines) =>
          sidebarItems(
            lines,
            (name) => folder.read(partialFile(name, home, folder) ?? ''),
            (url) => byAddress.get(joined(url.replace(/[#?].*/, '').replace(/(^|\/)index\.html$/, '')) ?? '\0'),
            home,
          ),
        );
  return {
    format: 'GOV.UK Tech Docs',
    docs,
    pages,
    statics: [docs],
    addressOf,
    hosts: host === undefined ? [] : [host.replace(/\/?$/, '/')],
    forge: repository === undefined ? undefined : `https://github.com/${repository}/blob/HEAD/`,
    redirects: Object.entries(listed).map(([from, to]): Redirect => ({
      from,
      to: String(to),
      path: settingsPath,
      line: lines.findIndex((line) => line.includes(`${from}:`)) + 1,
    })),
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    orderOf: (_page, fields) => (typeof fields['weight'] === 'number' ? fields['weight'] : undefined),
    slug: parameterizedAnchors,
    findings: folder.files
      .filter((path) => /^source\/.*\.html\.erb$/.test(path) && !/(^|\/)_|^source\/(layouts|partials)\//.test(path))
      .map((path) => ({
        kind: 'left out',
        path,
        what: 'a page that is made of Ruby and HTML',
        done: 'not brought in',
      })),
    dialect: (body, page) =>
      withRowHeads(withoutRuby(withChildren(withoutSidebar(body, page), page, childrenOf), page, childrenOf)),
  };
};

export const techDocs: Format = {
  id: 'tech-docs',
  name: 'GOV.UK Tech Docs',
  fits: (folder) => settingsFile(folder) !== undefined,
  read,
};
