/** A page in reStructuredText as lines of MyST, which has a sign for all that Sphinx knows. */
import type { RstNode } from 'rst-compiler';
import type { Line } from '../../../text/lines.ts';
import { blockLines } from './blocks.ts';
import { namesIn } from './names.ts';
import { parseRst } from './parse.ts';
import { noRole } from './readable.ts';
import type { Writing } from './writing.ts';

/** What stands above and below each text of a site, and the directives whose text is no markup. */
export interface RstSettings {
  readonly shared: string;
  readonly isRaw: (name: string) => boolean;
}

/**
 * @returns lines of MyST, each with the line that it comes from
 * @throws {Error} when the text cannot be read
 */
export const rstLines = (text: string, { shared, isRaw }: RstSettings): Line[] => {
  const parse = (piece: string): readonly RstNode[] => parseRst(piece, isRaw).nodes;
  const { nodes, ...tree } = parseRst(text, isRaw);
  const writing: Writing = {
    names: namesIn(nodes, parse(shared), tree.argumentOf),
    language: '',
    parse,
    ...tree,
    lines: (some) => blockLines(some, writing),
  };
  return blockLines(nodes, writing).map((line) => ({ ...line, text: line.text.replaceAll(noRole, '') }));
};
