/** Questions and their short answers. */
import { counted, number, plural } from './grammar.ts';

export const questions = 'Questions';
export const questionsLead = (count: number): string =>
  plural(count, {
    one: 'One question that engineers ask, with a short answer first, and what the answer rests on.',
    other: `${number(count)} questions that engineers ask, each with a short answer first, and what the answer rests on.`,
  });
export const questionAliases = 'FAQ, frequently asked questions';
export const allQuestions = 'All questions';
export const sources = 'Sources';
export const filterQuestions = 'Filter the questions';
export const searchWhole = 'Search the whole handbook';
export const searchWholeFor = (text: string): string => `Search the whole handbook for “${text}”`;
export const showAllQuestions = 'Show all questions';
export const fullAnswer = 'Full answer';
export const fullAnswerTo = (question: string): string => `Full answer: ${question}`;
export const copyAnswer = 'Copy answer';
export const copyMarkdown = 'Copy as Markdown';
export const copyNotLoaded = 'Copying could not be loaded. Press again to retry, or select the text.';
export const filterNotLoaded = 'The filter could not be loaded. Type again to try once more, or use the search.';
export const filterUnsure = ' A part of the filter could not be loaded, so there may be more. Type again to retry.';
export const filterCut = ' Only the beginning of what you typed was compared.';
export const nothingMatches = 'Nothing on this page matches.';
export const noQuestionMatches = 'No question matches.';
export const questionsShown = (shown: number, all: number): string =>
  `${number(shown)} of ${counted(all, 'question', 'questions')}`;
export const questionsNear = (counted: string): string => `No question holds all of these words. ${counted} hold some.`;
