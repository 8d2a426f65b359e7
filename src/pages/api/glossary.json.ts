import { addresses, apiFile, citation, ownerName } from '../../api.ts';
import { all } from '../../content.ts';
import { absoluteOf } from '../../links.ts';

export const GET = apiFile('glossary', async () => ({
  items: await Promise.all(
    (await all('glossary')).map(async ({ id, term, forms, aliases, definition, reviewed, ...entry }) => ({
      id,
      url: absoluteOf('glossary', id),
      term,
      forms,
      aliases,
      definition,
      source: entry.source === undefined ? null : await citation(entry.source),
      related: addresses(entry.related),
      owner: await ownerName(entry.owner),
      reviewed: reviewed ?? null,
    })),
  ),
}));
