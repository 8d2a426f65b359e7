/** The settings of MkDocs in YAML, of ProperDocs, which continues it, and of Zensical in TOML, which are the same ones. */
import { parse as parseToml } from 'smol-toml';
import { isSeq, parseDocument, type CollectionTag } from 'yaml';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Finding, SourceFolder } from '../../source.ts';
import { isRecord, record } from '../../text/literals.ts';

type Settings = Readonly<Record<string, unknown>>;

export const settingsNames = [
  'zensical.toml',
  'zensical.yml',
  'properdocs.yml',
  'properdocs.yaml',
  'mkdocs.yml',
  'mkdocs.yaml',
] as const;

const fieldIn = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*["']?([^"'\\s#]+)`, 'm').exec(text)?.[1];

/** The folder of the pages as settings in YAML name it. */
export const docsDirIn = (text: string): string | undefined => fieldIn(text, 'docs_dir');

/** Settings that say in their own name which of several they are, such as `mkdocs.fr.yml`. */
export const isOneOfSeveral = (path: string): boolean => /^(?:mk|proper)docs[._-][\w.-]+\.ya?ml$/.test(nameOf(path));

/** Settings that name a folder of pages beside their own. */
export interface Beside {
  readonly path: string;
  readonly docs: string;
  readonly pages: number;
}

/**
 * Settings that stand in folders of tools, or beside each other, and name folders of pages, such as one for each language:
 * those of the site first, whose address begins those of the others. None where they arrange the smaller part of the pages.
 */
export const settingsBeside = (folder: SourceFolder): Beside[] => {
  const pages = folder.files.filter(isPageFile);
  const found = folder.files.flatMap((path): (Beside & { readonly address: number })[] => {
    const isOne = isOneOfSeveral(path);
    if (!isOne && !/\/(?:mk|proper)docs\.ya?ml$/.test(path)) return [];
    const text = folder.read(path);
    const written = docsDirIn(text);
    const isTold = isOne ? written !== undefined : written?.startsWith('..') === true;
    const docs = isTold ? joined(folderOf(path), written ?? '') : undefined;
    const count = pages.filter((one) => one.startsWith(`${docs ?? ''}/`)).length;
    const address = fieldIn(text, 'site_url')?.length ?? Infinity;
    return docs === undefined || docs === '' || count === 0 ? [] : [{ path, docs, pages: count, address }];
  });
  const arranged = pages.filter((one) => found.some(({ docs }) => one.startsWith(`${docs}/`)));
  if (arranged.length * 2 <= pages.length) return [];
  return found.toSorted((a, b) => (a.address === b.address ? b.pages - a.pages : a.address - b.address));
};

/** Where the settings of a folder stand. */
export const settingsFile = (folder: SourceFolder): string | undefined =>
  [folder.edition ?? '', ...settingsNames].find((path) => folder.has(path)) ?? settingsBeside(folder)[0]?.path;

/** Pages of other settings than those that are read. */
export const otherSettings = (folder: SourceFolder, { path, docs }: Pick<Beside, 'path' | 'docs'>): Finding[] =>
  folder.edition !== undefined || settingsNames.some((name) => name === path)
    ? []
    : settingsBeside(folder)
        .filter((one) => one.docs !== docs)
        .map((one) => ({
          kind: 'left out',
          path: one.docs,
          what: `${one.pages} ${one.pages === 1 ? 'page' : 'pages'} with settings of their own, ${one.path}`,
          done: `not brought in; to have them: npm run import -- …/${isOneOfSeveral(one.path) ? one.docs : folderOf(one.path)} --into ${nameOf(one.docs)}`,
        }));

/**
 * The settings of a site whose own lie in another repository: files that arrange pages show that MkDocs makes it. What such a
 * site uses cannot be known, so all that is usual is read.
 */
export const settingsElsewhere = (folder: SourceFolder): Settings | undefined => {
  const arranged = folder.files.filter((path) => /^\.(?:pages|nav\.ya?ml)$/.test(nameOf(path))).map(folderOf);
  const [first] = arranged;
  if (first === undefined) return undefined;
  let docs = first;
  while (docs !== '' && !arranged.every((one) => `${one}/`.startsWith(`${docs}/`))) docs = folderOf(docs);
  return { docs_dir: docs === '' ? '.' : docs, plugins: ['awesome-pages', 'macros'] };
};

/** Settings of a list of names, each alone or with settings of its own. */
const named = (list: unknown): Map<string, Settings> => {
  const items: unknown[] = Array.isArray(list) ? list : isRecord(list) ? [list] : [];
  return new Map(
    items.flatMap((item): [string, Settings][] =>
      typeof item === 'string'
        ? [[item, {}]]
        : isRecord(item)
          ? Object.entries(item).map(([name, own]) => [name, record(own)])
          : [],
    ),
  );
};

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Extensions in tables of TOML, in which a dot of a name begins a table of its own. */
const withWholeNames = (extensions: unknown): unknown =>
  isRecord(extensions)
    ? Object.fromEntries(
        Object.entries(extensions).flatMap(([name, own]) =>
          name === 'pymdownx' && isRecord(own)
            ? Object.entries(own).map(([one, inner]): [string, unknown] => [`pymdownx.${one}`, inner])
            : [[name, own]],
        ),
      )
    : extensions;

/** A variable of the environment counts as what stands for it where it is not set: the last of a list. */
const variable: CollectionTag = {
  tag: '!ENV',
  collection: 'seq',
  resolve: (list) => (isSeq(list) && list.items.length > 1 ? list.items.at(-1) : undefined),
};

/** Settings over those that they go on from: tables are joined, all else is replaced. */
const over = (base: Settings, own: Settings): Settings => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(own).map(([name, value]) => {
      const before = base[name];
      return [name, isRecord(before) && isRecord(value) ? over(before, value) : value];
    }),
  ),
});

