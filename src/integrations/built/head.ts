/**
 * Sets the head of a built page in order: the content security policy stands first, before every script and style that
 * it governs, and names those of this page and no others; the style sheets stand in the head, each once, as text, so that
 * the first paint waits for nothing but the page. Pure: HTML in, HTML out. `checks/` judges the result.
 */
import { createHash } from 'node:crypto';
import { sheetsIn } from './html.ts';

const sheetLink = /<link rel="stylesheet" href="([^"]*)"\s*\/?>/g;

/** Addresses of the sheets that a page links, each once, those of its head first. */
export const sheetsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(sheetLink)].map(([, href = '']) => href)),
];

/** Astro writes the style of islands before the first of them, where HTML allows no style. */
const islandStyle = /<style>astro-island,[^<]*<\/style>/g;

/** Whether the page holds a style that stands in pages whatever is done. */
export const hasIslandStyle = (html: string): boolean => html.search(islandStyle) >= 0;

const policyTag = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/i;
const charset = /<meta charset="utf-8"\s*\/?>/i;

const hashes = new Map<string, string>();
/** So many texts are remembered: all pages have nearly the same sheets and scripts. */
const mostHashes = 300;

/** Hash of an inline script or style, as a policy names it. */
export const hashOf = (text: string): string => {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (hashes.size < mostHashes) hashes.set(text, hash);
  return hash;
};

const textsOf = (html: string, element: RegExp): string[] => [...html.matchAll(element)].map(([, text = '']) => text);

/**
 * The page with all of its sheets in its head, each once, in their order, behind those that were there.
 * @param sheets text of each sheet by the address that links use, or none where it stands with another; the link of any
 * other sheet stays a link
 */
export const withSheets = (html: string, sheets: ReadonlyMap<string, string>): string => {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const [head, body] = [html.slice(0, end), html.slice(end)];
  const asWritten = ([link, href = '']: RegExpMatchArray): string => {
    const text = sheets.get(href);
    return text === undefined ? link : text === '' ? '' : `<style>${text.trim()}</style>`;
  };
  const sheetsOfPage = [...head.matchAll(sheetLink), ...body.matchAll(sheetLink)].map(asWritten);
  const all = new Set([...sheetsOfPage, ...(body.match(islandStyle) ?? [])]);
  return head.replace(sheetLink, '') + [...all].join('') + body.replace(sheetLink, '').replace(islandStyle, '');
};

/**
 * The page with its policy first, right behind the charset. Astro writes the policy and lists the scripts of all its
 * islands on every page; what this page does not have goes, as it is half a kilobyte that no compression shrinks. A
 * script is never added: one that Astro did not list was not meant to run. Styles of the head are, since only the layout
 * writes there.
 */
export const withPolicyFirst = (html: string): string => {
  const policy = policyTag.exec(html)?.[1];
  if (policy === undefined) return html;
  const present = new Set(
    textsOf(html, /<(?:script|style)\b[^>]*>(.*?)<\/(?:script|style)>/gs)
      .filter(Boolean)
      .map(hashOf),
  );
  const styles = new Set(sheetsIn(html.slice(0, html.indexOf('</head>'))).map(hashOf));
  const own = policy
    .replace(/ ('sha256-[^']+')/g, (all, hash: string) => (present.has(hash) && !styles.has(hash) ? all : ''))
    .replace(/style-src[^;]*/, (directive) => [directive, ...styles].join(' '));
  return html
    .replace(policyTag, '')
    .replace(charset, (first) => `${first}<meta http-equiv="content-security-policy" content="${own}">`);
};

/**
 * The page with scripts that only import one other replaced by that other, which saves a round trip.
 * @param onlyImport address of the imported script by that of the script
 */
export const withScripts = (html: string, onlyImport: ReadonlyMap<string, string>): string =>
  html.replace(/(<script type="module" src=")([^"]*)"/g, (_, start: string, src: string) => {
    return `${start}${onlyImport.get(src) ?? src}"`;
  });

/** What the build made besides pages. */
export interface Assets {
  /** Texts of the sheets that stand in pages: see `inline-sheets.ts`. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly onlyImport: ReadonlyMap<string, string>;
}

/** Elements whose blanks are read as they stand, or whose text has a hash. */
const asWritten = /(<(pre|textarea|script|style)\b[\s\S]*?<\/\2>)/;

/** A drawing, all of it; those that hold words keep their blanks. */
const drawing = /<svg\b(?:(?!<\/svg>)[\s\S])*<\/svg>/g;
const withWords = /<(?:text|title|desc|foreignObject)\b/;
const emptyShape = /><\/(?:rect|path|circle|line|ellipse|polygon|polyline|use)>/g;

/** Blanks that nobody sees, in a part of a page without code, fields, scripts and sheets. */
const tight = (part: string): string =>
  part
    .replace(/\s*\n\s*/g, ' ')
    .replace(/>\s+(?=<\/?(?:html|head|body)\b)/g, '>')
    .replace(drawing, (svg) => (withWords.test(svg) ? svg : svg.replace(/>\s+</g, '><').replace(emptyShape, '/>')));

/**
 * The page without its line breaks: where the source was broken, one blank says the same. A page has hundreds of them, each
 * followed by another depth of blanks, and compression spares the least of it.
 */
export const withoutBreaks = (html: string): string =>
  html
    .split(asWritten)
    .map((part, index) => (index % 3 === 0 ? tight(part) : index % 3 === 1 ? part : ''))
    .join('');

/** The page as readers get it. */
export const inOrder = (html: string, { sheets, onlyImport }: Assets): string =>
  withPolicyFirst(withoutBreaks(withScripts(withSheets(html, sheets), onlyImport)));
