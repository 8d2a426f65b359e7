import { addresses, apiFile, citation, claimsBehind, ownerName } from '../../api.ts';
import { all } from '../../content.ts';
import { totals } from '../../domain/figures/cost-table.ts';
import { absoluteOf } from '../../links.ts';

export const GET = apiFile('costs', async () => {
  const rows = await all('cost-rows');
  return {
    totals: totals(rows),
    items: await Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        url: absoluteOf('cost-rows', row.id),
        name: row.name,
        group: row.group,
        lowUsd: row.lowUsd,
        highUsd: row.highUsd,
        basis: row.basis,
        drivers: row.drivers,
        caveat: row.caveat,
        asOf: row.asOf,
        source: await citation(row.source),
        ...(await claimsBehind(row.claims)),
        aliases: row.aliases,
        useCases: row.useCases,
        related: addresses(row.related),
        owner: await ownerName(row.owner),
        reviewed: row.reviewed,
      })),
    ),
  };
});
