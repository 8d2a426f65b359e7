/** Slips of the hand in Markdown, of which nothing comes but signs on the page, or words that no reader sees. */
import { closest } from 'fastest-levenshtein';
import { calloutNamed, calloutNames } from '../../callouts.ts';
import { endOf, lineAt, lineOf, nodesOf, startOf, type MarkdownNode, type TextProblem } from '../markdown-tree.ts';
import { blank, isOfWords, wordsIn } from './plain-words.ts';

interface Slip {
  readonly signs: RegExp;
  /** What is wrong and what to write, out of the groups of the signs. */
  readonly says: (...groups: readonly string[]) => string;
}

/** An address that nobody would set between brackets for another reason; a bare one is read as a link and blank. */
const address = String.raw`${blank}+|(?:https?:\/\/|\.{0,2}\/|#)[^\s()[\]]*|[^\s()[\]]+\.mdx?(?:#[^\s()[\]]*)?`;

const ofLinks: readonly Slip[] = [
  {
    signs: /(?<!\\)(!?\[[^[\]\n]+\])\(((?:[^()<>\s]+[^\S\n]+)+[^()<>\s"']+)\)/g,
    says: (words = '', to = '') => `is no link, because its address has a blank. Write ${words}(<${to.trim()}>)`,
  },
  {
    signs: /(?<!\\)(!?\[[^[\]\n]+\])\(<?([^()<>\s"']+)[^\S\n]*$/gm,
    says: (words = '', to = '') => `is no link, because its address has no end. Write ${words}(${to})`,
  },
  {
    signs: /(?<!\\)(!?\[[^[\]\n]+\])\(<([^()<>\n]+)\)/g,
    says: (words = '', to = '') => `is no link, because its address has no >. Write ${words}(<${to}>)`,
  },
  {
    signs: new RegExp(String.raw`(?<!\\)(!?\[[^[\]\n]*\p{L}[^[\]\n]*\])[^\S\n]+\((${address})\)`, 'gu'),
    says: (words = '', to = '') =>
      `is no link, because a blank parts its words from its address. Write ${words}(${to})`,
  },
  {
    signs: new RegExp(String.raw`(?<!\\)\(([^()\n]*\p{L}[^()\n]*)\)\[(${address})\]`, 'gu'),
    says: (words = '', to = '') =>
      `is no link, because its brackets stand the other way round. Write [${words}](${to})`,
  },
];

const ofWords: readonly Slip[] = [
  {
    signs: /^(#{2,6})([^\s#].*)$/gm,
    says: (signs = '', words = '') => `is no heading without a blank. Write ${signs} ${words.replace(/#*\s*$/, '')}`,
  },
  {
    signs: /^[-*+]\[([ xX]?)\][^\S\n]*(.*)$/gm,
    says: (sign = '', words = '') => `is no task. Write - [${sign || ' '}] ${words}`,
  },
  {
    signs: /(?<![\w*\\])\*\*(?:(\S[^*\n]*)[^\S\n]|[^\S\n]+([^*\n]*[^\s*]))\*\*(?![\w*])/g,
    says: (before = '', behind = '') =>
      `is not bold, because a blank stands within its signs. Write **${(before || behind).trim()}**`,
  },
];

/** Rows that look like a table and have no line of dashes below the first. */
const noTable = /^[^\S\n]*\|.+\|[^\S\n]*\n[^\S\n]*\|.+\|[^\S\n]*$/m;

const dashes = /^[^\S\n]*\|[-:| ]+$/m;

const shown = (written: string): string => {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

const slipsIn = (node: MarkdownNode, text: string): TextProblem[] => {
  const first = startOf(node);
  const words = wordsIn(node, text);
  const found = (slips: readonly Slip[], among: string): TextProblem[] =>
    slips.flatMap(({ signs, says }) =>
      [...among.matchAll(signs)].map((match) => {
        const from = first + match.index;
        const written = text.slice(from, from + match[0].length);
        // Groups may hold what is blank: they are read where they stand.
        const groups = match.slice(1).map((group: string | undefined) => {
          const at = group === undefined ? -1 : match[0].indexOf(group);
          return at < 0 ? '' : written.slice(at, at + (group?.length ?? 0));
        });
        return { line: lineAt(node, text, from), message: `\`${shown(written)}\` ${says(...groups)}.` };
      }),
    );
  const table = node.type === 'paragraph' && !dashes.test(words) ? noTable.exec(words) : null;
  return [
    ...(words.includes(']') ? found(ofLinks, words) : []),
    ...(node.type === 'paragraph' ? found(ofWords, wordsIn(node, text, true)) : []),
    ...(table
      ? [
          {
            line: lineAt(node, text, first + table.index),
            message: 'these rows are no table. Write a line such as | --- | --- | below the first, with as many cells.',
          },
        ]
      : []),
  ];
};

/** Cells of a row that stand beyond the columns of its table. */
const lostCells = (table: MarkdownNode, text: string): TextProblem[] => {
  const [head, ...rows] = table.children ?? [];
  const columns = head?.children?.length ?? 0;
  return rows.flatMap((row) => {
    const cells = text
      .slice(startOf(row), endOf(row))
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/);
    const lost = cells.slice(columns).filter((cell) => cell.trim() !== '');
    if (lost.length === 0) return [];
    const message = `this row has ${cells.length} cells, and its table ${columns} columns: no reader sees \`${shown(lost.join('|'))}\`. Give the first two rows as many cells, or write \\| for a bar that is meant.`;
    return [{ line: lineOf(row), message }];
  });
};

/** A fence without an end takes the rest of the page for code. */
const openFence = (code: MarkdownNode, text: string): TextProblem[] => {
  const lines = text.slice(startOf(code), endOf(code)).trimEnd().split(/\r?\n/);
  const [, signs] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
  if (signs === undefined) return [];
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '') : '';
  const isEnd = last.startsWith(signs) && last.replaceAll(signs.charAt(0), '').trim() === '';
  return isEnd
    ? []
    : [
        {
          line: lineOf(code),
          message: `the code that begins here has no end. Write a line ${signs} below its last line.`,
        },
      ];
};

/** Boxes and names of callouts that nobody knows, where lists and quotes begin. */
const badBegin = (node: MarkdownNode): TextProblem[] => {
  const [block] = node.children ?? [];
  const begin = block?.type === 'paragraph' ? (block.children?.[0]?.value ?? '') : '';
  const line = lineOf(node);
  if (node.type === 'listItem') {
    const [, none, sign = ' ', words = ''] = /^\[(?:()\](?=\s|$)|([xX])\](?![\s([:]|$))\s*(.*)/.exec(begin) ?? [];
    if (none === undefined && words === '') return [];
    return [{ line, message: `\`- ${shown(begin)}\` is no task. Write - [${sign}] ${shown(words)}.` }];
  }
  const [written, name = ''] = /^\[!(\w+)\]/.exec(begin) ?? [];
  if (written === undefined || calloutNamed(name)) return [];
  const near = closest(name.toLowerCase(), calloutNames).toUpperCase();
  return [{ line, message: `\`> ${written}\` is no callout. Nearest: > [!${near}].` }];
};

/**
 * What readers would see as signs, or not at all.
 * @param tree the text as it was read, with places
 * @param text what was read
 */
export const markdownSlips = (tree: MarkdownNode, text: string): TextProblem[] =>
  nodesOf(tree).flatMap((node) => {
    if (isOfWords(node)) return slipsIn(node, text);
    switch (node.type) {
      case 'table':
        return lostCells(node, text);
      case 'code':
        return openFence(node, text);
      case 'listItem':
      case 'blockquote':
        return badBegin(node);
      default:
        return [];
    }
  });
