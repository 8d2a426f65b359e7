/** What reads one kind of block. */
import type { Line } from '../../../text/lines.ts';
import type { TabPlaces } from './tab-places.ts';

export interface BlockText {
  readonly lines: readonly Line[];
  /** True for lines of code and of comments, by their index. */
  readonly isQuiet: readonly boolean[];
  /** Turns the blocks that another one holds into those of this site. */
  readonly inner: (body: readonly Line[]) => Line[];
  /** Anchors of tabs. */
  readonly places: TabPlaces;
}

export interface ReadBlock {
  readonly made: readonly Line[];
  /** Index of the first line after the block. */
  readonly next: number;
}

/** Reads the block that begins with a line; undefined where none of its kind does. */
export type BlockReader = (line: Line, index: number, of: BlockText) => ReadBlock | undefined;

/** A title as it is meant, without the signs that let it stand in quotes. */
export const unescaped = (title: string | undefined): string | undefined => title?.replace(/\\"/g, '"');
