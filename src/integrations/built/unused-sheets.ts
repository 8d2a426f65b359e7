/**
 * Takes from a page the sheets of the layout that nothing on it asks for: that of marks (src/layouts/marks.css) is a
 * quarter of a page's style, and most pages of a wiki show none. Pure.
 */

/** A sheet that src/layouts/Page.astro links on every page. */
export interface OptionalSheet {
  /** Its file, without the ending. */
  readonly name: string;
  /** Classes that its rules are about, without those that only say where such an element stands. */
  readonly classes: readonly string[];
  /** An attribute that asks for it, too. */
  readonly attribute?: string;
}

export const optionalSheets: readonly OptionalSheet[] = [
  {
    name: 'marks',
    classes: [
      'claim',
      'claim-mark',
      'claim-word',
      'facts',
      'note',
      'note-close',
      'note-head',
      'note-links',
      'notes',
      'print-only',
      'side-note',
      'sides',
      'sign',
      'source-kind',
      'sources',
      'standing',
      'term',
    ],
    attribute: 'data-sign',
  },
  { name: 'stacked-tables', classes: ['stacks'] },
];

const sheets = optionalSheets.map(({ name, classes, attribute }) => ({
  link: new RegExp(`<link rel="stylesheet" href="[^"]*/${name}\\.[\\w-]+\\.css"\\s*/?>`),
  use: new RegExp(
    `\\bclass="(?:[^"]*\\s)?(?:${classes.join('|')})(?=[\\s"])${attribute === undefined ? '' : `|\\b${attribute}=`}`,
  ),
}));

/** The page without such sheets where it has no use for them. A tool shows what does not stand in its page yet. */
export const withoutUnusedSheets = (html: string): string =>
  html.includes('<astro-island')
    ? html
    : sheets.reduce((page, { link, use }) => (use.test(page) ? page : page.replace(link, '')), html);
