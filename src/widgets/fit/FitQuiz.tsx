import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { quizChange } from '../../domain/fit/change.ts';
import { entry, type QuizContent } from '../../domain/fit/content.ts';
import type { QuizClaim } from '../../domain/fit/report.ts';
import { quizState, quizValues, type QuizState } from '../../domain/fit/state.ts';
import { judge, nothingKnown, unchangedRules, type Answers, type QuizRules } from '../../domain/fit/quiz.ts';
import { readState, writeState, type Parameters } from '../../domain/tool/url-state.ts';
import { Exports } from '../tool/Exports.tsx';
import { openSavedWork } from '../tool/saved-work.ts';
import { ResultNow } from '../tool/ResultNow.tsx';
import { SavedScenarios } from '../tool/SavedScenarios.tsx';
import type { Compare } from '../tool/ScenarioList.tsx';
import { ShareBar } from '../tool/ShareBar.tsx';
import { Status } from '../tool/Status.tsx';
import { useAnswered } from '../tool/useAnswered.ts';
import { useUrlState } from '../tool/useUrlState.ts';
import type { live as Live } from './live.tsx';
import { QuizForm } from './QuizForm.tsx';
import { Verdict } from './Verdict.tsx';

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
  /** The reasons for the verdict on the example as HTML, made at build. */
  readonly children?: ComponentChildren;
}

const formId = 'fit-quiz';
const loadLive = async () => (await import('./live.tsx')).live;
const today = (): string => new Date().toISOString().slice(0, 10);

/** The fit quiz: questions, result, exports and saved scenarios. Rendered at build with the example. */
export const FitQuiz = (props: FitQuizProps) => {
  const { content, quiz, parameters, claims, example, page, handbook, children } = props;
  const work = useMemo(() => openSavedWork('fit-quiz'), []);
  const state = useUrlState(parameters, work, formId);
  const [live, setLive] = useState<typeof Live | null>(null);
  const [failed, setFailed] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);

  const stateOf = (saved: string): QuizState => quizState(readState(saved, parameters).values, quiz, example.answers);
  const judged = (of: QuizState) => judge(quiz, of.settings, of.answers);
  const nameOf = (of: QuizState): string => entry(content.verdicts, judged(of).verdict).name;
  const current = quizState(state.values, quiz, example.answers);
  const query = writeState(quizValues(current), parameters);
  const usual = writeState(quizValues({ answers: example.answers, settings: unchangedRules }), parameters);
  const stale = query !== usual && live === null;
  useAnswered(state.ready && (!stale || failed));
  useEffect(() => {
    if (stale) loadLive().then(setLive, () => setFailed(true));
  }, [query]);

  const { verdict, scales } = judged(current);
  const { name, sentence } = entry(content.verdicts, verdict);
  const report = useMemo(() => live?.quizReport(content, quiz, claims, current), [live, query]);
  const { step } = state;
  const moved = step && quizChange(content, judged(quizState(step.from, quiz, example.answers)), { verdict, scales });
  const change = (next: Partial<QuizState>) => state.change(quizValues({ ...current, ...next }), quizValues(current));

  const link = () => `${location.origin}${page}?${query}`;
  const comparing = async (): Promise<Compare> => {
    const [{ quizReport }, { compared }] = await Promise.all([loadLive(), import('./compared.ts')]);
    const reportOf = (of: string) => quizReport(content, quiz, claims, stateOf(of));
    return ([one, other]) => compared(reportOf(one), reportOf(other));
  };
  const file = (label: string, ending: 'md' | 'json', mediaType: string) => ({
    label,
    fileName: `kubernetes-decision-${verdict}.${ending}`,
    mediaType,
    text: async () => {
      const [{ quizReport }, { decisionRecord, resultJson }] = await Promise.all([
        loadLive(),
        import('../../domain/fit/record.ts'),
      ]);
      const made = quizReport(content, quiz, claims, current);
      const about = { date: today(), link: link(), handbook };
      return ending === 'md' ? decisionRecord(made, about) : resultJson(made, current, about);
    },
  });

  return (
    <div class="tool fit-quiz">
      <ShareBar state={state} holds="answers" />
      <div class="tool-columns">
        <QuizForm
          formId={formId}
          page={page}
          content={content}
          quiz={quiz}
          state={current}
          example={query === usual ? example : null}
          onAnswers={(answers) => change({ answers })}
          onSettings={(settings) => change({ settings })}
          onExample={() => change({ answers: example.answers, settings: unchangedRules })}
          onEmpty={() => change({ answers: nothingKnown })}
          onNear={() => void loadLive().catch(() => undefined)}
          onSettle={state.settle}
          onShow={() => result.current?.focus()}
        />
        <div class="tool-side fit-result">
          <h2 id="fit-result" ref={result} tabIndex={-1}>
            The result
          </h2>
          <ResultNow
            moved={moved}
            note={
              <>
                <data value={String(scales.for)}>{scales.for}</data> points for Kubernetes,{' '}
                <data value={String(scales.against)}>{scales.against}</data> against
              </>
            }
            href="#fit-result"
            more="See why"
          >
            <p class="fit-verdict" data-verdict={verdict}>
              <Verdict id={verdict} name={name} />
            </p>
          </ResultNow>
          {failed && stale && (
            <p class="tool-bar">
              The part of the page that explains new results could not be loaded. Below are the reasons for the example;
              reload to try again.
            </p>
          )}
          <div class="fit-reasons" aria-busy={stale && !failed}>
            {live && report ? <live.QuizResult {...props} report={report} /> : children}
          </div>
          <h2 class="needs-script" data-screen-only>
            Keep it
          </h2>
          <Exports
            link={link}
            files={[file('decision record', 'md', 'text/markdown'), file('JSON', 'json', 'application/json')]}
          />
          <SavedScenarios
            work={work}
            query={query}
            today={today}
            describe={(saved) => nameOf(stateOf(saved))}
            comparing={comparing}
            onOpen={(saved) => state.change(readState(saved, parameters).values, quizValues(current))}
          />
        </div>
      </div>
      <Status message={report ? `${name}. ${moved ? `${moved.words}. ` : ''}${sentence} ${report.closeness}` : ''} />
    </div>
  );
};
