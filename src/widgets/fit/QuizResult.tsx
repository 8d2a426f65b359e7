import { standingOf } from '../../domain/evidence/standing.ts';
import type { QuizContent } from '../../domain/fit/content.ts';
import type { QuizReport } from '../../domain/fit/result/report.ts';
import { standingWords } from '../../domain/evidence/verdict-words.ts';
import { Changing } from '../tool/Changing.tsx';
import { Fold } from '../tool/Fold.tsx';
import { RuleTable } from './RuleTable.tsx';
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
  const { rules, flips, options, decisions, answers } = report;
  const nearest = [...flips.one, ...flips.two].slice(0, shown);
  const known = answers.filter(({ value }) => value !== 'unknown').length;
  const spoke = decisions.findIndex(({ state }) => state === 'decided') + 1;
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
      <Scales rows={rules} scales={report.scales} strong={limitOf(content, 'strong-on-both-sides')} />

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

      <Fold
        title="What else would change it"
        finding={`${several(flips.one.length, 'way')} with one answer, ${several(flips.two.length, 'further verdict')} with two`}
      >
        <Changing as="p" text={joined(report.marginWords, report.openWords)} />
        <h4>One changed answer gives another verdict</h4>
        {flips.one.length === 0 ? <p>No single answer does.</p> : <Flips flips={flips.one} />}
        <h4>Two changed answers give what one does not</h4>
        {flips.two.length === 0 ? <p>No two answers give a verdict that one does not.</p> : <Flips flips={flips.two} />}
      </Fold>

      <Fold
        title="Rule by rule"
        finding={`${rules.filter(({ counts }) => counts > 0).length} of ${rules.length} count, ${report.scales.for} for and ${report.scales.against} against`}
      >
        <Changing as="p" text={joined(report.scalesWords, report.unknownWords)} />
        <RuleTable report={report} rulesPage={rulesPage} />
      </Fold>

      <Fold title="The decisions in order" finding={`number ${spoke} of ${decisions.length} spoke`}>
        <ol class="fit-decisions">
          {decisions.map(({ id, name, limit, state }) => (
            <li key={`${id} ${state}`} data-state={state}>
              {name}
              {limit && ` (${limit.value} ${limit.unit})`}: {state === 'decided' ? <strong>{state}</strong> : state}
            </li>
          ))}
        </ol>
      </Fold>

      <Fold
        title="All options"
        finding={`${options.filter(({ fits }) => fits).length} of ${options.length} fit your answers, with ${several(report.alternatives.length, 'product')}`}
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
          {report.alternatives.map(({ id, name, summary, fits, limits }) => (
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

      <Fold title="What you answered" finding={`${known} of ${answers.length} questions`}>
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
    </section>
  );
};

/** "1 way", "3 ways". */
const several = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Sentences in a row; empty ones have nothing to say. */
const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

const limitOf = (content: QuizContent, id: string): number =>
  content.decisions.find((one) => one.id === id)?.limit?.value ?? 0;

const Flips = ({ flips }: { flips: QuizReport['flips']['one'] }) => (
  <ul class="fit-flips">
    {flips.map((flip) => (
      <li key={`${flip.words} ${flip.verdict}`} data-flip={flip.verdict}>
        {flip.words} gives <strong>{flip.verdictName}</strong>
        {flip.findOut && <span class="small"> (to find out, not to change)</span>}
      </li>
    ))}
  </ul>
);
