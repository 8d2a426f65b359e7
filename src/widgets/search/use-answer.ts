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
}

export const useAnswer = (base: string, query: string): Asked => {
  const [asked, setAsked] = useState<Asked>({ answer: undefined, failed: false });
  useEffect(() => {
    if (!query.trim()) {
      setAsked({ answer: undefined, failed: false });
      return;
    }
    let current = true;
    const pause = setTimeout(async () => {
      try {
        const answer = await (await engine(base)).ask(query);
        if (current) setAsked({ answer, failed: false });
      } catch {
        if (current) setAsked({ answer: undefined, failed: true });
      }
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [base, query]);
  return asked;
};
