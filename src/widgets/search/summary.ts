import type { Answer } from './answer.ts';

const or = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;

/** What was found, in a sentence or two; also what a screen reader hears. */
export const summaryOf = ({ query, hits, near, missing, isPartial, isBegun }: Answer, shown: number): string => {
  const named = missing.map((word) => (word.startsWith('"') ? word : `“${word}”`));
  const unknown =
    missing.length > 0 ? `No page contains ${or(named)}${isBegun ? ', but words that begin so do' : ''}. ` : '';
  const entries = shown === 1 ? '1 entry' : `${shown} entries`;
  if (hits.length > 0) {
    return isPartial
      ? `No entry holds all of these words. ${entries} hold most of them.`
      : `${entries} for “${query.text}”.`;
  }
  if (near.length > 0) return `${unknown}${entries} without it.`;
  return unknown || `Nothing found for “${query.text}”.`;
};
