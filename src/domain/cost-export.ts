/** The estimate as files: CSV, Markdown and JSON, each with inputs, assumptions, results and the link. */
import type { Estimate } from './cost-estimator.ts';
import { basisWords, costReport, type Cell, type ReportSection } from './cost-report.ts';
import { figureWords, price, unitWords } from './cost-figures.ts';
import { alternativeNames, fillNote, type CostNotes } from './cost-words.ts';
import { count, usd } from './format.ts';
import type { StateValues } from './url-state.ts';

export interface SourceName {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
}

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
}

/** One input or assumption, with where it comes from. */
export interface UsedFigure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly changed: boolean;
  /** sourced, derived, placeholder, list price, article, or "own figure" once it was changed. */
  readonly standing: string;
  readonly why: string;
}

const rangeText = (low: number, likely: number, high: number, show: (value: number) => string): string =>
  low === high ? show(low) : `${show(low)} / ${show(likely)} / ${show(high)}`;

/** Everything that was put in, defaults included, in the order of the form. */
export const usedFigures = ({
  estimate: { scenario },
  sources,
}: Pick<ExportContext, 'estimate' | 'sources'>): UsedFigure[] => {
  const { data, quantities, changed } = scenario;
  const plain = (id: string, name: string, value: string, unit: string, standing: string, why = ''): UsedFigure => {
    const own = changed.includes(id);
    return { id, name, value, unit, changed: own, standing: own ? 'own choice' : standing, why };
  };
  const sourceWords = (id: string | undefined, asOf: string | null | undefined): string => {
    const source = id === undefined ? undefined : sources[id];
    if (source === undefined) return '';
    const day = asOf === undefined ? '' : `, ${asOf ?? 'no date seen'}`;
    return ` Source: ${source.publisher}, ${source.title}${day}${source.url === null ? '' : `, ${source.url}`}.`;
  };
  const priced = quantities['price'];
  const { instance, plane } = scenario;
  return [
    plain('from', 'Way in', scenario.mode === 'table' ? 'scale the article’s table' : 'from my nodes', '', 'default'),
    plain('nodes', 'Nodes', count(scenario.nodes), 'nodes', 'article'),
    plain('clusters', 'Clusters', count(scenario.clusters), 'clusters', 'default'),
    plain(
      'instance',
      'Instance type',
      instance.name,
      '',
      'article',
      `${instance.terms}${sourceWords(instance.source, instance.asOf)}`,
    ),
    plain(
      'price',
      'Price of a node',
      price(priced?.range.likely ?? 0),
      'US dollars an hour',
      `list price, ${instance.asOf}`,
    ),
    plain('vcpu', 'vCPU of a node', String(scenario.vcpu), 'vCPU', 'list'),
    plain('memory', 'Memory of a node', String(scenario.memoryGib), 'GiB', 'list'),
    plain('pods', 'Pods allowed on a node', count(scenario.maxPods), 'pods', 'list'),
    plain(
      'plane',
      'Control plane',
      plane === null ? 'without a fee' : `${plane.name}, ${price(plane.usdPerHour)} an hour`,
      '',
      plane === null ? 'default' : `list price, ${plane.asOf}`,
      plane === null ? '' : `${plane.terms}${sourceWords(plane.source, plane.asOf)}`,
    ),
    plain('reserve', 'Rule for what a node keeps back', scenario.rule.toUpperCase(), '', 'default'),
    plain('against', 'Compared with', alternativeNames[scenario.against], '', 'default'),
    ...scenario.rows.flatMap((row): UsedFigure[] => {
      const quantity = quantities[`row-${row.id}`];
      if (quantity === undefined) return [];
      const { low, likely, high } = quantity.range;
      return [
        {
          id: quantity.id,
          name: `${row.name}, ${count(data.tableNodes)} nodes`,
          value: rangeText(low, likely, high, usd),
          unit: 'US dollars a month',
          changed: quantity.changed,
          standing: quantity.changed ? 'own figure' : 'article',
          why: data.rows.find(({ id }) => id === row.id)?.drivers ?? '',
        },
        plain(
          `grows-${row.id}`,
          `${row.name}, grows`,
          basisWords[row.basis] ?? row.basis,
          '',
          'reading of the article',
        ),
      ];
    }),
    ...data.assumptions.map((one): UsedFigure => {
      const quantity = quantities[one.id];
      const { low, likely, high } = quantity?.range ?? one;
      const own = quantity?.changed ?? false;
      return {
        id: one.id,
        name: one.name,
        value: rangeText(low, likely, high, (value) => figureWords(value, one.unit)),
        unit: unitWords[one.unit],
        changed: own,
        standing: own ? `own figure, was ${one.standing}` : one.standing,
        why: own
          ? `In place of ${rangeText(one.low, one.likely, one.high, (value) => figureWords(value, one.unit))}.`
          : `${one.why}${sourceWords(one.source, one.asOf)}`,
      };
    }),
  ];
};

