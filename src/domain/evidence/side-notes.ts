/** Notes beside the text: which marks get one. Pure; heights are in lines of the text, from the top of the page. */

export interface SideNote {
  /** Its HTML, of phrasing elements only, because it stands inside a paragraph. */
  readonly html: string;
  /** Letters in it, its title not counted. */
  readonly letters: number;
  /** Notes on claims are placed first; definitions take the room that is left. */
  readonly kind: 'claim' | 'term';
}

/** A word or a statement that opens a panel. */
export interface Mark {
  /** Id of the panel. */
  readonly panel: string;
  /** The line on which it ends. */
  readonly line: number;
  /** The line from which the margin is free of what reaches into it above. */
  readonly floor: number;
  /** The line of the next block that reaches into the margin; Infinity when there is none. */
  readonly wall: number;
}

export interface Placed<Kind extends Mark> {
  readonly mark: Kind;
  readonly note: SideNote;
  readonly from: number;
  readonly to: number;
}

/** Letters on a line of the margin, and the height of that line. */
const letters = 33;
const line = 0.68;
/** How many lines lower than its mark a note on a claim may start. */
const mayDrop = 4;

const heightOf = (note: SideNote): number => (1 + Math.ceil(note.letters / letters)) * line + 1;

/**
 * The notes that find room, in the order of their marks. A note floats into the margin at the line of its mark, so it
 * must end before the next note and before the next block that reaches into the margin, and must not drop far.
 *
 * @param marks in the order of the page
 * @param notes by the id of the panel that a mark opens
 */
export const placeNotes = <Kind extends Mark>(
  marks: readonly Kind[],
  notes: ReadonlyMap<string, SideNote>,
): Placed<Kind>[] => {
  const placed: Placed<Kind>[] = [];
  const order = new Map(marks.map((mark, index) => [mark, index]));
  const indexOf = ({ mark }: Placed<Kind>): number => order.get(mark) ?? -1;
  for (const kind of ['claim', 'term'] as const) {
    for (const mark of marks) {
      const note = notes.get(mark.panel);
      if (note?.kind !== kind) continue;
      const before = placed.filter((one) => indexOf(one) < (order.get(mark) ?? 0));
      const after = placed.filter((one) => indexOf(one) > (order.get(mark) ?? 0));
      const height = heightOf(note);
      const from = Math.max(mark.line, mark.floor, ...before.map(({ to }) => to));
      const end = Math.min(mark.wall, ...after.map((one) => one.from));
      const drop = kind === 'claim' ? mayDrop : 0;
      if (from - mark.line <= drop && from + height <= end) placed.push({ mark, note, from, to: from + height });
    }
  }
  return placed.sort((a, b) => indexOf(a) - indexOf(b));
};

/** As many whole sentences from the start of a text as fit into so many letters, and always one. */
export const firstSentences = (text: string, most: number): string => {
  const sentences = text.match(/[^.!?]+(?:[.!?](?!\s+[A-Z"(]|$)[^.!?]*)*[.!?]*\s*/g) ?? [text];
  let kept = '';
  for (const sentence of sentences) {
    if (kept !== '' && (kept + sentence).trimEnd().length > most) break;
    kept += sentence;
  }
  return kept.trimEnd();
};
