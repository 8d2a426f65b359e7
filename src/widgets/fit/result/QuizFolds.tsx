/* What supports a verdict, each part in a fold whose line holds the finding. */
import { standingOf } from '../../../domain/evidence/standing.ts';
import { standingWords } from '../../../domain/evidence/verdict-words.ts';
import type { QuizReport } from '../../../domain/fit/result/report.ts';
import { Changing } from '../../tool/Changing.tsx';
import { Fold } from '../../tool/Fold.tsx';
import { RuleTable } from './RuleTable.tsx';

interface Props {
  readonly report: QuizReport;
  /** Address of the claims; a claim stands there under its id. */
  readonly evidence: string;
  readonly rulesPage: string;
}

export const QuizFolds = ({ report, evidence, rulesPage }: Props) => {
  const { rules, scales } = report;
  return (
    <>
      <OtherChanges {...report} />
      <Fold
        title="Rule by rule"
        finding={`${rules.filter(({ counts }) => counts > 0).length} of ${rules.length} count, ${scales.for} for and ${scales.against} against`}
      >
        <Changing as="p" text={joined(report.scalesWords, report.unknownWords)} />
        <RuleTable report={report} rulesPage={rulesPage} />
      </Fold>
      <Decisions {...report} />
      <Options {...report} />
      <Fold title="What follows, and when to ask again" finding={report.consequences[0] ?? ''}>
        <ul>
          {report.consequences.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <Changing as="p" text={joined(report.askAgain, report.watchWords)} />
      </Fold>
      <Fold title="Evidence" finding={`this verdict ${report.standing.predicate}`}>
        <p>The weights and limits are opinions too, written down so that they can be argued with.</p>
        <ul class="fit-evidence">
          {report.claims.map((claim) => (
            <li key={claim.id}>
              <span class="sign" data-sign={standingOf(claim)}>
                {standingWords[standingOf(claim)]}
              </span>
              : <a href={`${evidence}${claim.id}/`}>{claim.claim}</a>
            </li>
          ))}
        </ul>
      </Fold>
      <Answers {...report} />
    </>
  );
};

/** Sentences in a row; empty ones have nothing to say. */
export const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

/** "1 way", "3 ways". */
const several = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Changes of answers, each with the verdict that it gives. */
export const Flips = ({ flips }: { readonly flips: QuizReport['flips']['one'] }) => (
  <ul class="fit-flips">
    {flips.map((flip) => (
      <li key={`${flip.words} ${flip.verdict}`} data-flip={flip.verdict}>
        {flip.words} gives <strong>{flip.verdictName}</strong>
        {flip.findOut && <span class="small"> (to find out, not to change)</span>}
      </li>
    ))}
  </ul>
);

const OtherChanges = ({ flips, marginWords, openWords }: QuizReport) => (
  <Fold
    title="What else would change it"
    finding={`${several(flips.one.length, 'way')} with one answer, ${several(flips.two.length, 'further verdict')} with two`}
  >
    <Changing as="p" text={joined(marginWords, openWords)} />
    <h4>One changed answer gives another verdict</h4>
    {flips.one.length === 0 ? <p>No single answer does.</p> : <Flips flips={flips.one} />}
    <h4>Two changed answers give what one does not</h4>
    {flips.two.length === 0 ? <p>No two answers give a verdict that one does not.</p> : <Flips flips={flips.two} />}
  </Fold>
);

const Decisions = ({ decisions }: QuizReport) => (
  <Fold
    title="The decisions in order"
    finding={`number ${decisions.findIndex(({ state }) => state === 'decided') + 1} of ${decisions.length} spoke`}
  >
    <ol class="fit-decisions">
      {decisions.map(({ id, name, limit, state }) => (
        <li key={`${id} ${state}`} data-state={state}>
          {name}
          {limit && ` (${limit.value} ${limit.unit})`}: {state === 'decided' ? <strong>{state}</strong> : state}
        </li>
      ))}
    </ol>
  </Fold>
);

const Options = ({ options, alternatives }: QuizReport) => (
  <Fold
    title="All options"
    finding={`${options.filter(({ fits }) => fits).length} of ${options.length} fit your answers, with ${several(alternatives.length, 'product')}`}
  >
    <ul class="fit-options">
      {options.map((option) => (
        <li key={`${option.id} ${option.whyNot} ${option.recommended}`} data-fits={String(option.fits)}>
          <strong>{option.name}</strong>
          {option.recommended ? ', recommended' : option.fits ? ', fits your answers' : ', does not fit – '}
          {option.whyNot}. For: {option.suits} Against: {option.fails}
        </li>
      ))}
    </ul>
    <dl class="fit-alternatives">
      {alternatives.map(({ id, name, summary, fits, limits }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            {summary}{' '}
            <span class="fit-product">
              Fits: {fits} <span class="small">Limits: {limits.join(' ')}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  </Fold>
);

const Answers = ({ answers }: QuizReport) => (
  <Fold
    title="What you answered"
    finding={`${answers.filter(({ value }) => value !== 'unknown').length} of ${answers.length} questions`}
  >
    <dl class="fit-answers">
      {answers.map(({ id, name, words }) => (
        <div key={`${id} ${words}`}>
          <dt>{name}</dt>
          <dd>
            {words}{' '}
            <a href={`#question-${id}`} data-screen-only>
              Change<span class="visually-hidden"> {name}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  </Fold>
);
