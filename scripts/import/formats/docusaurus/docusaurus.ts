/** Docusaurus: folders of pages with `_category_` files, sidebars that are written out, and MDX. */
import { parse } from 'yaml';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import { inOtherLanguage, ofOtherVersion } from '../../pages/left-out.ts';
import type { Fields, Finding, Format, NavItem, SourceFolder, SourceSite } from '../../source.ts';
import { exportedValue, isRecord, record, said } from '../../text/literals.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { inWords, outsideCode } from '../../text/lines.ts';
import { withMarkedLines } from '../../text/mdx/code-marks.ts';
import { mdxAsMarkdown } from '../../text/mdx/mdx.ts';
import { fieldsIn } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { firstDocs, firstSiteFile, withCodeTabs } from './first-version.ts';
import { editionIn } from './editions.ts';
import { foldersIn, generatedIn } from './folders.ts';
import { besideOf } from '../javascript/beside.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { isFirst, siteFile, withoutNumber } from './names.ts';
import { messagesIn, translatedBar, translatedFolders, type Messages } from './messages.ts';
import { labelOfBar, partsOf, redirectsIn, type DocsPart } from './settings.ts';
import {
  besideEachOther,
  calledBy,
  folderItems,
  generatedGroups,
  isMade,
  ownPagesOf,
  placeOf,
  sidebarItems,
  type Shelf,
} from './sidebars.ts';

const ids = ({ start }: DocsPart, pages: readonly string[], fieldsOf: (path: string) => Fields): Map<string, string> =>
  new Map(
    pages.flatMap((path): [string, string][] => {
      const plain = path.slice(start.length).replace(/\.mdx?$/, '');
      const own = said(fieldsOf(path)['id']);
      const id = withoutNumber(plain);
      return [
        [plain, path],
        [id, path],
        [own === undefined ? id : (joined(folderOf(id), own) ?? id), path],
      ];
    }),
  );

/** Where a list of posts cuts a text off. */
const truncation = /^\s*(?:<!--\s*truncate\s*-->|\{\s*\/\*\s*truncate\s*\*\/\s*\})\s*$/;

/** Translations, each of which stands in a folder of its own for every part of the site. */
const translations = ({ files }: SourceFolder, { id }: DocsPart, base: string): Finding[] => {
  const plugin = `docusaurus-plugin-content-docs${id === 'default' ? '' : `-${id}`}`;
  const start = `${joined(base, 'i18n') ?? ''}/`;
  const inside = new RegExp(`^[^/]+/${plugin}/current/`);
  const found = files.filter(
    (path) => isPageFile(path) && path.startsWith(start) && inside.test(path.slice(start.length)),
  );
  return [...Map.groupBy(found, (path) => path.slice(start.length).split('/')[0] ?? '')].map(([locale, { length }]) =>
    inOtherLanguage(`${start}${locale}/${plugin}/current`, length, id === 'default' ? locale : `${locale}-${id}`),
  );
};

/** Versions of the pages of a part that the site keeps beside those it is written in. */
const versions = (folder: SourceFolder, { id }: DocsPart, root: string): Finding[] => {
  const start = joined(root, `${id === 'default' ? '' : `${id}_`}versioned_docs`, 'version-') ?? '';
  const found = folder.files.filter((path) => isPageFile(path) && path.startsWith(start));
  return [...Map.groupBy(found, (path) => path.slice(start.length).split('/')[0] ?? '')].map(([version, { length }]) =>
    ofOtherVersion(`${start}${version}`, length, version),
  );
};

/** Settings that are worked out while they run say nothing to who only reads them. */
const unread = (path: string): Finding => ({
  kind: 'navigation',
  path,
  line: 1,
  what: 'nothing of these settings can be read',
  done: 'the pages of docs came in by their folders; write the settings out as one object, and import again',
});

