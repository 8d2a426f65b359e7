import { standingOf } from '../../domain/evidence/standing.ts';
import type { QuizContent } from '../../domain/fit/content.ts';
import type { QuizReport } from '../../domain/fit/report.ts';
import { standingWords } from '../../domain/evidence/verdict-words.ts';
import { Changing } from '../tool/Changing.tsx';
import { Scales } from './Scales.tsx';

interface Props {
  readonly content: QuizContent;
  readonly report: QuizReport;
  readonly evidence: string;
  readonly rulesPage: string;
}

/** What the verdict rests on. Exports carry the same, from the same report. */
export const QuizResult = ({ content, report, evidence, rulesPage }: Props) => (
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

    <h3>What decided</h3>
    <p key={report.decision.id}>
      <strong>{report.decision.name}.</strong> {report.decision.when} {report.decision.because}
    </p>
    <Scales rows={report.rules} scales={report.scales} strong={limitOf(content, 'strong-on-both-sides')} />
    <Changing as="p" text={joined(report.metWords, report.scalesWords, report.unknownWords)} />
    <details>
      <summary>The decisions in the order in which they are tried</summary>
      <ol class="fit-decisions">
        {report.decisions.map(({ id, name, limit, state }) => (
          <li key={`${id} ${state}`} data-state={state}>
            {name}
            {limit && ` (${limit.value} ${limit.unit})`}: {state === 'decided' ? <strong>{state}</strong> : state}
          </li>
        ))}
      </ol>
    </details>

    <h3>Rule by rule</h3>
    <div class="table-scroll" role="region" aria-label="Rule by rule" tabIndex={0}>
      <table class="fit-table">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Status</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {report.rules.map((rule) => (
            <tr key={`${rule.id} ${rule.status} ${rule.limitWords} ${rule.counts}`} data-status={rule.status}>
              <th scope="row">
                <a href={`${rulesPage}#rule-${rule.id}`}>{rule.name}</a>
                {rule.limitWords !== '' && (
                  <span class={rule.limitChanged ? 'tool-changed' : 'small'}> {rule.limitWords}</span>
                )}
              </th>
              <td>{rule.statusWords}</td>
              <td>
                <data value={String(rule.counts)}>{rule.counts}</data> of{' '}
                <data value={String(rule.weight)}>{rule.weight}</data> {rule.side}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Together
            </th>
            <td key={`${report.scales.for} ${report.scales.against}`}>
              <data value={String(report.scales.for)}>{report.scales.for}</data> for,{' '}
              <data value={String(report.scales.against)}>{report.scales.against}</data> against
            </td>
          </tr>
        </tfoot>
      </table>
    </div>

    <h3>How close it was</h3>
    <Changing as="p" text={joined(report.closeness, report.marginWords)} />
    <Flips title="One changed answer gives another verdict" flips={report.flips.one} none="No single answer does." />
    <Flips
      title="Two changed answers give what one does not"
      flips={report.flips.two}
      none="No two answers give a verdict that one does not."
    />
    {report.openWords && <Changing as="p" text={report.openWords} />}

    <h3>What to use instead, or beside it</h3>
    <Changing as="p" text={report.instead} />
    <ul class="fit-options">
      {report.options.map((option) => (
        <li key={`${option.id} ${option.fits} ${option.recommended}`}>
          <strong>{option.name}</strong>
          {option.recommended ? ', recommended' : option.fits ? ', fits your answers' : ', does not fit your answers'}.
          For: {option.suits} Against: {option.fails}
        </li>
      ))}
    </ul>
    <details open>
      <summary>Services that fit your answers</summary>
      <dl class="fit-alternatives">
        {report.alternatives.map(({ id, name, summary, fits, limits }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {summary} Fits: {fits} <span class="small">Limits: {limits.join(' ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>

    <h3>What follows, and when to ask again</h3>
    <ul>
      {report.consequences.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
    <Changing as="p" text={joined(report.askAgain, report.watchWords)} />

    <h3>What it rests on</h3>
    <p key={report.standing.predicate}>
      This verdict {report.standing.predicate}. The weights and limits are opinions too, written down so that they can
      be argued with.
    </p>
    <ul>
      {report.claims.map((claim) => (
        <li key={claim.id}>
          <span class="sign" data-sign={standingOf(claim)}>
            {standingWords[standingOf(claim)]}
          </span>
          : <a href={`${evidence}${claim.id}/`}>{claim.claim}</a>
        </li>
      ))}
    </ul>

    <h3>What you answered</h3>
    <dl class="fit-answers">
      {report.answers.map(({ id, name, words }) => (
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
  </section>
);

/** Sentences in a row; empty ones have nothing to say. */
const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

const limitOf = (content: QuizContent, id: string): number =>
  content.decisions.find((one) => one.id === id)?.limit?.value ?? 0;

const Flips = ({ title, flips, none }: { title: string; flips: QuizReport['flips']['one']; none: string }) => (
  <>
    <h4>{title}</h4>
    {flips.length === 0 ? (
      <p>{none}</p>
    ) : (
      <ul class="fit-flips">
        {flips.map((flip) => (
          <li key={`${flip.words} ${flip.verdict}`} data-flip={flip.verdict}>
            {flip.words} gives <strong>{flip.verdictName}</strong>
            {flip.findOut && <span class="small"> (to find out, not to change)</span>}
          </li>
        ))}
      </ul>
    )}
  </>
);
