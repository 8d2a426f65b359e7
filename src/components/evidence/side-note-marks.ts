/**
 * Finds the marks in the HTML of a page's text and puts notes behind them. Nobody can measure lines at build, so their
 * number is estimated from the letters; the measure of the text and of the margin is fixed where notes are shown, which
 * keeps the estimate honest.
 */
import { Parser } from 'htmlparser2';
import { placeNotes, type Mark, type SideNote } from '../../domain/evidence/side-notes.ts';

/** Letters on a line of the text. */
const textLetters = 76;
/** In lines of the text: the space after a block, a heading with its space, and a figure pulled into the margin. */
const gap = 0.6;
const heading = 3.3;
const pulled = 7;

interface PlacedMark extends Mark {
  /** Where the note goes in the HTML. */
  readonly at: number;
  wall: number;
}

/** Elements whose words are text; a callout keeps to the measure, so the margin beside it is free. */
const isText = (name: string, classes: string): boolean =>
  textElements.test(name) || /\b(callout|stack)\b/.test(classes);
const textElements =
  /^(p|ul|ol|li|a|abbr|b|br|cite|code|data|em|i|kbd|q|s|samp|small|span|strong|sub|sup|svg|path|time|var)$/;

const isBlock = /^(p|ul|ol|li|aside|div)$/;

/** Goes through the HTML of a page's text once and keeps count of the lines. */
const marksIn = (html: string): PlacedMark[] => {
  const marks: PlacedMark[] = [];
  let floor = 0;
  let unwalled: PlacedMark[] = [];
  let line = 0;
  let letters = 0;
  // Depth of the element that is not plain text, such as a table: nothing in it is counted, and it stops the notes above.
  let outside = 0;
  const open: { name: string; panel: string | undefined; isClaim: boolean }[] = [];
  const atLine = (): number => line + Math.floor(letters / textLetters);
  const endBlock = (): void => {
    if (letters > 0) line += Math.ceil(letters / textLetters) + gap;
    letters = 0;
  };
  const parser = new Parser({
    onopentag(name, { class: classes = '', 'data-panel': panel }) {
      const isHeading = /\bheading\b/.test(classes);
      const isPulled = /\bpull\b/.test(classes);
      if (outside > 0 || !isText(name, classes)) {
        if (outside === 0) {
          endBlock();
          if (isHeading) line += heading;
          else {
            for (const mark of unwalled) mark.wall = line;
            unwalled = [];
            floor = isPulled ? line + pulled : line;
          }
        }
        outside++;
      } else if (isBlock.test(name)) endBlock();
      open.push({ name, panel: outside > 0 ? undefined : panel, isClaim: /\bclaim\b/.test(classes) });
    },
    ontext(text) {
      // The line break between two blocks is not a line.
      if (outside === 0 && (letters > 0 || text.trim() !== '')) letters += text.replace(/\s+/g, ' ').length;
    },
    onclosetag(name) {
      const closed = open.pop();
      if (outside > 0) {
        outside--;
        return;
      }
      if (isBlock.test(name)) endBlock();
      const panel = closed?.panel;
      if (panel === undefined || marks.some((mark) => mark.panel === panel)) return;
      // After the statement as a whole: its mark is the last thing in it.
      const within = open.at(-1)?.isClaim === true && panel.startsWith('claim-');
      const at = within ? html.indexOf('>', parser.endIndex + 1) + 1 : parser.endIndex + 1;
      const mark = { panel, line: atLine(), floor, at, wall: Infinity };
      marks.push(mark);
      unwalled.push(mark);
    },
  });
  parser.end(html);
  return marks;
};

/**
 * The HTML of a page's text with a note behind each mark that has room beside it. A mark is an element with
 * `data-panel`; the same panel gets a note once.
 */
export const withSideNotes = (html: string, notes: ReadonlyMap<string, SideNote>): string => {
  let from = 0;
  const pieces = placeNotes(marksIn(html), notes).map(({ mark, note }) => {
    const piece = html.slice(from, mark.at) + note.html;
    from = mark.at;
    return piece;
  });
  return pieces.join('') + html.slice(from);
};
