/** Nextra: pages of Next.js in `content/` or `pages/`, with `_meta` files that name and order them, and MDX. */
import { folderOf, isPageFile, nameOf } from '../../paths.ts';
import { inOtherLanguage } from '../../pages/left-out.ts';
import type { Finding, Format, NavItem, SourceFolder } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { exportedValue, isRecord, record, said, within } from '../../text/literals.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { mdxAsMarkdown } from '../../text/mdx/mdx.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { shortcutsIn } from '../shortcuts.ts';

const isNextra = (folder: SourceFolder): boolean =>
  folder.files.some((path) => /^next\.config\.[mc]?[jt]s$/.test(path) && /\bnextra\b/.test(folder.read(path)));

/** The language that a site has beside others, and those; undefined for a site of one language. */
const languagesOf = (folder: SourceFolder): { readonly main: string; readonly others: string[] } | undefined => {
  const file = folder.files.find((path) => /^next\.config\.[mc]?[jt]s$/.test(path));
  const found = within(file === undefined ? undefined : exportedValue(folder.read(file))).find(
    (one) => isRecord(one) && said(one['defaultLocale']) !== undefined && Array.isArray(one['locales']),
  );
  const main = isRecord(found) ? said(found['defaultLocale']) : undefined;
  const all =
    isRecord(found) && Array.isArray(found['locales']) ? found['locales'].flatMap((one) => said(one) ?? []) : [];
  return main === undefined ? undefined : { main, others: all.filter((one) => one !== main) };
};

const docsOf = ({ files }: SourceFolder): string | undefined =>
  ['content', 'src/content', 'pages', 'src/pages'].find((docs) =>
    files.some((path) => path.startsWith(`${docs}/`) && isPageFile(path)),
  );

type Meta = Readonly<Record<string, unknown>>;

/** What a `_meta` file says of the pages beside it; undefined where there is none. */
const metaIn = (folder: SourceFolder, dir: string, main: string): Meta | undefined => {
  const beside = folder.files.filter((path) => folderOf(path) === dir);
  const found = ['', `.${main}`]
    .flatMap((language) => ['json', 'js', 'jsx', 'ts', 'tsx'].map((end) => `_meta${language}.${end}`))
    .flatMap((name) => beside.find((path) => nameOf(path) === name) ?? [])[0];
  if (found === undefined) return undefined;
  const text = folder.read(found);
  const value = exportedValue(found.endsWith('.json') ? `export default ${text};` : text);
  return isRecord(value) ? value : undefined;
};

const read = (folder: SourceFolder): ReturnType<Format['read']> => {
  const base = docsOf(folder) ?? 'content';
  const { main = '', others = [] } = languagesOf(folder) ?? {};
  const all = folder.files.filter(
    (path) => isPageFile(path) && path.startsWith(`${base}/`) && !/(?:^|\/)_/.test(path.slice(base.length)),
  );
  // A language has a folder of its own, or an ending of its own in front of the one of its files.
  const docs = main !== '' && all.some((path) => path.startsWith(`${base}/${main}/`)) ? `${base}/${main}` : base;
  const isOther = (path: string): boolean =>
    others.some((one) => path.startsWith(`${base}/${one}/`) || new RegExp(`\\.${one}\\.mdx?$`).test(path));
  const pages = all.filter((path) => path.startsWith(`${docs}/`) && !isOther(path));
  const left = Map.groupBy(all.filter(isOther), (path) => {
    const own = others.find((one) => path.startsWith(`${base}/${one}/`));
    return own === undefined ? base : `${base}/${own}`;
  });
  const global = folder.files.find((path) => /^(?:src\/)?app\/_meta\.global\.[jt]sx?$/.test(path));
  const whole = global === undefined ? undefined : exportedValue(folder.read(global));
  const ofMain = new RegExp(`${main === '' ? '' : `(?:\\.${main})?`}\\.mdx?$`);
  const plain = (path: string): string => path.replace(ofMain, '');
  const itemsOf = (dir: string, given: Meta | undefined): NavItem[] => {
    const meta = given ?? metaIn(folder, dir, main) ?? {};
    const inside = pages.filter((path) => path.startsWith(`${dir}/`));
    const names = new Set(inside.map((path) => plain(path.slice(dir.length + 1).split('/')[0] ?? '')));
    const listed = [...Object.keys(meta), ...[...names].filter((name) => !(name in meta)).toSorted()];
    return listed.flatMap((name): NavItem[] => {
      const own = meta[name];
      const settings = record(own);
      const label = said(own) ?? said(settings['title']);
      const below = `${dir}/${name}`;
      const page =
        inside.find((path) => plain(path) === below) ?? inside.find((path) => plain(path) === `${below}/index`);
      const items = inside.some((path) => path.startsWith(`${below}/`) && path !== page)
        ? itemsOf(below, isRecord(settings['items']) ? settings['items'] : undefined).filter((one) => one.page !== page)
        : [];
      if (page === undefined && items.length === 0) {
        const href = said(settings['href']);
        return href === undefined ? [] : [{ label, page: href, items: [] }];
      }
      return [{ label, page, items }];
    });
  };
  const isOrdered = isRecord(whole) || folder.files.some((path) => /(?:^|\/)_meta(?:\.[\w-]+)?\.\w+$/.test(path));
  const shortcuts = shortcutsIn(folder, { '@': 'src', '~': '' });
  return {
    format: 'Nextra',
    docs,
    pages,
    statics: ['public', docs],
    // The language of the site may stand in front of an address, and need not.
    shortcuts: { ...shortcuts, ...(main === '' ? {} : { [`/${main}`]: '' }) },
    nameOf: (path) => (isPageFile(path) ? `${nameOf(plain(path))}.md` : nameOf(path)),
    addressOf: (path) => {
      const inside = plain(path.slice(docs.length + 1));
      return nameOf(inside) === 'index' ? folderOf(inside) : inside;
    },
    hosts: [],
    redirects: [],
    nav: isOrdered ? itemsOf(docs, isRecord(whole) ? whole : undefined) : undefined,
    folders: new Map(),
    slug: githubAnchors,
    formulas: folder.files.some((path) => /^next\.config\.\w+$/.test(path) && setsFormulas(folder.read(path))),
    findings: [...left].map(([path, { length }]): Finding =>
      path === base
        ? { kind: 'left out', path, what: `${length} pages in another language`, done: 'not brought in' }
        : inOtherLanguage(path, length, nameOf(path)),
    ),
    dialect: (lines, page) => colonBlocks(quoteCallouts(mdxAsMarkdown(lines, page, shortcuts)), page),
  };
};

export const nextra: Format = {
  id: 'nextra',
  name: 'Nextra',
  fits: (folder) => isNextra(folder) && docsOf(folder) !== undefined,
  read,
};
