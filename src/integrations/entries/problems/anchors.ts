/** The anchors of a page of Markdown, as far as its text alone shows them. */
import GithubSlugger, { slug } from 'github-slugger';
import {
  attributeValue,
  isTag,
  lineOf,
  nodesOf,
  writtenAttributes,
  type MarkdownNode,
  type TextProblem,
} from '../../../domain/content/markup/markdown-tree.ts';

const plain = new Set(['heading', 'text', 'inlineCode', 'strong', 'emphasis', 'delete', 'link', 'break']);

const ownAnchor = /\s*\{#([\w-]+)\}\s*$/;

const writtenIds = (html: string): { readonly id: string; readonly at: number }[] =>
  [
    ...html
      .replace(/<!--.*?(-->|$)/gs, (comment) => comment.replace(/[^\n]/g, ' '))
      .matchAll(/<[a-z][^<>]*?\sid\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi),
  ].map(({ 0: all, 1: double, 2: single, 3: bare, index }) => ({
    id: double ?? single ?? bare ?? '',
    at: index + all.length,
  }));

const wordsOf = (heading: MarkdownNode): string =>
  nodesOf(heading)
    .map(({ value }) => value ?? '')
    .join('');

/** Anchors that the author names in a page of Markdown, each with the line on which it stands. */
const namedAnchors = (tree: MarkdownNode): { readonly id: string; readonly line: number }[] =>
  nodesOf(tree).flatMap((node) => {
    const line = lineOf(node);
    if (node.type === 'html') {
      const before = (at: number) => (node.value ?? '').slice(0, at).split('\n').length - 1;
      return writtenIds(node.value ?? '').map(({ id, at }) => ({ id, line: line + before(at) }));
    }
    const [, id] = (node.type === 'heading' && ownAnchor.exec(wordsOf(node))) || [];
    return id === undefined ? [] : [{ id, line }];
  });

/** Anchors that a page of Markdown gets twice, by name or by the words of a heading: links to the second never arrive. */
export const anchorProblems = (tree: MarkdownNode): TextProblem[] => {
  const named = namedAnchors(tree);
  const first = new Map(named.toReversed().map(({ id, line }) => [id, line]));
  // The first heading may be the title, which stands elsewhere.
  const [, ...headings] = nodesOf(tree).filter(({ type }) => type === 'heading');
  const ofWords = headings
    .map((heading) => ({ words: wordsOf(heading), line: lineOf(heading) }))
    .filter(({ words }) => !ownAnchor.test(words))
    .map(({ words, line }) => ({ id: slug(words), line }));
  return [...named.filter(({ id, line }) => first.get(id) !== line), ...ofWords.filter(({ id }) => first.has(id))].map(
    ({ id, line }) => ({
      line,
      message: `the anchor ${id} stands on line ${first.get(id)} already. Name one of them otherwise: {#other-name} behind a heading.`,
    }),
  );
};

/** Headings with the same words are counted, and whether the first is the title, which stands elsewhere, is told by its fields. */
const slugs = (headings: readonly string[]): string[] => {
  const slugger = new GithubSlugger();
  return headings.map((words) => slugger.slug(words));
};

/** Tags for authors that bring no anchor along, and no heading but those written between them. */
const withoutAnchors = new Set(
  'Badge Callout Card Cards Claim Count FileTree Include Num Price Steps Tab Tabs Threshold Usd'.split(' '),
);

/** The anchor of a tag of HTML in MDX, where it names one. */
const tagIds = (tag: MarkdownNode): string[] =>
  writtenAttributes(tag).flatMap((attribute) => {
    const value = attribute.name === 'id' && /^[a-z]/.test(tag.name ?? '') ? attributeValue(attribute) : undefined;
    return typeof value === 'string' ? [value] : [];
  });

/**
 * The anchors that links may lead to, with a few more where the text leaves open which of two it gets; undefined where
 * only the built page shows them, such as those of tags and of pictures in headings.
 */
export const anchorsOf = (tree: MarkdownNode): ReadonlySet<string> | undefined => {
  const nodes = nodesOf(tree);
  const html = nodes.filter(({ type }) => type === 'html').map(({ value }) => value ?? '');
  const headings = nodes.filter(({ type }) => type === 'heading');
  const isPlain = headings.every((heading) => nodesOf(heading).every(({ type }) => plain.has(type)));
  const tags = nodes.filter(isTag);
  const hidesSome = ({ name }: MarkdownNode): boolean =>
    /^[A-Z]/.test(name ?? '') ? !withoutAnchors.has(name ?? '') : /^h[1-6]$/.test(name ?? '');
  if (!isPlain || tags.some(hidesSome) || html.some((one) => /<h[1-6]\b/i.test(one))) return undefined;
  const own: string[] = [];
  const words = headings.flatMap((heading) => {
    const written = wordsOf(heading);
    const [, id] = ownAnchor.exec(written) ?? [];
    if (id !== undefined) own.push(id);
    return id === undefined ? [written] : [];
  });
  if (words.some((one) => one.includes(':badge[') || slug(one) === '')) return undefined;
  return new Set([
    ...own,
    ...slugs(words),
    ...slugs(words.slice(1)),
    ...html.flatMap(writtenIds).map(({ id }) => id),
    ...tags.flatMap(tagIds),
  ]);
};
