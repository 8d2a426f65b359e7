/** The texts for language models: llms.txt and llms-full.txt. */
import { counted } from './grammar.ts';

export const startHere = 'Start here';
export const pagesAsMarkdown =
  'Every page also exists as Markdown: put .md in place of the closing slash of its address.';
export const marksLinkToEvidence =
  'A word such as "contested" after a statement links to the evidence for and against it.';
export const textsInOneFile = (link: string): string => `Its texts in one file: ${link}.`;
export const data = 'Data';
export const optional = 'Optional';
export const wikiElsewhere = (count: number, link: string): string =>
  `The wiki has ${counted(count, 'word', 'words')}. Its pages stand in files of their own, which ${link} lists.`;
export const addressLine = (url: string): string => `Address: ${url}`;
export const ownerIs = (team: string): string => `Owner: ${team}`;
export const reviewedIs = (day: string): string => `Reviewed: ${day}`;
