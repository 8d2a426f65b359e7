/** Cells, rows, tables and sections of a report, and how money of an estimate is written into them. */
import type { Estimate } from '../estimator.ts';
import { price } from '../figures/figure-words.ts';
import { ends, roundTo, type Range } from '../figures/range.ts';
import { betweenWord, money } from './words.ts';

/** Text, or a figure with the text that shows it. */
export type Cell = string | { readonly value: number; readonly text: string };

export interface ReportRow {
  readonly id: string;
  readonly head: string;
  readonly cells: readonly Cell[];
  readonly total?: boolean;
}

export interface ReportTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportSection {
  readonly id: 'estimate' | 'check' | 'capacity' | 'comparison' | 'break-even' | 'sensitivity';
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
}

export const capital = (word: string): string => word.replace(/^./, (letter) => letter.toUpperCase());
/** The heads of three columns of money. */
export const columnsOf = (estimate: Estimate): string[] => ['Low', capital(betweenWord(estimate)), 'High'];

/** The three values of a range as money of the estimate. */
export const cells = (estimate: Estimate, range: Range): Cell[] =>
  ends.map((end) => amount(range[end], money(estimate, range[end])));

export const line = (id: string, head: string, of: readonly Cell[], total = false): ReportRow => ({
  id,
  head,
  cells: of,
  total,
});

/** A figure with its text. */
export const amount = (value: number, text: string): Cell => ({ value, text });

/** A difference in words, which a spreadsheet does not take for a formula: "$4,000 more", "$250 less", "as much". */
export const besideWords = (estimate: Estimate, value: number): string => {
  const shown = roundTo(value, estimate.stepUsd);
  return shown === 0 ? 'as much' : `${money(estimate, Math.abs(value))} ${shown > 0 ? 'more' : 'less'}`;
};

/** The three values of a range to the cent, or to the dollar from a hundred on. */
export const exactCells = (range: Range): Cell[] =>
  ends.map((end) =>
    amount(range[end], price(range[end] < 100 ? Number(range[end].toFixed(2)) : Math.round(range[end]))),
  );
