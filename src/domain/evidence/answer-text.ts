/** A short answer as text to paste elsewhere, with where it stands and how well. */
export interface ShortAnswer {
  readonly question: string;
  readonly short: string;
  /** What it does with the claims it weighs, as a sentence; empty when it weighs none. */
  readonly evidence: string;
  /** Full address of the answer. */
  readonly url: string;
}

const lines = (texts: readonly string[]): string => `${texts.filter(Boolean).join('\n\n')}\n`;

export const plainAnswer = ({ question, short, evidence, url }: ShortAnswer): string =>
  lines([question, short, evidence, url]);

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

export const markdownAnswer = ({ question, short, evidence, url }: ShortAnswer): string =>
  lines([`**[${escaped(question)}](${url})**`, escaped(short), evidence && `_${escaped(evidence)}_`]);
