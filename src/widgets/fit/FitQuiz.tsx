import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { KeptDays } from '../../domain/fit/result/age.ts';
import type { QuizContent } from '../../domain/fit/content.ts';
import { nothingKnown, unchangedRules, type Answers, type QuizRules } from '../../domain/fit/quiz.ts';
import type { QuizClaim } from '../../domain/fit/result/report.ts';
import { quizState, quizValues, type QuizState } from '../../domain/fit/state.ts';
import type { Parameters, StateValues } from '../../domain/tool/url-state.ts';
import type { ToolDefinition, ToolFile } from '../tool/definition.ts';
import { Tool } from '../tool/Tool.tsx';
import type { QuizOutcome } from './live.tsx';
import { QuizForm } from './form/QuizForm.tsx';
import { quizHead, type QuizHead } from './QuizHead.tsx';

export interface FitQuizProps {
  readonly content: QuizContent;
  /** Weights and limits, checked at build. */
  readonly quiz: QuizRules;
  /** What a link may hold. */
  readonly parameters: Parameters;
  readonly claims: readonly QuizClaim[];
  /** When its rules and claims were looked at and are due. */
  readonly kept: KeptDays;
  /** The answers that fill the quiz when it is first opened, and what they come to. */
  readonly example: { readonly name: string; readonly story: string; readonly answers: Answers };
  readonly usual: QuizHead;
  /** Address of the page of the quiz. */
  readonly page: string;
  /** Address of the evidence; a claim stands under it by its id. */
  readonly evidence: string;
  /** Address of the list of rules; a rule stands there as #rule-id. */
  readonly rulesPage: string;
  /** Name of the handbook, for exports. */
  readonly handbook: string;
  /** The reasons for the verdict on the example as HTML, made at build. */
  readonly children?: ComponentChildren;
}

const fitQuiz = (props: FitQuizProps): ToolDefinition<QuizOutcome> => {
  const { content, quiz, parameters, example, page, handbook } = props;
  const stateOf = (values: StateValues): QuizState => quizState(values, quiz, example.answers);
  const file = (label: string, ending: 'md' | 'json' | 'txt', mediaType: string): ToolFile<QuizOutcome> => ({
    label,
    mediaType,
    fileName: ({ report }) => `kubernetes-decision-${report.verdict}.${ending}`,
    text: async ({ outcome: { report, ...state }, link, today, site }) => {
      const [{ decisionRecord, resultJson, threeSentences }, { quizAgeWords }] = await Promise.all([
        import('../../domain/fit/result/record.ts'),
        import('../../domain/fit/result/age.ts'),
      ]);
      const about = { date: today, link, handbook, site, age: quizAgeWords(report, props.kept, today) };
      if (ending === 'txt') return threeSentences(report, about);
      return ending === 'md' ? decisionRecord(report, about) : resultJson(report, state, about);
    },
  });
  return {
    id: 'fit-quiz',
    classes: { form: 'fit-form', side: 'fit-result', result: 'fit-reasons' },
    page,
    level: 2,
    holds: 'answers',
    parameters,
    canonical: (values) => quizValues(stateOf(values)),
    form: ({ values, usual, onValues }) => {
      const state = stateOf(values);
      const change = (next: Partial<QuizState>) => onValues(quizValues({ ...state, ...next }));
      return (
        <QuizForm
          content={content}
          quiz={quiz}
          state={state}
          example={usual ? example : null}
          onAnswers={(answers) => change({ answers })}
          onSettings={(settings) => change({ settings })}
          onExample={() => change({ answers: example.answers, settings: unchangedRules })}
          onEmpty={() => change({ answers: nothingKnown })}
        />
      );
    },
    result: { id: 'fit-result', title: 'The result', more: 'See why' },
    built: quizHead(props.usual),
    evaluate: async () => {
      const { quizReport } = await import('../../domain/fit/result/report.ts');
      return (values) => {
        const state = stateOf(values);
        return { ...state, report: quizReport(content, quiz, props.claims, state) };
      };
    },
    live: async () => (await import('./live.tsx')).liveQuiz(props),
    files: [file('decision record', 'md', 'text/markdown'), file('JSON', 'json', 'application/json')],
    sentences: file('three sentences', 'txt', 'text/plain'),
    compare: async () => {
      const { compared } = await import('./compared.ts');
      return (left, right) => compared(left.outcome.report, right.outcome.report);
    },
  };
};

/** The fit quiz. Rendered at build with the example. */
export const FitQuiz = (props: FitQuizProps) => <Tool tool={useMemo(() => fitQuiz(props), [])}>{props.children}</Tool>;
