import { apiFile } from '../../api.ts';
import { site } from '../../content.ts';
import { wordOf } from '../../domain/review/report.ts';
import { stateOf } from '../../domain/review/rows.ts';
import { absolute } from '../../links.ts';
import { builtOn, reviews, shelfTitles } from '../../review.ts';

export const GET = apiFile('review', async () => {
  const { owners } = await site();
  const shelves = await shelfTitles();
  return {
    items: (await reviews()).map((row) => {
      const team = owners.find(({ id }) => id === row.owner);
      return {
        id: `${row.collection}/${row.id}`,
        title: row.title,
        url: absolute(row.path),
        kind: wordOf(row.collection),
        section: row.section === undefined ? null : (shelves.get(row.section) ?? row.section) || null,
        source: row.file,
        owner: team?.name ?? null,
        channel: team?.channel ?? null,
        reviewed: row.looked ?? null,
        due: row.due?.day ?? null,
        dueBy: row.due?.by ?? null,
        state: stateOf(row, builtOn),
      };
    }),
  };
});
