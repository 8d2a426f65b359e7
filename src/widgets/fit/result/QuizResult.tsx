import type { QuizContent } from '../../../domain/fit/content.ts';
import type { QuizReport } from '../../../domain/fit/result/report.ts';
import { Changing } from '../../tool/Changing.tsx';
import { Flips, joined, QuizFolds } from './QuizFolds.tsx';
import { Scales } from './Scales.tsx';

interface Props {
  readonly content: QuizContent;
  readonly report: QuizReport;
  readonly evidence: string;
  readonly rulesPage: string;
  /** What to know of the age of what the verdict rests on. */
  readonly age: readonly string[];
}

/** Flips that stand in sight; the rest is folded. */
const shown = 3;

/** What the verdict rests on: why, what to use and how close in sight, the rest folded. Exports carry all of it. */
export const QuizResult = ({ content, report, evidence, rulesPage, age }: Props) => {
  const nearest = [...report.flips.one, ...report.flips.two].slice(0, shown);
  return (
    <section aria-labelledby="fit-result">
      <Changing as="p" class="lead" text={report.sentence} />
      {report.changedRules.length > 0 && (
        <div class="tool-bar">
          <p>
            <strong>By your own rules.</strong> Changed from the published ones:
          </p>
          <ul>
            {report.changedRules.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}

      <h3>Why</h3>
      <p key={report.decision.id}>
        <strong>{report.decision.name}.</strong> {report.decision.when} {report.decision.because}
      </p>
      <Changing as="p" text={report.metWords} />
      <Changing as="p" class="small" text={joined(...age)} />
      <Scales rows={report.rules} scales={report.scales} strong={limitOf(content, 'strong-on-both-sides')} />

      <h3>What to use</h3>
      <Changing as="p" text={report.recommendedWords} />
      <Changing as="p" text={report.instead} />

      <h3>How close it was</h3>
      <Changing as="p" text={joined(report.closeness, report.nextWords)} />
      {nearest.length > 0 && (
        <div class="fit-nearest">
          <Flips flips={nearest} />
        </div>
      )}

      <QuizFolds report={report} evidence={evidence} rulesPage={rulesPage} />
    </section>
  );
};

const limitOf = (content: QuizContent, id: string): number =>
  content.decisions.find((one) => one.id === id)?.limit?.value ?? 0;
