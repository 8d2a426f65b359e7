/** Where entries stand: the collection and the id that a path of content/ gives. */
import { closest } from 'fastest-levenshtein';
import { isDownload, isPicture } from '../../domain/content/links/relative-links.ts';
import {
  collectionShapes,
  endings,
  single,
  type CollectionName,
  type CollectionShape,
} from '../../schemas/collections.ts';

/** The name of every collection. */
export const names = Object.keys(collectionShapes) as CollectionName[];
/** What each collection is made of. */
export const shapes: Readonly<Record<CollectionName, CollectionShape>> = collectionShapes;

/** The collection that a file is an entry of, with its id; or why it is nobody's. */
export const placeOf = (path: string): { collection: CollectionName; id: string } | { message: string } => {
  const [, folder = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    const id = names.find(
      (name) => single.includes(name) && endings[shapes[name].format].some((ending) => folder === name + ending),
    );
    return id
      ? { collection: id, id }
      : {
          message:
            'no collection reads it. Entries stand in the folder of their collection; beside the folders there are site.yaml and home.mdx.',
        };
  }
  const isIn = (name: CollectionName): boolean => (shapes[name].folder ?? name) === folder && !single.includes(name);
  const named = (name: CollectionName): boolean =>
    /\/_section\.ya?ml$/.test(path) === (shapes[name].suffix === '_section');
  const collection = names.find((name) => isIn(name) && named(name)) ?? names.find(isIn);
  if (!collection) {
    return { message: `there is no collection "${folder}". Nearest: content/${closest(folder, names)}/.` };
  }
  const { format, suffix = '', nested, idOf = (one: string) => one } = shapes[collection];
  const wanted = endings[format].map((ending) => suffix + ending);
  const name = rest.join('/');
  const ending = wanted.find((one) => name.endsWith(one));
  if (ending === undefined) {
    const id = (rest.at(-1) ?? '').replace(/\..*$/, '') || 'name';
    if (collection === 'wiki') {
      const [, page] = /([^/]+)\.(?:mdx?|markdown)$/i.exec(name) ?? [];
      if (page !== undefined) return { message: `pages end with .md or .mdx. Call it ${page}.md.` };
      return {
        message:
          'is neither a page (.md, .mdx), a picture nor a file to take along. Put pages of HTML and scripts into public/assets/, and link to them as /assets/….',
      };
    }
    return {
      message: `no collection reads it: entries of content/${collection}/ end with ${wanted.join(' or ')}. Call it ${id}${wanted[0] ?? ''}, or take it out.`,
    };
  }
  const plain = name.slice(0, -ending.length);
  const [sign] = /[#?%]/.exec(plain) ?? [];
  if (sign !== undefined)
    return {
      message: `its name holds ${sign}, which means something else in an address, so that it cannot be read. Rename it.`,
    };
  const id = idOf(plain);
  // Such a part would vanish from the address, and the page would stand where the folder above does.
  const lost = plain.split('/').find((part) => part !== '' && /^\.?$/.test(idOf(part)));
  if (lost !== undefined)
    return { message: `"${lost}" has no letter of a to z and no figure, so it gets no address. Rename it.` };
  if (rest.length > 1 && !nested) {
    return {
      message: `entries of content/${collection}/ stand in no folder of their own. Move it to content/${collection}/.`,
    };
  }
  if (id !== '.' && !id.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) {
    const suggestion = id
      .toLowerCase()
      .replace(/[^a-z0-9/]+/g, '-')
      .replace(/(^|\/)-|-($|\/)/g, '$1$2');
    return { message: `"${id}" is not an id: use lower-case words joined by hyphens, such as "${suggestion}".` };
  }
  return { collection, id };
};

/** Files beside entries that are no entries: pictures beside texts, files to take along, and the code of samples. */
export const isBeside = (path: string, text: boolean): boolean =>
  text
    ? isPicture(path) || (path.startsWith('content/wiki/') && isDownload(path))
    : path.startsWith('content/samples/');

/** What a file to take along was rather meant for, by its name; undefined when it is nothing else. */
export const rather = (path: string): string | undefined =>
  path.startsWith('content/wiki/') && /(?:^|\/)_{0,2}sections?\.(?:ya?ml|json|toml|txt)$/i.test(path)
    ? 'is handed out as it is. Call it _section.yaml, if it holds the settings of its folder.'
    : undefined;
