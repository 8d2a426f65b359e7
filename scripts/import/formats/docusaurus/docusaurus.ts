/** Docusaurus: folders of pages with `_category_` files, sidebars that are written out, and MDX. */
import { folderOf, isPageFile, joined } from '../../paths.ts';
import type { Fields, Finding, Format, SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { fieldsIn } from '../../text/front-matter.ts';
import { inWords, outsideCode } from '../../text/lines.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { exportedValue, isRecord, record, said } from '../../text/literals.ts';
import { withMarkedLines } from '../../text/mdx/code-marks.ts';
import { mdxAsMarkdown } from '../../text/mdx/mdx.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { editionIn } from './editions.ts';
import { firstDocs, firstSiteFile, withCodeTabs } from './first-version.ts';
import { foldersIn, generatedIn } from './folders.ts';
import { leftBehind } from './left-behind.ts';
import { messagesIn, translatedFolders } from './messages.ts';
import { isFirst, siteFile, withoutNumber } from './names.ts';
import { navigationOf } from './navigation.ts';
import { partsOf, redirectsIn, type DocsPart } from './settings.ts';
import { ownPagesOf, placeOf, type Shelf } from './sidebars.ts';

/** Where a list of posts cuts a text off. */
const truncation = /^\s*(?:<!--\s*truncate\s*-->|\{\s*\/\*\s*truncate\s*\*\/\s*\})\s*$/;

/** Settings that are worked out while they run say nothing to who only reads them. */
const unread = (path: string): Finding => ({
  kind: 'navigation',
  path,
  line: 1,
  what: 'nothing of these settings can be read',
  done: 'the pages of docs came in by their folders; write the settings out as one object, and import again',
});

/**
 * The address of a page of the docs, from the root of the site.
 * @param inside path of the page from the folder of its part
 */
const addressIn = (route: string, inside: string, fields: Fields): string => {
  const plain = withoutNumber(inside).replace(/\.mdx?$/, '');
  const [slug, id] = [said(fields['slug']), said(fields['id'])];
  const named = id === undefined ? plain : (joined(folderOf(plain), id) ?? plain);
  const standing = isFirst(named) ? folderOf(named) : named;
  const written = slug === undefined || slug.startsWith('/') ? slug : (joined(folderOf(plain), slug) ?? slug);
  const at = written ?? standing;
  return joined(route, at) ?? at;
};

/** What the settings of the old site change in the Markdown of its pages. */
interface Writing {
  readonly isFirstVersion: boolean;
  readonly hasEmoji: boolean;
  readonly shortcuts: Readonly<Record<string, string>>;
}

const dialectWith =
  ({ isFirstVersion, hasEmoji, shortcuts }: Writing): SourceSite['dialect'] =>
  (lines, page) => {
    if (isFirstVersion) return withCodeTabs(lines);
    const shown = outsideCode(lines, (text) => {
      if (truncation.test(text)) return '';
      return hasEmoji ? inWords(text, withEmoji) : text;
    });
    return colonBlocks(mdxAsMarkdown(withMarkedLines(shown), page, shortcuts), page);
  };

/** Where the old site stands, with its base. */
const hostsIn = (settings: Fields): string[] => {
  const base = (said(settings['baseUrl']) ?? '/').replace(/\/?$/, '/');
  const url = said(settings['url']);
  return url === undefined ? [] : [`${url.replace(/\/$/, '')}${base}`];
};

/** Pages below a start, without those that only others take in. */
const pagesFrom = (folder: SourceFolder, start: string): string[] =>
  folder.files.filter(
    (path) => isPageFile(path) && path.startsWith(start) && !/(^|\/)_/.test(path.slice(start.length)),
  );

/** The part that a path lies in; one may lie in the folder of another. */
const partIn = (parts: readonly DocsPart[]) => {
  const byDepth = parts.toSorted((a, b) => b.docs.length - a.docs.length);
  return (path: string): DocsPart | undefined => byDepth.find(({ start }) => path.startsWith(start));
};

const read = (folder: SourceFolder): SourceSite => {
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
  const { docs = 'docs', route = 'docs' } = parts[0] ?? {};

  const partOf = partIn(parts);
  const others = edition === undefined ? pagesFrom(folder, ownPages) : [];
  const isOther = new Set(others);
  const ofParts = parts.map((part) => ({
    part,
    pages: pagesFrom(folder, part.start).filter((path) => partOf(path) === part && !isOther.has(path)),
  }));
  const pages = ofParts.flatMap((one) => one.pages);

  const language = edition?.language ?? said(record(settings['i18n'])['defaultLocale']);
  // A site that names no language is written in that one.
  const translated = ofParts.map((one) => ({
    ...one,
    ...messagesIn(folder, root, { language: language ?? 'en', id: one.part.id, version: edition?.version }),
  }));
  const own = foldersIn(folder, pages, (path) => partOf(path) !== undefined, edition);
  const folders = translated.reduce((found, one) => translatedFolders(found, one.pages, one.messages), own.folders);
  const fieldsOf = fieldsIn(folder);
  const shelves = translated.map((one) => ({ ...one, others, ownPages, folders, fieldsOf }) satisfies Shelf);
  const { nav, sections } = navigationOf(folder, config, shelves, edition?.version);

  const ofRoot = { '@site': root, '~': root };
  return {
    format: 'Docusaurus',
    language,
    docs,
    pages: [...pages, ...others],
    insideOf: (path) => {
      if (isOther.has(path)) return path.slice(ownPages.length);
      const { section = '', start = '' } = partOf(path) ?? {};
      return joined(section, path.slice(start.length));
    },
    statics: [joined(root, 'static') ?? '', ...parts.map((part) => part.docs)],
    // What is not released yet stands under an address of its own, and is what is in the folder.
    shortcuts: {
      ...ofRoot,
      ...Object.fromEntries(
        ['next', edition?.version ?? 'next'].map((one) => [`/${joined(route, one) ?? one}`, route]),
      ),
    },
    addressOf: (page, fields) => {
      if (isOther.has(page)) return page.slice(ownPages.length).replace(/(?:(?:^|\/)index)?\.mdx?$/, '');
      const part = partOf(page);
      return addressIn(part?.route ?? route, page.slice(part?.start.length), fields);
    },
    hosts: hostsIn(settings),
    // Those of the site lead to the pages that it is written in.
    redirects: edition === undefined ? redirectsIn(config, file, folder) : [],
    nav,
    folders,
    orderOf: placeOf,
    slug: githubAnchors,
    formulas: setsFormulas(folder.read(file)),
    findings: [
      ...(isFirstVersion || isRecord(config) ? [] : [unread(file)]),
      ...own.findings,
      ...translated.flatMap(({ findings }) => findings),
      ...(edition === undefined ? leftBehind(folder, parts, root) : []),
    ],
    tags: joined(route, 'tags') ?? 'tags',
    sections: new Map([...generatedIn(folder, parts), ...sections]),
    dialect: dialectWith({
      isFirstVersion,
      // They are read unless the settings say otherwise.
      hasEmoji: record(settings['markdown'])['emoji'] !== false,
      shortcuts: ofRoot,
    }),
  };
};

export const docusaurus: Format = {
  id: 'docusaurus',
  name: 'Docusaurus',
  fits: (folder) => (siteFile(folder) ?? firstSiteFile(folder)) !== undefined,
  read,
};
