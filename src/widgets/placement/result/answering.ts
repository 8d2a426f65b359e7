/** Answers that are given in the result reach the form, which holds the state of the tool. */

export interface GivenAnswer {
  /** Names of the services; an empty name stands for what is asked once of all. */
  readonly services: readonly string[];
  readonly question: string;
  /** null takes the answer back. */
  readonly answer: string | null;
}

const name = 'placement-answer';

/** Says an answer from anywhere within the tool. */
export const giveAnswer = (from: EventTarget, detail: GivenAnswer): void => {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
};

/** Hears every answer; call what it returns to hear no more. */
export const hearAnswers = (hear: (answer: GivenAnswer) => void): (() => void) => {
  const listen = (event: Event): void => {
    if (event instanceof CustomEvent) hear(event.detail as GivenAnswer);
  };
  addEventListener(name, listen);
  return () => removeEventListener(name, listen);
};
