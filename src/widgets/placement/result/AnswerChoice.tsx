import { useEffect, useRef } from 'preact/hooks';
import { questionNames } from '../../../domain/placement/words.ts';
import { giveAnswer, type GivenAnswer } from './answering.ts';

interface Props {
  /** Names of those that the answer is for; an empty name stands for what is asked once of all. */
  readonly services: readonly string[];
  readonly question: string;
  readonly options: readonly (readonly [string, string])[];
  /** The answer that was given. */
  readonly given?: string;
}

const labelFor = (services: readonly string[], question: string): string => {
  const [first = ''] = services;
  const whom = services.length > 1 ? `these ${services.length}` : first === '' ? 'all' : first;
  return `Your answer for ${whom}: ${questionNames(question)}`;
};

/** The answer that was given last by a choice that may go when it counts: another list then holds it. */
let last: GivenAnswer | undefined;

/** Whoever answers by keyboard goes on from the choice that holds the answer now. */
const keepFocus = (choice: HTMLSelectElement | null, { services, question, given = '' }: Props): void => {
  const isSame =
    last?.question === question &&
    (last.answer ?? '') === given &&
    last.services.every((one) => services.includes(one));
  if (!choice || !isSame) return;
  last = undefined;
  if (document.activeElement === document.body) choice.focus();
};

/** A choice between the answers of one question; the first takes an answer back. */
export const AnswerChoice = (props: Props) => {
  const { services, question, options, given = '' } = props;
  const here = useRef<HTMLSelectElement>(null);
  useEffect(() => keepFocus(here.current, props), []);
  return (
    <select
      ref={here}
      class="needs-script"
      data-screen-only
      data-question={question}
      aria-label={labelFor(services, question)}
      value={given}
      onChange={(event) => {
        last = { services, question, answer: event.currentTarget.value || null };
        giveAnswer(event.currentTarget, last);
      }}
    >
      <option value="">{services.length > 1 && given === '' ? 'answer for all of them' : 'not known'}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};
