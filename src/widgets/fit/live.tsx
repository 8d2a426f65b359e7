/* What is needed once an answer is changed; loaded then, because the page as built already shows the example. */
import { quizAgeWords, type KeptDays } from '../../domain/fit/result/age.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { quizChange } from '../../domain/fit/result/change.ts';
import type { QuizContent } from '../../domain/fit/content.ts';
import type { QuizRules } from '../../domain/fit/quiz.ts';
import { quizReport, type QuizClaim, type QuizReport } from '../../domain/fit/result/report.ts';
import type { QuizState } from '../../domain/fit/state.ts';
import type { StateValues } from '../../domain/tool/url-state.ts';
import type { LiveTool } from '../tool/definition.ts';
import { quizHead } from './QuizHead.tsx';
import { QuizResult } from './QuizResult.tsx';

interface Props {
  readonly content: QuizContent;
  readonly quiz: QuizRules;
  readonly claims: readonly QuizClaim[];
  readonly evidence: string;
  readonly rulesPage: string;
  readonly kept: KeptDays;
}

/** What the quiz works out from answers and rules. */
export type QuizOutcome = QuizState & { readonly report: QuizReport };

export const liveQuiz = (props: Props, stateOf: (values: StateValues) => QuizState): LiveTool<QuizOutcome> => {
  const { content, quiz, claims } = props;
  return {
    evaluate: (values) => {
      const state = stateOf(values);
      return { ...state, report: quizReport(content, quiz, claims, state) };
    },
    head: ({ report }) => quizHead(report),
    words: ({ report }) => report.headline,
    spoken: ({ report: { headline, sentence, closeness } }, step) => `${headline}. ${step}. ${sentence} ${closeness}`,
    moved: (before, now) => quizChange(content, before.report, now.report),
    result: ({ report }) => (
      <QuizResult {...props} report={report} age={quizAgeWords(report, props.kept, localDay(new Date()))} />
    ),
  };
};
