/** The estimate as files: CSV, Markdown and JSON, each with inputs, assumptions, results and the link. */
import { providerNames } from '../names.ts';
import { csv, markdownTable } from '../../text/tables/tables.ts';
import type { StateValues } from '../../tool/url-state.ts';
import type { Estimate } from '../estimator.ts';
import { things } from '../figures/figure-words.ts';
import { costAge, costAgeWords } from './age.ts';
import { breakEvenSection, comparisonSection, sensitivitySection } from './elsewhere.ts';
import { capacitySection, checkSection, estimateSection, fitsTable, type Cell, type ReportSection } from './report.ts';
import { changedWords, placeholdersIn, usedFigures, type SourceName } from './used.ts';
import { breakEvenWords, fillNote, lackWords, totalWords, waysWords, type CostNotes } from './words.ts';

export interface ExportContext {
  readonly estimate: Estimate;
  /** The values of the address that gave the estimate. */
  readonly values: StateValues;
  readonly notes: CostNotes;
  readonly sources: Readonly<Record<string, SourceName>>;
  /** The full address of the estimate. */
  readonly link: string;
  /** The day of the export, YYYY-MM-DD. */
  readonly today: string;
  /** Version of the site that it was made with: "Version 3a673d7b of 26 November 2026". */
  readonly site: string;
}

/**
 * All sections, in reading order: without what only the reader can know there is nothing to report but that.
 * @param today YYYY-MM-DD, the day on which the age of the figures is told
 */
export const costReport = (estimate: Estimate, notes: CostNotes, today: string): ReportSection[] => {
  const head = estimateSection(estimate, notes, today);
  if (estimate.scenario.lacks.length > 0) return [head];
  return [
    head,
    comparisonSection(estimate, notes),
    breakEvenSection(estimate, notes),
    sensitivitySection(estimate, notes),
    // The table is one of the first provider's prices; nobody else's nodes can fit it.
    ...(fitsTable(estimate) ? [checkSection(estimate, notes)] : []),
    capacitySection(estimate, notes),
  ];
};

const generalNotes = ['hours', 'likely', 'rounding', 'scaling', 'sourced', 'derived', 'placeholder'];

const notesOf = ({ notes, estimate }: ExportContext): string[] =>
  generalNotes.map((id) => {
    const text = fillNote(notes, id, { hours: String(estimate.scenario.data.hoursPerMonth) });
    return ['sourced', 'derived', 'placeholder'].includes(id) ? `${id}: ${text}` : text;
  });

const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
const markdownSection = ({ title, sentences, tables }: ReportSection): string =>
  [
    `## ${title}`,
    ...sentences,
    ...tables.flatMap((table) => [
      `${table.caption}:`,
      markdownTable(
        table.columns,
        table.rows.map((row) => [row.head, ...row.cells.map(cellText)]),
      ),
    ]),
  ].join('\n\n');

/** A page to attach to a decision. */
export const costMarkdown = (context: ExportContext): string => {
  const figures = usedFigures(context.estimate.scenario, context.sources);
  const changed = changedWords(figures);
  return [
    '# Cost estimate of a Kubernetes cluster',
    `Made on ${context.today}. ${context.site}. Link: <${context.link}>`,
    changed === '' ? 'Nothing was changed: these are the defaults.' : `Changed from the defaults: ${changed}.`,
    ...costReport(context.estimate, context.notes, context.today).map(markdownSection),
    '## Inputs and assumptions',
    markdownTable(
      ['Figure', 'Value', 'Changed', 'Standing', 'Why'],
      figures.map((one) => [one.name, one.value, one.changed ? 'changed' : '', one.standing, one.why]),
    ),
    '## How it counts',
    notesOf(context)
      .map((note) => `- ${note}`)
      .join('\n'),
    '',
  ].join('\n\n');
};

