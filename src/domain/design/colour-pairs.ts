/**
 * Which colours of `tokens.css` stand on which, and why. The contrast test walks this list in both themes, and the
 * specimen sheet at /about/design/ shows it. A colour that is used in a new place gets its place here first.
 */

/** What has to be told apart: letters, a mark or the edge of a control, or a line that only sets things apart. */
export type PairUse = 'text' | 'mark' | 'hairline';

export interface ColourPairs {
  /** Tokens in front; each stands on each of `on`. */
  readonly of: readonly string[];
  readonly on: readonly string[];
  readonly use: PairUse;
  /** Where a reader meets them. */
  readonly why: string;
}

/**
 * The lowest contrast ratio that each use may have. Text and marks are WCAG 2.2, 1.4.3 and 1.4.11; hairlines carry no
 * meaning, so theirs is our own: enough to be seen at all.
 */
export const leastContrast: Readonly<Record<PairUse, number>> = { text: 4.5, mark: 3, hairline: 1.15 };

const papers = ['--paper', '--paper-raised', '--paper-sunken'];
const washes = ['--accent-wash', '--good-wash', '--mixed-wash', '--bad-wash', '--view-wash'];
const signs = ['--good', '--mixed', '--bad', '--view'];
const code = ['foreground', 'comment', 'key', 'string', 'constant', 'keyword', 'function'].map(
  (name) => `--code-${name}`,
);

export const colourPairs: readonly ColourPairs[] = [
  { of: ['--ink'], on: [...papers, ...washes], use: 'text', why: 'the text of pages, panels, callouts and parts' },
  { of: ['--ink-soft'], on: [...papers, ...washes], use: 'text', why: 'leads, captions, notes and labels' },
  { of: ['--accent'], on: [...papers, ...washes], use: 'text', why: 'links, wherever text stands' },
  { of: signs, on: [...papers, ...washes], use: 'text', why: 'words of verdicts and standings, in callouts too' },
  { of: ['--ink', '--ink-soft', '--accent'], on: ['--mark'], use: 'text', why: 'words found by the search' },
  { of: ['--paper'], on: ['--accent', '--ink'], use: 'text', why: 'main buttons, and the link that skips to the text' },
  { of: ['--paper'], on: signs, use: 'text', why: 'words in the parts of the evidence bar' },
  { of: code, on: ['--code-background'], use: 'text', why: 'code samples' },
  { of: code, on: ['--accent-wash', '--good-wash', '--bad-wash'], use: 'text', why: 'code lines that stand out' },
  {
    of: ['--ink-soft', ...signs],
    on: ['--code-background'],
    use: 'text',
    why: 'punctuation in code, and the lines of a difference',
  },
  { of: ['--accent'], on: [...papers, ...washes], use: 'mark', why: 'the ring around what has the focus' },
  { of: ['--line-strong'], on: papers, use: 'mark', why: 'edges of buttons and fields, axes of charts' },
  { of: ['--line-strong'], on: washes, use: 'mark', why: 'edges of fields and dotted underlines in callouts' },
  { of: ['--accent', ...signs], on: papers, use: 'mark', why: 'bars, bands, rings and signs of the pictures' },
  { of: ['--line'], on: [...papers, ...washes], use: 'hairline', why: 'lines between rows and sections' },
];
