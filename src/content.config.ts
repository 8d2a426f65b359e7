import { existsSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { collectionShapes, endings, single, type CollectionName, type CollectionShape } from './schemas/collections.ts';

type Collections = {
  [Name in CollectionName]: {
    type: 'content_layer';
    loader: Loader;
    schema: (typeof collectionShapes)[Name]['schema'];
  };
};

/*
 * Both endings of a format are read, so that two files with one id are found and refused instead of one being ignored. The
 * check of content (src/integrations/entries/) has refused everything else by the time these are loaded.
 */
const loaderOf = (
  name: string,
  { format, suffix = '', folder = name, idOf = (path) => path }: CollectionShape,
): Loader => {
  // The folder of a part that the site does not have may be gone.
  if (!single.includes(name) && !existsSync(`./content/${folder}`))
    return { name: 'no-folder', load: async ({ store }) => store.clear() };
  const names = endings[format].map((ending) => suffix + ending);
  return glob({
    base: single.includes(name) ? './content' : `./content/${folder}`,
    pattern: names.map((end) => (single.includes(name) ? name + end : `**/*${end}`)),
    deferRender: format === 'text',
    generateId: ({ entry }) => idOf(entry.slice(0, -(names.find((end) => entry.endsWith(end)) ?? '').length)),
  });
};

export const collections = Object.fromEntries(
  Object.entries(collectionShapes).map(([name, shape]) => [
    name,
    { type: 'content_layer', loader: loaderOf(name, shape), schema: shape.schema },
  ]),
) as Collections;
