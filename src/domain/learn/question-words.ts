/** A question as words: what is asked, what may be answered, what is right. */
import type { Question } from '../../schemas/learn.ts';
import { hashOf, optionOrder } from './option-order.ts';
import { words } from '../../words/words.ts';

/** By what an answer is known in every order: it changes with its words only. */
export const keyOfOption = (text: string): string => hashOf(text).toString(36);

export interface QuestionWords {
  readonly ask: string;
  /** What may be answered, in the order of whoever reads without script; none where the reader writes. */
  readonly options: readonly string[];
  readonly answer: string;
}

const inOrder = (texts: readonly string[], id: string): string[] =>
  optionOrder(texts.map(keyOfOption), '', id).map((index) => texts[index] ?? '');

// A worked figure may have cents and parts of a cent; what is shown has to be accepted when it is typed.
const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** A number with its unit, as a sentence ends with it. */
export const withUnit = (value: number, unit: string): string =>
  unit === 'percent'
    ? words.inSigns(`${exact.format(value)}%`)
    : /^US dollars/.test(unit)
      ? `${words.inSigns(`$${exact.format(value)}`)}${unit.slice('US dollars'.length)}`
      : `${words.inSigns(exact.format(value))} ${unit}`;

const tolerated = (figure: string, tolerance: number): string =>
  tolerance > 0 ? words.giveOrTake(figure, words.inSigns(exact.format(tolerance))) : figure;

/** The right answer as a sentence. */
export const rightAnswer = (question: Question): string => {
  switch (question.kind) {
    case 'choice':
      return question.options
        .flatMap(({ right, text }) => (right ? [`${text}.`] : []))
        .join(' ')
        .replaceAll('..', '.');
    case 'number':
      return `${tolerated(withUnit(question.answer, question.unit), question.tolerance)}.`;
    case 'order':
      return question.steps.map((step, index) => `${index + 1}. ${step.replace(/[^.?!]$/, '$&.')}`).join(' ');
    case 'text':
      return question.model;
  }
};

/**
 * @param id id of the item, on which the order of the options depends
 */
export const questionWords = (question: Question, id: string): QuestionWords => ({
  ask: question.ask,
  options:
    question.kind === 'choice'
      ? inOrder(
          question.options.map(({ text }) => text),
          id,
        )
      : question.kind === 'order'
        ? inOrder(question.steps, id)
        : [],
  answer: rightAnswer(question),
});
