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

/**
 * The addresses of the wiki, for the check of links, and what is wrong with the pages themselves.
 * @param paths all files of content, from the root of the repository
 */
export const wikiPages = (
  entries: readonly Entry[],
  paths: readonly string[],
): { problems: FileProblem[]; known: Omit<KnownPages, 'hasAsset'> } => {
  const problems: FileProblem[] = [];
  const pages = entries
    .filter(({ collection }) => collection === 'wiki')
    .map((entry) => ({ ...entry, page: entry.data as WikiPage | undefined, path: kinds.wiki.route(entry.id) }));
  const at = ({ filePath: path, lineOf }: Entry, field: string, message: string): void =>
    void problems.push({ path, line: lineOf(field), message: `${field}: ${message}` });

  const taken = new Map<string, string>();
  for (const entry of pages) {
    const { filePath, path, page, tree } = entry;
    const other = taken.get(path);
    if (other !== undefined)
      problems.push({ path: filePath, message: `has the address ${path} of ${other}. Rename one.` });
    else if (lists.some((list) => path.startsWith(list))) {
      problems.push({
        path: filePath,
        message: `has the address ${path}, where the wiki has a list of its own. Rename it.`,
      });
    } else taken.set(path, filePath);
    if (page && page.title === undefined && tree && firstHeading(tree) === undefined) {
      problems.push({
        path: filePath,
        line: 1,
        message: 'no title. Begin the text with a line such as "# Title", or write title in the front matter.',
      });
    }
  }

  const published = pages.filter(({ page }) => page?.draft !== true);
  const folders = published
    .flatMap(({ id }) => foldersOf(id))
    .map((id) => kinds.wiki.route(id === '' ? 'index' : `${id}/index`));
  const addresses = new Set(published.length > 0 ? [...published.map(({ path }) => path), ...folders, ...lists] : []);
  const files = new Set(
    paths.filter((path) => path.startsWith('content/wiki/') && isDownload(path)).map(downloadAddress),
  );
  const drafts = new Map(
    pages.filter(({ page }) => page?.draft === true).map((entry) => [`wiki/${entry.id}`, entry.path]),
  );

  const moved = new Map<string, string>();
  const ofParts = new Set<string>(Object.values(parts).map(({ path }) => path));
  const others = new Set(entries.flatMap(({ collection, id }) => routeOf(collection, id) ?? []));
  for (const entry of published) {
    (entry.page?.was ?? []).forEach((old, index) => {
      const now = moved.get(old);
      if (now !== undefined) at(entry, `was[${index}]`, `${old} leads to ${now} already. Take one out.`);
      else if (addresses.has(old) || others.has(old) || ofParts.has(old) || isOfSite(old))
        at(entry, `was[${index}]`, `a page stands at ${old} now. Take it out.`);
      else moved.set(old, entry.path);
    });
  }
  for (const entry of entries) {
    if (entry.data === undefined || (entry.data as Partial<WikiPage>).draft === true) continue;
    for (const reference of referencesOf(entry.collection, entry.data)) {
      if (!drafts.has(reference)) continue;
      at(entry, 'related', `${reference} is a draft, which is not built. Publish it, or take this out.`);
    }
  }
  const treeAt = new Map(
    entries
      .filter(({ collection }) => ofText.includes(collection))
      .map(({ collection, id, tree }) => [routeOf(collection, id) ?? '', tree]),
  );
  // Few pages are led into.
  const anchors = new Map<string, ReadonlySet<string> | undefined>();
  const anchorsAt = (address: string): ReadonlySet<string> | undefined => {
    const tree = treeAt.get(address);
    if (tree && !anchors.has(address)) anchors.set(address, anchorsOf(tree));
    return anchors.get(address);
  };
  // Of a part that is off there are none, and what points into it is told otherwise.
  const ofKinds = new Map(
    (['faqs', 'guide'] as const).flatMap((name) => {
      const routes = entries.filter(({ collection }) => collection === name).map(({ id }) => kinds[name].route(id));
      return routes.length === 0 ? [] : [[kinds[name].route('x').replace(/x\/$/, ''), new Set(routes)] as const];
    }),
  );
  return { problems, known: { addresses, ofKinds, lists, files, moved, drafts: new Set(drafts.values()), anchorsAt } };
};
