/** The words of the fit quiz, as the page, the browser and the exports use them. */
import type { Alternative, FitDecision, FitOption, FitQuestion, FitRule, FitVerdict } from '../../schemas/fit.ts';
import type { ArticleName } from '../evidence/standing.ts';
import type { WithId } from '../../schemas/entry.ts';
import type { Answer, QuestionId } from './quiz.ts';

type Entry<Data, Field extends keyof Data> = WithId<Pick<Data, Field>>;

/** What the quiz reads of its entries: only that much goes to the browser. */
export interface QuizContent {
  /** What the work whose claims are behind the rules is called on this site. */
  readonly names: ArticleName;
  readonly questions: readonly Entry<
    FitQuestion,
    'name' | 'question' | 'help' | 'kind' | 'most' | 'unit' | 'options'
  >[];
  readonly rules: readonly Entry<FitRule, 'name' | 'side' | 'origin' | 'threshold' | 'weight' | 'aside' | 'claims'>[];
  readonly verdicts: readonly Entry<
    FitVerdict,
    'name' | 'sentence' | 'decision' | 'instead' | 'consequences' | 'askAgain' | 'claims'
  >[];
  readonly decisions: readonly Entry<FitDecision, 'name' | 'when' | 'because' | 'limit'>[];
  readonly options: readonly Entry<FitOption, 'name' | 'suits' | 'fails' | 'data'>[];
  readonly alternatives: readonly Entry<Alternative, 'name' | 'kind' | 'needs' | 'summary' | 'fits' | 'limits'>[];
}

/** An entry by its id; throws when the content has none. */
export const entry = <Data extends { readonly id: string }>(list: readonly Data[], id: string): Data => {
  const found = list.find((one) => one.id === id);
  if (!found)
    throw new Error(`The fit quiz knows nothing called "${id}". Known: ${list.map((one) => one.id).join(', ')}.`);
  return found;
};

/** An answer in words: "12", "Several times a day", "do not know". */
export const answerWords = ({ questions }: QuizContent, question: QuestionId, answer: Answer): string =>
  answer === 'unknown'
    ? 'do not know'
    : typeof answer === 'number'
      ? answer.toLocaleString('en-US')
      : entry(entry(questions, question).options, answer).label;
