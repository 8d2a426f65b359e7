import { entry, type QuizContent } from '../../../domain/fit/content.ts';
import { isNumberQuestion, type Answer, type QuestionId } from '../../../domain/fit/quiz.ts';
import { largestLimit } from '../../../domain/fit/state.ts';
import { readFigure } from '../../../domain/text/number.ts';
import { NumberField } from '../../tool/NumberField.tsx';

interface Props {
  readonly content: QuizContent;
  readonly id: QuestionId;
  readonly value: Answer;
  readonly onAnswer: (value: Answer) => void;
}

/** One question: a figure is typed, everything else is chosen. */
export const QuizQuestion = ({ content, id, value, onAnswer }: Props) => {
  const { question, help, options, unit, most = largestLimit } = entry(content.questions, id);
  return isNumberQuestion(id) ? (
    <div class="fit-question fit-number" id={`question-${id}`}>
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
          onAnswer('value' in reading && typeof reading.value === 'number' ? reading.value : 'unknown')
        }
      />
      <p id={`help-${id}`} class="small">
        {help} Empty: not known.
      </p>
    </div>
  ) : (
    <fieldset class="fit-question" id={`question-${id}`} aria-describedby={`help-${id}`}>
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
              onChange={() => onAnswer(option.id as Answer)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
