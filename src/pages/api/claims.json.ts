import { addresses, apiFile, citation, ownerName } from '../../api.ts';
import { all, one } from '../../content.ts';
import { standingOf } from '../../domain/evidence/standing.ts';
import { absoluteOf, markdownAddress } from '../../links.ts';

const shelf = async (collection: 'sections' | 'topics', id: string) => ({
  id,
  title: (await one(collection, id)).title,
});

export const GET = apiFile('claims', async () => ({
  items: await Promise.all(
    (await all('claims')).map(async ({ id, claim, verdict, contradicted, reasoning, checked, aliases, ...entry }) => ({
      id,
      url: absoluteOf('claims', id),
      markdown: markdownAddress('claims', id),
      claim,
      section: await shelf('sections', entry.section),
      topic: await shelf('topics', entry.topic),
      verdict,
      contradicted,
      standing: standingOf({ verdict, contradicted }),
      reasoning,
      sources: await Promise.all(
        entry.sources.map(async ({ source, says }) => ({ ...(await citation(source)), says })),
      ),
      checked,
      aliases,
      related: addresses(entry.related),
      owner: await ownerName(entry.owner),
    })),
  ),
}));
