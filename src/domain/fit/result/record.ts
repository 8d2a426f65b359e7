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

const contextPart = ({ answers, rules, names, scalesWords, unknownWords }: QuizReport): string => `## Context

${markdownTable(
  ['Question', 'Answer'],
  answers.map(({ name, words }) => [name, words]),
)}

${markdownTable(
  ['Rule', 'Whose', 'Points', 'Status', 'Weight', 'Limit', 'Counts'],
  rules.map((rule) => [
    rule.name,
    rule.origin === 'article' ? names.article : 'this handbook',
    rule.side === 'for' ? 'for Kubernetes' : 'against',
    rule.asideWords === '' ? rule.statusWords : `${rule.statusWords}: ${rule.asideWords}`,
    String(rule.weight),
    rule.limitWords,
    String(rule.counts),
  ]),
)}

${scalesWords}${unknownWords === '' ? '' : ` ${unknownWords}`}`;

const optionLine = ({ name, fits, recommended, suits, fails, whyNot }: QuizReport['options'][number]): string =>
  `- **${name}** (${recommended ? 'recommended' : fits ? 'fits the answers' : `does not fit: ${whyNot}`}). For: ${suits} Against: ${fails}`;

const optionsPart = ({ options, recommendedWords, instead, alternatives }: QuizReport): string => `## Options considered

${options.map(optionLine).join('\n')}

${recommendedWords}

What to use instead, or beside it: ${instead}

${bullets(
  alternatives.map(
    ({ name, summary, fits, limits }) => `**${name}**: ${summary} Fits: ${fits} Limits: ${limits.join(' ')}`,
  ),
  'No service of the list fits the answers.',
)}`;

const triedLine = ({ name, state, limit }: QuizReport['decisions'][number], index: number): string =>
  `${index + 1}. ${name}${limit ? ` (${limit.value} ${limit.unit})` : ''}: ${state}`;

const flipLine = ({ words, verdictName, findOut }: FlipInWords): string =>
  `${words}: “${verdictName}”${findOut ? ' (to find out, not to change)' : ''}`;

const closenessPart = ({ closeness, marginWords, flips }: QuizReport): string => `### How close it was

${closeness} ${marginWords}

One changed answer gives another verdict:

${bullets(flips.one.map(flipLine), 'None does.')}

Two changed answers give what one does not:

${bullets(flips.two.map(flipLine), 'None do.')}`;

const decisionPart = (report: QuizReport): string => {
  const { decision, headline } = report;
  const limit = decision.limit ? ` The limit is ${decision.limit.value} ${decision.limit.unit}.` : '';
  return `## Decision

${report.adrDecision} ${report.sentence}${headline === report.name ? '' : ` ${headline}.`}

What decided: **${decision.name}**. ${decision.when} ${decision.because}${limit}

${report.metWords}

The decisions in the order in which they were tried:

${report.decisions.map(triedLine).join('\n')}

${closenessPart(report)}`;
};

const consequencesPart = ({ consequences, askAgain, watchWords, nextWords }: QuizReport): string => `## Consequences

${bullets(consequences, '')}

Ask again: ${[askAgain, watchWords, nextWords].filter(Boolean).join(' ')}`;

const assumptionsPart = ({ openWords, changedRules }: QuizReport): string => `## Assumptions

${bullets(
  [
    ...(openWords === '' ? [] : [openWords]),
    'The weights and limits of the rules are opinions, written down so that they can be argued with.',
  ],
  '',
)}

## Changed rules

${bullets(changedRules, 'None. The rules stand as published.')}`;

const evidencePart = ({ standing, claims }: QuizReport, age: readonly string[]): string => `## Evidence

The verdict ${standing.predicate}. ${age.join(' ')}

${bullets(
  claims.map((claim) => `${standingWords[standingOf(claim)]}: ${claim.claim} (\`${claim.id}\`)`),
  'No claim stands behind it.',
)}`;

/** A decision record in the usual parts: context, options, decision, consequences, and what it rests on. */
export const decisionRecord = (report: QuizReport, { date, link, handbook, site, age }: RecordAbout): string =>
  `# Should we be on Kubernetes? ${report.name}

- Date: ${date}
- Status: proposed
- Verdict: ${report.name} (\`${report.verdict}\`)
- Made with: the fit quiz of ${handbook}. ${site}
- Link: ${link}

${[
  contextPart(report),
  optionsPart(report),
  decisionPart(report),
  consequencesPart(report),
  assumptionsPart(report),
  evidencePart(report, age),
].join('\n\n')}
`;

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
