/** What is known while a text is written anew. */
import type { RstNode } from 'rst-compiler';
import type { Line } from '../../../text/lines.ts';
import type { Names } from './names.ts';
import type { Tree } from './parse.ts';

export interface Writing extends Omit<Tree, 'nodes'> {
  readonly names: Names;
  /** The language of code that names none, as the text last said it. */
  language: string;
  /** Blocks of a piece of text that stands where the library does not look. */
  readonly parse: (text: string) => readonly RstNode[];
  /** Blocks as lines, each apart from the next. */
  readonly lines: (nodes: readonly RstNode[]) => Line[];
}
