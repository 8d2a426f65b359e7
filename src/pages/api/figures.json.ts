import { apiFile } from '../../api.ts';
import { documents } from '../../content.ts';
import { routeOf, titleOf } from '../../domain/content/routes.ts';
import { textReferences } from '../../domain/content/text-references.ts';
import { figure, usd, usdRange } from '../../domain/text/format.ts';
import { absolute } from '../../links.ts';

/** The number of an entry as prose prints it; undefined for entries that hold none. */
const shownOf = (data: object): string | undefined => {
  if ('usdPerHour' in data && typeof data.usdPerHour === 'number') return usd(data.usdPerHour);
  if ('lowUsd' in data && 'highUsd' in data) return usdRange(Number(data.lowUsd), Number(data.highUsd));
  if ('threshold' in data && data.threshold) return figure((data.threshold as { value: number }).value);
  return 'value' in data && typeof data.value === 'number' ? figure(data.value) : undefined;
};

export const GET = apiFile('figures', async () => {
  const all = await documents();
  const readers = new Map<string, Set<string>>();
  for (const { collection, id, tree } of all) {
    const path = routeOf(collection, id);
    if (path === undefined || !tree) continue;
    for (const named of textReferences(tree)) {
      const key = `${named.collection === 'cost-totals' ? 'cost-rows' : named.collection}/${named.id}`;
      readers.set(key, (readers.get(key) ?? new Set()).add(absolute(path)));
    }
  }
  return {
    items: all.flatMap(({ collection, id, data, file }) => {
      const shown = shownOf(data);
      const pages = readers.get(`${collection}/${id}`);
      return shown === undefined || !pages
        ? []
        : [{ id: `${collection}/${id}`, name: titleOf(data), shown, source: file, pages: [...pages].sort() }];
    }),
  };
});
