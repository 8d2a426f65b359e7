/** What changed, and the feeds. */
import { number, plural } from './grammar.ts';

export const whatChanged = 'Was sich geändert hat';
export const whatChangedIn = (month: string): string => `Was sich im ${month} geändert hat`;
export const changesLead = (_handbook: string, known: string): string => `Das Neueste zuerst. ${known}`;
export const changesAliases = 'Änderungen, Verlauf, zuletzt geändert, was ist neu, Feeds';
export const changesUses = 'sehen, was sich geändert hat, Änderungen im Feedreader verfolgen';
export const changeIsNoReviewHtml = (link: string, version: string): string =>
  `Eine Änderung ist keine Prüfung: Eine geänderte Seite kann trotzdem zu prüfen sein, und eine geprüfte unverändert. Was zu prüfen ist: ${link}. Dies ist die Fassung ${version}.`;
export const byMonth = 'Nach Monaten';
export const months = 'Monate';
export const changesCounted = (count: number): string =>
  plural(count, { one: '1 Änderung', other: `${number(count)} Änderungen` });
export const monthLead = (changes: string, most: number | undefined): string =>
  `${changes} an Einträgen, die es noch gibt, die neuesten zuerst${most === undefined ? '' : `; davon die letzten ${number(most)}`}.`;
export const theNewest = 'Das Neueste';
export const feeds = 'Feeds';
export const feedsAbout =
  'Jeder ist eine Datei, der ein Feedreader folgt: Einträge nach dem Tag ihrer letzten Änderung.';
export const mainFeed = 'Kapitel und Antworten nach dem Tag ihrer Prüfung';
export const sectionFeed = (title: string): string => `Abschnitt ${title}`;
export const historyWhole = 'Aus der Versionsgeschichte der Dateien und aus dem, was Einträge selbst berichten.';
export const historyNone =
  'Diese Ausgabe wurde ohne die Versionsgeschichte der Dateien gebaut; bekannt ist nur, was Einträge selbst berichten.';
export const historyShallow = (from: string | undefined): string =>
  `Diese Ausgabe wurde aus einem unvollständigen Klon gebaut; bekannt ist nur das Ende der Versionsgeschichte${from === undefined ? '' : `, ab ${from}`}, und was Einträge selbst berichten.`;
export const notReviewedByAnyone = 'Niemand hat es geprüft.';
export const reviewedOn = (day: string): string => `Geprüft am ${day}.`;
export const changedOn = (day: string | undefined): string =>
  day === undefined ? 'Der Tag der letzten Änderung ist nicht bekannt.' : `Geändert am ${day}.`;