/** Settings in YAML, with those that they name to go on from. */
const written = (folder: SourceFolder, path: string, depth = 0): Settings => {
  const read: unknown = parseDocument(folder.read(path), { logLevel: 'silent', customTags: [variable] }).toJS();
  const own = record(read);
  const from = joined(folderOf(path), text(own['INHERIT']) ?? '\0');
  return from !== undefined && depth < 5 && folder.has(from) ? over(written(folder, from, depth + 1), own) : own;
};

/** What is set for a site. */
export interface SiteSettings {
  /** The file; `''` for a site whose settings lie elsewhere. */
  readonly path: string;
  readonly settings: Settings;
  /** True for a site that has all the usual extensions, because it names none. */
  readonly hasAll: boolean;
  /** Settings of each plug-in, by its name. */
  readonly plugins: ReadonlyMap<string, Settings>;
  /** Settings of each extension of Markdown, by its name. */
  readonly extensions: ReadonlyMap<string, Settings>;
}

const readSettings = (folder: SourceFolder, path: string | undefined): Pick<SiteSettings, 'settings' | 'hasAll'> => {
  if (path === undefined) return { settings: settingsElsewhere(folder) ?? {}, hasAll: true };
  if (!path.endsWith('.toml')) return { settings: written(folder, path), hasAll: false };
  const { project } = parseToml(folder.read(path));
  const settings = record(project);
  const extensions = withWholeNames(settings['markdown_extensions']);
  return { settings: { ...settings, markdown_extensions: extensions }, hasAll: extensions === undefined };
};

/** @param path file of the settings; none for a site whose settings lie elsewhere */
export const settingsIn = (folder: SourceFolder, path: string | undefined): SiteSettings => {
  const { settings, hasAll } = readSettings(folder, path);
  return {
    path: path ?? '',
    settings,
    hasAll,
    plugins: named(settings['plugins']),
    extensions: named(settings['markdown_extensions']),
  };
};
