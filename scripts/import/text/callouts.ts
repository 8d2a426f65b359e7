/** Callouts by the names that other generators have for them. */
import { calloutNamed } from '../../../src/domain/content/callouts.ts';

/** Kinds of Material that this site has under another name. */
const kinds: Readonly<Record<string, string>> = {
  abstract: 'note',
  summary: 'note',
  tldr: 'note',
  todo: 'note',
  seealso: 'note',
  question: 'note',
  help: 'note',
  faq: 'note',
  check: 'success',
  done: 'success',
  failure: 'danger',
  fail: 'danger',
  missing: 'danger',
  error: 'danger',
  bug: 'danger',
  quote: 'note',
  cite: 'note',
  secondary: 'note',
};

/** A name as a title. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** The callout of this site for a kind of admonition, and its title: a name that is lost becomes the title. */
export const calloutFor = (kind: string, title: string | undefined): { name: string; title: string } => {
  const word = kind.toLowerCase();
  if (calloutNamed(word)) return { name: word, title: title ?? '' };
  return { name: kinds[word] ?? 'note', title: title ?? capital(word) };
};
