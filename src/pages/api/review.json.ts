import { apiFile } from '../../api.ts';
import { site } from '../../content.ts';
import { reviewItem } from '../../domain/review/report.ts';
import { absolute } from '../../links.ts';
import { builtOn, reviews, shelfTitles } from '../../review.ts';

export const GET = apiFile('review', async () => {
  const { owners } = await site();
  const shelves = await shelfTitles();
  return {
    items: (await reviews()).map((row) => ({
      ...reviewItem(row, owners, builtOn, absolute(row.path)),
      section: row.section === undefined ? null : (shelves.get(row.section) ?? row.section) || null,
    })),
  };
});
