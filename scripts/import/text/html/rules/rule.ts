/** What a rule about tags is asked, and what it answers. */
import type { Edit } from '../../edits.ts';
import type { Found } from '../../marks.ts';
import { startOf } from '../../tree.ts';
import type { Placed } from '../placed-tags.ts';
import type { Standing } from './standing.ts';

/** A text with all its tags. */
export interface TaggedText extends Standing {
  readonly text: string;
  readonly tags: readonly Placed[];
  /** Anchors of the text so far, to which each tag that stays adds its own. */
  readonly ids: Set<string>;
  /** Where an address of the old site leads here. */
  readonly address: (url: string, line: number) => string | undefined;
  readonly found: Found;
}

/** One tag of a text. */
export interface TagInText {
  readonly tag: Placed;
  /** Its number among the tags of the text. */
  readonly index: number;
  /** The first tag behind it of which something is true. */
  readonly next: (isIt: (one: Placed) => boolean) => Placed | undefined;
  /** Replaces the tag, or another piece of the text. */
  readonly put: (by: string, piece?: Piece) => Edit;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

export interface Outcome {
  readonly edits: readonly Edit[];
  /** Ends that are dealt with along with their start. */
  readonly done?: readonly Placed[];
  /** Where an element ends whose tags are dealt with as one. */
  readonly passed?: number;
}

/** Answers undefined for a tag that it says nothing about. */
export type Rule = (one: TagInText, of: TaggedText) => Outcome | undefined;

/** What stays as it is written. */
export const untouched: Outcome = { edits: [] };

/** True for the end of the element that a tag begins. */
export const isPaired = (tag: Placed, end: Placed | undefined): end is Placed =>
  end !== undefined && end.name === tag.name && end.kind === 'end';

/** The place to link to that a tag names. */
export const anchorSpan = (id: string): string => `<span id="${id}"></span>`;

/** A piece of a text replaced, without what would be left of its line. */
const replaced = (text: string, { node, isInline }: Placed, by: string, { start, end }: Piece): Edit => {
  if (by !== '') return { start, end, text: by };
  // A line on which nothing is left would end the HTML around it.
  const from = text.lastIndexOf('\n', start - 1);
  if (/^\n[ \t]*$/.test(text.slice(from, start)) && /^[ \t]*(?:\n|$)/.test(text.slice(end)))
    return { start: from > startOf(node) ? from : start, end, text: '' };
  // Blanks before a tag that goes and blanks behind it would make code of what follows.
  const isFirst = !isInline && /^\n?[ \t]+$/.test(text.slice(Math.max(0, from), start));
  const [blanks = ''] = (isFirst && /^[ \t]*/.exec(text.slice(end))) || [];
  return { start, end: end + blanks.length, text: '' };
};

/** One tag of a text as rules look at it. */
export const tagIn = ({ text, tags }: TaggedText, tag: Placed, index: number): TagInText => ({
  tag,
  index,
  next: (isIt) => {
    for (let after = index + 1; after < tags.length; after += 1) {
      const one = tags[after];
      if (one && isIt(one)) return one;
    }
    return undefined;
  },
  put: (by, piece = tag) => replaced(text, tag, by, piece),
});
