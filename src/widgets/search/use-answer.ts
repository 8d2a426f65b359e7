/** The answer to what is typed, kept in step with it: an answer that comes after a newer question is dropped. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';
import { engine } from './engine.ts';

/** Typing is asked about when it rests for so long; short enough to feel immediate. */
const TYPING_PAUSE_MS = 90;

export interface Asked {
  /** The answer to the last query that got one; the one before it stays until then, so that nothing flickers. */
  readonly answer: Answer | undefined;
  readonly failed: boolean;
  /** True while what is typed waits for its answer. */
  readonly isAsking: boolean;
}

interface Settled {
  readonly query: string;
  readonly answer: Answer | undefined;
  readonly failed: boolean;
}

const nothing: Settled = { query: '', answer: undefined, failed: false };

export const useAnswer = (base: string, query: string): Asked => {
  const [settled, setSettled] = useState(nothing);
  useEffect(() => {
    if (!query.trim()) {
      setSettled(nothing);
      return;
    }
    let current = true;
    const pause = setTimeout(async () => {
      try {
        const answer = await (await engine(base)).ask(query);
        if (current) setSettled({ query, answer, failed: false });
      } catch {
        if (current) setSettled({ query, answer: undefined, failed: true });
      }
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [base, query]);
  return { answer: settled.answer, failed: settled.failed, isAsking: query.trim() !== '' && settled.query !== query };
};
