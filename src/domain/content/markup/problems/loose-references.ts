/** References that nothing on their page defines, and notes that nothing refers to: readers see signs, or nothing at all. */
import { closest } from 'fastest-levenshtein';
import { endOf, lineAt, lineOf, nodesOf, startOf, type MarkdownNode, type TextProblem } from '../markdown-tree.ts';
import { isOfWords, wordsIn } from './plain-words.ts';

export interface LooseReference extends TextProblem {
  /** Where its opening bracket stands in the text. A backslash in front of it shows it as it is written. */
  readonly start: number;
  /** As it is written, on one line. */
  readonly written: string;
  /** Why it leads nowhere. */
  readonly why: string;
}

/**
 * Two pairs of brackets side by side. What stands behind a word, as in `list[a][b]`, or in front of an address is none; nor
 * is a box of a task.
 */
const reference =
  /(?<![\w\]\\)])(!?)\[(?!\^|[ xX]?\])((?:\\.|[^[\]\\\n]|\n(?!\s*\n))+)\]\[((?![\^@])(?:\\.|[^[\]\\\n])*)\](?![([:])/g;

/** The sign of a note. What repeats signs, as in `[^ab]+`, stands in a pattern. */
const noteSign = /(?<!\\)\[\^((?:\\.|[^[\]\\\s])(?:\\.|[^[\]\\\n])*)\](?![+{(])/g;

const isIndex = (name: string): boolean => /^(?:-?\d+|[a-z]|[a-z]\s*[-+]\s*\d+|\.\.\.|…|:.*|.*:)$/i.test(name.trim());

/** A name that readers put something of theirs in place of, such as HOST_NAME. */
const isPlace = /^[A-Z][A-Z\d_]*$/;

/** Letters of which a pattern takes none, such as `a-z0-9`. */
const isRange = (name: string): boolean => /^(?:\w-\w)+$/.test(name) || !/[\p{L}\p{N}]/u.test(name);

/**
 * @param tree the text as it was read, with places
 * @param text what was read
 */
export const looseReferences = (tree: MarkdownNode, text: string): LooseReference[] => {
  const nodes = nodesOf(tree);
  const namesOf = (type: string): string[] =>
    nodes.flatMap((node) => (node.type === type ? [node.identifier ?? ''] : []));
  const notes = namesOf('footnoteDefinition');
  const links = namesOf('definition');
  const near = (name: string, valid: readonly string[], shown: (one: string) => string): string =>
    valid.length === 0 ? '' : ` Nearest: ${shown(closest(name, valid))}.`;

  const ofWords = nodes.filter(isOfWords).flatMap((node) => {
    if (!/\[\^|\]\[/.test(text.slice(startOf(node), endOf(node)))) return [];
    const words = wordsIn(node, text);
    const told = (found: RegExpExecArray, why: string, instead: string): LooseReference => {
      const from = startOf(node) + found.index;
      const written = text.slice(from, from + found[0].length).replace(/\s+/g, ' ');
      const start = from + (written.startsWith('!') ? 1 : 0);
      return {
        start,
        written,
        why,
        line: lineAt(node, text, from),
        message: `\`${written}\`: ${why}. ${instead}`,
      };
    };
    return [
      ...[...words.matchAll(reference)].flatMap((found) => {
        const [, sign = '', label = '', given = ''] = found;
        if (isIndex(given) || !/[\p{L}\u0001]/u.test(label) || (isPlace.test(label) && isPlace.test(given))) return [];
        const from = startOf(node) + found.index;
        const [first, last] = given === '' ? [sign.length + 1, -3] : [-given.length - 1, -1];
        const name = text
          .slice(from, from + found[0].length)
          .slice(first, last)
          .trim();
        const instead = `Write [${name}]: and its address on a line below, or ${sign}\\[ for a bracket that is meant.${near(name, links, (one) => one)}`;
        return [told(found, `nothing on the page defines ${name}`, instead)];
      }),
      ...[...words.matchAll(noteSign)].flatMap((found) => {
        const [, name = ''] = found;
        if (isRange(name)) return [];
        const instead = `Write [^${name}]: and its words on a line below, or \\[ for a bracket that is meant.${near(name, notes, (one) => `[^${one}]`)}`;
        return [told(found, `nothing on the page defines the note ${name}`, instead)];
      }),
    ];
  });

  const first = new Map<string, number>();
  const asked = new Set(namesOf('footnoteReference'));
  const unread = nodes.flatMap((node): LooseReference[] => {
    const { type, identifier = '' } = node;
    if (type !== 'footnoteDefinition') return [];
    const other = first.get(identifier);
    first.set(identifier, other ?? lineOf(node));
    if (asked.has(identifier) && other === undefined) return [];
    const [why, instead] =
      other === undefined
        ? ['nothing on the page refers to the note', `Write [^${identifier}] where it belongs, or take it out`]
        : [`the note stands on line ${other} already`, 'Give it another name'];
    const written = `[^${identifier}]`;
    const message = `\`${written}\`: ${why}, so that no reader sees it. ${instead}.`;
    return [{ start: startOf(node), written, why, line: lineOf(node), message }];
  });
  return [...ofWords, ...unread].toSorted((a, b) => a.start - b.start);
};
