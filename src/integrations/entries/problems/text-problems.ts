/** What is wrong with the texts of entries: their markup, links, pictures and tags. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { includeProblems } from '../../../domain/content/include/include.ts';
import { pageLinkProblems, type KnownPages } from '../../../domain/content/links/page-links.ts';
import type { MarkdownNode, TextProblem } from '../../../domain/content/markup/markdown-tree.ts';
import { fenceFlags } from '../../../domain/content/markup/problems/fence-flags.ts';
import { foreignMarkup } from '../../../domain/content/markup/problems/foreign-markup.ts';
import { isElement, markupProblems } from '../../../domain/content/markup/problems/markup-problems.ts';
import { openElements } from '../../../domain/content/markup/problems/open-elements.ts';
import { textTagProblems } from '../../../domain/content/markup/problems/tag-problems.ts';
import { topHeadings } from '../../../domain/content/markup/problems/top-headings.ts';
import { offProblems } from '../../../domain/content/off-parts.ts';
import { routeOf } from '../../../domain/content/routes.ts';
import { decoded } from '../../../domain/text/decoded.ts';
import { undrawn } from '../../diagrams/undrawn.ts';
import { emojiNames } from '../../markdown/emoji-names.ts';
import { onceEach, unknownLanguages } from '../../markdown/fence-languages.ts';
import type { FileProblem } from '../content-files.ts';
import type { ReadContent } from '../read-content.ts';
import { anchorProblems } from './anchors.ts';
import { htmlTags, linksOfHtml } from './html-tags.ts';
import { imageProblems } from './image-problems.ts';
import type { KnownIds } from './known-ids.ts';

type Text = ReadContent['entries'][number] & { readonly tree: MarkdownNode };

const textsOf = ({ entries }: ReadContent): Text[] =>
  entries.filter((entry): entry is Text => entry.tree !== undefined);

const mdxProblems = (tree: MarkdownNode, { root, offPart }: ReadContent, known: KnownIds): TextProblem[] => [
  ...textTagProblems(tree, known, offPart),
  ...includeProblems(tree, (file) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined,
  ),
];

const markdownProblems = (tree: MarkdownNode): TextProblem[] => [
  ...anchorProblems(tree),
  ...openElements(tree, htmlTags, isElement),
];

/**
 * The problems of every text.
 * @param pages addresses of the site that links may lead to
 */
export const textProblems = (
  content: ReadContent,
  known: KnownIds,
  pages: Omit<KnownPages, 'hasAsset'>,
): FileProblem[] => {
  const { root, on, offPart } = content;
  const hasAsset = (address: string) => existsSync(join(root, 'public', decoded(address)));
  return textsOf(content).flatMap(({ tree, filePath: path, collection, id }) => {
    const linkProblems = (links: MarkdownNode) =>
      pageLinkProblems(links, path, routeOf(collection, id), { ...pages, hasAsset });
    const ofText = [
      ...(path.endsWith('.mdx') ? mdxProblems(tree, content, known) : markdownProblems(tree)),
      ...(collection === 'wiki' ? [] : topHeadings(tree)),
      ...markupProblems(tree, htmlTags),
      ...[tree, linksOfHtml(tree)].flatMap(linkProblems),
      ...offProblems(tree, on, offPart, (name) => known[name]?.length === 0),
    ];
    return [...ofText.map((problem) => ({ path, ...problem })), ...imageProblems(root, path, tree)];
  });
};

/** What readers would see as it is written, because nothing here draws it. */
export const textWarnings = (content: ReadContent): FileProblem[] => {
  const inEach = (find: (tree: MarkdownNode) => readonly TextProblem[]): FileProblem[] =>
    textsOf(content).flatMap(({ tree, filePath: path }) => find(tree).map((problem) => ({ path, ...problem })));
  return [
    ...inEach((tree) => [...undrawn(tree), ...foreignMarkup(tree), ...fenceFlags(tree), ...emojiNames(tree)]),
    ...onceEach(inEach(unknownLanguages)),
  ];
};
