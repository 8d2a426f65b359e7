/** What the last change of answers or rules moved, and by how much. */
import { entry, type QuizContent } from '../content.ts';
import type { Judgement } from '../judge.ts';
import type { Moved } from '../../tool/state-step.ts';

type Weighed = Pick<Judgement, 'verdict' | 'scales'>;

/** "was: Not now; +3 against"; "same verdict; −2 for"; "same verdict, same points". */
export const quizChange = (content: Pick<QuizContent, 'verdicts'>, before: Weighed, now: Weighed): Moved => {
  const points = (['for', 'against'] as const).flatMap((side) => {
    const by = now.scales[side] - before.scales[side];
    return by === 0 ? [] : [`${by > 0 ? '+' : '−'}${Math.abs(by)} ${side}`];
  });
  const same = before.verdict === now.verdict;
  const verdict = same ? 'same verdict' : `was: ${entry(content.verdicts, before.verdict).name}`;
  const moved = !same || points.length > 0;
  return { moved, words: moved ? `${verdict}; ${points.join(', ') || 'same points'}` : `${verdict}, same points` };
};
