/** MkDocs with Material, Zensical that follows it, and Backstage's TechDocs, which are MkDocs too. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import type { Finding, Format, PageContext, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { record } from '../../text/literals.ts';
import { codeLines, outsideCode, type Line } from '../../text/lines.ts';
import { pythonAnchors } from '../../text/links/slugs.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { withPipesInCode, withRowsInPlace } from '../../text/dialects/tables.ts';
import { withSpacedHeading } from '../../text/headings.ts';
import { taken } from '../../text/templates/snippets.ts';
import { valueAt, withoutTemplates, type TemplateSite } from '../../text/templates/templates.ts';
import { mkdocsBlocks, withQuotedTitles } from './admonitions.ts';
import { withCaptions } from './slash-blocks.ts';
import { tagListsIn, without } from './tag-lists.ts';
import { annotations } from './annotations.ts';
import { hookTerms } from './hook-terms.ts';
import { arranged, literate } from './navigation/nav-files.ts';
import { lineOf, navOf, type Part } from './navigation/nav-settings.ts';
import { pagesOf } from './pages.ts';
import { references, withoutObjects } from './references.ts';
import { named, otherSettings, settingsElsewhere, settingsFile, settingsIn, text } from './settings.ts';
import { snippets } from './snippets.ts';
import { tabPlaces } from './tab-places.ts';
import { attributeLists, mkdocsFences, mkdocsInline, type Extensions } from './inline.ts';

const abbreviation = /^\*\[([^\]]+)\]:\s+(.+)$/;

/** Abbreviations go to the glossary; the line of each is taken out. */
const abbreviations = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  return lines.filter((line, index) => {
    const [, short, long] = (!isCode[index] && abbreviation.exec(line.text)) || [];
    if (short === undefined || long === undefined) return true;
    page.abbreviation(short, long, line.at);
    return false;
  });
};

const commitDay = /\{\{-?\s*(?:page\.meta\.)?git_\w+\s*-?\}\}/;

/** Lines that only say when a page was last changed: this site says so of every page. */
const withoutDays = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (line, at) => {
    const [before = '', after] = line.split(commitDay);
    const saysMore = !/^[\s*_]*(?:[\p{L} ]{1,40}:?)?[\s*_]*$/u.test(before) || !/^[\s*_.]*$/.test(after ?? line);
    if (after === undefined || saysMore) return line;
    page.found('looks', at, `the line ${line.trim()}`, 'left out; this site says itself when a page was changed');
    return '';
  });

