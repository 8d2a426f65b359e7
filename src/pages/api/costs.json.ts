import { addresses, apiFile, citation, claimsBehind, ownerName } from '../../api.ts';
import { all } from '../../content.ts';
import { totals } from '../../domain/figures/cost-table.ts';
import { absoluteOf } from '../../links.ts';

export const GET = apiFile('costs', async () => {
  const rows = await all('cost-rows');
  return {
    totals: totals(rows),
    items: await Promise.all(
      rows.map(
        async ({
          id,
          name,
          group,
          lowUsd,
          highUsd,
          basis,
          drivers,
          caveat,
          asOf,
          aliases,
          useCases,
          reviewed,
          ...row
        }) => ({
          id,
          url: absoluteOf('cost-rows', id),
          name,
          group,
          lowUsd,
          highUsd,
          basis,
          drivers,
          caveat,
          asOf,
          source: await citation(row.source),
          ...(await claimsBehind(row.claims)),
          aliases,
          useCases,
          related: addresses(row.related),
          owner: await ownerName(row.owner),
          reviewed,
        }),
      ),
    ),
  };
});
