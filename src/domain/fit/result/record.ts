/** The result of the fit quiz as files: a decision record in Markdown, and JSON. Both carry all that the page shows. */
import { standingOf } from '../../evidence/standing.ts';
import { markdownTable } from '../../text/tables/tables.ts';
import { points, type FlipInWords } from './outlook.ts';
import type { QuizReport } from './report.ts';
import type { QuizState } from '../state.ts';
import { standingWords } from '../../evidence/verdict-words.ts';

export interface RecordAbout {
  /** The day of the record, YYYY-MM-DD. */
  readonly date: string;
  /** Full address that opens the quiz with these answers. */
  readonly link: string;
  /** Name of the handbook. */
  readonly handbook: string;
  /** Its version: "Version 3a673d7b of 26 November 2026". */
  readonly site: string;
  /** What to know of the age of the rules and claims behind the verdict, as sentences. */
  readonly age: readonly string[];
}

const bullets = (items: readonly string[], none: string): string =>
  items.length === 0 ? none : items.map((item) => `- ${item}`).join('\n');

/** A decision record in the usual parts: context, options, decision, consequences, and what it rests on. */
export const decisionRecord = (report: QuizReport, { date, link, handbook, site, age }: RecordAbout): string => {
  const flip = (one: FlipInWords) =>
    `${one.words}: “${one.verdictName}”${one.findOut ? ' (to find out, not to change)' : ''}`;
  return `# Should we be on Kubernetes? ${report.name}

- Date: ${date}
- Status: proposed
- Verdict: ${report.name} (\`${report.verdict}\`)
- Made with: the fit quiz of ${handbook}. ${site}
- Link: ${link}

## Context

${markdownTable(
  ['Question', 'Answer'],
  report.answers.map(({ name, words }) => [name, words]),
)}

${markdownTable(
  ['Rule', 'Whose', 'Points', 'Status', 'Weight', 'Limit', 'Counts'],
  report.rules.map((rule) => [
    rule.name,
    rule.origin === 'article' ? report.names.article : 'this handbook',
    rule.side === 'for' ? 'for Kubernetes' : 'against',
    rule.asideWords === '' ? rule.statusWords : `${rule.statusWords}: ${rule.asideWords}`,
    String(rule.weight),
    rule.limitWords,
    String(rule.counts),
  ]),
)}

${report.scalesWords}${report.unknownWords === '' ? '' : ` ${report.unknownWords}`}

## Options considered

${report.options
  .map(
    ({ name, fits, recommended, suits, fails, whyNot }) =>
      `- **${name}** (${recommended ? 'recommended' : fits ? 'fits the answers' : `does not fit: ${whyNot}`}). For: ${suits} Against: ${fails}`,
  )
  .join('\n')}

${report.recommendedWords}

What to use instead, or beside it: ${report.instead}

${bullets(
  report.alternatives.map(
    ({ name, summary, fits, limits }) => `**${name}**: ${summary} Fits: ${fits} Limits: ${limits.join(' ')}`,
  ),
  'No service of the list fits the answers.',
)}

## Decision

${report.adrDecision} ${report.sentence}${report.headline === report.name ? '' : ` ${report.headline}.`}

What decided: **${report.decision.name}**. ${report.decision.when} ${report.decision.because}${
    report.decision.limit ? ` The limit is ${report.decision.limit.value} ${report.decision.limit.unit}.` : ''
  }

${report.metWords}

The decisions in the order in which they were tried:

${report.decisions.map(({ name, state, limit }, index) => `${index + 1}. ${name}${limit ? ` (${limit.value} ${limit.unit})` : ''}: ${state}`).join('\n')}

### How close it was

${report.closeness} ${report.marginWords}

One changed answer gives another verdict:

${bullets(report.flips.one.map(flip), 'None does.')}

Two changed answers give what one does not:

${bullets(report.flips.two.map(flip), 'None do.')}

## Consequences

${bullets(report.consequences, '')}

Ask again: ${[report.askAgain, report.watchWords, report.nextWords].filter(Boolean).join(' ')}

## Assumptions

${bullets(
  [
    ...(report.openWords === '' ? [] : [report.openWords]),
    'The weights and limits of the rules are opinions, written down so that they can be argued with.',
  ],
  '',
)}

## Changed rules

${bullets(report.changedRules, 'None. The rules stand as published.')}

## Evidence

The verdict ${report.standing.predicate}. ${age.join(' ')}

${bullets(
  report.claims.map((claim) => `${standingWords[standingOf(claim)]}: ${claim.claim} (\`${claim.id}\`)`),
  'No claim stands behind it.',
)}
`;
};

/** The result in three sentences, for a message: the verdict and what to use, what decided, and what would change it. */
export const threeSentences = (
  report: QuizReport,
  { link, handbook, age }: Pick<RecordAbout, 'link' | 'handbook' | 'age'>,
): string => {
  const late = age.find((sentence) => sentence.includes('past the day'));
  const [nearest] = [...report.flips.one, ...report.flips.two];
  const use = report.recommended ? `first choice: ${report.recommended.name}` : 'nothing is recommended yet';
  const other = nearest
    ? `The nearest change is ${nearest.words}, which gives “${nearest.verdictName}”`
    : 'No change of one or two answers gives another verdict';
  return [
    `The fit quiz of ${handbook} says “${report.headline}” to our answers; ${use}.`,
    `What decided is “${report.decision.name}”, with ${points(report.scales.for)} for Kubernetes and ${report.scales.against} against${late ? `, and ${late.replace(/\.$/, '')}` : ''}.`,
    `${other}; every answer and reason stands at ${link}`,
  ].join(' ');
};

/** The same as data. */
export const resultJson = (report: QuizReport, { answers, settings }: QuizState, about: RecordAbout): string =>
  JSON.stringify({ tool: 'fit-quiz', version: 1, ...about, input: { answers, settings }, result: report }, null, 2);
