/**
 * The only door to content. It reads every collection once and hands out entries as plain data with their id. What is wrong
 * with them has been said before, by the check of content (src/integrations/entries/).
 */
import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import { closest } from 'fastest-levenshtein';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { collections, isThere } from './content.config.ts';
import { entryCounts } from './domain/figures/entry-counts.ts';
import { fillFigures, figureTexts } from './domain/figures/figure-texts.ts';
import type { MarkdownNode } from './domain/content/markup/markdown-tree.ts';
import { textReferences } from './domain/content/text-references.ts';
import { routeOf } from './domain/content/routes.ts';
import type { KindId, WithoutPlace } from './kinds.ts';
import { firstHeading } from './domain/wiki/text.ts';
import { keptFor } from './domain/review/rows.ts';
import { withInherited } from './domain/wiki/tree.ts';
import { partsOf, type InPart, type PartId } from './parts.ts';
import type { Site } from './schemas/site.ts';

/** An entry: its data, its id, and the path of its file from the root of the repository. */
export type Item<Name extends CollectionKey> = CollectionEntry<Name>['data'] & {
  readonly id: string;
  readonly contentPath: string;
};

/**
 * Does not compile when a collection is neither a kind (src/kinds.ts) nor named there as one without a place, nor when
 * src/parts.ts names one that is not there.
 */
type Placed = [Exclude<CollectionKey, KindId>, InPart] extends [WithoutPlace, CollectionKey] ? CollectionKey : never;

type Loaded = { readonly [Name in CollectionKey]: readonly CollectionEntry<Name>[] };

const names = Object.keys(collections) as Placed[];

// Entries of parts that the site does not have are not there, for whoever asks.
const load = async (): Promise<Loaded> => {
  const [settings] = await getCollection('site');
  const on = (settings?.data.parts ?? []).map(({ id }) => id);
  const isRead = (name: CollectionKey, id?: string): boolean => {
    const through = partsOf(name, id === undefined ? undefined : routeOf(name, id));
    return through.length === 0 || through.some((part) => on.includes(part));
  };
  // Drafts are for those who write them.
  const isDraft = (data: object): boolean => 'draft' in data && data.draft === true && !import.meta.env.DEV;
  // Of a collection without entries Astro says that its settings are to be looked at; a folder that is gone is none's fault.
  const read = async (name: CollectionKey) =>
    isRead(name) && isThere(name)
      ? (await getCollection(name)).filter(({ id, data }) => isRead(name, id) && !isDraft(data))
      : [];
  const loaded = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await read(name)] as const)),
  ) as unknown as Loaded;
  // The text of a page is no sentence in YAML: what looks like a figure in its heading is the author's own.
  const figured = filled(loaded);
  return { ...figured, wiki: wholePages(figured) };
};

const byId = <Data>(entries: readonly { readonly id: string; readonly data: Data }[]): Record<string, Data> =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data]));

// A wiki page says only what its sections and the site do not, and its first heading may be its title.
const wholePages = ({ wiki, 'wiki-sections': sections, site: settings }: Loaded): Loaded['wiki'] => {
  const byFolder = new Map(sections.map(({ id, data }) => [id === '.' ? '' : id, data]));
  const of = settings[0]?.data;
  const { owner, months: reviewMonths } = of ? keptFor('wiki', of) : {};
  const defaults = { owner, reviewMonths };
  return wiki.map((entry) => {
    const tree = entry.data.title === undefined ? treeOf(entry) : undefined;
    const title = entry.data.title ?? (tree && firstHeading(tree));
    const data = withInherited(entry.id, entry.data, byFolder, defaults);
    return { ...entry, data: title === undefined ? data : { ...data, title } };
  });
};

// Sentences in YAML name their figures, as tags do in MDX; from here on they are words and numbers.
const filled = (loaded: Loaded): Loaded => {
  const texts = figureTexts({
    rows: byId(loaded['cost-rows']),
    prices: byId(loaded.prices),
    figures: byId(loaded.figures),
    counts: entryCounts(loaded),
  });
  return Object.fromEntries(
    names.map((name) => [name, loaded[name].map((entry) => ({ ...entry, data: fillFigures(entry.data, texts) }))]),
  ) as unknown as Loaded;
};

let loading: Promise<Loaded> | undefined;
const everything = (): Promise<Loaded> => (loading ??= load());

const order = (data: object): number => ('order' in data && typeof data.order === 'number' ? data.order : 0);

const item = <Name extends CollectionKey>({ id, data, filePath }: CollectionEntry<Name>): Item<Name> => ({
  ...data,
  id,
  contentPath: filePath ?? '',
});

/** A collection as it is asked for: thousands of pages ask for its list and for single entries of it. */
interface Lookup<Name extends CollectionKey> {
  readonly byId: ReadonlyMap<string, CollectionEntry<Name>>;
  readonly inOrder: readonly Item<Name>[];
}

