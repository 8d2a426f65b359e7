/** The Markdown of MkDocs, as far as the settings of a site turn it on. */
import { folderOf, joined } from '../../paths.ts';
import type { SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { withPipesInCode, withRowsInPlace } from '../../text/dialects/tables.ts';
import { record } from '../../text/literals.ts';
import { taken } from '../../text/templates/snippets.ts';
import { valueAt, withoutTemplates, type TemplateSite } from '../../text/templates/templates.ts';
import { withQuotedTitles } from './blocks/admonitions.ts';
import { mkdocsBlocks } from './blocks/blocks.ts';
import { annotations } from './annotations.ts';
import { hookTerms } from './hook-terms.ts';
import { attributeLists, mkdocsFences, mkdocsInline, type Extensions } from './inline.ts';
import { abbreviations, leftovers, withoutDays } from './leftovers.ts';
import { references, withoutObjects } from './references.ts';
import { text, type SiteSettings } from './settings.ts';
import { withCaptions } from './blocks/slash-blocks.ts';
import { snippets } from './snippets.ts';
import { tabPlaces } from './blocks/tab-places.ts';
import type { TagLists } from './tag-lists.ts';

/** Signs that extensions read, of which TechDocs has most. */
const extensionsOf = ({ extensions, hasAll }: SiteSettings, isTechDocs: boolean): Extensions => {
  const has = (name: string): boolean =>
    isTechDocs || hasAll || extensions.has(name) || extensions.has('pymdownx.extra');
  return {
    mark: has('pymdownx.mark'),
    caret: has('pymdownx.caret'),
    tilde: has('pymdownx.tilde'),
    critic: has('pymdownx.critic'),
    keys: extensions.has('pymdownx.keys') || isTechDocs || hasAll,
    emoji: has('pymdownx.emoji'),
    progress: hasAll || extensions.has('pymdownx.progressbar'),
    symbols: extensions.has('pymdownx.smartsymbols'),
  };
};

/** What macros ask a site for; undefined for a site without them. */
const macrosOf = ({ plugins, settings }: SiteSettings, docs: string): TemplateSite | undefined => {
  const ofMacros = /^(?:macros|jinja|include-markdown|simple-hooks|markdownextradata)/;
  if (![...plugins.keys()].some((name) => ofMacros.test(name))) return undefined;
  const extra = record(settings['extra']);
  const includes = text(plugins.get('macros')?.['include_dir']) ?? '';
  return {
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
            joined(includes, name),
            joined(docs, name),
            joined(name),
          ]
        : [joined(folderOf(page.path), name), joined(docs, name)],
  };
};

/** Files of Python that may write into pages. */
export const hooksIn = ({ settings }: SiteSettings): string[] =>
  (Array.isArray(settings['hooks']) ? settings['hooks'] : []).flatMap((one) => text(one) ?? []);

export const dialectOf = (
  folder: SourceFolder,
  site: SiteSettings,
  {
    docs,
    pages,
    tagLists,
    isTechDocs,
  }: {
    readonly docs: string;
    readonly pages: readonly string[];
    readonly tagLists: TagLists;
    readonly isTechDocs: boolean;
  },
): SourceSite['dialect'] => {
  const { path, plugins, extensions } = site;
  const own = extensionsOf(site, isTechDocs);
  // Each of three extensions has a folder of its own for what it takes in.
  const bases = ['pymdownx.snippets', 'mdx_include', 'markdown_include.include']
    .flatMap((name) => extensions.get(name)?.['base_path'] ?? [])
    .flatMap((one) => (typeof one === 'string' ? [joined(one) ?? '', joined(folderOf(path), one) ?? ''] : []));
  const appended = [extensions.get('pymdownx.snippets')?.['auto_append']].flat().flatMap((one) => text(one) ?? []);
  const hasHooks = hooksIn(site).length > 0;
  const macros = macrosOf(site, docs);
  const hasObjects = [...plugins.keys()].some((name) => name.startsWith('mkdocstrings'));
  const led = hasObjects || plugins.has('autorefs') ? references(folder, pages, hasObjects) : undefined;
  const isFilled = hasObjects || ['mkdocs-click', 'mkdocs-typer', 'mkdocs-typer2'].some((name) => extensions.has(name));
  const placesOf = tabPlaces(folder, pages, extensions.get('pymdownx.tabbed') ?? {});
  return (lines, page) => {
    const last = lines.at(-1)?.at ?? 1;
    const ends = appended.flatMap((name) => taken(page, { name, bases, indent: '', at: last, inCode: false }));
    const gap = ends.length > 0 ? [{ text: '', at: last }] : [];
    const gathered = snippets([...lines, ...gap, ...ends], bases, page);
    const undated = withoutDays(withRowsInPlace(gathered), page);
    const termed = hasHooks ? hookTerms(undated, page.found) : undated;
    const filled = macros === undefined ? termed : withoutTemplates(termed, macros, page);
    const named = led?.(filled, page) ?? filled;
    const whole = isFilled ? withoutObjects(named, page) : named;
    const plain = quoteCallouts(withPipesInCode(tagLists.linked(abbreviations(leftovers(whole, page), page), page)));
    const titled = withQuotedTitles(withCaptions(mkdocsFences(annotations(plain))), page.found);
    const blocks = colonBlocks(mkdocsBlocks(titled, placesOf(page.path)), page);
    return mkdocsInline(attributeLists(blocks, page), own, page);
  };
};
