/** What <Include> may take in, and what is wrong with one. */
import { closest } from 'fastest-levenshtein';
import { regionNames, regionOf } from './file-regions.ts';
import {
  attributeValue,
  lineOf,
  nodesOf,
  isTag,
  writtenAttributes,
  type MarkdownNode,
  type TextProblem,
} from '../markup/markdown-tree.ts';

const languages: Readonly<Record<string, string>> = {
  bash: 'bash',
  diff: 'diff',
  json: 'json',
  sh: 'sh',
  ts: 'ts',
  yaml: 'yaml',
  yml: 'yml',
};

/** The language in whose colours a file is shown; plain text where its ending names none. */
export const languageOfFile = (file: string): string =>
  languages[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'text';

const isWithin = (file: string): boolean => /^(content|public\/assets)\//.test(file) && !file.split('/').includes('..');

const parsedLines = (text: string): number[] | undefined =>
  /^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(text) ? text.split(/[,-]/).map(Number) : undefined;

/**
 * Faults of the tags that take files in.
 * @param read text of a file by its path from the root of the repository; undefined where there is none
 */
export const includeProblems = (tree: MarkdownNode, read: (file: string) => string | undefined): TextProblem[] =>
  nodesOf(tree)
    .filter((node) => isTag(node) && node.name === 'Include')
    .flatMap((tag) => {
      const given = Object.fromEntries(
        writtenAttributes(tag).map((attribute) => [attribute.name ?? '', attributeValue(attribute)]),
      );
      const { file, region } = given;
      if (typeof file !== 'string') return []; // The check of tags says that it is missing.
      const at = (message: string): TextProblem => ({
        line: lineOf(tag),
        message: `<Include file="${file}">: ${message}`,
      });
      if (!isWithin(file))
        return [at('write the path from the root of the repository, in content/ or public/assets/.')];
      const text = read(file);
      if (text === undefined) return [at('there is no such file.')];
      const code = regionOf(text, typeof region === 'string' ? region : undefined);
      if (code === undefined) {
        const names = regionNames(text);
        const hint =
          names.length === 0
            ? 'It has none: mark one with #region and #endregion.'
            : `Nearest: "${closest(String(region), names)}".`;
        return [at(`there is no region "${String(region)}" that begins and ends. ${hint}`)];
      }
      const count = code.split('\n').length;
      return (['lines', 'focus'] as const).flatMap((name) => {
        const value = given[name];
        if (typeof value !== 'string') return [];
        const numbers = parsedLines(value);
        if (!numbers)
          return [at(`${name}="${value}" is not a list of lines. Write numbers and ranges, such as 3,7-9.`)];
        return numbers.some((line) => line < 1 || line > count)
          ? [at(`${name}="${value}": the code has the lines 1 to ${count}.`)]
          : [];
      });
    });
