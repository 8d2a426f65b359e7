import { existsSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { digestOf, finders } from './integrations/built/digest.ts';
import { collectionShapes, endings, single, type CollectionName, type CollectionShape } from './schemas/collections.ts';
import { words } from './words/words.ts';

type Collections = {
  [Name in CollectionName]: {
    type: 'content_layer';
    loader: Loader;
    schema: (typeof collectionShapes)[Name]['schema'];
  };
};

const shapes: Readonly<Record<string, CollectionShape>> = collectionShapes;

/** The folder of a collection, from the root of the repository. */
const folderOf = (name: string): string =>
  single.includes(name) ? 'content' : `content/${shapes[name]?.folder ?? name}`;

/** False for a collection whose folder is gone, as those of parts that the site does not have may be. */
export const isThere = (name: string): boolean => existsSync(folderOf(name));

/*
 * Both endings of a format are read, so that two files with one id are found and refused instead of one being ignored. The
 * check of content (src/integrations/entries/) has refused everything else by the time these are loaded.
 */
const loaderOf = (name: string, { format, suffix = '', idOf = (path) => path }: CollectionShape): Loader => {
  if (!isThere(name)) return { name: 'no-folder', load: async ({ store }) => store.clear() };
  const names = endings[format].map((ending) => suffix + ending);
  const files = glob({
    base: `./${folderOf(name)}`,
    pattern: names.map((end) => (single.includes(name) ? name + end : `**/*${end}`)),
    generateId: ({ entry }) => idOf(entry.slice(0, -(names.find((end) => entry.endsWith(end)) ?? '').length)),
  });
  return format === 'text' ? rendering(keptWith(files, [...shapers, ...writers])) : keptWith(files, shapers);
};

/** What an entry depends on beside its file: what says which fields it has. */
const shapers = ['src/schemas', 'src/kinds.ts', 'src/parts.ts', 'package-lock.json'];

/** What the HTML of a Markdown file depends on, too: the terms that it links, and the code that writes it. */
const writers = ['content/glossary', ...finders];

/**
 * Astro keeps what it has read from one build to the next for as long as the file is the same. Here it is also dropped when
 * what else it depends on has changed, as it does with each release.
 */
const keptWith = (files: Loader, makers: readonly string[]): Loader => ({
  ...files,
  load: async (context) => {
    const { store, meta } = context;
    const made = digestOf('.', makers, [words.locale]);
    if (meta.get('made-by') !== made) store.clear();
    await files.load(context);
    meta.set('made-by', made);
  },
});

/** Plain Markdown becomes HTML as it is loaded. Astro writes of a failure on the console, and goes on with an empty page. */
const rendering = (files: Loader): Loader => ({
  ...files,
  load: async (context) => {
    await files.load(context);
    const failed = context.store.values().filter((entry) => !entry.rendered && entry.filePath?.endsWith('.md'));
    if (failed.length > 0) {
      throw new Error(
        `${failed.map(({ filePath }) => filePath).join(', ')} in ${context.collection} could not be made into HTML. The reason stands above, in the line that begins with "Error rendering".`,
      );
    }
  },
});

export const collections = Object.fromEntries(
  Object.entries(collectionShapes).map(([name, shape]) => [
    name,
    { type: 'content_layer', loader: loaderOf(name, shape), schema: shape.schema },
  ]),
) as Collections;
