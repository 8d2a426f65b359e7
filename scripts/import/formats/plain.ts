/** A folder of Markdown that no generator has settings in. */
import { folderOf, isBookPage, nameOf } from '../paths.ts';
import type { Format, PageContext } from '../source.ts';
import { colonBlocks } from '../text/dialects/colon-blocks.ts';
import { codeLines, inWords, outsideCode, textOf, type Line } from '../text/lines.ts';
import { githubAnchors } from '../text/links/slugs.ts';
import { mdxAsMarkdown } from '../text/mdx/mdx.ts';
import { quoteCallouts } from '../text/dialects/quote-callouts.ts';
import { withoutTemplates } from '../text/templates/templates.ts';
import { withQuotedTitles } from './mkdocs/blocks/admonitions.ts';
import { mkdocsBlocks } from './mkdocs/blocks/blocks.ts';
import { attributesOfLinks, withEmoji } from './mkdocs/inline.ts';
import { withRst } from './sphinx/beside.ts';
import { tableOfContents, wikiLinks } from './wikis/wiki-links.ts';

const withTags = (lines: readonly Line[], page: PageContext): Line[] =>
  lines.some(({ text }) => text.includes('{%'))
    ? withoutTemplates(lines, { language: 'template', tagsOnly: true, value: () => undefined, filesOf: () => [] }, page)
    : [...lines];

/** Docusaurus reads every page as MDX, whatever its file is called. */
const isMdx = (lines: readonly Line[], { path }: PageContext): boolean => {
  const isCode = codeLines(lines);
  const imported = /^import\s+[\w{*][^'"]*\sfrom\s+(['"])[^'"]+\1;?\s*$/;
  // What is worked out stands in no other Markdown.
  const computed = /^\s*<[A-Z]\w*\b[^<>]*=\{/;
  const isComputing = lines.some(({ text }, index) => !isCode[index] && (imported.test(text) || computed.test(text)));
  return path.endsWith('.mdx') || isComputing || /^<pre\b[^>]*>\s*\{`/m.test(textOf(lines));
};

/** Where a page of a printed book ends, which pandoc hands on. */
const ofPrint = /^\s*\\(?:newpage|pagebreak|clearpage)\s*$/;

export const plain: Format = {
  id: 'plain',
  name: 'Markdown',
  fits: (folder) => folder.files.some(isBookPage),
  read: (folder) =>
    withRst(
      {
        format: 'Markdown',
        docs: '',
        pages: folder.files.filter(isBookPage),
        // Where generators that are not known keep what they show at the root of their addresses.
        statics: ['', 'static', 'public', 'assets', 'content', 'docs', 'pages', 'src/content', 'src/pages', 'src/docs'],
        addressOf: (page) => {
          const path = page.replace(/\.\w+$/, '');
          return /^(readme|index|_index)$/i.test(nameOf(path)) ? folderOf(path) : path;
        },
        hosts: [],
        redirects: [],
        folders: new Map(),
        orderOf: (page, fields) => {
          const [order] = ['order', 'weight', 'nav_order', 'sidebar_position', 'position'].flatMap(
            (name) => fields[name] ?? [],
          );
          const [, number] = /^(\d+)[-_. ]/.exec(nameOf(page)) ?? [];
          return typeof order === 'number' ? order : number === undefined ? undefined : Number(number);
        },
        slug: githubAnchors,
        formulas: true,
        findings: [],
        // The pages of any generator may come without its settings: what stands apart in them is read as there.
        dialect: (lines, page) =>
          colonBlocks(
            outsideCode(
              quoteCallouts(
                mkdocsBlocks(
                  withQuotedTitles(
                    attributesOfLinks(withTags(isMdx(lines, page) ? mdxAsMarkdown(lines, page) : lines, page), page),
                    page.found,
                  ),
                ),
              ),
              (text) =>
                tableOfContents.test(text) || ofPrint.test(text)
                  ? ''
                  : inWords(text, (words) => withEmoji(wikiLinks(words))),
            ),
            page,
          ),
      },
      folder,
    ),
};
