/** Takes the sheet of marks (src/layouts/marks.css) from pages on which no mark stands: a third of their style. Pure. */

/** Classes that its rules are about, without those that only say where a mark stands. */
export const markClasses = [
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
];

const mark = new RegExp(`\\bdata-sign=|\\bclass="(?:[^"]*\\s)?(?:${markClasses.join('|')})(?=[\\s"])`);
const link = /<link rel="stylesheet" href="[^"]*\/marks\.[\w-]+\.css"\s*\/?>/;

/** The page without that sheet where it has no use for it. A tool shows marks that do not stand in its page yet. */
export const withoutUnusedMarks = (html: string): string =>
  mark.test(html) || html.includes('<astro-island') ? html : html.replace(link, '');
