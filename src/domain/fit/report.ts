/**
 * The result of the quiz in words, once, for the page and for every export, so that none can say less than another.
 * The words come from the content; only the glue is here.
 */
import type { Claim } from '../../schemas/evidence.ts';
import { standingSummary, type StandingSummary } from '../evidence/standing.ts';
import { asChoice, inSeries } from '../text/format.ts';
import { answerWords, entry, type QuizContent } from './content.ts';
import type { Scales } from './decisions.ts';
import { flips, stillPossible, type Flip, type Flips } from './flips.ts';
import { judge, type Judgement, type Margin, type RuleRow } from './judge.ts';
import { considerOptions, fittingAlternatives, type ConsideredOption } from './options.ts';
import {
  questionIds,
  verdictLadder,
  type Answer,
  type Answers,
  type FitVerdictId,
  type QuestionId,
  type QuizRules,
} from './quiz.ts';
import type { QuizState } from './state.ts';

/** A claim as far as the quiz shows it. */
export type QuizClaim = Pick<Claim, 'claim' | 'verdict' | 'contradicted'> & { readonly id: string };

type One<List extends readonly unknown[]> = List[number];

/** A line of the rule table in words. */
export interface RuleInWords extends RuleRow {
  readonly name: string;
  readonly statusWords: string;
  /** Empty where the rule has no limit. */
  readonly limitWords: string;
  /** Points that it puts on its scale now. */
  readonly counts: number;
}

/** A change of answers that gives another verdict. */
export interface FlipInWords extends Flip {
  readonly words: string;
  readonly verdictName: string;
  /** True when nothing has to change, only to be found out. */
  readonly findOut: boolean;
}

/** Everything that the result shows. Words that have nothing to say are empty. */
export interface QuizReport {
  readonly verdict: FitVerdictId;
  readonly name: string;
  readonly sentence: string;
  /** The decision as a record of decisions words it. */
  readonly adrDecision: string;
  readonly instead: string;
  readonly consequences: readonly string[];
  readonly askAgain: string;
  /** The nearest change towards more Kubernetes. */
  readonly watchWords: string;

  readonly scales: Scales;
  readonly scalesWords: string;
  /** What the unknown answers could still add. */
  readonly unknownWords: string;
  readonly metWords: string;
  readonly rules: readonly RuleInWords[];
  readonly changedRules: readonly string[];

  /** The decision that spoke, and all of them in the order in which they were tried. */
  readonly decision: One<QuizContent['decisions']>;
  readonly decisions: readonly (One<QuizContent['decisions']> & {
    readonly state: 'decided' | 'did not hold' | 'not asked';
  })[];

  readonly answers: readonly {
    readonly id: QuestionId;
    readonly name: string;
    readonly value: Answer;
    readonly words: string;
  }[];
  /** The verdicts that the unknown answers leave open. */
  readonly possible: readonly FitVerdictId[];
  readonly openWords: string;

  readonly closeness: string;
  readonly margin: Margin | null;
  readonly marginWords: string;
  readonly flips: { readonly one: readonly FlipInWords[]; readonly two: readonly FlipInWords[] };

  readonly options: readonly (ConsideredOption & One<QuizContent['options']>)[];
  readonly alternatives: QuizContent['alternatives'];
  /** The claims behind the verdict and behind the rules that are met. */
  readonly claims: readonly QuizClaim[];
  readonly standing: StandingSummary;
}

const statusWords: Readonly<Record<RuleRow['status'], string>> = {
  met: 'met',
  'not-met': 'not met',
  unknown: 'not known',
  off: 'switched off',
};

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);
const signed = (value: number): string => (value > 0 ? `${value} more` : `${-value} fewer`);

const limitWords = (content: QuizContent, { id, limit, limitChanged }: RuleRow): string => {
  const { threshold } = entry(content.rules, id);
  if (!threshold) return '';
  const words = `${threshold.comparison === 'below' ? 'below' : 'at least'} ${limit} ${threshold.unit}`;
  return limitChanged ? `${words} (changed from ${threshold.value})` : words;
};

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

