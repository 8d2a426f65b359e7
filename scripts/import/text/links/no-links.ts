/** What was meant to be a link and is none: Markdown shows it as it is written, brackets and all. */
import { masked } from '../edits.ts';
import { textOf, type Line } from '../lines.ts';
import { endOf, sourceLine, startOf, withParents, type PlacedNode } from '../tree.ts';

export interface NoLink {
  /** As it is written. */
  readonly written: string;
  readonly why: string;
  readonly at: number;
}

/** Words with an address between braces behind them; what has a blank or an equals sign, or begins with `#` or `.x`, sets something. */
const inBraces =
  /(?<![\w\]\\)])!?\[((?:\\.|[^[\]\\\n])+)\]\{((?:[a-z]+:\/\/|mailto:|\.{0,2}\/(?!\*))[^\s{}=]+|[\w-][\w./-]*\.(?:md|html?))\}/gi;

const isText = ({ type }: PlacedNode): boolean => ['paragraph', 'heading', 'tableCell'].includes(type);

/** Those of a text, paragraph by paragraph. */
export const noLinks = (lines: readonly Line[], tree: PlacedNode): NoLink[] => {
  const plain = masked(lines);
  if (!plain.includes(']{')) return [];
  const text = textOf(lines);
  return withParents(tree)
    .filter(({ node }) => isText(node))
    .flatMap(({ node }) => {
      // What Markdown has read as a link or a picture is blank, so that only brackets are left.
      let inside = plain.slice(startOf(node), endOf(node));
      for (const { node: one } of withParents(node)) {
        if (!/^(?:link|image|footnote)|^html$/i.test(one.type)) continue;
        const [from, to] = [startOf(one) - startOf(node), endOf(one) - startOf(node)];
        // A bare address is read as a link wherever it stands, between braces, too.
        if (one.type === 'link' && !/[[<]/.test(text.charAt(startOf(one)))) continue;
        inside = inside.slice(0, from) + '\u0001'.repeat(to - from) + inside.slice(to);
      }
      const told = ({ index, 0: { length } }: RegExpExecArray, why: string): NoLink => {
        const from = startOf(node) + index;
        const ends = text.slice(startOf(node), from).split('\n').length - 1;
        const first = lines.findIndex(({ at }) => at === sourceLine(lines, node));
        return {
          written: text.slice(from, from + length).replace(/\s+/g, ' '),
          why,
          at: lines[first + ends]?.at ?? sourceLine(lines, node),
        };
      };
      return [...inside.matchAll(inBraces)].map((found) => told(found, 'an address stands between round brackets'));
    });
};
