/** `{{ … }}` in pages of Vue: what a page or the settings say is put there, the rest is told. */
import type { Fields, PageContext } from '../../source.ts';
import { asHtml, asWords } from '../../text/as-words.ts';
import { codeLines, inWords, type Line } from '../../text/lines.ts';
import { valueAt } from '../../text/templates/templates.ts';
import { isFlow, treeOf, withParents } from '../../text/tree.ts';

/** Names that the pages of both have for what they know, with what each is. */
const names: readonly (readonly [pattern: RegExp, of: 'page' | 'site' | 'theme'])[] = [
  [/^(?:\$page\.frontmatter|\$?frontmatter)\.(.+)$/, 'page'],
  [/^\$(?:page\.)?(title|description)$/, 'page'],
  [/^\$(?:themeConfig|theme)\.(.+)$/, 'theme'],
  [/^\$?(?:site|siteData)\.(?:themeConfig|theme)\.(.+)$/, 'theme'],
  [/^\$?(?:site|siteData)\.(.+)$/, 'site'],
];

/** Lines of blocks of HTML, in which signs of Markdown would be shown. */
const htmlLines = (lines: readonly Line[]): ReadonlySet<number> =>
  new Set(
    withParents(treeOf(lines)).flatMap(({ node, parents }) => {
      const { start, end } = node.position ?? {};
      if (node.type !== 'html' || !isFlow(parents.at(-1)) || !start || !end) return [];
      return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line - 1 + index);
    }),
  );

/** Fills in what is said, outside of code and of what Vue is told to leave alone. */
export const interpolated = (
  lines: readonly Line[],
  page: PageContext,
  { settings, theme }: { readonly settings: Fields; readonly theme: Fields },
): Line[] => {
  if (!lines.some(({ text }) => text.includes('{{'))) return [...lines];
  const isCode = codeLines(lines);
  const isHtml = htmlLines(lines);
  const from = { page: page.fields, site: settings, theme };
  let plain: string | undefined;
  return lines.map((line, index) => {
    if (isCode[index]) return line;
    const [, colons] = /^\s*(:{3,})\s*v-pre\s*$/.exec(line.text) ?? [];
    if (colons !== undefined) plain ??= colons;
    else if (line.text.trim() === plain) plain = undefined;
    if (plain !== undefined || /\bv-pre\b/.test(line.text)) return line;
    const text = inWords(line.text, (words) =>
      words.replace(/\{\{\s*(.+?)\s*\}\}/g, (whole, expression: string) => {
        const found = names.flatMap(([pattern, of]) => {
          const [, path] = pattern.exec(expression) ?? [];
          return path === undefined ? [] : [valueAt(from[of], path)];
        });
        const said = found.find((one) => one !== undefined) ?? /^(["'])([^"']*)\1$/.exec(expression)?.[2];
        // Vue shows what it fills in as it is: signs in it mean nothing.
        if (said !== undefined) return (isHtml.has(index) ? asHtml : asWords)(said.replace(/\s+/g, ' '));
        page.found('syntax', line.at, `${whole} is worked out by a program`, 'kept as it is written, as code');
        return isHtml.has(index) ? `<code>${whole}</code>` : `\`${whole}\``;
      }),
    );
    return text === line.text ? line : { ...line, text };
  });
};
