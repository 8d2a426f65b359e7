import { addresses, apiFile, claimsBehind, ownerName } from '../../api.ts';
import { all } from '../../content.ts';
import { absoluteOf, markdownAddress } from '../../links.ts';

export const GET = apiFile('workloads', async () => ({
  items: await Promise.all(
    (await all('workloads')).map(
      async ({ id, name, summary, article, record, yours, traits, aliases, useCases, reviewed, ...entry }) => ({
        id,
        url: absoluteOf('workloads', id),
        markdown: markdownAddress('workloads', id),
        name,
        summary,
        article,
        record,
        yours,
        traits,
        ...(await claimsBehind(entry.claims)),
        aliases,
        useCases,
        related: addresses(entry.related),
        owner: await ownerName(entry.owner),
        reviewed,
      }),
    ),
  ),
}));
