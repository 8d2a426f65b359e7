/** How generators make anchors of headings, so that links to old anchors go on working. */
import { slug as githubSlug } from 'github-slugger';
import type { Slugger } from '../../source.ts';

const numbered =
  (slug: (words: string) => string, separator: string, first: number): Slugger =>
  (words, taken) => {
    const plain = slug(words);
    let one = plain;
    for (let number = first; taken.has(one); number += 1) one = `${plain}${separator}${number}`;
    return one;
  };

/** As on GitHub, in Docusaurus, Starlight, Hugo and on this site. */
export const githubAnchors: Slugger = numbered(githubSlug, '-', 1);

/** As Python-Markdown does, for MkDocs: ASCII only, one hyphen for any run of blanks and hyphens. */
export const pythonAnchors: Slugger = numbered(
  (words) =>
    words
      .normalize('NFKD')
      // What is not ASCII is dropped, as Python's encode('ascii', 'ignore') does.
      .replace(/[^\x00-\x7F]/g, '')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-'),
  '_',
  1,
);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const parameterized = (words: string): string =>
  words
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9\-_]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');

/**
 * As GOV.UK's Tech Docs do: Rails' `parameterize` of the words as they stand in HTML; of two headings with the same words
 * the second has the anchor of the one above it in front.
 */
export const parameterizedAnchors: Slugger = (words, taken, parent) => {
  const plain = parameterized(words);
  if (!taken.has(plain)) return plain;
  const own = parent === undefined ? plain : `${parent}-${plain}`;
  let one = own;
  for (let number = 2; taken.has(one); number += 1) one = `${own}-${number}`;
  return one;
};

/** As mdBook does: letters, figures, `_` and `-` stay, blanks are hyphens. */
export const mdbookAnchors: Slugger = numbered(
  (words) =>
    Array.from(words.trim().toLowerCase())
      .map((sign) => (/[\p{L}\p{N}_-]/u.test(sign) ? sign : /\s/.test(sign) ? '-' : ''))
      .join(''),
  '-',
  1,
);

/** As GitLab does: like GitHub, but never two hyphens in a row. */
export const gitlabAnchors: Slugger = numbered((words) => githubSlug(words).replace(/-{2,}/g, '-'), '-', 1);

/** As VitePress and VuePress do: what is no letter is a hyphen, marks on letters go, and a figure is no begin. */
export const vueAnchors: Slugger = numbered(
  (words) =>
    words
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/[\u0000-\u001F]/g, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/^-|-$/g, '')
      .replace(/^(?=\d)/, '_')
      .toLowerCase(),
  '-',
  1,
);
