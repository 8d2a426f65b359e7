/** The text of an entry as a tree, or why it cannot be read. */
import { markdownToMdast, mdxToMdast } from 'satteri';
import { blockProblems } from '../../domain/content/blocks.ts';
import type { MarkdownNode } from '../../domain/content/markup/markdown-tree.ts';
import type { FileProblem } from './content-files.ts';

/** Blocks between colons, which only pages that hold some are read for once more. */
export const directiveProblems = (path: string, text: string): FileProblem[] => {
  if (!/^\s*:::/m.test(text)) return [];
  const read = path.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  return blockProblems(read(text, { features: { directive: true } })).map((problem) => ({ path, ...problem }));
};

/** Reads Markdown or MDX, by the ending of the file. */
export const readText = (path: string, text: string): { tree?: MarkdownNode; problem?: FileProblem } => {
  try {
    return { tree: path.endsWith('.mdx') ? mdxToMdast(text) : markdownToMdast(text) };
  } catch (error) {
    const [, line, message] = /^(\d+):\d+: ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec((error as Error).message) ?? [];
    return {
      problem: {
        path,
        line: line === undefined ? undefined : Number(line),
        message: `${(message ?? (error as Error).message).replace(/\.?$/, '.')} In MDX, < begins a tag and { an expression: write \\< and \\{, or put code between backticks.`,
      },
    };
  }
};
