/**
 * The only door to content. It reads every collection once, refuses what Astro lets pass (empty collections, unknown ids,
 * unknown tags) and hands out entries as plain data with their id.
 */
import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import { closest } from 'fastest-levenshtein';
import { collections } from './content.config.ts';
import { costCheckIds } from './domain/figures/computed-figures.ts';
import { fillFigures, figureTexts, type FigureTexts } from './domain/figures/figure-texts.ts';
import { mdxProblems } from './domain/content/mdx-references.ts';
import { brokenReferences } from './domain/content/references.ts';
import type { KindId, WithoutPlace } from './kinds.ts';
import type { Site } from './schemas/site.ts';

/** An entry: its data, its id, and the path of its file from the root of the repository. */
export type Item<Name extends CollectionKey> = CollectionEntry<Name>['data'] & {
  readonly id: string;
  readonly contentPath: string;
};

/** Does not compile when a collection is neither a kind (src/kinds.ts) nor named there as one without a place. */
type Placed = Exclude<CollectionKey, KindId> extends WithoutPlace ? CollectionKey : never;

type Loaded = { readonly [Name in CollectionKey]: readonly CollectionEntry<Name>[] };

const names = Object.keys(collections) as Placed[];

const load = async (): Promise<Loaded> => {
  const loaded = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await getCollection(name)] as const)),
  ) as unknown as Loaded;
  const empty = names.filter((name) => loaded[name].length === 0);
  if (empty.length > 0) {
    throw new Error(
      `No entries in ${empty.map((name) => `content/${name}`).join(', ')}. Add at least one entry; the pages that list them cannot be empty.`,
    );
  }
  const problems = referenceProblems(loaded);
  if (problems.length > 0) throw new Error(`Content points at what does not exist:\n${problems.join('\n')}`);
  return filled(loaded);
};

const byId = <Data>(entries: readonly { readonly id: string; readonly data: Data }[]): Record<string, Data> =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data]));

const fillEntry = <Entry extends { readonly data: unknown; readonly filePath?: string }>(
  entry: Entry,
  texts: FigureTexts,
): Entry => {
  try {
    return { ...entry, data: fillFigures(entry.data, texts) };
  } catch (error) {
    throw new Error(`${entry.filePath ?? 'content'}: ${(error as Error).message}`, { cause: error });
  }
};

// Sentences in YAML name their figures, as tags do in MDX; from here on they are words and numbers.
const filled = (loaded: Loaded): Loaded => {
  const texts = figureTexts({
    rows: byId(loaded['cost-rows']),
    prices: byId(loaded.prices),
    figures: byId(loaded.figures),
  });
  return Object.fromEntries(
    names.map((name) => [name, loaded[name].map((entry) => fillEntry(entry, texts))]),
  ) as unknown as Loaded;
};

const referenceProblems = (loaded: Loaded): string[] => {
  const known: Record<string, string[]> = Object.fromEntries(
    names.map((name) => [name, loaded[name].map(({ id }) => id)]),
  );
  known['owners'] = loaded.site.flatMap(({ data }) => data.owners.map(({ id }) => id));
  known['cost-checks'] = [...costCheckIds];
  known['cost-totals'] = [...(known['cost-rows'] ?? []), 'infrastructure', 'people', 'everything'];
  const entries = Object.fromEntries(
    names.map((name) => [name, loaded[name].map(({ id, data, filePath }) => ({ id, data, filePath: filePath ?? id }))]),
  );
  const inFields = brokenReferences(entries, known).map(
    ({ filePath, field, message }) => `${filePath}: ${field}: ${message}`,
  );
  const inBodies = names.flatMap((name) =>
    loaded[name].flatMap(({ body, filePath }) =>
      mdxProblems(body ?? '', known).map(({ line, message }) => `${filePath ?? name}: body line ${line}: ${message}`),
    ),
  );
  return [...inFields, ...inBodies];
};

let loading: Promise<Loaded> | undefined;
const everything = (): Promise<Loaded> => (loading ??= load());

const order = (data: object): number => ('order' in data && typeof data.order === 'number' ? data.order : 0);

const item = <Name extends CollectionKey>({ id, data, filePath }: CollectionEntry<Name>): Item<Name> => ({
  ...data,
  id,
  contentPath: filePath ?? '',
});

/** All entries of a collection, by their order field, then by id. */
export const all = async <Name extends CollectionKey>(name: Name): Promise<Item<Name>[]> =>
  (await everything())[name]
    .map((entry) => item<Name>(entry))
    .sort((a, b) => order(a) - order(b) || a.id.localeCompare(b.id));

const find = async <Name extends CollectionKey>(name: Name, id: string): Promise<CollectionEntry<Name>> => {
  const entries = (await everything())[name];
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry) return entry;
  const nearest = closest(
    id,
    entries.map((candidate) => candidate.id),
  );
  throw new Error(`No entry "${id}" in content/${name}. Nearest: "${nearest}".`);
};

/** One entry; an unknown id throws and names the nearest valid one. */
export const one = async <Name extends CollectionKey>(name: Name, id: string): Promise<Item<Name>> =>
  item<Name>(await find(name, id));

/** Several entries in the order of the ids. */
export const some = <Name extends CollectionKey>(name: Name, ids: readonly string[]): Promise<Item<Name>[]> =>
  Promise.all(ids.map((id) => one(name, id)));

/** The settings of this copy of the handbook. */
export const site = async (): Promise<Site> => one('site', 'site');

/** The text of an MDX entry: its source, what Astro renders from it, and the glossary terms marked in it. */
export const body = async (name: 'guide' | 'faqs' | 'phases' | 'pages', id: string) => {
  const entry = await find(name, id);
  const { Content, headings, remarkPluginFrontmatter } = await render(entry);
  const terms = (remarkPluginFrontmatter['terms'] ?? []) as string[];
  return { source: entry.body ?? '', Content, headings, terms };
};

/** Every entry with its text, for what looks at the handbook as a whole. */
export const documents = async () => {
  const loaded = await everything();
  return names.flatMap((collection) =>
    loaded[collection].map(({ id, data, body: text }) => ({ collection, id, data, body: text ?? '' })),
  );
};