const read = (folder: SourceFolder): SourceSite => {
  const fieldsOf = fieldsIn(folder);
  const first = firstSiteFile(folder);
  const file = siteFile(folder) ?? first ?? '';
  const isFirstVersion = file === first;
  const root = folderOf(file);
  const ownPages = ownPagesOf(root);
  const config = exportedValue(folder.read(file));
  const settings = record(config);
  const ofSite = partsOf(config, folder, root, isFirstVersion ? firstDocs(file, settings) : {});
  const edition = editionIn(folder, ofSite, root);
  const parts = edition === undefined ? ofSite : [edition.part];
  const [site] = parts;
  const { docs = 'docs', route = 'docs' } = site ?? {};
  // One may lie in the folder of another.
  const byDepth = parts.toSorted((a, b) => b.docs.length - a.docs.length);
  const partOf = (path: string): DocsPart | undefined => byDepth.find(({ start }) => path.startsWith(start));
  const isPage = (path: string, start: string): boolean =>
    isPageFile(path) && path.startsWith(start) && !/(^|\/)_/.test(path.slice(start.length));
  const others = edition === undefined ? folder.files.filter((path) => isPage(path, ownPages)) : [];
  const shelves = parts.map((part) => ({
    part,
    pages: folder.files.filter((path) => isPage(path, part.start) && partOf(path) === part && !others.includes(path)),
  }));
  const pages = shelves.flatMap((shelf) => shelf.pages);
  const language = edition?.language ?? said(record(settings['i18n'])['defaultLocale']);
  // A site that names no language is written in that one.
  const translation = new Map(
    parts.map(({ id }) => [
      id,
      messagesIn(folder, root, { language: language ?? 'en', id, version: edition?.version }),
    ]),
  );
  const messagesOf = ({ id }: DocsPart): Messages => translation.get(id)?.messages ?? new Map<string, string>();
  const own = foldersIn(folder, pages, (path) => partOf(path) !== undefined, edition);
  const folders = shelves.reduce(
    (found, one) => translatedFolders(found, one.pages, messagesOf(one.part)),
    own.folders,
  );
  const bars = (part: DocsPart): { readonly name: string; readonly bar: unknown }[] => {
    const { sidebars } = part;
    const text = sidebars === undefined ? '' : folder.read(sidebars);
    const written: unknown =
      sidebars?.endsWith('.json') === true
        ? // The first versions had their name in front of each of theirs.
          parse(text.replaceAll(`"version-${edition?.version ?? ''}/`, '"'))
        : exportedValue(text, false, sidebars === undefined ? undefined : besideOf(folder, sidebars));
    return Object.entries(record(written)).map(([name, bar]) => ({
      name,
      bar: translatedBar(bar, name, messagesOf(part)),
    }));
  };
  const navOf = (one: Pick<Shelf, 'part' | 'pages'>): NavItem[] => {
    const { part } = one;
    const shelf = { ...one, others, ownPages, folders, fieldsOf };
    const written = bars(part);
    const byId = ids(part, one.pages, fieldsOf);
    const items =
      written.length === 0
        ? folderItems(part.docs, shelf)
        : besideEachOther(
            written.map(({ name, bar }) => ({
              labelFor: (inside) => labelOfBar(config, name, part, inside),
              items: sidebarItems(bar, byId, shelf),
            })),
            shelf,
          );
    const [only, ...more] = items;
    if (part.section === '') return items;
    // What is in one group is in the section.
    return more.length === 0 && only !== undefined && only.items.length > 0
      ? [{ ...only, label: part.label ?? only.label }]
      : [{ label: part.label ?? calledBy(nameOf(part.section)), items }];
  };
  const isWritten = parts.some((part) => bars(part).some(({ bar }) => !isMade(bar)));
  const base = (said(settings['baseUrl']) ?? '/').replace(/\/?$/, '/');
  const url = said(settings['url']);
  // They are read unless the settings say otherwise.
  const hasEmoji = !(isRecord(settings['markdown']) && settings['markdown']['emoji'] === false);
  return {
    format: 'Docusaurus',
    language,
    docs,
    pages: [...pages, ...others],
    insideOf: (path) => {
      if (others.includes(path)) return path.slice(ownPages.length);
      const { section = '', start = '' } = partOf(path) ?? {};
      return joined(section, path.slice(start.length));
    },
    statics: [joined(root, 'static') ?? '', ...parts.map((part) => part.docs)],
    // What is not released yet stands under an address of its own, and is what is in the folder.
    shortcuts: {
      '@site': root,
      '~': root,
      ...Object.fromEntries(
        ['next', edition?.version ?? 'next'].map((one) => [`/${joined(route, one) ?? one}`, route]),
      ),
    },
    addressOf: (page, fields) => {
      if (others.includes(page)) return page.slice(ownPages.length).replace(/(?:(?:^|\/)index)?\.mdx?$/, '');
      const part = partOf(page);
      const slug = said(fields['slug']);
      const plain = withoutNumber(page.slice(part?.start.length)).replace(/\.mdx?$/, '');
      const id = said(fields['id']);
      const own = id === undefined ? plain : (joined(folderOf(plain), id) ?? plain);
      const at =
        slug === undefined
          ? isFirst(own)
            ? folderOf(own)
            : own
          : slug.startsWith('/')
            ? slug
            : (joined(folderOf(plain), slug) ?? slug);
      return joined(part?.route ?? route, at) ?? at;
    },
    hosts: url === undefined ? [] : [`${url.replace(/\/$/, '')}${base}`],
    // Those of the site lead to the pages that it is written in.
    redirects: edition === undefined ? redirectsIn(config, file, folder) : [],
    nav: isWritten ? shelves.flatMap(navOf) : undefined,
    folders,
    orderOf: placeOf,
    slug: githubAnchors,
    formulas: setsFormulas(folder.read(file)),
    findings: [
      ...(isFirstVersion || isRecord(config) ? [] : [unread(file)]),
      ...own.findings,
      ...[...translation.values()].flatMap(({ findings }) => findings),
      ...(edition === undefined ? parts : []).flatMap((part) => [
        ...translations(folder, part, root),
        ...versions(folder, part, root),
      ]),
    ],
    tags: joined(route, 'tags') ?? 'tags',
    sections: new Map([
      ...generatedIn(folder, parts),
      ...shelves.flatMap(({ part, pages: own }) => {
        const byId = ids(part, own, fieldsOf);
        return bars(part)
          .flatMap(({ bar }) => generatedGroups(bar, byId))
          .map(([slug, page]): [string, string] => [joined(part.route, slug) ?? slug, page]);
      }),
    ]),
    dialect: (lines, page) => {
      if (isFirstVersion) return withCodeTabs(lines);
      const shown = (text: string): string => (hasEmoji ? inWords(text, withEmoji) : text);
      return colonBlocks(
        mdxAsMarkdown(withMarkedLines(outsideCode(lines, (text) => (truncation.test(text) ? '' : shown(text)))), page, {
          '@site': root,
          '~': root,
        }),
        page,
      );
    },
  };
};

export const docusaurus: Format = {
  id: 'docusaurus',
  name: 'Docusaurus',
  fits: (folder) => (siteFile(folder) ?? firstSiteFile(folder)) !== undefined,
  read,
};
