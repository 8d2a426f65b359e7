/** Titles and anchors of a text. */
import { wordsIn } from '../../../src/domain/wiki/text.ts';
import type { Slugger } from '../source.ts';
import { withEdits, type Edit } from './edits.ts';
import { codeLines, textOf, type Line } from './lines.ts';
import { githubAnchors } from './links/slugs.ts';
import { endOf, startOf, treeOf, withParents, type PlacedNode } from './tree.ts';

const ownAnchor = /\s*\{#([\w-]+)\}\s*$/;
/** Anchors that Markdown of elsewhere writes with signs that ours may not have. */
const anyAnchor = /\s*\{#([^\s{}]+)\}\s*$/;

/** An anchor as a heading writes it; one in other letters is what this site makes of the words by itself. */
const ownId = (id: string): string => (/^[\w-]+$/.test(id) ? ` {#${id}}` : '');

/** Words of a heading; what only looks like a directive is words too. */
const wordsOf = (node: PlacedNode, text: string): string => {
  const plain = (one: PlacedNode): PlacedNode =>
    one.type === 'textDirective' && one.name !== 'badge'
      ? { type: 'text', value: text.slice(startOf(one), endOf(one)) }
      : { ...one, ...(one.children ? { children: one.children.map(plain) } : {}) };
  return wordsIn(plain(node)).replace(anyAnchor, '').trim();
};

/** Anchors that a page has beside those of its text; those of its frame begin with a low line, as no heading's does. */
const ofLayout: readonly string[] = ['footnote-label'];

/** A line whose heading has no blank behind its signs, or one of another kind, as several dialects of Markdown read them. */
export const withSpacedHeading = (line: string): string =>
  line.replace(/^(#{1,6})(?:(?=[^#\s!])|[\u00A0\u2000-\u200A\u202F\u3000]\s*)/, '$1 ');

/** The first heading of a text when it is of the first level and has words. */
export const topHeading = (lines: readonly Line[]): string | undefined => {
  const heading = treeOf(lines).children?.find(({ type }) => type === 'heading');
  return heading?.depth === 1 ? wordsOf(heading, textOf(lines)) || undefined : undefined;
};

/** True for a text that has words before its first heading, and after it more headings of the first level: sections all. */
export const isOfSections = (lines: readonly Line[]): boolean => {
  const parts = treeOf(lines).children ?? [];
  const [first, second] = parts.filter(({ type, depth }) => type === 'heading' && depth === 1);
  return second !== undefined && parts.some((one) => one.type === 'paragraph' && startOf(one) < startOf(first ?? one));
};

const isPicture = (written: string): boolean => /!\[|<img\b/i.test(written);

/** True where every element of HTML that begins in a text ends in it. */
const isWhole = (written: string): boolean =>
  (written.match(/<(?!(?:br|img)\b)[a-z][\w-]*(?=[\s>])/gi) ?? []).length === (written.match(/<\//g) ?? []).length;

/** A text whose title has pictures before or behind its words, such as badges, with those below it. */
const withPicturesBelowTitle = (lines: readonly Line[]): readonly Line[] => {
  const heading = treeOf(lines).children?.find(({ type }) => type === 'heading');
  const text = textOf(lines);
  const parts = heading?.children ?? [];
  const [first, last] = [parts.find((one) => wordsIn(one) !== ''), parts.findLast((one) => wordsIn(one) !== '')];
  if (heading?.depth !== 1 || !first || !last || !text.startsWith('#', startOf(heading))) return lines;
  const [begin, end] = [startOf(parts[0] ?? first), endOf(heading)];
  const [from, to] = [text.slice(begin, startOf(first)), text.slice(begin, endOf(last)).trimEnd()];
  const blanks = /^\s*/.exec(text.slice(startOf(first)))?.[0].length ?? 0;
  const outer = [
    { start: begin, end: begin + from.length + blanks, text: '' },
    { start: begin + to.length, end, text: '' },
  ].filter((one) => {
    const written = text.slice(one.start, one.end);
    return isPicture(written) && isWhole(written);
  });
  const moved = outer.map((one) => text.slice(one.start, one.end).trim()).join(' ');
  return moved === '' ? lines : withEdits(lines, [...outer, { start: end, end, text: `\n\n${moved}` }]);
};

/** A text without the line of HTML that says its title once more, such as in a box at its top. */
export const withoutTitleInHtml = (lines: readonly Line[], title: string | undefined): readonly Line[] => {
  const isCode = codeLines(lines);
  const at = lines.findIndex(({ text }, index) => {
    const [, words] = (!isCode[index] && /^\s*<h1\b[^>]*>([^<>]*)<\/h1>\s*$/i.exec(text)) || [];
    return words !== undefined && words.trim() === title;
  });
  return at < 0 ? lines : lines.toSpliced(at, 1);
};

/**
 * A text whose title is a heading of a lower level, as chapters of a book begin, with its headings raised so that it is one
 * of the first; and without a heading that only repeats the title, where others stand beside it. Pictures before and behind
 * the words of the title stand below it.
 * @param title what the page is called by its fields or the navigation
 */
export const withTopHeading = (given: readonly Line[], title: string | undefined): Line[] => {
  const lines = withPicturesBelowTitle(given);
  const tree = treeOf(lines);
  const text = textOf(lines);
  const first = tree.children?.find(({ type }) => type !== 'html');
  const { depth = 1 } = first ?? {};
  if (first?.type !== 'heading' || depth === 1 || !text.startsWith('#', startOf(first))) return [...lines];
  const words = wordsOf(first, text);
  if (title !== undefined && title !== words) return [...lines];
  const headings = withParents(tree).flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
  const others = headings.filter((node) => node !== first);
  const isTop = others.every((node) => (node.depth ?? 1) > depth && text.startsWith('#', startOf(node)));
  if (isTop)
    return withEdits(
      lines,
      headings.map((node) => ({ start: startOf(node), end: startOf(node) + depth - 1, text: '' })),
    );
  return title === undefined ? [...lines] : withEdits(lines, [{ start: startOf(first), end: endOf(first), text: '' }]);
};

/** A text with other words in its first heading. */
export const withHeading = (lines: readonly Line[], words: string): Line[] => {
  const heading = treeOf(lines).children?.find(({ type }) => type === 'heading');
  const [first, last] = [heading?.children?.[0], heading?.children?.at(-1)];
  return first && last ? withEdits(lines, [{ start: startOf(first), end: endOf(last), text: words }]) : [...lines];
};

const holdsPicture = (node: PlacedNode): boolean =>
  /^(?:image|imageReference|html)$/.test(node.type) || (node.children ?? []).some(holdsPicture);

export interface Anchored {
  lines: Line[];
  /** Anchors of the old site with those that lead to the same place here; '' is the top of the page. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Gives headings the anchors that they had, where this site would give them others.
 * @param title the title as fields name it; undefined when the first heading is the title
 */
export const withAnchors = (lines: readonly Line[], slug: Slugger, title: string | undefined): Anchored => {
  const tree = treeOf(lines);
  const text = textOf(lines);
  const top = tree.children?.find(({ type }) => type === 'heading');
  const isTitle = (node: PlacedNode): boolean =>
    node === top && node.depth === 1 && (title === undefined || title === wordsOf(node, text));
  const old = new Set<string>();
  const auto = new Set<string>();
  const final = new Set(ofLayout);
  const renamed = new Map<string, string>();
  const edits: Edit[] = [];
  const above: { depth: number; id: string }[] = [];
  for (const { node } of withParents(tree)) {
    if (node.type !== 'heading') continue;
    const { depth = 1 } = node;
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const words = wordsOf(node, text);
    const last = node.children?.at(-1);
    // A colon in an anchor looks like a directive.
    const isText = last?.type === 'text' || last?.type === 'textDirective';
    const [written, given] = (isText && anyAnchor.exec(text.slice(startOf(node), endOf(last)))) || [];
    const before = given ?? slug(words, old, above.at(-1)?.id);
    old.add(before);
    above.push({ depth, id: before });
    if (isTitle(node)) {
      renamed.set(before, '');
      if (written !== undefined && !ownAnchor.test(written))
        edits.push({ start: endOf(last) - written.length, end: endOf(last), text: '' });
      continue;
    }
    const here = githubAnchors(words, auto);
    const wanted = /^[\w-]+$/.test(before) ? before : here;
    let one = wanted === '' ? 'section' : wanted;
    for (let number = 2; final.has(one); number += 1) one = `${wanted}-${number}`;
    final.add(one);
    renamed.set(before, one);
    if (written !== undefined) {
      if (one !== given || !ownAnchor.test(written))
        edits.push({ start: endOf(last) - written.length, end: endOf(last), text: ownId(one) });
      // A picture may become words yet.
    } else if (ownId(one) !== '' && (one !== here || words === '' || holdsPicture(node)))
      edits.push({ start: endOf(last ?? node), end: endOf(last ?? node), text: ownId(one) });
    // A heading with an anchor of its own is none of those that are counted.
    else auto.add(here);
  }
  // A title that stands in the fields had an anchor on the old site, too.
  const ofTitle = title === undefined ? '' : slug(title, new Set());
  if (ofTitle !== '' && !renamed.has(ofTitle)) renamed.set(ofTitle, '');
  return { lines: withEdits(lines, edits), renamed };
};
