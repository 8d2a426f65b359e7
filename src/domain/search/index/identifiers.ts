/**
 * Identifiers of code samples. The search core splits text at spaces and keeps compounds whole, so the inner parts of
 * `eksctl.io/v1alpha5` or `2Mi` in `hugepages-2Mi` are found only when they are given to it as words of their own.
 */

const separators = /[/._:=-]+/;
const worthIndexing = /[\p{N}/._-]|\p{Ll}\p{Lu}/u;

/** A token without the quotes and brackets around it. */
const bare = (token: string): string => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * Identifiers of a piece of code: tokens with a digit, a slash, a dot, a hyphen, an underscore or a capital inside, and
 * the parts of the joined ones. Plain words and plain numbers are left to the text.
 */
export const identifiersIn = (code: string): string[] => {
  const found = new Set<string>();
  for (const token of code.split(/[\s,;()[\]{}"'`|<>]+/).map(bare)) {
    if (token.length < 2 || !worthIndexing.test(token) || /^[\d.,]+$/.test(token)) continue;
    found.add(token);
    for (const part of token.split(separators).map(bare)) {
      if (part.length > 1 && part !== token && !/^\d+$/.test(part)) found.add(part);
    }
  }
  return [...found];
};
