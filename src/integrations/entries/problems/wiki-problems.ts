/** What is wrong with the pages of the wiki as a set: titles, addresses, moves and drafts. */
import type { KnownPages } from '../../../domain/content/links/page-links.ts';
import { downloadAddress, isDownload } from '../../../domain/content/links/relative-links.ts';
import type { MarkdownNode } from '../../../domain/content/markup/markdown-tree.ts';
import { referencesOf } from '../../../domain/content/references.ts';
import { isOfSite, routeOf } from '../../../domain/content/routes.ts';
import { firstHeading } from '../../../domain/wiki/text.ts';
import { foldersOf } from '../../../domain/wiki/tree.ts';
import { kinds } from '../../../kinds.ts';
import { parts } from '../../../parts.ts';
import type { WikiPage } from '../../../schemas/wiki.ts';
import { anchorsOf } from './anchors.ts';
import type { FileProblem } from '../content-files.ts';

interface Entry {
  readonly collection: string;
  readonly id: string;
  readonly filePath: string;
  readonly data: unknown;
  readonly lineOf: (field: string) => number;
  readonly tree: MarkdownNode | undefined;
}

/** Addresses of the lists that the wiki makes of itself. */
const lists = ['/wiki/a-to-z/', '/wiki/changes/', '/wiki/tags/'];

/** Collections whose pages have the anchors of their texts, and none of their own but those that the interface gives to all. */
const ofText = ['faqs', 'guide', 'wiki'];

/** Collections that stand on a page of their own, each entry under its id, with nothing else that links lead to. */
const ofLists = ['glossary', 'sources', 'contradictions'];

interface Page extends Entry {
  readonly page: WikiPage | undefined;
  readonly address: string;
}

const problemAt = ({ filePath: path, lineOf }: Entry, field: string, message: string): FileProblem => ({
  path,
  line: lineOf(field),
  message: `${field}: ${message}`,
});

/** Two pages of one address, and pages where the wiki has a list. */
const addressProblems = (pages: readonly Page[]): readonly FileProblem[] => {
  const taken = new Map<string, string>();
  return pages.flatMap(({ filePath: path, address }) => {
    const other = taken.get(address);
    if (other !== undefined) return [{ path, message: `has the address ${address} of ${other}. Rename one.` }];
    if (lists.some((list) => address.startsWith(list)))
      return [{ path, message: `has the address ${address}, where the wiki has a list of its own. Rename it.` }];
    taken.set(address, path);
    return [];
  });
};

const titleProblems = (pages: readonly Page[]): readonly FileProblem[] =>
  pages
    .filter(({ page, tree }) => page && page.title === undefined && tree && firstHeading(tree) === undefined)
    .map(({ filePath: path }) => ({
      path,
      line: 1,
      message: 'no title. Begin the text with a line such as "# Title", or write title in the front matter.',
    }));

/**
 * Where pages stood before, each with where it leads now, and what is wrong with these.
 * @param isTaken true for an address at which something stands now
 */
const movesOf = (published: readonly Page[], isTaken: (address: string) => boolean) => {
  const moved = new Map<string, string>();
  const problems = published.flatMap((entry) =>
    (entry.page?.was ?? []).flatMap((old, index) => {
      const now = moved.get(old);
      if (now !== undefined)
        return [problemAt(entry, `was[${index}]`, `${old} leads to ${now} already. Take one out.`)];
      if (isTaken(old)) return [problemAt(entry, `was[${index}]`, `a page stands at ${old} now. Take it out.`)];
      moved.set(old, entry.address);
      return [];
    }),
  );
  return { moved, problems };
};

/** Published entries that point at drafts. */
const draftProblems = (entries: readonly Entry[], drafts: readonly Page[]): readonly FileProblem[] => {
  const ids = new Set(drafts.map(({ id }) => `wiki/${id}`));
  return entries
    .filter(({ data }) => data !== undefined && (data as Partial<WikiPage>).draft !== true)
    .flatMap((entry) =>
      referencesOf(entry.collection, entry.data)
        .filter((reference) => ids.has(reference))
        .map((reference) =>
          problemAt(entry, 'related', `${reference} is a draft, which is not built. Publish it, or take this out.`),
        ),
    );
};

/** Reads the anchors of a page when they are first asked for: few pages are led into. */
const anchorReader = (entries: readonly Entry[]): KnownPages['anchorsAt'] => {
  const treeAt = new Map(
    entries
      .filter(({ collection }) => ofText.includes(collection))
      .map(({ collection, id, tree }) => [routeOf(collection, id) ?? '', tree]),
  );
  const anchors = new Map<string, ReturnType<typeof anchorsOf>>(
    [
      ...Map.groupBy(
        entries
          .filter(({ collection }) => ofLists.includes(collection))
          .map(({ collection, id }) => (routeOf(collection, id) ?? '').split('#')),
        ([address = '']) => address,
      ),
    ].map(([address, routes]) => [address, new Set(routes.map(([, anchor = '']) => anchor))]),
  );
  return (address) => {
    const tree = treeAt.get(address);
    if (tree && !anchors.has(address)) anchors.set(address, anchorsOf(tree));
    return anchors.get(address);
  };
};

/** Addresses of guides and answers by where they lie. Of a part that is off there are none, and what points into it is told otherwise. */
const routesOfKinds = (entries: readonly Entry[]): KnownPages['ofKinds'] =>
  new Map(
    (['faqs', 'guide'] as const).flatMap((name) => {
      const routes = entries.filter(({ collection }) => collection === name).map(({ id }) => kinds[name].route(id));
      return routes.length === 0 ? [] : [[kinds[name].route('x').replace(/x\/$/, ''), new Set(routes)] as const];
    }),
  );

/**
 * The addresses of the wiki, for the check of links, and what is wrong with the pages themselves.
 * @param paths all files of content, from the root of the repository
 */
export const wikiPages = (
  entries: readonly Entry[],
  paths: readonly string[],
): { problems: readonly FileProblem[]; known: Omit<KnownPages, 'hasAsset'> } => {
  const pages = entries
    .filter(({ collection }) => collection === 'wiki')
    .map((entry): Page => ({
      ...entry,
      page: entry.data as WikiPage | undefined,
      address: kinds.wiki.route(entry.id),
    }));
  const published = pages.filter(({ page }) => page?.draft !== true);
  const drafts = pages.filter(({ page }) => page?.draft === true);

  const folders = published
    .flatMap(({ id }) => foldersOf(id))
    .map((id) => kinds.wiki.route(id === '' ? 'index' : `${id}/index`));
  const addresses = new Set(
    published.length > 0 ? [...published.map(({ address }) => address), ...folders, ...lists] : [],
  );
  const elsewhere = new Set([
    ...entries.flatMap(({ collection, id }) => routeOf(collection, id) ?? []),
    ...Object.values(parts).map(({ path }) => path),
  ]);
  const { moved, problems } = movesOf(
    published,
    (address) => addresses.has(address) || elsewhere.has(address) || isOfSite(address),
  );

  return {
    problems: [...addressProblems(pages), ...titleProblems(pages), ...problems, ...draftProblems(entries, drafts)],
    known: {
      addresses,
      ofKinds: routesOfKinds(entries),
      lists,
      files: new Set(paths.filter((path) => path.startsWith('content/wiki/') && isDownload(path)).map(downloadAddress)),
      moved,
      drafts: new Set(drafts.map(({ address }) => address)),
      anchorsAt: anchorReader(entries),
    },
  };
};
