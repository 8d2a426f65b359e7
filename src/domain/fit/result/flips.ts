/** How close a verdict is: the smallest changes of answers that give another one. */
import {
  questionIds,
  verdictLadder,
  type Answer,
  type Answers,
  type FitVerdictId,
  type QuestionId,
  type QuizRules,
  type QuizSettings,
} from '../quiz.ts';
import { weigh } from '../judge.ts';
import { outcomes, representatives, telling } from './outcomes.ts';
import { activeRules } from '../rules.ts';
import { decide } from '../decisions.ts';

export interface Change {
  readonly question: QuestionId;
  readonly from: Answer;
  readonly to: Answer;
}

/** A change of one or two answers and the verdict it gives. */
export interface Flip {
  readonly changes: readonly Change[];
  readonly verdict: FitVerdictId;
}

const distance = ({ from, to }: Change): number =>
  typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 0;

// Finding out costs less than changing; after that, the shorter way counts.
const bySize = (one: Flip, other: Flip): number => known(one) - known(other) || way(one) - way(other);
const known = ({ changes }: Flip): number => changes.filter(({ from }) => from !== 'unknown').length;
const way = ({ changes }: Flip): number => changes.reduce((sum, change) => sum + distance(change), 0);

/** Applies changes to answers. */
export const withChanges = (answers: Answers, changes: readonly Change[]): Answers =>
  Object.assign({}, answers, Object.fromEntries(changes.map(({ question, to }) => [question, to])));

export interface Flips {
  /** Every change of one answer that gives another verdict, the nearest per question and verdict, smallest first. */
  readonly one: readonly Flip[];
  /** For every verdict that no change of one answer gives, the smallest change of two, smallest first. */
  readonly two: readonly Flip[];
}

/** The smallest changes of answers that would change the verdict. */
export const flips = (quiz: QuizRules, settings: QuizSettings, answers: Answers): Flips => {
  const rules = activeRules(quiz, settings);
  const verdictOf = (changes: readonly Change[]): FitVerdictId =>
    decide(weigh(rules, withChanges(answers, changes)), quiz.limits).verdict;
  const now = verdictOf([]);

  const changes: readonly Change[] = questionIds.flatMap((question) =>
    telling(rules, question)
      .filter((to) => to !== answers[question])
      .map((to) => ({ question, from: answers[question], to })),
  );
  const keepSmallest = (list: readonly Flip[], key: (flip: Flip) => string): readonly Flip[] => {
    const smallest = new Map<string, Flip>();
    for (const flip of [...list].sort(bySize)) if (!smallest.has(key(flip))) smallest.set(key(flip), flip);
    return [...smallest.values()];
  };

  const singles = changes
    .map((change): Flip => ({ changes: [change], verdict: verdictOf([change]) }))
    .filter(({ verdict }) => verdict !== now);
  const reached = new Set([now, ...singles.map(({ verdict }) => verdict)]);
  const pairs = changes.flatMap((first, index) =>
    changes
      .slice(index + 1)
      .filter((second) => second.question !== first.question)
      .map((second): Flip => ({ changes: [first, second], verdict: verdictOf([first, second]) }))
      .filter(({ verdict }) => !reached.has(verdict)),
  );
  return {
    one: keepSmallest(singles, (flip) => `${flip.changes[0]?.question} ${flip.verdict}`),
    two: keepSmallest(pairs, ({ verdict }) => verdict),
  };
};

/** The verdicts that remain possible while some answers are unknown, whatever those turn out to be. */
export const stillPossible = (quiz: QuizRules, settings: QuizSettings, answers: Answers): ReadonlySet<FitVerdictId> => {
  const rules = activeRules(quiz, settings);
  const found = new Set<FitVerdictId>();
  const answersTo = (question: QuestionId) =>
    answers[question] === 'unknown' ? representatives(rules, question) : [answers[question]];
  for (const { scales } of outcomes(rules, answersTo)) {
    found.add(decide(scales, quiz.limits).verdict);
    // With every answer known, enough is known: that verdict cannot come.
    if (found.size === verdictLadder.length - 1) break;
  }
  return found;
};
