/** The anchors of a page of Markdown, as far as its text alone shows them. */
import GithubSlugger, { slug } from 'github-slugger';
import { nodesOf, type MarkdownNode } from '../../domain/content/markup/markdown-tree.ts';

const plain = new Set(['heading', 'text', 'inlineCode', 'strong', 'emphasis', 'delete', 'link', 'break']);

const ownAnchor = /\s*\{#([\w-]+)\}\s*$/;

const writtenIds = (html: string): string[] =>
  [...html.matchAll(/\sid\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );

/** Headings with the same words are counted, and whether the first is the title, which stands elsewhere, is told by its fields. */
const slugs = (headings: readonly string[]): string[] => {
  const slugger = new GithubSlugger();
  return headings.map((words) => slugger.slug(words));
};

/**
 * The anchors that links may lead to, with a few more where the text leaves open which of two it gets; undefined where
 * only the built page shows them, such as those of tags and of pictures in headings.
 */
export const anchorsOf = (tree: MarkdownNode): ReadonlySet<string> | undefined => {
  const nodes = nodesOf(tree);
  const html = nodes.filter(({ type }) => type === 'html').map(({ value }) => value ?? '');
  const headings = nodes.filter(({ type }) => type === 'heading');
  const isPlain = headings.every((heading) => nodesOf(heading).every(({ type }) => plain.has(type)));
  if (!isPlain || html.some((one) => /<h[1-6]\b/i.test(one))) return undefined;
  const own: string[] = [];
  const words = headings.flatMap((heading) => {
    const written = nodesOf(heading)
      .map(({ value }) => value ?? '')
      .join('');
    const [, id] = ownAnchor.exec(written) ?? [];
    if (id !== undefined) own.push(id);
    return id === undefined ? [written] : [];
  });
  if (words.some((one) => one.includes(':badge[') || slug(one) === '')) return undefined;
  return new Set([...own, ...slugs(words), ...slugs(words.slice(1)), ...html.flatMap(writtenIds)]);
};
