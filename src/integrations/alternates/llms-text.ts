/** The two texts for language models: an index of the Markdown pages (llmstxt.org), and the chapters and answers in one file. Pure. */
import type { ApiItem } from '../../schemas/api.ts';
import { words } from '../../words/words.ts';

export interface MarkdownPage extends ApiItem<'pages'> {
  /** The text of the page, without front matter. */
  readonly text: string;
}

export interface SiteFacts {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the front page. */
  readonly url: string;
}

/** A file for programs. */
export interface DataFile {
  readonly url: string;
  /** What it holds, in a sentence. */
  readonly about: string;
}

const sectionOf = (path: string): string => /^\/([^/]+)\//.exec(path)?.[1] ?? '';
const isInside = (path: string): boolean => /^\/[^/]+\/.+/.test(path);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The first sentence of a description that is longer than a line of such a list should be. */
const inShort = (description: string): string =>
  description.length <= 160 ? description : (/^.+?[.!?](?=\s+\p{Lu})/u.exec(description)?.[0] ?? description);
/** Words of a page that tell how a link is written are none here. */
const withoutLinks = (text: string): string => text.replaceAll('](', ']\\(');
const line = ({ title, markdown, description }: MarkdownPage): string =>
  `- [${title.replace(/[[\]\\]/g, '\\$&')}](${markdown}): ${withoutLinks(inShort(description))}`;

/** Sections whose pages a short reading can do without; the standard calls them optional. */
const optional = 'evidence';

/**
 * `/llms.txt`: title, summary, and a section of links for each part of the site.
 * @param pages in reading order
 * @param files the files under /api/, each with a sentence on what it holds
 */
export const llmsIndex = (site: SiteFacts, pages: readonly MarkdownPage[], files: readonly DataFile[]): string => {
  const isOptional = ({ path }: MarkdownPage): boolean => sectionOf(path) === optional && isInside(path);
  const withPages = new Set(pages.filter(({ path }) => isInside(path)).map(({ path }) => sectionOf(path)));
  const sections = Map.groupBy(
    pages.filter((page) => !isOptional(page)),
    ({ path }) => (withPages.has(sectionOf(path)) ? sectionOf(path) : ''),
  );
  const heading = (section: string): string =>
    section === '' ? words.startHere : (pages.find(({ path }) => path === `/${section}/`)?.title ?? capital(section));
  const parts = [...sections].map(([section, listed]) => `## ${heading(section)}\n\n${listed.map(line).join('\n')}`);
  const hasEvidence = pages.some(isOptional);
  const data = files.map(({ url, about }) => `- [${url.slice(site.url.length)}](${url}): ${about}`);
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    [
      words.pagesAsMarkdown,
      ...(hasEvidence ? [words.marksLinkToEvidence] : []),
      words.textsInOneFile(`[llms-full.txt](${site.url}llms-full.txt)`),
    ].join(' '),
    ...parts,
    `## ${words.data}\n\n${data.join('\n')}`,
    ...(hasEvidence ? [`## ${words.optional}\n\n${pages.filter(isOptional).map(line).join('\n')}`] : []),
  ].join('\n\n')}\n`;
};

/** More words than this no model reads at once, so a larger wiki stands beside the one file and not in it. */
export const mostWikiWords = 100_000;

/**
 * `/llms-full.txt`: every chapter, wiki page and answer, each with its address. Of a wiki that is too long for one file it
 * says where its pages are.
 */
export const llmsFull = (site: SiteFacts, pages: readonly MarkdownPage[]): string => {
  const inside = pages.filter(({ path }) => isInside(path));
  const wiki = inside.filter(({ path }) => sectionOf(path) === 'wiki');
  const wikiWords = wiki.reduce((sum, page) => sum + page.words, 0);
  const isLeftOut = wikiWords > mostWikiWords;
  const sections = isLeftOut ? ['guide', 'faq'] : ['guide', 'wiki', 'faq'];
  const elsewhere = words.wikiElsewhere(wikiWords, `[llms.txt](${site.url}llms.txt)`);
  return `${[
    `# ${site.name}\n\n> ${site.description}`,
    ...(isLeftOut ? [elsewhere] : []),
    ...inside
      .filter(({ path }) => sections.includes(sectionOf(path)))
      .map(({ url, owner, reviewed, text }) => {
        const known = [
          words.addressLine(url),
          owner && words.ownerIs(owner),
          reviewed && words.reviewedIs(reviewed),
        ].filter(Boolean);
        return `${known.join('\n')}\n\n${text.trim()}`;
      }),
  ].join('\n\n---\n\n')}\n`;
};
