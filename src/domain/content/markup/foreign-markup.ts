/** Signs of other generators and wikis that mean nothing here: readers see them as they are written. */
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from './markdown-tree.ts';

interface Foreign {
  readonly signs: RegExp;
  /** What they are, and what to write instead. */
  readonly instead: string;
}

const kinds: readonly Foreign[] = [
  {
    signs: /^(?:!!!|\?\?\?\+?) +[\w-]+.*$/m,
    instead: 'a callout of MkDocs. Write :::note[Title], or :::details[Title] for what folds, and ::: below it',
  },
  { signs: /^===[!+]? +".*$/m, instead: 'a tab of MkDocs. Write ::::tabs with a :::tab[Title] for each' },
  { signs: /\{%-? .*?%\}/, instead: 'a tag of GitBook or Liquid. Write the Markdown that it stands for' },
  { signs: /\{\{[<%] .*?[>%]\}\}/, instead: 'a shortcode of Hugo. Write the Markdown that it stands for' },
  {
    signs: /!?\[\[[^\s[\]][^[\]\n]*\]\]/,
    instead: 'a link of another wiki. Write [its words](page.md), or ![what it shows](picture.png) for a picture',
  },
  {
    signs: /(?<![=\w])==[^\s=][^=\n]*==(?![=\w])/,
    instead: 'a mark of another wiki. Write <mark>words</mark>',
  },
  { signs: /^\[TOC\]$/im, instead: 'a table of contents elsewhere. Take it out: each page has its own' },
  {
    signs: /^ *\|(?: *:?-+:? *\|)+ *$/m,
    instead: 'the second row of a table whose first has another number of cells. Give both the same number',
  },
];

/** The first of each kind in a text, with the line that it stands on; what stands in code is no sign. */
export const foreignMarkup = (tree: MarkdownNode): TextProblem[] => {
  const texts = nodesOf(tree).filter(({ type }) => type === 'text');
  return kinds.flatMap(({ signs, instead }) => {
    for (const text of texts) {
      const found = signs.exec(text.value ?? '');
      if (!found) continue;
      const above = (text.value ?? '').slice(0, found.index).split('\n').length - 1;
      return [{ line: lineOf(text) + above, message: `\`${found[0].trim().slice(0, 60)}\` is ${instead}.` }];
    }
    return [];
  });
};
