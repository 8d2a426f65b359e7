/** Nextra: pages of Next.js in `content/` or `pages/`, with `_meta` files that name and order them, and MDX. */
import { folderOf, isPageFile, nameOf } from '../paths.ts';
import type { Format, NavItem, SourceFolder } from '../source.ts';
import { colonBlocks } from '../text/dialects/colon-blocks.ts';
import { exportedValue, isRecord, said } from '../text/literals.ts';
import { githubAnchors } from '../text/links/slugs.ts';
import { setsFormulas } from '../text/dialects/math.ts';
import { mdxAsMarkdown } from '../text/mdx/mdx.ts';
import { quoteCallouts } from '../text/dialects/quote-callouts.ts';

const isNextra = (folder: SourceFolder): boolean =>
  folder.files.some((path) => /^next\.config\.[mc]?[jt]s$/.test(path) && /\bnextra\b/.test(folder.read(path)));

const docsOf = ({ files }: SourceFolder): string | undefined =>
  ['content', 'src/content', 'pages', 'src/pages'].find((docs) =>
    files.some((path) => path.startsWith(`${docs}/`) && isPageFile(path)),
  );

type Meta = Readonly<Record<string, unknown>>;

/** What a `_meta` file says of the pages beside it; undefined where there is none. */
const metaIn = (folder: SourceFolder, dir: string): Meta | undefined => {
  const found = folder.files.find((path) => folderOf(path) === dir && /^_meta\.(?:json|[jt]sx?)$/.test(nameOf(path)));
  if (found === undefined) return undefined;
  const text = folder.read(found);
  const value = exportedValue(found.endsWith('.json') ? `export default ${text};` : text);
  return isRecord(value) ? value : undefined;
};

const read = (folder: SourceFolder): ReturnType<Format['read']> => {
  const docs = docsOf(folder) ?? 'content';
  const pages = folder.files.filter(
    (path) => isPageFile(path) && path.startsWith(`${docs}/`) && !/(?:^|\/)_/.test(path.slice(docs.length)),
  );
  const global = folder.files.find((path) => /^(?:src\/)?app\/_meta\.global\.[jt]sx?$/.test(path));
  const whole = global === undefined ? undefined : exportedValue(folder.read(global));
  const plain = (path: string): string => path.replace(/\.mdx?$/, '');
  const itemsOf = (dir: string, given: Meta | undefined): NavItem[] => {
    const meta = given ?? metaIn(folder, dir) ?? {};
    const inside = pages.filter((path) => path.startsWith(`${dir}/`));
    const names = new Set(inside.map((path) => plain(path.slice(dir.length + 1).split('/')[0] ?? '')));
    const listed = [...Object.keys(meta), ...[...names].filter((name) => !(name in meta)).toSorted()];
    return listed.flatMap((name): NavItem[] => {
      const own = meta[name];
      const settings = isRecord(own) ? own : {};
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
  const isOrdered = isRecord(whole) || folder.files.some((path) => /(?:^|\/)_meta\.\w+$/.test(path));
  return {
    format: 'Nextra',
    docs,
    pages,
    statics: ['public', docs],
    shortcuts: { '@': 'src', '~': '' },
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
    findings: [],
    dialect: (lines, page) => colonBlocks(quoteCallouts(mdxAsMarkdown(lines, page, { '@': 'src', '~': '' })), page),
  };
};

export const nextra: Format = {
  id: 'nextra',
  name: 'Nextra',
  fits: (folder) => isNextra(folder) && docsOf(folder) !== undefined,
  read,
};
