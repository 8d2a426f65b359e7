/** What the domain works out from the whole of content, for pages and components. */
import { all, documents, entries, type Item } from './content.ts';
import { backlinks, type Backlink } from './domain/content/links/backlinks.ts';
import { gapsOf, type Gaps } from './domain/review/gaps.ts';
import { costChecks } from './domain/figures/computed-figures.ts';

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Record<string, Entry> =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]));

/** The worked checks of the cost table, from today's rows, prices and figures; none without rows. */
export const checks = async (): Promise<Partial<ReturnType<typeof costChecks>>> => {
  const rows = await all('cost-rows');
  if (rows.length === 0) return {};
  return costChecks({
    rows: byId<Item<'cost-rows'>>(rows),
    prices: byId<Item<'prices'>>(await all('prices')),
    figures: byId<Item<'figures'>>(await all('figures')),
  });
};

let links: Promise<ReadonlyMap<string, readonly Backlink[]>> | undefined;

/** Entries that use an entry, by "collection/id". */
export const usedBy = async (path: string): Promise<readonly Backlink[]> =>
  (await (links ??= documents().then(backlinks))).get(path) ?? [];

/** What entries lack: a source, another word, a page that leads there. */
export const gaps = async (): Promise<Gaps> => gapsOf(await entries(), await (links ??= documents().then(backlinks)));

/** Records under "collection/id" which entries of a record are read. */
const watched = <Entry>(collection: string, entries: Record<string, Entry>, read: Set<string>): Record<string, Entry> =>
  new Proxy(entries, {
    get: (target, id) => {
      if (typeof id === 'string' && id in target) read.add(`${collection}/${id}`);
      return target[id as string];
    },
  });

/** Entries that the worked figures read, each as "collection/id". */
export const checkInputs = async (): Promise<ReadonlySet<string>> => {
  const read = new Set<string>();
  const rows = await all('cost-rows');
  if (rows.length === 0) return read;
  costChecks({
    rows: watched('cost-rows', byId<Item<'cost-rows'>>(rows), read),
    prices: watched('prices', byId<Item<'prices'>>(await all('prices')), read),
    figures: byId<Item<'figures'>>(await all('figures')),
  });
  return read;
};
