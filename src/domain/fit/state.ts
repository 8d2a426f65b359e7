/** The state of the fit quiz as parameters of a link: answers, changed limits, rules switched off. */
import {
  choices,
  isNumberQuestion,
  nothingKnown,
  questionIds,
  unchangedRules,
  type Answers,
  type QuizRules,
  type QuizSettings,
} from './quiz.ts';
import { entry, type QuizContent } from './content.ts';
import { ruleLogic } from './rules.ts';
import type { Parameter, Parameters, ParameterValue, StateValues } from '../tool/url-state.ts';

/** The parameter that holds the changed limit of a rule. */
export const limitParameter = (rule: string): string => `limit-${rule}`;

const rulesWithLimit = ruleLogic.filter(({ counts }) => counts !== undefined).map(({ id }) => id);
/** The largest limit that a reader may set for a rule, and the largest number where a question names none. */
export const largestLimit = 100_000;

/** The parameters of the quiz, in the order in which a link holds them. */
export const quizParameters = (content: Pick<QuizContent, 'questions' | 'rules'>): Parameters => {
  const answers = questionIds.map((id): [string, Parameter] => {
    const { name, most, unit } = entry(content.questions, id);
    return [
      id,
      isNumberQuestion(id)
        ? { kind: 'number', label: name, min: 0, max: most ?? largestLimit, whole: true, unit, words: ['unknown'] }
        : { kind: 'choice', label: name, options: [...choices[id], 'unknown'] },
    ];
  });
  const limits = rulesWithLimit.map((id): [string, Parameter] => [
    limitParameter(id),
    { kind: 'number', label: `Limit of “${entry(content.rules, id).name}”`, min: 1, max: largestLimit, whole: true },
  ]);
  const off: Parameter = { kind: 'list', label: 'Rules switched off', options: ruleLogic.map(({ id }) => id) };
  return Object.fromEntries([...answers, ...limits, ['off', off]]);
};

export interface QuizState {
  readonly answers: Answers;
  readonly settings: QuizSettings;
}

/**
 * The state that values of a link stand for. A link without any answer shows the example; in a link with answers, a
 * question without one counts as not known.
 */
export const quizState = (values: StateValues, quiz: QuizRules, example: Answers): QuizState => {
  const answered = questionIds.filter((id) => Object.hasOwn(values, id));
  const answers =
    answered.length === 0
      ? example
      : (Object.assign({}, nothingKnown, Object.fromEntries(answered.map((id) => [id, values[id]]))) as Answers);
  const limits = rulesWithLimit.flatMap((id) => {
    const key = limitParameter(id);
    const limit = Object.hasOwn(values, key) ? values[key] : undefined;
    const own = quiz.rules.find((rule) => rule.id === id)?.threshold?.value;
    return typeof limit === 'number' && limit !== own ? [[id, limit] as const] : [];
  });
  const off = Object.hasOwn(values, 'off') ? values['off'] : undefined;
  return {
    answers,
    settings: { limits: Object.fromEntries(limits), off: Array.isArray(off) ? off : unchangedRules.off },
  };
};

/** The values of a link for a state. Every answer is written, so that a link keeps its meaning when the example changes. */
export const quizValues = ({ answers, settings }: QuizState): StateValues => {
  const limits = Object.entries(settings.limits).map(([id, limit]): [string, ParameterValue] => [
    limitParameter(id),
    limit,
  ]);
  const off: [string, ParameterValue][] = settings.off.length === 0 ? [] : [['off', settings.off]];
  return Object.fromEntries([
    ...questionIds.map((id): [string, ParameterValue] => [id, answers[id]]),
    ...limits,
    ...off,
  ]);
};
