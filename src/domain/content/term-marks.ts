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
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.map(({ form }) => pattern(form)).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return (text) =>
    terms.length === 0
      ? []
      : [...text.matchAll(any)].flatMap(({ 0: found, index }) => {
          const id = ids.get(found.toLowerCase());
          return id === undefined ? [] : [{ id, text: found, index }];
        });
};
