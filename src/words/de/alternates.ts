/** The texts for language models: llms.txt and llms-full.txt. */
import { counted } from './grammar.ts';

export const startHere = 'Der Anfang';
export const pagesAsMarkdown =
  'Jede Seite gibt es auch als Markdown: mit .md anstelle des Schrägstrichs am Ende ihrer Adresse.';
export const marksLinkToEvidence =
  'Ein Wort wie „umstritten“ hinter einem Satz führt zu den Belegen dafür und dagegen.';
export const textsInOneFile = (link: string): string => `Die Texte in einer Datei: ${link}.`;
export const data = 'Daten';
// Den englischen Namen dieses Abschnitts legt llmstxt.org fest.
export const optional = 'Optional';
export const wikiElsewhere = (count: number, link: string): string =>
  `Das Wiki hat ${counted(count, 'Wort', 'Wörter')}. Seine Seiten stehen in eigenen Dateien, die in ${link} verzeichnet sind.`;
export const addressLine = (url: string): string => `Adresse: ${url}`;
export const ownerIs = (team: string): string => `Zuständig: ${team}`;
export const reviewedIs = (day: string): string => `Geprüft: ${day}`;
