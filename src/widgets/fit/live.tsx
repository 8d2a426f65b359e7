/* How a verdict is shown and told; loaded once an answer is changed, because the page as built shows the example. */
import { quizAgeWords, type KeptDays } from '../../domain/fit/result/age.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { quizChange } from '../../domain/fit/result/change.ts';
import type { QuizContent } from '../../domain/fit/content.ts';
import type { QuizReport } from '../../domain/fit/result/report.ts';
import type { QuizState } from '../../domain/fit/state.ts';
import type { LiveTool } from '../tool/definition.ts';
import { quizHead } from './QuizHead.tsx';
import { QuizResult } from './result/QuizResult.tsx';

interface Props {
  readonly content: QuizContent;
  readonly evidence: string;
  readonly rulesPage: string;
  readonly kept: KeptDays;
}

/** What the quiz works out from answers and rules. */
export type QuizOutcome = QuizState & { readonly report: QuizReport };

export const liveQuiz = (props: Props): LiveTool<QuizOutcome> => ({
  head: ({ report }) => quizHead(report),
  words: ({ report }) => report.headline,
  spoken: ({ report: { headline, sentence, closeness } }, step) => `${headline}. ${step}. ${sentence} ${closeness}`,
  moved: (before, now) => quizChange(props.content, before.report, now.report),
  result: ({ report }) => (
    <QuizResult {...props} report={report} age={quizAgeWords(report, props.kept, localDay(new Date()))} />
  ),
});
