/** Languages of fences: which there are colours for, under which names, and which nobody knows. */
import { closest, distance } from 'fastest-levenshtein';
import { defineMdastPlugin } from 'satteri';
import { bundledLanguages, isSpecialLang } from 'shiki';
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../../domain/content/markup/markdown-tree.ts';

/** The name under which there are colours for a language, in whatever case it is written; undefined when there are none. */
const known = (language: string): string | undefined => {
  const name = language.toLowerCase();
  if (name === 'none') return 'plaintext';
  return Object.hasOwn(bundledLanguages, name) || isSpecialLang(name) ? name : undefined;
};

/** A language with a brace right behind it, as other tools have what they mark. */
const braced = /^([\w+#-]+)\{/;

/** What an unknown language may have been meant for: `{.yaml}` and `yaml:values` name one among signs, a slip is near one. */
const meant = (language: string): string => {
  if (/^(?:title|focus)=/.test(language)) return `Write a language in front of it, such as text ${language}.`;
  const [word = language] = /[\w+#-]+/.exec(language) ?? [];
  if (known(word) !== undefined) return `Write ${word.toLowerCase()}.`;
  const nearest = closest(word.toLowerCase(), Object.keys(bundledLanguages));
  // Of short names another is always near.
  const isNear = distance(word.toLowerCase(), nearest) <= Math.floor(word.length / 3) && word.length > 3;
  return `${isNear ? `Nearest: ${nearest}. ` : ''}For words without colours write text.`;
};

/** Languages that nobody knows, each once, with the line of the first fence that names it. */
export const unknownLanguages = (tree: MarkdownNode): TextProblem[] => {
  const told = new Set<string>();
  return nodesOf(tree).flatMap((node) => {
    const { type, lang } = node;
    if (type !== 'code' || !lang || known(lang) !== undefined) return [];
    const [, before] = braced.exec(lang) ?? [];
    const message =
      before === undefined || known(before) === undefined
        ? `no colours for code in "${lang}". ${meant(lang)}`
        : `what stands in the brace behind "${before}" is passed over. Write ${before}, a blank, and the lines to mark: {3,7-9}.`;
    if (told.has(message)) return [];
    told.add(message);
    return [{ line: lineOf(node), message }];
  });
};

/** Each language once, on the first page that names it, with how many others do: a hundred pages of one are one thing to know. */
export const onceEach = <Told extends { readonly message: string }>(told: readonly Told[]): Told[] =>
  [...Map.groupBy(told, ({ message }) => message).values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : more.length === 0
        ? [first]
        : [
            {
              ...first,
              message: `${first.message} So on ${more.length === 1 ? 'one more page' : `${more.length} more pages`}.`,
            },
          ],
  );

/** Gives each fence the name that the highlighter knows: it would tell of others without their place. */
export const fenceLanguages = defineMdastPlugin({
  name: 'fence-languages',
  code(fence, context) {
    if (!fence.lang) return;
    const name = known(fence.lang) ?? known(braced.exec(fence.lang)?.[1] ?? '') ?? 'plaintext';
    if (name !== fence.lang) context.setProperty(fence, 'lang', name);
  },
});
