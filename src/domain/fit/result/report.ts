/**
 * The result of the quiz in words, once, for the page and for every export, so that none can say less than another.
 * The words come from the content; only the glue is here.
 */
import type { Claim } from '../../../schemas/evidence.ts';
import { standingSummary, type StandingSummary } from '../../evidence/standing.ts';
import { inSeries } from '../../text/format.ts';
import { answerWords, entry, type QuizContent } from '../content.ts';
import type { Scales } from '../decisions.ts';
import { flips, stillPossible } from './flips.ts';
import { judge, type Judgement, type Margin, type RuleRow } from '../judge.ts';
import { considerOptions, fittingAlternatives, type ConsideredOption } from '../options.ts';
import { closenessInWords, headlineOf, nextInWords, openInWords, points, type FlipInWords } from './outlook.ts';
import { questionIds, type Answer, type Answers, type FitVerdictId, type QuestionId, type QuizRules } from '../quiz.ts';
import type { QuizState } from '../state.ts';

/** A claim as far as the quiz shows it. */
export type QuizClaim = Pick<Claim, 'claim' | 'verdict' | 'contradicted'> & { readonly id: string };

type One<List extends readonly unknown[]> = List[number];

/** A line of the rule table in words. */
export interface RuleInWords extends RuleRow {
  readonly name: string;
  readonly statusWords: string;
  /** Why the rule is set aside; empty where it is not. */
  readonly asideWords: string;
  /** Empty where the rule has no limit. */
  readonly limitWords: string;
  /** Points that it puts on its scale now. */
  readonly counts: number;
}

/** Everything that the result shows. Words that have nothing to say are empty. */
export interface QuizReport {
  readonly verdict: FitVerdictId;
  readonly name: string;
  /** What stands in the place of the verdict: its name, or how to come to one. */
  readonly headline: string;
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
  readonly names: QuizContent['names'];
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
  /** Whether the answers are enough, and which question is worth the next answer. */
  readonly nextWords: string;

  readonly closeness: string;
  readonly margin: Margin | null;
  readonly marginWords: string;
  readonly flips: { readonly one: readonly FlipInWords[]; readonly two: readonly FlipInWords[] };

  /** The option that is recommended; null where nothing is. */
  readonly recommended: One<QuizContent['options']> | null;
  readonly recommendedWords: string;
  /** Each option; `whyNot` says which answers rule it out, and is empty where none does. */
  readonly options: readonly (ConsideredOption & One<QuizContent['options']> & { readonly whyNot: string })[];
  readonly alternatives: QuizContent['alternatives'];
  /** The claims behind the verdict and behind the rules that are met. */
  readonly claims: readonly QuizClaim[];
  readonly standing: StandingSummary;
}

const statusWords: Readonly<Record<RuleRow['status'], string>> = {
  met: 'met',
  'not-met': 'not met',
  unknown: 'not known',
  'set-aside': 'met, but set aside',
  off: 'switched off',
};

const limitWords = (content: QuizContent, { id, limit, limitChanged }: RuleRow): string => {
  const { threshold } = entry(content.rules, id);
  if (!threshold) return '';
  const words = `${threshold.comparison === 'below' ? 'below' : 'at least'} ${limit} ${threshold.unit}`;
  return limitChanged ? `${words} (changed from ${threshold.value})` : words;
};

/** What the rules say, one by one and together. */
const rulesInWords = (content: QuizContent, { rows, scales, unknown }: Judgement) => {
  const rules = rows.map((row): RuleInWords => ({
    ...row,
    name: entry(content.rules, row.id).name,
    statusWords: statusWords[row.status],
    asideWords: row.status === 'set-aside' ? (entry(content.rules, row.id).aside ?? '') : '',
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
    scalesWords: `${points(scales.for)} for Kubernetes, ${points(scales.against)} against; ${scales.answered} answers known that weigh anything.`,
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

/** What rules an option out: "Place: On our own premises; Team: 3". */
const whyNotWords = (content: QuizContent, answers: Answers, option: ConsideredOption): string =>
  [
    ...option.ruledOutBy.map((id) => `${entry(content.questions, id).name}: ${answerWords(content, id, answers[id])}`),
    ...(option.ruledOutByVerdict ? ['the verdict is another'] : []),
  ].join('; ');

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
  const first = considered.find(({ recommended }) => recommended);
  const recommended = first ? entry(content.options, first.id) : null;
  const turned = flips(quiz, settings, answers);
  const reachable = stillPossible(quiz, settings, answers);
  const met = rows.filter(({ status }) => status === 'met').map(({ id }) => entry(content.rules, id));
  const behind = new Set([...own, ...met.flatMap((rule) => rule.claims)]);
  const weighed = claims.filter(({ id }) => behind.has(id));
  return {
    verdict,
    name: words.name,
    headline: headlineOf(words.name, judgement),
    sentence: words.sentence,
    adrDecision,
    instead: words.instead,
    consequences: words.consequences,
    askAgain: words.askAgain,
    ...rulesInWords(content, judgement),
    ...closenessInWords(content, judgement, turned),
    ...openInWords(content, answers, reachable),
    nextWords: nextInWords(content, answers, turned, reachable),
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
    names: content.names,
    recommended,
    recommendedWords: recommended
      ? [
          `First choice: ${recommended.name}. ${recommended.suits} Mind: ${recommended.fails}`,
          answers.state === 'much' ? (recommended.data ?? '') : '',
        ]
          .filter(Boolean)
          .join(' ')
      : 'Nothing is recommended on these answers.',
    options: considered.map((option) => ({
      ...entry(content.options, option.id),
      ...option,
      whyNot: whyNotWords(content, answers, option),
    })),
    alternatives: fittingAlternatives(content.alternatives, considered, answers),
    claims: weighed,
    standing: standingSummary(weighed, content.names),
  };
};
