import { nameToEmoji } from 'gemoji';
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../../domain/content/markup/markdown-tree.ts';

/** The first emoji of a text by the name that it has on GitHub and in chats. */
export const emojiNames = (tree: MarkdownNode): TextProblem[] => {
  const texts = nodesOf(tree).filter(({ type }) => type === 'text');
  for (const text of texts)
    for (const { 1: name = '', index } of (text.value ?? '').matchAll(/(?<![\w:/]):([a-z0-9_+-]{2,}):(?![\w:/])/g)) {
      const emoji = nameToEmoji[name];
      if (emoji === undefined) continue;
      const above = (text.value ?? '').slice(0, index).split('\n').length - 1;
      return [
        {
          line: lineOf(text) + above,
          message: `\`:${name}:\` is shown as it is written. Write the sign itself, ${emoji}.`,
        },
      ];
    }
  return [];
};