const generalNotes = ['hours', 'likely', 'rounding', 'scaling', 'sourced', 'derived', 'placeholder', 'left-out'];

const notesOf = ({ notes, estimate }: ExportContext): string[] =>
  generalNotes.map((id) => {
    const text = fillNote(notes, id, { hours: String(estimate.scenario.data.hoursPerMonth) });
    return ['sourced', 'derived', 'placeholder'].includes(id) ? `${id}: ${text}` : text;
  });

const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
const inMarkdown = (text: string): string => text.replace(/[\\|`<>[\]*_]/g, '\\$&').replace(/\s+/g, ' ');

const markdownTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => (cell === '---' ? cell : inMarkdown(cell))).join(' | ')} |`)
    .join('\n');

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
  const figures = usedFigures(context);
  const changed = figures.filter((one) => one.changed);
  return [
    '# Cost estimate of a Kubernetes cluster',
    `Made on ${context.today}. Link: <${context.link}>`,
    changed.length === 0
      ? 'Nothing was changed: these are the defaults.'
      : `Changed from the defaults: ${changed.map((one) => `${one.name} (${one.value})`).join('; ')}.`,
    ...costReport(context.estimate, context.notes).map(markdownSection),
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

const csvCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  // A leading sign would make a spreadsheet read the text as a formula.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One flat table for a spreadsheet: section, table, row, column, figure, text. Figures are not rounded. */
export const costCsv = (context: ExportContext): string => {
  const lines: (string | number)[][] = [['section', 'row id', 'row', 'column', 'figure', 'text']];
  lines.push(['about', 'made', 'Made on', '', '', context.today], ['about', 'link', 'Link', '', '', context.link]);
  for (const section of costReport(context.estimate, context.notes)) {
    section.sentences.forEach((text) => lines.push([section.id, 'sentence', section.title, '', '', text]));
    for (const table of section.tables)
      for (const row of table.rows)
        row.cells.forEach((cell, index) => {
          const column = table.columns[index + 1] ?? '';
          const value = typeof cell === 'string' ? '' : cell.value;
          if (cell !== '') lines.push([`${section.id}/${table.id}`, row.id, row.head, column, value, cellText(cell)]);
        });
  }
  for (const one of usedFigures(context)) {
    lines.push(['inputs', one.id, one.name, one.changed ? 'changed' : 'default', '', one.value]);
    lines.push(['inputs', one.id, one.name, 'standing', '', `${one.standing}. ${one.why}`.trim()]);
  }
  notesOf(context).forEach((note) => lines.push(['notes', 'note', 'How it counts', '', '', note]));
  return lines.map((line) => line.map(csvCell).join(',')).join('\r\n') + '\r\n';
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
      link,
      currency: 'USD',
      period: 'month',
      hoursPerMonth: estimate.scenario.data.hoursPerMonth,
      roundedToUsd: stepUsd,
      values: { ...values },
      inputs: usedFigures(context),
      rows: estimate.items,
      totals: { infrastructure: estimate.infrastructure, people: estimate.people, everything: estimate.everything },
      capacity,
      perUsableVcpu,
      check,
      alternatives: estimate.alternatives,
      breakEven: { against: estimate.scenario.against, ...breakEven },
      sensitivity: estimate.sensitivity.swings,
      report: costReport(estimate, context.notes),
      notes: notesOf(context),
    },
    null,
    2,
  )}\n`;
};
