import { apiFile } from '../../api.ts';
import { documents } from '../../content.ts';
import { routeOf, titleOf } from '../../domain/content/routes.ts';

// Entries only. The pages that list them have no entry; src/integrations/alternates/markdown-alternates.ts adds those when they are built.
export const GET = apiFile('paths', async () => ({
  items: (await documents()).flatMap(({ collection, id, data }) => {
    const path = routeOf(collection, id);
    if (path === undefined || !('aliases' in data)) return [];
    return [
      { path, title: titleOf({ ...data, id }), names: [...data.aliases, ...('forms' in data ? data.forms : [])] },
    ];
  }),
}));
