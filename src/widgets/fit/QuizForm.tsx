import { entry, type QuizContent } from '../../domain/fit/content.ts';
import {
  isNumberQuestion,
  type Answer,
  type Answers,
  type QuestionId,
  type QuizRules,
  type QuizSettings,
} from '../../domain/fit/quiz.ts';
import { largestLimit, type QuizState } from '../../domain/fit/state.ts';
import { readFigure } from '../../domain/text/number.ts';
import { NumberField } from '../tool/NumberField.tsx';
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
  const answer = (id: QuestionId, value: Answer) => onAnswers(Object.assign({}, answers, { [id]: value }));
  const ask = (id: QuestionId) => {
    const { question, help, options, unit, most = largestLimit } = entry(content.questions, id);
    const value = answers[id];
    return isNumberQuestion(id) ? (
      <div class="fit-question fit-number" id={`question-${id}`} key={id}>
        <label for={`answer-${id}`}>{question}</label>
        <NumberField
          id={`answer-${id}`}
          name={id}
          value={typeof value === 'number' ? String(value) : ''}
          read={(text) =>
            text.trim() === '' ? { value: '' } : readFigure(text, { min: 0, max: most, whole: true, unit })
          }
          unusable=""
          otherwise="for now this counts as not known"
          inputMode="numeric"
          describedBy={`help-${id}`}
          onRead={(reading) =>
            answer(id, 'value' in reading && typeof reading.value === 'number' ? reading.value : 'unknown')
          }
        />
        <p id={`help-${id}`} class="small">
          {help} Empty: not known.
        </p>
      </div>
    ) : (
      <fieldset class="fit-question" id={`question-${id}`} key={id} aria-describedby={`help-${id}`}>
        <legend>{question}</legend>
        <p id={`help-${id}`} class="small">
          {help}
        </p>
        <div class="tool-choices">
          {[...options, { id: 'unknown', label: 'Do not know' }].map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={id}
                value={option.id}
                checked={value === option.id}
                onChange={() => answer(id, option.id as Answer)}
              />
              {option.label}
            </label>
          ))}
        </div>
      </fieldset>
    );
  };
  return (
    <>
      <div class="fit-head">
        <h2>Your answers</h2>
        <span class="small needs-script" data-answered>
          {ids.filter((id) => answers[id] !== 'unknown').length} of {ids.length} answered
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
          <span class="small"> ({rest.filter((id) => answers[id] !== 'unknown').length} answered)</span>
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
