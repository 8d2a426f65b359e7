/** The wiki and the glossary. */
import { number, plural } from './grammar.ts';

export const tags = 'Tags';
export const tagsLine = 'Tags:';
export const tagTitle = (tag: string): string => `Tag: ${tag}`;
export const tagLead = (count: number, tag: string): string =>
  plural(count, { one: `1 page has the tag ${tag}.`, other: `${number(count)} pages have the tag ${tag}.` });
export const tagsLead = 'Pages that belong together, whichever section they stand in.';
export const noTags =
  'No page has a tag yet. Write tags into the front matter of a page, or into the _section.yaml of a folder.';
export const sectionNavigation = (title: string): string => `Section: ${title}`;
export const inThisSection = 'In this section';
export const allPagesOf = (count: number): string => (count === 1 ? 'The one page' : `All ${number(count)} pages`);
export const pagesCounted = (count: number): string =>
  plural(count, { one: '1 page', other: `${number(count)} pages` });
export const inSection = (count: number, title: string): string => `${pagesCounted(count)} in the section ${title}.`;
export const noOwner = 'No owner named';
export const changedBefore = (day: string): string => `Last changed on ${day}, before it was brought in`;
export const sections = 'Sections';
export const pages = 'Pages';
export const aToZ = 'All pages, A to Z';
export const aToZLead = (title: string, count: number): string =>
  `Every page of ${title}, ${number(count)} in all, by title.`;
export const letters = 'Letters';
export const pageByPage = (section: string): string => `${section}, page by page`;

export const glossary = 'Glossary';
export const glossaryLead = (count: number): string =>
  `${plural(count, { one: 'One term', other: `${number(count)} terms` })}, in a sentence or two each. A first mention in a section of a text opens the same definition.`;
export const also = (forms: string): string => `Also: ${forms}`;
export const usedIn = 'Used in';
export const andMore = (count: number): string => `and ${number(count)} more`;