/** What the rules say, one by one and together. */
const rulesInWords = (content: QuizContent, { rows, scales, unknown }: Judgement) => {
  const rules = rows.map((row): RuleInWords => ({
    ...row,
    name: entry(content.rules, row.id).name,
    statusWords: statusWords[row.status],
    limitWords: limitWords(content, row),
    counts: row.status === 'met' ? row.weight : 0,
  }));
  const met = (side: 'for' | 'against') =>
    inSeries(
      rules.filter((rule) => rule.side === side && rule.counts > 0).map(({ name, weight }) => `${name} (${weight})`),
    ) || 'none';
  return {
    rules,
    scales,
    scalesWords: `${points(scales.for)} for Kubernetes, ${points(scales.against)} against; ${scales.answered} of 8 questions behind the rules answered.`,
    unknownWords:
      unknown.for + unknown.against === 0
        ? ''
        : `What is not known could still add ${points(unknown.for)} for and ${points(unknown.against)} against.`,
    metWords: `Rules that count for Kubernetes: ${met('for')}. Against: ${met('against')}.`,
    changedRules: rules.flatMap(({ name, status, limitChanged, limitWords: limit }) => [
      ...(limitChanged ? [`${name}: ${limit}.`] : []),
      ...(status === 'off' ? [`${name}: switched off.`] : []),
    ]),
  };
};

/** How close the verdict is, in answers and in points, and which change to watch for. */
const closenessInWords = (content: QuizContent, { verdict, margin }: Judgement, { one, two }: Flips) => {
  const isUp = (flip: Flip) => verdictLadder.indexOf(flip.verdict) > verdictLadder.indexOf(verdict);
  const found = [...one, ...two].find((flip) => verdict === 'kubernetes' || isUp(flip));
  const watch = found && flipInWords(content, found);
  const moves = margin && [
    ...(margin.for === 0 ? [] : [`${signed(margin.for)} for Kubernetes`]),
    ...(margin.against === 0 ? [] : [`${signed(margin.against)} against`]),
  ];
  return {
    closeness:
      one.length > 0
        ? 'Close: one changed answer gives another verdict.'
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
const openInWords = (content: QuizContent, answers: Answers, reachable: ReadonlySet<FitVerdictId>) => {
  const possible = verdictLadder.filter((id) => reachable.has(id));
  const open = questionIds.filter((id) => answers[id] === 'unknown').map((id) => entry(content.questions, id).name);
  const could = asChoice(possible.map((id) => entry(content.verdicts, id).name));
  const outlook =
    possible.length === 1
      ? 'Whatever the answers turn out to be, the verdict stays.'
      : `Depending on the answers, the verdict could be: ${could}.`;
  return { possible, openWords: open.length === 0 ? '' : `Not known: ${inSeries(open)}. ${outlook}` };
};

/** Judges the answers, and puts each part of the judgement into words. */
export const quizReport = (
  content: QuizContent,
  quiz: QuizRules,
  claims: readonly QuizClaim[],
  { answers, settings }: QuizState,
): QuizReport => {
  const judgement = judge(quiz, settings, answers);
  const { verdict, decision, rows } = judgement;
  const { decision: adrDecision, claims: own, ...words } = entry(content.verdicts, verdict);
  const spokeAt = content.decisions.findIndex(({ id }) => id === decision);
  const considered = considerOptions(answers, judgement);
  const met = rows.filter(({ status }) => status === 'met').map(({ id }) => entry(content.rules, id));
  const behind = new Set([...own, ...met.flatMap((rule) => rule.claims)]);
  const weighed = claims.filter(({ id }) => behind.has(id));
  return {
    verdict,
    name: words.name,
    sentence: words.sentence,
    adrDecision,
    instead: words.instead,
    consequences: words.consequences,
    askAgain: words.askAgain,
    ...rulesInWords(content, judgement),
    ...closenessInWords(content, judgement, flips(quiz, settings, answers)),
    ...openInWords(content, answers, stillPossible(quiz, settings, answers)),
    decision: entry(content.decisions, decision),
    decisions: content.decisions.map((one, index) => ({
      ...one,
      state: index === spokeAt ? 'decided' : index < spokeAt ? 'did not hold' : 'not asked',
    })),
    answers: questionIds.map((id) => ({
      id,
      name: entry(content.questions, id).name,
      value: answers[id],
      words: answerWords(content, id, answers[id]),
    })),
    options: considered.map((option) => ({ ...entry(content.options, option.id), ...option })),
    alternatives: fittingAlternatives(content.alternatives, considered),
    claims: weighed,
    standing: standingSummary(weighed, content.names),
  };
};
