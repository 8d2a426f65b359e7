/** Signs of other generators and wikis that mean nothing here: readers see them as they are written. */
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../markdown-tree.ts';

interface Foreign {
  readonly signs: RegExp;
  /** What they are, and what to write instead: in the author's own words, as far as the signs show those. */
  readonly instead: string | ((...groups: readonly string[]) => string);
}

const kinds: readonly Foreign[] = [
  {
    signs: /^(?:!!!|\?\?\?\+?) +[\w-]+(?:[^\n"“]*["“]([^\n"”]+)["”])?.*$/m,
    instead: (title = 'Title') =>
      `a callout of MkDocs. Write :::note[${title}], or :::details[${title}] for what folds, and ::: below it`,
  },
  {
    signs: /^===[!+]? +["“]([^\n"”]*).*$/m,
    instead: (title = '') => `a tab of MkDocs. Write ::::tabs with a :::tab[${title || 'Title'}] for each`,
  },
  { signs: /\{%-? .*?%\}/, instead: 'a tag of GitBook or Liquid. Write the Markdown that it stands for' },
  { signs: /\{\{[<%] .*?[>%]\}\}/, instead: 'a shortcode of Hugo. Write the Markdown that it stands for' },
  {
    signs: /!?\[\[[^\s[\]][^[\]\n]*\]\]/,
    instead: 'a link of another wiki. Write [its words](page.md), or ![what it shows](picture.png) for a picture',
  },
  {
    signs: /(?<![=\w])==([^\s=][^=\n]*)==(?![=\w])/,
    instead: (words = '') => `a mark of another wiki. Write <mark>${words}</mark>`,
  },
  {
    signs: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,8})\^(?![\^\w])/u,
    instead: (sign = '') => `a raised sign of another wiki. Write <sup>${sign}</sup>`,
  },
  {
    signs: /\$\$(?=[^$]*[\\^_={])[^$]+\$\$/,
    instead: 'a formula of TeX, which is not set here. Write it in words, as code, or as a picture',
  },
  {
    signs: /\{:\s*[.#][^}\n]*\}|\{:toc\}/,
    instead: 'an attribute of Jekyll. Take it out; {#name} behind a heading is its anchor',
  },
  {
    signs: /\{\{#\w+ [^}\n]*\}\}|^-{1,2}8<-{1,2} .*$/m,
    instead: 'a file that is taken in elsewhere. Write <Include file="…" /> in a page that ends with .mdx',
  },
  {
    signs: /(?<!\\)\^\[[^\]\n]+ [^\]\n]+\]/,
    instead: 'a note within a line. Write [^1] there, and [^1]: with its words on a line below',
  },
  { signs: /^\[TOC\]$/im, instead: 'a table of contents elsewhere. Take it out: each page has its own' },
  {
    signs: /^ *\|(?: *:?-+:? *\|)+ *$/m,
    instead: 'the second row of a table whose first has another number of cells. Give both the same number',
  },
];

/** Headings that say nothing: a list of them has a gap there. */
const wordless = (tree: MarkdownNode): TextProblem[] =>
  nodesOf(tree).flatMap((node) =>
    node.type === 'heading' && (node.children ?? []).length === 0
      ? [{ line: lineOf(node), message: 'a heading without words. Write some, or take its signs out.' }]
      : [],
  );

/** Struck through between one sign on each side, within a word: elsewhere that lowers what stands between them. */
const lowered = (tree: MarkdownNode): TextProblem[] => {
  for (const { children = [] } of nodesOf(tree)) {
    const found = children.find(({ type, position, children: [inner] = [] }, index) => {
      const signs = (inner?.position?.start.column ?? 0) - (position?.start.column ?? 0);
      return type === 'delete' && signs === 1 && /[\p{L}\p{N})]$/u.test(children[index - 1]?.value ?? '');
    });
    if (!found) continue;
    const words = found.children?.map(({ value }) => value ?? '').join('') ?? '';
    const message = `\`~${words}~\` is struck through here. Write <sub>${words}</sub> for what stands lower, or ~~${words}~~ if it is meant.`;
    return [{ line: lineOf(found), message }];
  }
  return [];
};

/** The first of each kind in a text, with the line that it stands on; what stands in code is no sign. */
export const foreignMarkup = (tree: MarkdownNode): TextProblem[] => {
  const texts = nodesOf(tree).filter(({ type }) => type === 'text');
  const ofTexts = kinds.flatMap(({ signs, instead }) => {
    for (const text of texts) {
      const found = signs.exec(text.value ?? '');
      if (!found) continue;
      const above = (text.value ?? '').slice(0, found.index).split('\n').length - 1;
      const [written, ...groups] = found;
      const meant = typeof instead === 'string' ? instead : instead(...groups);
      return [
        { line: lineOf(text) + above, message: `\`${written.replace(/\s+/g, ' ').trim().slice(0, 60)}\` is ${meant}.` },
      ];
    }
    return [];
  });
  return [...ofTexts, ...lowered(tree), ...wordless(tree)];
};
