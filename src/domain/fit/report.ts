/**
 * The result of the quiz in words, once, for the page and for every export, so that none can say less than another.
 * The words come from the content; only the glue is here.
 */
import { standingSummary } from '../evidence/standing.ts';
import type { Claim } from '../../schemas/evidence.ts';
import { answerWords, entry, type QuizContent } from './content.ts';
import { flips, stillPossible, type Flip } from './flips.ts';
import { considerOptions, fittingAlternatives } from './options.ts';
import { judge, questionIds, verdictLadder, type QuestionId, type QuizRules, type RuleRow } from './quiz.ts';
import type { QuizState } from './state.ts';
import { inSeries } from '../text/format.ts';

/** A claim as far as the quiz shows it. */
export type QuizClaim = Pick<Claim, 'claim' | 'verdict' | 'contradicted'> & { readonly id: string };

const statusWords: Readonly<Record<RuleRow['status'], string>> = {
  met: 'met',
  'not-met': 'not met',
  unknown: 'not known',
  off: 'switched off',
};

const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

const limitWords = (content: QuizContent, { id, limit, limitChanged }: RuleRow): string => {
  const { threshold } = entry(content.rules, id);
  if (!threshold) return '';
  const words = `${threshold.comparison === 'below' ? 'below' : 'at least'} ${limit} ${threshold.unit}`;
  return limitChanged ? `${words} (changed from ${threshold.value})` : words;
};

const changeWords = (content: QuizContent, { changes }: Flip): string =>
  changes
    .map(({ question, from, to }) => {
      const name = entry(content.questions, question).name;
      return `${name}: ${answerWords(content, question, from)} → ${answerWords(content, question, to)}`;
    })
    .join(', and ');

const signed = (value: number): string => (value > 0 ? `${value} more` : `${-value} fewer`);

/** Everything that the result shows. */
export const quizReport = (
  content: QuizContent,
  quiz: QuizRules,
  claims: readonly QuizClaim[],
  { answers, settings }: QuizState,
) => {
  const judgement = judge(quiz, settings, answers);
  const { verdict, decision, scales, margin, unknown } = judgement;
  const words = entry(content.verdicts, verdict);
  const spokeAt = content.decisions.findIndex(({ id }) => id === decision);
  const nameOf = (id: string) => entry(content.verdicts, id).name;
  const toFlip = (flip: Flip) => ({
    ...flip,
    words: changeWords(content, flip),
    verdictName: nameOf(flip.verdict),
    findOut: flip.changes.every(({ from }) => from === 'unknown'),
  });
  const found = flips(quiz, settings, answers);
  const reachable = stillPossible(quiz, settings, answers);
  const possible = verdictLadder.filter((id) => reachable.has(id));
  const unknownQuestions = questionIds.filter((id) => answers[id] === 'unknown');
  const considered = considerOptions(answers, judgement);
  const spoke = judgement.rows.filter(({ status }) => status === 'met');
  const claimIds = new Set([...spoke.flatMap(({ id }) => entry(content.rules, id).claims), ...words.claims]);
  const behind = claims.filter(({ id }) => claimIds.has(id));

  const spokeFor = (side: 'for' | 'against') =>
    inSeries(
      spoke.filter((row) => row.side === side).map(({ id, weight }) => `${entry(content.rules, id).name} (${weight})`),
    ) || 'none';
  const upwards = [...found.one, ...found.two].filter(
    (flip) => verdict === 'kubernetes' || verdictLadder.indexOf(flip.verdict) > verdictLadder.indexOf(verdict),
  );
  const watch = upwards[0];

  const closeness =
    found.one.length > 0
      ? 'Close: one changed answer gives another verdict.'
      : found.two.length > 0
        ? 'Fairly firm: no single answer gives another verdict, two do.'
        : 'Firm: no change of one or two answers gives another verdict.';
  const marginWords = margin
    ? `All else being equal, ${points(margin.points)} would do: ${inSeries([
        ...(margin.for === 0 ? [] : [`${signed(margin.for)} for Kubernetes`]),
        ...(margin.against === 0 ? [] : [`${signed(margin.against)} against`]),
      ])} gives “${nameOf(margin.verdict)}”.`
    : 'All else being equal, no number of points on either side gives another verdict.';

  return {
    verdict,
    name: words.name,
    sentence: words.sentence,
    adrDecision: words.decision,
    instead: words.instead,
    consequences: words.consequences,
    askAgain: words.askAgain,
    watchWords: watch
      ? `From these answers, the change to watch for: ${changeWords(content, watch)}, which gives “${nameOf(watch.verdict)}”.`
      : '',
    scales,
    scalesWords: `${points(scales.for)} for Kubernetes, ${points(scales.against)} against; ${scales.answered} of 8 questions behind the rules answered.`,
    unknownWords:
      unknown.for + unknown.against === 0
        ? ''
        : `What is not known could still add ${points(unknown.for)} for and ${points(unknown.against)} against.`,
    metWords: `Rules that count for Kubernetes: ${spokeFor('for')}. Against: ${spokeFor('against')}.`,
    decision: entry(content.decisions, decision),
    decisions: content.decisions.map((one, index) => ({
      ...one,
      state: index === spokeAt ? 'decided' : index < spokeAt ? 'did not hold' : 'not asked',
    })),
    answers: questionIds.map((id: QuestionId) => ({
      id,
      name: entry(content.questions, id).name,
      value: answers[id],
      words: answerWords(content, id, answers[id]),
    })),
    rules: judgement.rows.map((row) => ({
      ...row,
      name: entry(content.rules, row.id).name,
      statusWords: statusWords[row.status],
      limitWords: limitWords(content, row),
      counts: row.status === 'met' ? row.weight : 0,
    })),
    changedRules: judgement.rows.flatMap((row) => {
      const { name } = entry(content.rules, row.id);
      return [
        ...(row.limitChanged ? [`${name}: ${limitWords(content, row)}.`] : []),
        ...(row.status === 'off' ? [`${name}: switched off.`] : []),
      ];
    }),
    closeness,
    margin,
    marginWords,
    flips: { one: found.one.map(toFlip), two: found.two.map(toFlip) },
    possible,
    openWords:
      unknownQuestions.length === 0
        ? ''
        : `Not known: ${unknownQuestions.map((id) => entry(content.questions, id).name).join(', ')}. ${
            possible.length === 1
              ? 'Whatever the answers turn out to be, the verdict stays.'
              : `Depending on the answers, the verdict could be: ${possible.map(nameOf).join(', ')}.`
          }`,
    options: considered.map((option) => ({ ...option, ...entry(content.options, option.id) })),
    alternatives: fittingAlternatives(content.alternatives, considered),
    claims: behind,
    standing: standingSummary(behind, content.names),
  };
};

export type QuizReport = ReturnType<typeof quizReport>;
