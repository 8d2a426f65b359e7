/** What stands behind the language of a fence and does nothing, because of how it is written or because of the code below it. */
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../markdown-tree.ts';

/**
 * What is wrong with a list of lines of some code, such as `3,7-9`; undefined where nothing is.
 * @param count how many lines the code has
 */
export const lineListFault = (list: string, count: number): string | undefined => {
  if (!/^\s*\d+(?:-\d+)?(?:\s*,\s*\d+(?:-\d+)?)*\s*$/.test(list))
    return `"${list}" is not a list of lines of this code. Write numbers and ranges, such as 3,7-9.`;
  const beyond = list
    .split(/[,-]/)
    .map(Number)
    .filter((line) => line < 1 || line > count);
  const has = count === 1 ? 'one line' : `the lines 1 to ${count}`;
  return beyond.length === 0 ? undefined : `line ${beyond.join(', ')} cannot be marked: this code has ${has}.`;
};

const messagesOf = (meta: string, code: string): string[] => {
  const [written, title] = /(?:^|\s)title=(?!["'])(\S+)/.exec(meta) ?? [];
  const flags = meta.replace(/title=(?:"[^"]*"|'[^']*'|\S+)/, '');
  const count = code.split('\n').length;
  const lists = [/\{([^}]*)\}/.exec(flags)?.[1], /(?:^|\s)focus=(\S+)/.exec(flags)?.[1]];
  return [
    ...(written === undefined ? [] : [`the title of this code stands between quotes. Write title="${title}".`]),
    ...lists.flatMap((list) => (list === undefined ? [] : (lineListFault(list, count) ?? []))),
  ];
};

/** Flags of fences that would be passed over. */
export const fenceFlags = (tree: MarkdownNode): TextProblem[] =>
  nodesOf(tree).flatMap((node) =>
    node.type === 'code' && node.meta
      ? messagesOf(node.meta, node.value ?? '').map((message) => ({ line: lineOf(node), message }))
      : [],
  );
