import { useMemo, useRef } from 'preact/hooks';
import type { QuizContent } from '../../domain/fit-quiz-content.ts';
import { quizReport, type QuizClaim } from '../../domain/fit-quiz-report.ts';
import { quizState, quizValues, type QuizState } from '../../domain/fit-quiz-state.ts';
import { nothingKnown, unchangedRules, type Answers, type QuizRules } from '../../domain/fit-quiz.ts';
import { readState, writeState, type Parameters } from '../../domain/url-state.ts';
import { Exports } from '../tool/Exports.tsx';
import { openSavedWork } from '../tool/saved-work.ts';
import { SavedScenarios, type ComparedRow } from '../tool/SavedScenarios.tsx';
import { ShareBar } from '../tool/ShareBar.tsx';
import { Status } from '../tool/Status.tsx';
import { useUrlState } from '../tool/useUrlState.ts';
import { QuizForm } from './QuizForm.tsx';
import { QuizResult } from './QuizResult.tsx';

export interface FitQuizProps {
  readonly content: QuizContent;
  /** Weights and limits, checked at build. */
  readonly quiz: QuizRules;
  /** What a link may hold. */
  readonly parameters: Parameters;
  readonly claims: readonly QuizClaim[];
  /** The answers that fill the quiz when it is first opened. */
  readonly example: { readonly name: string; readonly story: string; readonly answers: Answers };
  /** Address of the page of the quiz. */
  readonly page: string;
  /** Address of the evidence; a claim stands under it by its id. */
  readonly evidence: string;
  /** Address of the list of rules; a rule stands there as #rule-id. */
  readonly rulesPage: string;
  /** Name of the handbook, for exports. */
  readonly handbook: string;
}

const formId = 'fit-quiz';
// Most visitors never export, so the exports arrive when asked for.
const record = () => import('../../domain/fit-quiz-record.ts');
const today = (): string => new Date().toISOString().slice(0, 10);

/** The fit quiz: questions, result, exports and saved scenarios. Rendered at build with the example. */
export const FitQuiz = ({
  content,
  quiz,
  parameters,
  claims,
  example,
  page,
  evidence,
  rulesPage,
  handbook,
}: FitQuizProps) => {
  const work = useMemo(() => openSavedWork('fit-quiz'), []);
  const state = useUrlState(parameters, work, formId);
  const result = useRef<HTMLHeadingElement>(null);

  const stateOf = (query: string): QuizState => quizState(readState(query, parameters).values, quiz, example.answers);
  const reportOf = (of: QuizState) => quizReport(content, quiz, claims, of);
  const current = quizState(state.values, quiz, example.answers);
  const query = writeState(quizValues(current), parameters);
  const report = useMemo(() => reportOf(current), [query]);

  const change = (next: Partial<QuizState>) => state.change(quizValues({ ...current, ...next }));
  const isExample =
    query === writeState(quizValues({ answers: example.answers, settings: unchangedRules }), parameters);

  const link = () => `${location.origin}${page}?${query}`;
  const about = () => ({ date: today(), link: link(), handbook });
  const compare = (queries: readonly [string, string]): readonly ComparedRow[] => {
    const [left, right] = [reportOf(stateOf(queries[0])), reportOf(stateOf(queries[1]))];
    const row = (name: string, words: (of: typeof left) => string): ComparedRow => ({
      name,
      values: [words(left), words(right)],
    });
    return [
      row('Verdict', ({ name }) => name),
      row('What decided', ({ decision }) => decision.name),
      row('Points for Kubernetes', ({ scales }) => String(scales.for)),
      row('Points against', ({ scales }) => String(scales.against)),
      row('Changed rules', ({ changedRules }) => changedRules.join(' ') || 'none'),
      ...left.answers.map(({ name }, index) => row(name, ({ answers }) => answers[index]?.words ?? '')),
    ];
  };

  return (
    <div class="tool fit-quiz">
      <ShareBar state={state} holds="answers" />
      <div class="fit-columns">
        <QuizForm
          formId={formId}
          page={page}
          content={content}
          quiz={quiz}
          state={current}
          verdictName={report.name}
          example={isExample ? example : null}
          onAnswers={(answers) => change({ answers })}
          onSettings={(settings) => change({ settings })}
          onExample={() => change({ answers: example.answers, settings: unchangedRules })}
          onEmpty={() => change({ answers: nothingKnown })}
          onShow={() => result.current?.focus()}
        />
        <div class="fit-result">
          <QuizResult content={content} report={report} headingRef={result} evidence={evidence} rulesPage={rulesPage} />
          <h2 class="needs-script" data-screen-only>
            Keep it
          </h2>
          <Exports
            link={link}
            files={[
              {
                label: 'decision record',
                fileName: `kubernetes-decision-${report.verdict}.md`,
                mediaType: 'text/markdown',
                text: async () => (await record()).decisionRecord(report, about()),
              },
              {
                label: 'JSON',
                fileName: `kubernetes-decision-${report.verdict}.json`,
                mediaType: 'application/json',
                text: async () => (await record()).resultJson(report, current, about()),
              },
            ]}
          />
          <SavedScenarios
            work={work}
            query={query}
            today={today}
            describe={(saved) => reportOf(stateOf(saved)).name}
            compare={compare}
            onOpen={(saved) => state.change(readState(saved, parameters).values)}
          />
        </div>
      </div>
      <Status message={`${report.name}. ${report.sentence} ${report.closeness}`} />
    </div>
  );
};
