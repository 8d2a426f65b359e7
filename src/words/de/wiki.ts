/** The wiki and the glossary. */
import { number, plural } from './grammar.ts';

export const tags = 'Schlagwörter';
export const tagsLine = 'Schlagwörter:';
export const tagTitle = (tag: string): string => `Schlagwort: ${tag}`;
export const tagLead = (count: number, tag: string): string =>
  plural(count, {
    one: `1 Seite trägt das Schlagwort ${tag}.`,
    other: `${number(count)} Seiten tragen das Schlagwort ${tag}.`,
  });
export const tagsLead = 'Seiten, die zusammengehören, in welchem Abschnitt sie auch stehen.';
export const noTags =
  'Noch trägt keine Seite ein Schlagwort. Schlagwörter stehen unter tags im Kopf einer Seite oder in der _section.yaml eines Ordners.';
export const sectionNavigation = (title: string): string => `Abschnitt: ${title}`;
export const inThisSection = 'In diesem Abschnitt';
export const allPagesOf = (count: number): string => (count === 1 ? 'Die eine Seite' : `Alle ${number(count)} Seiten`);
export const pagesCounted = (count: number): string =>
  plural(count, { one: '1 Seite', other: `${number(count)} Seiten` });
export const inSection = (count: number, title: string): string => `${pagesCounted(count)} im Abschnitt ${title}.`;
export const noOwner = 'Niemand zuständig';
export const changedBefore = (day: string): string => `Zuletzt geändert am ${day}, vor der Übernahme`;
export const sections = 'Abschnitte';
export const pages = 'Seiten';
export const aToZ = 'Alle Seiten von A bis Z';
export const aToZLead = (title: string, count: number): string =>
  `Jede Seite aus ${title}, zusammen ${number(count)}, nach Titel.`;
export const letters = 'Buchstaben';
export const pageByPage = (section: string): string => `${section}, Seite für Seite`;

export const glossary = 'Glossar';
export const glossaryLead = (count: number): string =>
  `${plural(count, { one: 'Ein Begriff', other: `${number(count)} Begriffe` })}, in je ein, zwei Sätzen. Wo ein Begriff im Abschnitt eines Textes zuerst steht, öffnet er dieselbe Erklärung.`;
export const also = (forms: string): string => `Auch: ${forms}`;
export const usedIn = 'Verwendet in';
export const andMore = (count: number): string => `und ${number(count)} weitere`;
