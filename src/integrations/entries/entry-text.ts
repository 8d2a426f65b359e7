/** The text of an entry as a tree, or why it cannot be read. */
import { markdownToMdast, mdxToMdast } from 'satteri';
import { blockProblems } from '../../domain/content/blocks.ts';
import type { MarkdownNode } from '../../domain/content/markup/markdown-tree.ts';
import type { FileProblem } from './content-files.ts';

/** Blocks between colons, which only pages that hold some are read for once more. */
export const directiveProblems = (path: string, text: string): FileProblem[] => {
  if (!/^\s*:::/m.test(text)) return [];
  const read = path.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  return blockProblems(read(text, { features: { directive: true, definitionList: true } })).map((problem) => ({
    path,
    ...problem,
  }));
};

/** Faults of one text are told up to here; who has so many brought it in and will run this again. */
const mostFaults = 20;

/** Elements that hold nothing, so that nobody ends them in HTML. */
const isVoid = (name: string): boolean => /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/i.test(name);

/** What the reader of MDX says, with what to write instead. */
const adviceOn = (said: string, tag: string): string => {
  if (said.includes('create a comment')) return 'a comment of HTML is none in MDX. Write {/* the comment */}.';
  if (isVoid(tag) && said.startsWith('Expected a closing tag'))
    return `<${tag}> has no end, which MDX asks for. Write <${tag} />.`;
  return `${said.replace(/\.?$/, '.')} In MDX, < begins a tag and { an expression: write \\< and \\{, or put code between backticks.`;
};

/** Where the sign stands that could not be read, or that opens what could not be read; -1 where there is none. */
const signBefore = (text: string, line: number, column: number): number => {
  const start = text.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const until = start + column - 1;
  return Math.max(text.lastIndexOf('<', until), text.lastIndexOf('{', until));
};

/**
 * Reads Markdown or MDX, by the ending of the file. The reader of MDX stops at its first fault, so each is taken out of
 * the text and the rest read again; what is left of a tag that was told of is no fault of its own. The tree is that of the
 * rest, every sign of which stands where it stood: its faults are told in the same run.
 */
export const readText = (path: string, text: string): { tree?: MarkdownNode; problems: FileProblem[] } => {
  const problems: FileProblem[] = [];
  const told = new Set<string>();
  let rest = text;
  while (problems.length < mostFaults) {
    try {
      const tree = path.endsWith('.mdx') ? mdxToMdast(rest) : markdownToMdast(rest);
      return { tree, problems };
    } catch (error) {
      const said = (error as Error).message;
      const [, line, column, message = said] = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(said) ?? [];
      const tags = [...message.matchAll(/`<\/?([\w.:-]+)>`/g)].map(([, name = '']) => name);
      if (tags.length === 0 || !tags.some((name) => told.has(name))) {
        problems.push({
          path,
          line: line === undefined ? undefined : Number(line),
          message: adviceOn(message, tags[0] ?? ''),
        });
      }
      const sign = line === undefined ? -1 : signBefore(rest, Number(line), Number(column));
      if (sign < 0) break;
      const [, opened] = /^<([\w.:-]+)/.exec(rest.slice(sign)) ?? [];
      for (const name of [...tags, ...(opened === undefined ? [] : [opened])]) told.add(name);
      rest = `${rest.slice(0, sign)}x${rest.slice(sign + 1)}`;
    }
  }
  return { problems };
};