/** The estimate in three sentences, for a message: the total, the same work elsewhere, and what it rests on. */
export const costSentences = ({ estimate, notes, link }: ExportContext): string => {
  const { scenario } = estimate;
  const nodes = `${things(scenario.nodes, 'node')}${scenario.instance === null ? '' : ` of ${scenario.instance.name}`}`;
  if (scenario.lacks.length > 0)
    return [
      `There is no estimate yet for ${nodes} (${providerNames(scenario.provider)}).`,
      `Missing is what only we can know: ${lackWords(estimate)}.`,
      `The rest of our figures stands at ${link}`,
    ].join(' ');
  const placeholders = placeholdersIn(scenario);
  const rests =
    placeholders > 0
      ? `${things(placeholders, 'figure')} behind it ${placeholders === 1 ? 'is a placeholder' : 'are placeholders'} and not our own`
      : 'No figure behind it is a placeholder';
  const how = scenario.mode === 'table' ? `, scaled from the table of ${scenario.data.article}` : '';
  return [
    `Kubernetes on ${nodes} comes to ${totalWords(estimate)}${how}.`,
    oneSentence([waysWords(estimate, notes), breakEvenWords(estimate, notes)[0] ?? '']),
    `${rests}; every figure and reason stands at ${link}`,
  ].join(' ');
};

/** Sentences as one, joined by semicolons. */
const oneSentence = (sentences: readonly string[]): string =>
  `${sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.replace(/\.\s+/g, '; ').replace(/\.$/, ''))
    .join('; ')}.`;

/** One flat table for a spreadsheet: section, table, row, column, figure, text. Figures are not rounded. */
export const costCsv = (context: ExportContext): string => {
  const lines: (string | number)[][] = [['section', 'row id', 'row', 'column', 'figure', 'text']];
  lines.push(['about', 'made', 'Made on', '', '', context.today], ['about', 'link', 'Link', '', '', context.link]);
  lines.push(['about', 'site', 'Version of the handbook', '', '', context.site]);
  for (const text of costAgeWords(context.estimate.scenario, context.today))
    lines.push(['about', 'age', 'Age of the figures', '', '', text]);
  for (const section of costReport(context.estimate, context.notes, context.today)) {
    section.sentences.forEach((text) => lines.push([section.id, 'sentence', section.title, '', '', text]));
    for (const table of section.tables)
      for (const row of table.rows)
        row.cells.forEach((cell, index) => {
          const column = table.columns[index + 1] ?? '';
          const value = typeof cell === 'string' ? '' : cell.value;
          if (cell !== '') lines.push([`${section.id}/${table.id}`, row.id, row.head, column, value, cellText(cell)]);
        });
  }
  for (const one of usedFigures(context.estimate.scenario, context.sources)) {
    lines.push(['inputs', one.id, one.name, one.changed ? 'changed' : 'default', '', one.value]);
    lines.push(['inputs', one.id, one.name, 'standing', '', `${one.standing}. ${one.why}`.trim()]);
  }
  notesOf(context).forEach((note) => lines.push(['notes', 'note', 'How it counts', '', '', note]));
  return csv(lines);
};

/** Everything for a program; `values` opens the same estimate again. */
export const costJson = (context: ExportContext): string => {
  const { estimate, values, link, today } = context;
  const { breakEven, check, capacity, perUsableVcpu, stepUsd } = estimate;
  return `${JSON.stringify(
    {
      tool: 'cost-estimator',
      version: 1,
      made: today,
      site: context.site,
      age: costAge(estimate.scenario, today),
      link,
      currency: 'USD',
      period: 'month',
      hoursPerMonth: estimate.scenario.data.hoursPerMonth,
      roundedToUsd: stepUsd,
      provider: estimate.scenario.provider.name,
      region: estimate.scenario.provider.region,
      lacks: estimate.scenario.lacks,
      values: { ...values },
      inputs: usedFigures(context.estimate.scenario, context.sources),
      ...(estimate.scenario.lacks.length > 0
        ? {}
        : {
            rows: estimate.items,
            totals: {
              infrastructure: estimate.infrastructure,
              people: estimate.people,
              everything: estimate.everything,
            },
            capacity,
            perUsableVcpu,
            ...(fitsTable(estimate) ? { check } : {}),
            compared: estimate.compared,
            alternatives: estimate.alternatives,
            breakEven: { against: estimate.scenario.against, ...breakEven },
            sensitivity: estimate.sensitivity.swings,
          }),
      report: costReport(estimate, context.notes, today),
      notes: notesOf(context),
    },
    null,
    2,
  )}\n`;
};
