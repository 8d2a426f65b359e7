import { giveAnswer } from './answering.ts';

interface Props {
  /** Empty for what is asked once of all. */
  readonly service: string;
  readonly question: string;
  readonly options: readonly (readonly [string, string])[];
  /** The answer that was given. */
  readonly given?: string;
}

/** A choice between the answers of one question; the first takes an answer back. */
export const AnswerChoice = ({ service, question, options, given = '' }: Props) => (
  <select
    class="needs-script"
    data-screen-only
    data-question={question}
    aria-label={service === '' ? 'Your answer for all' : `Your answer for ${service}`}
    value={given}
    onChange={(event) =>
      giveAnswer(event.currentTarget, { service, question, answer: event.currentTarget.value || null })
    }
  >
    <option value="">not known</option>
    {options.map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);
