/** The words of a page, and those of a language. */
import { Parser } from 'htmlparser2';

/** Words that carry an English sentence and are no German ones. */
export const englishWords =
  /(?<![-\w])(the|of|and|this|that|with|not|are|is|to|for|from|by|on|page|pages|entry|entries|search|due|changed?|reviewed|owner|section|all)(?![-\w])/i;

/** Every word of a language that is no sentence with gaps, those in tables of words included. */
export const stringsIn = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string'
      ? [word]
      : typeof word === 'object' && word !== null && !(word instanceof RegExp)
        ? stringsIn(word)
        : [],
  );

const spokenAttributes = [
  'aria-label',
  'alt',
  'title',
  'placeholder',
  'data-panel-kind',
  'data-panel-more',
  'data-label',
];

/** Texts and names of a page, each on one line, in the order of the page. */
export const wordsShown = (html: string): string[] => {
  const shown: string[] = [];
  let quiet = 0;
  const tidy = (text: string): void => {
    if (text.trim()) shown.push(text.replace(/\s+/g, ' ').trim());
  };
  let text = '';
  const end = (): void => {
    tidy(text);
    text = '';
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      end();
      for (const attribute of spokenAttributes) tidy(attributes[attribute] ?? '');
      if (name === 'meta' && attributes['name'] === 'description') tidy(attributes['content'] ?? '');
      if (['script', 'style', 'code', 'pre', 'svg'].includes(name)) quiet += 1;
    },
    ontext: (piece) => {
      if (quiet === 0) text += piece;
    },
    onclosetag: (name) => {
      end();
      if (['script', 'style', 'code', 'pre', 'svg'].includes(name)) quiet -= 1;
    },
  });
  parser.end(html);
  return shown;
};
