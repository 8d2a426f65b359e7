/** What a section of the report is made of. */
import type { Estimate } from './estimator.ts';
import type { Range } from './range.ts';
import { money } from './words.ts';

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

export const rangeColumns = ['Low', 'Likely', 'High'];

/** The three values of a range as money of the estimate. */
export const cells = (estimate: Estimate, range: Range): Cell[] =>
  [range.low, range.likely, range.high].map((value) => ({ value, text: money(estimate, value) }));

/** A figure with its text. */
export const amount = (value: number, text: string): Cell => ({ value, text });