const lookups = new Map<CollectionKey, Promise<Lookup<CollectionKey>>>();

const makeLookup = async (name: CollectionKey): Promise<Lookup<CollectionKey>> => {
  const entries: readonly CollectionEntry<CollectionKey>[] = (await everything())[name];
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    inOrder: entries.map(item).sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id)),
  };
};

const lookup = <Name extends CollectionKey>(name: Name): Promise<Lookup<Name>> => {
  const found = lookups.get(name) ?? makeLookup(name);
  lookups.set(name, found);
  return found;
};

/** All entries of a collection, by their order field, then by id; the list is the caller's own. */
export const all = async <Name extends CollectionKey>(name: Name): Promise<Item<Name>[]> => [
  ...(await lookup(name)).inOrder,
];

const find = async <Name extends CollectionKey>(name: Name, id: string): Promise<CollectionEntry<Name>> => {
  const { byId: entries } = await lookup(name);
  const entry = entries.get(id);
  if (entry) return entry;
  throw new Error(`No entry "${id}" in content/${name}. Nearest: "${closest(id, [...entries.keys()])}".`);
};

/** One entry; an unknown id throws and names the nearest valid one. */
export const one = async <Name extends CollectionKey>(name: Name, id: string): Promise<Item<Name>> =>
  item<Name>(await find(name, id));

/** Several entries in the order of the ids. */
export const some = <Name extends CollectionKey>(name: Name, ids: readonly string[]): Promise<Item<Name>[]> =>
  Promise.all(ids.map((id) => one(name, id)));

/** The settings of this copy of the handbook. */
export const site = async (): Promise<Site> => one('site', 'site');

/** How many entries there are, by collection and by side: see src/domain/figures/entry-counts.ts. */
export const counts = async (): Promise<Readonly<Record<string, number>>> => entryCounts(await everything());

/** True when the site has a part. */
export const has = async (part: PartId): Promise<boolean> => (await site()).parts.some(({ id }) => id === part);

/** The syntax tree of the text of an entry; undefined for an entry without one. */
const treeOf = ({ body: text, filePath }: { body?: string; filePath?: string }): MarkdownNode | undefined =>
  text === undefined ? undefined : filePath?.endsWith('.mdx') ? mdxToMdast(text) : markdownToMdast(text);

type Rendered = Awaited<ReturnType<typeof render>>;

interface Body {
  readonly source: string;
  readonly Content: Rendered['Content'];
  readonly headings: Rendered['headings'];
  readonly claims: readonly string[];
  readonly terms: readonly string[];
}

/** The text of an entry: its source, what Astro renders from it, and the claims and glossary terms marked in it. */
export const body = async (
  name: 'home' | 'guide' | 'faqs' | 'items' | 'phases' | 'pages' | 'wiki',
  id: string,
): Promise<Body> => {
  const entry = await find(name, id);
  const { Content, headings, remarkPluginFrontmatter } = await render(entry);
  const own = (remarkPluginFrontmatter['terms'] ?? []) as string[];
  // In plain Markdown a tag is a word.
  const tree = entry.filePath?.endsWith('.mdx') ? treeOf(entry) : undefined;
  const claims = tree ? textReferences(tree).flatMap(({ tag, id: claim }) => (tag === 'Claim' ? [claim] : [])) : [];
  // The phases stand in a text with texts of their own, which mark terms, too.
  const brought: readonly string[] =
    tree && /^<Phases\b/m.test(entry.body ?? '')
      ? (await Promise.all((await all('phases')).map((phase) => body('phases', phase.id)))).flatMap(
          ({ terms }) => terms,
        )
      : [];
  return { source: entry.body ?? '', Content, headings, claims, terms: [...new Set([...own, ...brought])] };
};

/** Every entry by its fields alone, which costs no reading of texts. */
export const entries = async () => {
  const loaded = await everything();
  return names.flatMap((collection) =>
    loaded[collection].map(({ id, data, filePath }) => ({ collection, id, data, file: filePath ?? '' })),
  );
};

/**
 * Every entry with its text, for what looks at the handbook as a whole. The syntax tree is made when it is asked for, and
 * not kept: those of all pages at once would fill the memory.
 * @param only one collection of it
 */
export const documents = async (only?: CollectionKey) => {
  const loaded = await everything();
  return (only === undefined ? names : [only]).flatMap((collection) =>
    loaded[collection].map((entry) => ({
      collection,
      id: entry.id,
      data: entry.data,
      file: entry.filePath ?? '',
      body: entry.body ?? '',
      get tree() {
        return treeOf(entry);
      },
    })),
  );
};

/** Entries with some of their fields: only what a tool shows goes to the browser. */
export const pick = <Data extends object, Key extends keyof Data>(entries: readonly Data[], ...keys: Key[]) =>
  entries.map((entry) => Object.fromEntries(keys.map((key) => [key, entry[key]])) as Pick<Data, Key>);
