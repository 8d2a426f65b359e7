/** Pages that the source has twice, by links on the disk: each comes in once. */
import type { DiskFolder } from '../folder/disk.ts';
import type { Finding, NavItem, SourceSite } from '../source.ts';
import { readHead } from '../text/front-matter.ts';

const renamed = (items: readonly NavItem[], kept: ReadonlyMap<string, string>): NavItem[] =>
  items.map((item) => ({
    ...item,
    page: item.page === undefined ? undefined : (kept.get(item.page) ?? item.page),
    items: renamed(item.items, kept),
  }));

/** Two paths without what they end with alike: where the link stands, and where it leads. */
const linkOf = (path: string, to: string): string => {
  const [one, other] = [path.split('/'), to.split('/')];
  while (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-1)) {
    one.pop();
    other.pop();
  }
  return [one, other].map((parts) => parts.join('/')).join('\n');
};

const told = (doubles: ReadonlyMap<string, string>): Finding[] =>
  [...Map.groupBy(doubles, ([path, to]) => linkOf(path, to))].map(([link, pairs]): Finding => {
    const [[path, to] = ['', ''], ...more] = pairs;
    const [folder = path, real = to] = link.split('\n');
    return more.length === 0
      ? {
          kind: 'left out',
          path,
          what: `a link to ${to}, which is a page itself`,
          done: 'came in once; links to it and its old address lead there',
        }
      : {
          kind: 'left out',
          path: folder,
          what: `a link to ${real}, with ${pairs.length} pages that are there already`,
          done: 'came in once; links to them and their old addresses lead there',
        };
  });

/** A site in which each page stands once. */
export const withoutDoubles = ({ same, read }: DiskFolder, site: SourceSite): SourceSite => {
  const doubles = new Map<string, string>();
  for (const [own, paths] of Map.groupBy(site.pages, (path) => same.get(path) ?? path)) {
    const kept = paths.includes(own) ? own : paths[0];
    for (const path of paths) if (kept !== undefined && path !== kept) doubles.set(path, kept);
  }
  if (doubles.size === 0) return site;
  const addressOf = (path: string): string =>
    site.addressOf(path, (site.headOf?.(path) ?? readHead(read(path))).fields);
  const old = [...doubles].flatMap(([path, to]) => {
    const from = addressOf(path);
    return from === '' || from === addressOf(to) ? [] : [{ from, to, path, line: 1 }];
  });
  return {
    ...site,
    pages: site.pages.filter((path) => !doubles.has(path)),
    nav: site.nav && renamed(site.nav, doubles),
    first: site.first === undefined ? undefined : (doubles.get(site.first) ?? site.first),
    redirects: [...site.redirects, ...old],
    findings: [...site.findings, ...told(doubles)],
    doubles,
  };
};