/** Headings above which Python-Markdown needs no blank, the contents that this site writes itself, and macros. */
const leftovers = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (written, at) => {
    const line = withSpacedHeading(written);
    if (/^\s*\[TOC\]\s*$/i.test(line)) return '';
    if (/\{%.*?%\}|\{\{.*?\}\}/.test(line) && !/`|<!-- import: macro/.test(line))
      page.found('syntax', at, `template ${/\{%.*?%\}|\{\{.*?\}\}/.exec(line)?.[0] ?? ''}`, 'kept as it is written');
    return line;
  });

const read = (folder: SourceFolder): SourceSite => {
  const found = settingsFile(folder);
  const { settings, hasAll } = settingsIn(folder, found);
  const path = found ?? '';
  const file = found === undefined ? '' : folder.read(found);
  const docsDir = text(settings['docs_dir']) ?? 'docs';
  const root = joined(folderOf(path), docsDir);
  if (root === undefined)
    throw new Error(
      `${folder.name}/${path} keeps its pages in ${docsDir} (docs_dir), which is outside of ${folder.name}. Copy ${path} into the folder that holds them, set docs_dir to the way from there, and import that folder.`,
    );
  const plugins = named(settings['plugins']);
  const extensions = named(settings['markdown_extensions']);
  const listFile = plugins.has('literate-nav')
    ? (text(plugins.get('literate-nav')?.['nav_file']) ?? 'SUMMARY.md')
    : undefined;
  const {
    docs,
    pages: ofSite,
    nameOf: plainName,
    findings: ofPages,
  } = pagesOf(folder, root, settings, plugins, listFile);
  const { nav, parts } = navOf(folder, path, settings['nav'], docs);
  const partOf = (page: string): Part | undefined => parts.find((one) => page.startsWith(`${one.docs}/`));
  const all = [...ofSite.filter((page) => partOf(page) === undefined), ...parts.flatMap((one) => one.pages)];
  const tagLists = tagListsIn(folder, docs, all, plugins.get('tags') ?? plugins.get('material/tags'));
  const pages = all.filter((page) => !tagLists.lists.has(page));
  const insideOf = (page: string): string => {
    const part = partOf(page);
    return part === undefined
      ? page.slice(docs === '' ? 0 : docs.length + 1)
      : `${part.address}/${page.slice(part.docs.length + 1)}`;
  };
  const isTechDocs = plugins.has('techdocs-core') || folder.has('catalog-info.yaml');
  const has = (name: string): boolean =>
    isTechDocs || hasAll || extensions.has(name) || extensions.has('pymdownx.extra');
  const own: Extensions = {
    mark: has('pymdownx.mark'),
    caret: has('pymdownx.caret'),
    tilde: has('pymdownx.tilde'),
    critic: has('pymdownx.critic'),
    keys: extensions.has('pymdownx.keys') || isTechDocs || hasAll,
    emoji: has('pymdownx.emoji'),
    progress: hasAll || extensions.has('pymdownx.progressbar'),
    symbols: extensions.has('pymdownx.smartsymbols'),
  };
  const hasMath = hasAll || [...extensions.keys()].some((name) => /arithmatex|math|katex/.test(name));
  // Each of three extensions has a folder of its own for what it takes in.
  const bases = ['pymdownx.snippets', 'mdx_include', 'markdown_include.include']
    .flatMap((name) => extensions.get(name)?.['base_path'] ?? [])
    .flatMap((one) => (typeof one === 'string' ? [joined(one) ?? '', joined(folderOf(path), one) ?? ''] : []));
  const appended = [extensions.get('pymdownx.snippets')?.['auto_append']].flat().flatMap((one) => text(one) ?? []);
  const directories = settings['use_directory_urls'] !== false;
  const place = (words: string) => ({ path, line: lineOf(file, words) });
  const arrangedBy = text((plugins.get('awesome-nav') ?? plugins.get('awesome-pages'))?.['filename']);
  const maps = plugins.get('redirects')?.['redirect_maps'];
  const redirects = Object.entries(record(maps)).map(([from, to]): Redirect => ({
    from: from.replace(/(^|\/)(?:index|README)\.md$/, '$1').replace(/\.md$/, ''),
    to: String(to),
    ...place(from),
  }));
  const site = text(settings['site_url']);
  const repository = text(settings['repo_url'])?.replace(/\/?$/, '/');
  const hooks = (Array.isArray(settings['hooks']) ? settings['hooks'] : []).flatMap((one) => text(one) ?? []);
  const findings: Finding[] = [
    ...ofPages,
    ...otherSettings(folder, { path, docs: root }),
    ...tagLists.findings,
    ...[...plugins.keys()]
      .filter((name) => /^(gen-files|mkdocstrings)/.test(name))
      .map((name): Finding => ({
        kind: 'navigation',
        ...place(name),
        what: `plug-in ${name} makes pages or texts while MkDocs builds`,
        done: 'what it would have made is not brought in',
      })),
    ...(hooks.length === 0
      ? []
      : [
          {
            kind: 'navigation' as const,
            ...place('hooks:'),
            what: `${hooks.join(', ')} may write into pages while MkDocs builds (hooks)`,
            done: 'what they would have written is not brought in',
          },
        ]),
  ];
  const hasObjects = [...plugins.keys()].some((name) => name.startsWith('mkdocstrings'));
  const led = hasObjects || plugins.has('autorefs') ? references(folder, pages, hasObjects) : undefined;
  const isFilled = hasObjects || ['mkdocs-click', 'mkdocs-typer', 'mkdocs-typer2'].some((name) => extensions.has(name));
  const placesOf = tabPlaces(folder, pages, extensions.get('pymdownx.tabbed') ?? {});
  const theme = record(settings['theme']);
  const ofTheme = joined(folderOf(path), text(theme['custom_dir']) ?? '\0');
  const extra = record(settings['extra']);
  const includes = text(plugins.get('macros')?.['include_dir']);
  const hasMacros = [...plugins.keys()].some((name) =>
    /^(?:macros|jinja|include-markdown|simple-hooks|markdownextradata)/.test(name),
  );
  const macros: TemplateSite | undefined = !hasMacros
    ? undefined
    : {
        language: 'macro',
        value: (name, page) =>
          valueAt(extra, name) ??
          valueAt({ config: settings, page: { meta: page.fields, ...page.fields }, extra }, name) ??
          valueAt(page.fields, name),
        filesOf: (tag, name, page) =>
          tag === 'include'
            ? [
                // So a plug-in reads it; macros begin at the folder of their texts.
                plugins.has('include-markdown') ? joined(folderOf(page.path), name) : undefined,
                joined(includes ?? '', name),
                joined(docs, name),
                joined(name),
              ]
            : [joined(folderOf(page.path), name), joined(docs, name)],
      };
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
    hosts: site === undefined ? [] : [site.replace(/\/?$/, '/')],
    forge: repository && /github\.com|gitlab/.test(repository) ? `${repository}blob/HEAD/` : undefined,
    redirects,
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
    findings,
    dialect: (lines, page) => {
      const ends = appended.flatMap((name) =>
        taken(page, { name, bases, indent: '', at: lines.at(-1)?.at ?? 1, inCode: false }),
      );
      const gathered = snippets(
        [...lines, ...(ends.length > 0 ? [{ text: '', at: lines.at(-1)?.at ?? 1 }] : []), ...ends],
        bases,
        page,
      );
      const undated = withoutDays(withRowsInPlace(gathered), page);
      const termed = hooks.length === 0 ? undated : hookTerms(undated, page.found);
      const filled = macros === undefined ? termed : withoutTemplates(termed, macros, page);
      const named = led?.(filled, page) ?? filled;
      const whole = isFilled ? withoutObjects(named, page) : named;
      const plain = quoteCallouts(withPipesInCode(tagLists.linked(abbreviations(leftovers(whole, page), page), page)));
      const blocks = colonBlocks(
        mkdocsBlocks(withQuotedTitles(withCaptions(mkdocsFences(annotations(plain))), page.found), placesOf(page.path)),
        page,
      );
      return mkdocsInline(attributeLists(blocks, page), own, page);
    },
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
