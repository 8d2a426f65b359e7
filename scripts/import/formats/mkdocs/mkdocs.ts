/** MkDocs with Material, Zensical that follows it, and Backstage's TechDocs, which are MkDocs too. */
import { folderOf, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Finding, Format, NavItem, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { pythonAnchors } from '../../text/links/slugs.ts';
import { record } from '../../text/literals.ts';
import { dialectOf, hooksIn } from './dialect.ts';
import { arranged, literate } from './navigation/nav-files.ts';
import { lineOf, navOf, type Part } from './navigation/nav-settings.ts';
import { pagesOf } from './pages.ts';
import { otherSettings, settingsElsewhere, settingsFile, settingsIn, text, type SiteSettings } from './settings.ts';
import { tagListsIn, without } from './tag-lists.ts';

/** Where some words stand in the settings. */
type PlaceOf = (words: string) => NonNullable<NavItem['at']>;

/**
 * The folder of the pages.
 * @throws {Error} when it lies outside of what is brought in
 */
const docsOf = (folder: SourceFolder, { path, settings }: SiteSettings): string => {
  const named = text(settings['docs_dir']) ?? 'docs';
  const docs = joined(folderOf(path), named);
  if (docs === undefined)
    throw new Error(
      `${folder.name}/${path} keeps its pages in ${named} (docs_dir), which is outside of ${folder.name}. Copy ${path} into the folder that holds them, set docs_dir to the way from there, and import that folder.`,
    );
  return docs;
};

const redirectsIn = ({ plugins }: SiteSettings, placeOf: PlaceOf): Redirect[] =>
  Object.entries(record(plugins.get('redirects')?.['redirect_maps'])).map(([from, to]) => ({
    from: from.replace(/(^|\/)(?:index|README)\.md$/, '$1').replace(/\.md$/, ''),
    to: String(to),
    ...placeOf(from),
  }));

/** Where the site stands; mike, which keeps its versions, has the newest one in a folder with a name of its own, too. */
const hostsOf = ({ settings, plugins }: SiteSettings): string[] => {
  const host = text(settings['site_url'])?.replace(/\/?$/, '/');
  if (host === undefined) return [];
  const version = record(record(settings['extra'])['version']);
  if (version['provider'] !== 'mike' && !plugins.has('mike')) return [host];
  const named = [version['default'] ?? [], 'latest', 'stable'].flat().flatMap((name) => text(name) ?? []);
  return [...new Set(named.map((name) => `${host}${name}/`)), host];
};

/** What programs would write while MkDocs builds. */
const madeByPrograms = (site: SiteSettings, placeOf: PlaceOf): Finding[] => {
  const hooks = hooksIn(site);
  const made = [...site.plugins.keys()].filter((name) => /^(gen-files|mkdocstrings)/.test(name));
  const told = made.map((name): Finding => ({
    kind: 'navigation',
    ...placeOf(name),
    what: `plug-in ${name} makes pages or texts while MkDocs builds`,
    done: 'what it would have made is not brought in',
  }));
  if (hooks.length === 0) return told;
  return [
    ...told,
    {
      kind: 'navigation',
      ...placeOf('hooks:'),
      what: `${hooks.join(', ')} may write into pages while MkDocs builds (hooks)`,
      done: 'what they would have written is not brought in',
    },
  ];
};

const read = (folder: SourceFolder): SourceSite => {
  const site = settingsIn(folder, settingsFile(folder));
  const { path, settings, plugins, extensions, hasAll } = site;
  const root = docsOf(folder, site);
  const file = path === '' ? '' : folder.read(path);
  const placeOf: PlaceOf = (words) => ({ path, line: lineOf(file, words) });
  const listFile = plugins.has('literate-nav')
    ? (text(plugins.get('literate-nav')?.['nav_file']) ?? 'SUMMARY.md')
    : undefined;
  const ofSite = pagesOf(folder, root, site, listFile);
  const { docs, nameOf: plainName } = ofSite;

  const { nav, parts } = navOf(folder, path, settings['nav'], docs);
  const partOf = (page: string): Part | undefined => parts.find((one) => page.startsWith(`${one.docs}/`));
  const all = [...ofSite.pages.filter((page) => partOf(page) === undefined), ...parts.flatMap((one) => one.pages)];
  const tagLists = tagListsIn(folder, docs, all, plugins.get('tags') ?? plugins.get('material/tags'));
  const pages = all.filter((page) => !tagLists.lists.has(page));
  const insideOf = (page: string): string => {
    const part = partOf(page);
    return part === undefined ? pathBelow(docs, page) : `${part.address}/${pathBelow(part.docs, page)}`;
  };
  const arrangedBy = text((plugins.get('awesome-nav') ?? plugins.get('awesome-pages'))?.['filename']);

  const isTechDocs = plugins.has('techdocs-core') || folder.has('catalog-info.yaml');
  const hasMath = hasAll || [...extensions.keys()].some((name) => /arithmatex|math|katex/.test(name));
  const directories = settings['use_directory_urls'] !== false;
  const repository = text(settings['repo_url'])?.replace(/\/?$/, '/');
  const theme = record(settings['theme']);
  const ofTheme = joined(folderOf(path), text(theme['custom_dir']) ?? '\0');
  return {
    format: isTechDocs ? 'Backstage TechDocs (MkDocs)' : nameOf(path).startsWith('zensical') ? 'Zensical' : 'MkDocs',
    language: text(theme['language']) ?? text(plugins.get('i18n')?.['default_language']) ?? text(settings['locale']),
    docs,
    pages,
    // What the theme has beside its templates stands in the site, too.
    statics: [docs, ...parts.map((part) => part.docs), ...(ofTheme === undefined ? [] : [ofTheme])],
    insideOf,
    addressOf: (page) => {
      const inside = insideOf(page);
      const plain = (joined(folderOf(inside), plainName(inside)) ?? inside).replace(/\.md$/i, '');
      if (/^(index|readme)$/i.test(nameOf(plain))) return folderOf(plain);
      return directories ? plain : `${plain}.html`;
    },
    hosts: hostsOf(site),
    forge: repository && /github\.com|gitlab/.test(repository) ? `${repository}blob/HEAD/` : undefined,
    redirects: redirectsIn(site, placeOf),
    nav:
      settings['nav'] === undefined
        ? ((listFile === undefined ? undefined : literate(folder, docs, listFile, pages)) ??
          arranged(folder, docs, pages, arrangedBy))
        : without(nav, tagLists.lists),
    lists: tagLists.lists,
    nameOf: plainName,
    folders: new Map(),
    slug: pythonAnchors,
    formulas: hasMath && 'brackets too',
    findings: [
      ...ofSite.findings,
      ...otherSettings(folder, { path, docs: root }),
      ...tagLists.findings,
      ...madeByPrograms(site, placeOf),
    ],
    dialect: dialectOf(folder, site, { docs, pages, tagLists, isTechDocs }),
  };
};

export const mkdocs: Format = {
  id: 'mkdocs',
  name: 'MkDocs',
  fits: (folder) => settingsFile(folder) !== undefined,
  read,
};

/** The pages alone: a surer sign of another format counts before the files that arrange them. */
export const mkdocsContent: Format = {
  id: 'mkdocs-content',
  name: 'MkDocs',
  fits: (folder) => settingsElsewhere(folder) !== undefined,
  read,
};
