/** Blocks between colons that arrange what they hold: tabs, steps, cards, what folds, and trees of files. */
import { closest } from 'fastest-levenshtein';
import { calloutNamed, calloutNames } from './callouts.ts';
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from './markup/markdown-tree.ts';

interface Block {
  /** What it must stand in. */
  readonly within?: string;
  /** What it may hold only. */
  readonly holds?: string;
  /** True when it has a title between brackets. */
  readonly titled?: true;
}

const blocks = {
  tabs: { holds: 'tab' },
  tab: { within: 'tabs', titled: true },
  steps: {},
  cards: {},
  card: { titled: true },
  details: { titled: true },
  'file-tree': {},
} as const satisfies Readonly<Record<string, Block>>;

export type BlockName = keyof typeof blocks;

/** True for the name of a block that is no callout. */
export const isBlock = (name: string): name is BlockName => Object.hasOwn(blocks, name);

const ruleOf = (name: BlockName): Block => blocks[name];

const hasLabel = (node: MarkdownNode): boolean =>
  (node.children?.[0] as { data?: { directiveLabel?: boolean } } | undefined)?.data?.directiveLabel === true;

const problemsOf = (node: MarkdownNode, parent: MarkdownNode | undefined): string[] => {
  const name = node.name ?? '';
  if (!isBlock(name)) {
    if (calloutNamed(name)) return [];
    const near = closest(name.toLowerCase(), [...calloutNames, ...Object.keys(blocks)]);
    return [`:::${name} is neither a callout nor a block. Nearest: :::${near}.`];
  }
  const { within, holds, titled } = ruleOf(name);
  const children = (node.children ?? []).filter(({ type }) => type !== 'html');
  return [
    ...(within !== undefined && parent?.name !== within
      ? [
          `:::${name} stands in no :::${within}. Write ::::${within} above it and :::: below the last one, with a colon more than it has.`,
        ]
      : []),
    ...(titled && !hasLabel(node) ? [`:::${name} has no title. Write :::${name}[Title].`] : []),
    ...(holds !== undefined && children.some((child) => child.type !== 'containerDirective' || child.name !== holds)
      ? [`:::${name} may hold :::${holds}[Title] only. Put the rest above or below it.`]
      : []),
    ...(holds !== undefined && children.length === 0
      ? [`:::${name} holds no :::${holds}. Write at least one, with a colon less than it has.`]
      : []),
  ];
};

/**
 * Blocks between colons that nobody would see as such.
 * @param tree read with directives
 */
export const blockProblems = (tree: MarkdownNode, parent?: MarkdownNode): TextProblem[] => [
  ...(tree.type === 'containerDirective'
    ? [...problemsOf(tree, parent), ...openProblems(tree)].map((message) => ({ line: lineOf(tree), message }))
    : [...blankProblems(tree), ...endProblems(tree), ...strayProblems(tree, parent)]),
  ...(tree.children ?? []).flatMap((child) => blockProblems(child, tree)),
];

/** A block without an end of its own, which stands on a line below all that it holds. */
const openProblems = (node: MarkdownNode): string[] => {
  const last = node.children?.at(-1);
  if (last === undefined || node.position?.end.line !== last.position?.end.line) return [];
  const name = node.name ?? '';
  if (last.type === 'containerDirective' && openProblems(last).length === 0) {
    return [
      `:::${name} ends where :::${last.name} in it ends. Write ::::${name} above it and :::: below the last one, with a colon more than it has.`,
    ];
  }
  // At the end of a page, or of a list, many leave it out.
  return nodesOf(node).some(({ type }) => type === 'heading')
    ? [`:::${name} has no end, so that it holds the headings below it. Write ::: below its last line.`]
    : [];
};

/** The end of a block where none is open, which a reader would see. */
const strayProblems = (node: MarkdownNode, parent: MarkdownNode | undefined): TextProblem[] => {
  const [first, ...more] = node.children ?? [];
  const above = (parent?.children ?? []).slice(0, parent?.children?.indexOf(node));
  // The reader of Markdown looks for the end of a block in vain once a list of terms stands in it, until HTML does.
  if (
    node.type === 'paragraph' &&
    parent?.type === 'containerDirective' &&
    above.some(({ type }) => type === 'descriptionList') &&
    /(?:^|\n):{3,}$/.test((node.children?.at(-1)?.value ?? '').trim())
  )
    return [
      {
        line: lineOf(node),
        message: '::: does not end a block with words for a term. Write an empty line and <!-- --> above it.',
      },
    ];
  return node.type === 'paragraph' && more.length === 0 && /^:{3,}$/.test((first?.value ?? '').trim())
    ? [
        {
          line: lineOf(node),
          message: '::: ends no block here. Take it out, or write a colon more around blocks that hold others.',
        },
      ]
    : [];
};

/** Colons that a blank parts from their word, so that they are words themselves. */
const blankProblems = (node: MarkdownNode): TextProblem[] => {
  const [first] = node.children ?? [];
  if (node.type !== 'paragraph' || first?.type !== 'text') return [];
  const [, word] = /^:{3,}[^\S\n]+([a-z-]+)/i.exec(first.value ?? '') ?? [];
  if (word === undefined) return [];
  const near = closest(word.toLowerCase(), [...calloutNames, ...Object.keys(blocks)]);
  return [{ line: lineOf(node), message: `::: ${word} has a blank in it. Write :::${near}.` }];
};

/** The end of a block that a table has taken for a row of its own, so that the block swallows the rest of the page. */
const endProblems = (node: MarkdownNode): TextProblem[] =>
  node.type === 'tableCell' && /^:{3,}$/.test((node.children?.[0]?.value ?? '').trim())
    ? [{ line: lineOf(node), message: '::: is a row of the table above it. Put an empty line between them.' }]
    : [];
