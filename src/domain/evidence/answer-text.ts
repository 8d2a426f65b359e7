/** A short answer as text to paste elsewhere, with where it stands and how well. */
import type { Standing } from './standing.ts';
import { standingWords } from './verdict-words.ts';

export interface ShortAnswer {
  readonly question: string;
  readonly short: string;
  /** Standing of the weakest claim that the answer weighs. */
  readonly standing: Standing | undefined;
  /** Full address of the answer. */
  readonly url: string;
}

const evidence = (standing: Standing | undefined): string =>
  standing ? `Weakest claim it weighs: ${standingWords[standing]}.` : '';

const lines = (texts: readonly string[]): string => `${texts.filter(Boolean).join('\n\n')}\n`;

export const plainAnswer = ({ question, short, standing, url }: ShortAnswer): string =>
  lines([question, short, evidence(standing), url]);

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

export const markdownAnswer = ({ question, short, standing, url }: ShortAnswer): string =>
  lines([`**[${escaped(question)}](${url})**`, escaped(short), standing ? `_${evidence(standing)}_` : '']);
