/** Callouts under the names that other tools give them. */
import { closest } from 'fastest-levenshtein';
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from './markdown-tree.ts';

/** The kinds that look different on this site. */
export type CalloutKind = 'note' | 'caution' | 'example';

export interface NamedCallout {
  readonly kind: CalloutKind;
  /** As a reader sees and hears it: "Warning". */
  readonly name: string;
}

const kindOf: Readonly<Record<string, CalloutKind>> = {
  note: 'note',
  info: 'note',
  tip: 'note',
  hint: 'note',
  important: 'note',
  success: 'note',
  example: 'example',
  warning: 'caution',
  caution: 'caution',
  danger: 'caution',
  attention: 'caution',
};

/** The callout that a word stands for, in any case; undefined for words that are none. */
export const calloutNamed = (word: string): NamedCallout | undefined => {
  const plain = word.toLowerCase();
  const kind = Object.hasOwn(kindOf, plain) ? kindOf[plain] : undefined;
  return kind && { kind, name: plain.charAt(0).toUpperCase() + plain.slice(1) };
};

const nearest = (word: string): string => closest(word.toLowerCase(), Object.keys(kindOf));

/**
 * Callouts that nobody would see as such.
 * @param tree read with directives
 */
export const calloutProblems = (tree: MarkdownNode): TextProblem[] =>
  nodesOf(tree).flatMap((node): TextProblem[] => {
    if (node.type === 'containerDirective') {
      const name = node.name ?? '';
      return calloutNamed(name)
        ? []
        : [{ line: lineOf(node), message: `:::${name} is no callout. Nearest: :::${nearest(name)}.` }];
    }
    const [first] = node.children ?? [];
    if (node.type !== 'paragraph' || first?.type !== 'text') return [];
    const [, word] = /^:{3,}[^\S\n]+([a-z]+)/i.exec(first.value ?? '') ?? [];
    return word === undefined
      ? []
      : [{ line: lineOf(node), message: `::: ${word} has a blank in it. Write :::${nearest(word)}.` }];
  });
