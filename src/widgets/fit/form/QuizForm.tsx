import type { QuizContent } from '../../../domain/fit/content.ts';
import type { Answers, QuestionId, QuizRules, QuizSettings } from '../../../domain/fit/quiz.ts';
import type { QuizState } from '../../../domain/fit/state.ts';
import { QuizQuestion } from './QuizQuestion.tsx';
import { RuleSettings } from './RuleSettings.tsx';

interface Props {
  readonly content: QuizContent;
  readonly quiz: QuizRules;
  readonly state: QuizState;
  /** The example while its answers are on screen, otherwise null. */
  readonly example: { readonly name: string; readonly story: string } | null;
  readonly onAnswers: (answers: Answers) => void;
  readonly onSettings: (settings: QuizSettings) => void;
  readonly onExample: () => void;
  readonly onEmpty: () => void;
}

/** Questions that are open at once: those whose answers settle most. */
const open = 11;

/** The questions in the order in which they settle most, and the rules that a reader may change. */
export const QuizForm = (props: Props) => {
  const { content, quiz, state, example, onAnswers } = props;
  const { answers } = state;
  const ids = content.questions.map(({ id }) => id as QuestionId);
  const [first, rest] = [ids.slice(0, open), ids.slice(open)];
  const answered = (of: readonly QuestionId[]): number => of.filter((id) => answers[id] !== 'unknown').length;
  const ask = (id: QuestionId) => (
    <QuizQuestion
      key={id}
      content={content}
      id={id}
      value={answers[id]}
      onAnswer={(value) => onAnswers(Object.assign({}, answers, { [id]: value }))}
    />
  );
  return (
    <>
      <div class="fit-head">
        <h2>Your answers</h2>
        <span class="small needs-script" data-answered>
          {answered(ids)} of {ids.length} answered
        </span>
      </div>
      {example && (
        <p class="tool-bar">
          <strong>Filled in with an example: {example.name}.</strong> {example.story} Change what differs for you.
        </p>
      )}
      <p class="tool-actions needs-script">
        <button type="button" onClick={props.onEmpty}>
          Start empty
        </button>
        {!example && (
          <button type="button" onClick={props.onExample}>
            Show the example
          </button>
        )}
      </p>
      {first.map(ask)}
      <details class="fit-more">
        <summary>
          {rest.length} more questions, which refine the verdict
          <span class="small"> ({answered(rest)} answered)</span>
        </summary>
        {rest.map(ask)}
      </details>
      <RuleSettings content={content} quiz={quiz} settings={state.settings} onSettings={props.onSettings} />
      <p class="tool-actions">
        <button type="submit" class="primary">
          Show the result
        </button>
      </p>
    </>
  );
};
