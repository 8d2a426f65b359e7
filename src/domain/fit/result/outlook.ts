/** How firm a verdict is, what it could still be, and which answer is worth finding out next: in words. */
import { asChoice, inSeries } from '../../text/format.ts';
import { answerWords, entry, type QuizContent } from '../content.ts';
import type { Flip, Flips } from './flips.ts';
import type { Judgement } from '../judge.ts';
import { questionIds, verdictLadder, type Answers, type FitVerdictId, type QuestionId } from '../quiz.ts';

/** A change of answers that gives another verdict. */
export interface FlipInWords extends Flip {
  readonly words: string;
  readonly verdictName: string;
  /** True when nothing has to change, only to be found out. */
  readonly findOut: boolean;
}

/** "1 point", "3 points". */
export const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);
const signed = (value: number): string => (value > 0 ? `${value} more` : `${-value} fewer`);

const flipInWords = (content: QuizContent, flip: Flip): FlipInWords => ({
  ...flip,
  words: inSeries(
    flip.changes.map(({ question, from, to }) => {
      const { name } = entry(content.questions, question);
      return `${name}: ${answerWords(content, question, from)} → ${answerWords(content, question, to)}`;
    }),
  ),
  verdictName: entry(content.verdicts, flip.verdict).name,
  findOut: flip.changes.every(({ from }) => from === 'unknown'),
});

/** What the case is about. Who answers these otherwise has another case, not the same one by a hair. */
const premises: readonly QuestionId[] = ['already', 'place', 'demand', 'hardware'];

const premisesOf = (content: QuizContent, one: readonly Flip[]): readonly string[] => [
  ...new Set(
    one.flatMap(({ changes }) => changes.map(({ question }) => `“${entry(content.questions, question).name}”`)),
  ),
];

/** How close the verdict is, in answers and in points, and which change to watch for. */
export const closenessInWords = (content: QuizContent, { verdict, margin }: Judgement, { one, two }: Flips) => {
  const isUp = (flip: Flip) => verdictLadder.indexOf(flip.verdict) > verdictLadder.indexOf(verdict);
  const found = [...one, ...two].find((flip) => verdict === 'kubernetes' || isUp(flip));
  const watch = found && verdict !== 'not-enough-known' ? flipInWords(content, found) : undefined;
  const moves = margin && [
    ...(margin.for === 0 ? [] : [`${signed(margin.for)} for Kubernetes`]),
    ...(margin.against === 0 ? [] : [`${signed(margin.against)} against`]),
  ];
  return {
    closeness: one.some(({ changes }) =>
      changes.every(({ question, from }) => from === 'unknown' || !premises.includes(question)),
    )
      ? 'Close: one changed answer gives another verdict.'
      : one.length > 0
        ? `Firm as things stand: of single answers only another one to ${asChoice(premisesOf(content, one))} gives another verdict.`
        : two.length > 0
          ? 'Fairly firm: no single answer gives another verdict, two do.'
          : 'Firm: no change of one or two answers gives another verdict.',
    margin,
    marginWords:
      margin && moves
        ? `All else being equal, ${points(margin.points)} would do: ${inSeries(moves)} gives “${entry(content.verdicts, margin.verdict).name}”.`
        : 'All else being equal, no number of points on either side gives another verdict.',
    watchWords: watch
      ? `From these answers, the change to watch for: ${watch.words}, which gives “${watch.verdictName}”.`
      : '',
    flips: {
      one: one.map((flip) => flipInWords(content, flip)),
      two: two.map((flip) => flipInWords(content, flip)),
    },
  };
};

/** What is not known, and what the verdict could therefore still be. */
export const openInWords = (content: QuizContent, answers: Answers, reachable: ReadonlySet<FitVerdictId>) => {
  const possible = verdictLadder.filter((id) => reachable.has(id));
  const open = questionIds.filter((id) => answers[id] === 'unknown').map((id) => entry(content.questions, id).name);
  const could = asChoice(possible.map((id) => entry(content.verdicts, id).name));
  const outlook =
    possible.length === 1
      ? 'Whatever the answers turn out to be, the verdict stays.'
      : `Depending on the answers, the verdict could be: ${could}.`;
  return { possible, openWords: open.length === 0 ? '' : `Not known: ${inSeries(open)}. ${outlook}` };
};

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The name of the verdict, or how to come to one. */
export const headlineOf = (name: string, { verdict, needed, scales }: Judgement): string => {
  if (verdict !== 'not-enough-known') return name;
  const number = numerals[needed] ?? String(needed);
  return needed === 0
    ? 'Say how many services you run to see a verdict'
    : `Answer ${number}${scales.answered === 0 ? '' : ' more'} to see a verdict`;
};

/** Whether more answers could change anything, and the open question that can change most. */
export const nextInWords = (
  content: QuizContent,
  answers: Answers,
  { one }: Flips,
  reachable: ReadonlySet<FitVerdictId>,
): string => {
  const open = content.questions.filter(({ id }) => answers[id as QuestionId] === 'unknown');
  if (open.length === 0) return '';
  if (reachable.size === 1) return 'Enough is known: no further answer changes the verdict.';
  const turns = (id: string) => one.filter(({ changes }) => changes[0]?.question === id).length;
  const [next] = [...open].sort((a, b) => turns(b.id) - turns(a.id));
  return next ? `Worth answering next: ${next.name}.` : '';
};
