/** Finding glossary terms in text, by all the forms in which they are written. */
import type { Term } from '../../schemas/glossary.ts';

type Findable = Pick<Term, 'term' | 'forms'> & { readonly id: string };

export interface TermMatch {
  readonly id: string;
  /** The form as it stands in the text. */
  readonly text: string;
  /** Where it starts in the text. */
  readonly index: number;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

// A form in lower case is an ordinary word and may start a sentence; one with capitals is a name and must match exactly.
const pattern = (form: string): string =>
  form === form.toLowerCase()
    ? form.replace(/./gu, (sign) => (sign === sign.toUpperCase() ? escape(sign) : `[${sign}${sign.toUpperCase()}]`))
    : escape(form);

const withoutBracket = (term: string): string => term.replace(/\s*\(.*\)$/, '');

/** Words with their hyphens, and signs one by one. */
const wordOrSign = /[\p{L}\p{N}-]+|[^\s\p{L}\p{N}-]/gu;
const isSign = (word: string): boolean => !/^[\p{L}\p{N}-]/u.test(word);
const beginningOf = (form: string): string => form.toLowerCase().match(wordOrSign)?.[0] ?? '';

/**
 * A function that lists the terms in a text in order of appearance, longest form first where several start together.
 * @param terms entries of the glossary; a form that belongs to two of them counts for the first
 */
export const termFinder = (terms: readonly Findable[]): ((text: string) => TermMatch[]) => {
  const forms = terms
    .flatMap(({ id, term, forms: others }) => [withoutBracket(term), ...others].map((form) => ({ id, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const ids = new Map<string, string>();
  for (const { id, form } of forms) if (!ids.has(form.toLowerCase())) ids.set(form.toLowerCase(), id);
  // Held against a text are only the forms that begin as a word of it does: most words begin none.
  const beginnings = new Map(
    [...Map.groupBy(forms, ({ form }) => beginningOf(form))].map(([beginning, group]) => [
      beginning,
      new RegExp(`(?:${group.map(({ form }) => pattern(form)).join('|')})(?![\\p{L}\\p{N}-])`, 'uy'),
    ]),
  );
  return (text) => {
    if (terms.length === 0) return [];
    const matches: TermMatch[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(wordOrSign)) {
      const begun = index < end ? undefined : beginnings.get(word.toLowerCase());
      // A sign that follows a word at once begins nothing.
      if (!begun || (isSign(word) && /[\p{L}\p{N}-]$/u.test(text.slice(0, index)))) continue;
      begun.lastIndex = index;
      const [found] = begun.exec(text) ?? [];
      const id = found === undefined ? undefined : ids.get(found.toLowerCase());
      if (found === undefined || id === undefined) continue;
      matches.push({ id, text: found, index });
      end = index + found.length;
    }
    return matches;
  };
};
