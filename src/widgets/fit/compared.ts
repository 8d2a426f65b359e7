/* What two saved scenarios of the quiz have in common and what not; it arrives with the list of them. */
import type { QuizReport } from '../../domain/fit/result/report.ts';
import type { ComparedRow } from '../tool/definition.ts';

export const compared = (left: QuizReport, right: QuizReport): readonly ComparedRow[] => {
  const row = (name: string, words: (of: QuizReport) => string): ComparedRow => ({
    name,
    values: [words(left), words(right)],
  });
  return [
    row('Verdict', ({ name }) => name),
    row('First choice', ({ recommended }) => recommended?.name ?? 'none'),
    row('What decided', ({ decision }) => decision.name),
    row('Points for Kubernetes', ({ scales }) => String(scales.for)),
    row('Points against', ({ scales }) => String(scales.against)),
    row('Changed rules', ({ changedRules }) => changedRules.join(' ') || 'none'),
    ...left.answers.map(({ name }, index) => row(name, ({ answers }) => answers[index]?.words ?? '')),
  ];
};
