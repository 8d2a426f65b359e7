/** Questions and their short answers. */
import { number, plural } from './grammar.ts';

export const questions = 'Fragen';
export const questionsLead = (count: number): string =>
  plural(count, {
    one: 'Eine Frage aus der Praxis, zuerst mit kurzer Antwort, dann mit dem, worauf sie beruht.',
    other: `${number(count)} Fragen aus der Praxis, jede zuerst mit kurzer Antwort, dann mit dem, worauf sie beruht.`,
  });
export const questionAliases = 'FAQ, häufige Fragen';
export const allQuestions = 'Alle Fragen';
export const sources = 'Quellen';
export const filterQuestions = 'Fragen filtern';
export const searchWhole = 'Im ganzen Handbuch suchen';
export const searchWholeFor = (text: string): string => `Im ganzen Handbuch nach „${text}“ suchen`;
export const showAllQuestions = 'Alle Fragen zeigen';
export const fullAnswer = 'Ganze Antwort';
export const fullAnswerTo = (question: string): string => `Ganze Antwort: ${question}`;
export const copyAnswer = 'Antwort kopieren';
export const copyMarkdown = 'Als Markdown kopieren';
export const copyNotLoaded =
  'Das Kopieren ließ sich nicht laden. Für einen neuen Versuch noch einmal drücken, oder den Text markieren.';
export const filterNotLoaded =
  'Der Filter ließ sich nicht laden. Für einen neuen Versuch weitertippen, oder die Suche benutzen.';
export const filterUnsure =
  ' Ein Teil des Filters ließ sich nicht laden, es kann also mehr geben. Für einen neuen Versuch weitertippen.';
export const filterCut = ' Verglichen wurde nur der Anfang der Eingabe.';
export const nothingMatches = 'Nichts auf dieser Seite passt.';
export const noQuestionMatches = 'Keine Frage passt.';
export const questionsShown = (shown: number, all: number): string => `${number(shown)} von ${number(all)} Fragen`;
export const questionsNear = (counted: string): string =>
  `Keine Frage enthält alle diese Wörter. ${counted} enthalten einige.`;
