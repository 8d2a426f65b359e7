/** Whether content and logic of the quiz speak of the same things; runs at build and in tests only. */
import { choices, isNumberQuestion, questionIds, verdictLadder, type QuestionId, type QuizRules } from './quiz.ts';
import type { FitRule } from '../../schemas/fit.ts';
import { entry, type QuizContent } from './content.ts';
import { decisions } from './decisions.ts';
import { optionIds } from './options.ts';
import { questionsOf, ruleLogic } from './rules.ts';

const missing = (folder: string, wanted: readonly string[], found: readonly { readonly id: string }[]): string[] => {
  const ids = found.map(({ id }) => id);
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `content/${folder}: the quiz needs an entry "${id}".`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `content/${folder}/${id}: nothing in the quiz uses it.`),
  ];
};

/** The words of the quiz with what only its check reads. */
type AuthorsContent = Omit<QuizContent, 'rules'> & {
  readonly rules: readonly (QuizContent['rules'][number] & Pick<FitRule, 'asks'>)[];
};

/** What does not fit between content and logic, as sentences for the author; none when all is well. */
export const quizProblems = (content: AuthorsContent): string[] => [
  ...missing('fit-questions', questionIds, content.questions),
  ...missing(
    'fit-rules',
    ruleLogic.map(({ id }) => id),
    content.rules,
  ),
  ...missing('fit-verdicts', verdictLadder, content.verdicts),
  ...missing(
    'fit-decisions',
    decisions.map(({ id }) => id),
    content.decisions,
  ),
  ...missing('fit-options', optionIds, content.options),
  ...content.questions.flatMap(({ id, kind, options }) => {
    if (!(questionIds as readonly string[]).includes(id)) return [];
    const question = id as QuestionId;
    if (isNumberQuestion(question))
      return kind === 'number' ? [] : [`content/fit-questions/${id}: must ask for a number.`];
    const wanted = choices[question].join(', ');
    return options.map((option) => option.id).join(', ') === wanted
      ? []
      : [`content/fit-questions/${id}: the options must be ${wanted}, in this order.`];
  }),
  ...ruleLogic.flatMap((logic) => {
    const { id, counts, then } = logic;
    const rule = content.rules.find((one) => one.id === id);
    if (rule && (then !== undefined) !== (rule.aside !== undefined))
      return [`content/fit-rules/${id}: ${then ? 'needs a sentence' : 'has no use for one'} in aside.`];
    if (rule && rule.asks.join() !== questionsOf(logic).join())
      return [`content/fit-rules/${id}: asks must be ${questionsOf(logic).join(', ')}.`];
    return rule && (counts !== undefined) !== (rule.threshold !== undefined)
      ? [`content/fit-rules/${id}: ${counts ? 'needs a' : 'has no use for a'} threshold.`]
      : [];
  }),
  ...['strong-on-both-sides', 'too-little-known', 'clear-lead', 'managed-would-do'].flatMap((id) =>
    content.decisions.find((one) => one.id === id)?.limit ? [] : [`content/fit-decisions/${id}: needs a limit.`],
  ),
];

/** The numbers of the quiz out of its content; throws with all problems when content and logic do not fit. */
export const quizRules = (content: AuthorsContent): QuizRules => {
  const problems = quizProblems(content);
  if (problems.length > 0) throw new Error(`The fit quiz and its content do not fit:\n${problems.join('\n')}`);
  const limit = (id: string) => entry(content.decisions, id).limit?.value ?? Number.NaN;
  return {
    rules: content.rules.map(({ id, side, origin, weight, threshold }) => ({ id, side, origin, weight, threshold })),
    limits: {
      strong: limit('strong-on-both-sides'),
      answered: limit('too-little-known'),
      lead: limit('clear-lead'),
      overwhelming: limit('managed-would-do'),
    },
  };
};
