import { giveAnswer } from './answering.ts';

interface Props {
  /** Names of those that the answer is for; an empty name stands for what is asked once of all. */
  readonly services: readonly string[];
  readonly question: string;
  readonly options: readonly (readonly [string, string])[];
  /** The answer that was given. */
  readonly given?: string;
}

const labelFor = (services: readonly string[]): string => {
  const [first = ''] = services;
  if (services.length > 1) return `Your answer for these ${services.length}`;
  return first === '' ? 'Your answer for all' : `Your answer for ${first}`;
};

/** A choice between the answers of one question; the first takes an answer back. */
export const AnswerChoice = ({ services, question, options, given = '' }: Props) => (
  <select
    class="needs-script"
    data-screen-only
    data-question={question}
    aria-label={labelFor(services)}
    value={given}
    onChange={(event) =>
      giveAnswer(event.currentTarget, { services, question, answer: event.currentTarget.value || null })
    }
  >
    <option value="">{services.length > 1 && given === '' ? 'answer for all of them' : 'not known'}</option>
    {options.map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);
