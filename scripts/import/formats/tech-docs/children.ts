/** Loops of Ruby over the pages below a page. */
import { nameOf } from '../../paths.ts';
import type { Fields, PageContext } from '../../source.ts';
import type { Line } from '../../text/lines.ts';
import { said } from '../../text/literals.ts';

const eachChild =
  /^\s*<%-?\s*(?:current_page\.children\b.*|\w*(?:sub|child)_?pages\(current_page(?:\.\w+)?\).*)\.each(?:_with_index)?\s+(?:do|\{)\s*\|\s*(\w+).*?\|\s*-?%>\s*$/;

const eachPage = /^\s*<%-?\s*sitemap\.resources\.each\s+(?:do|\{)\s*\|\s*(\w+)\s*\|\s*-?%>\s*$/;

/** The one condition that a loop over all pages puts to each of them: a field and what it says. */
const condition = (body: readonly Line[], name: string): readonly [string, string] | undefined => {
  const asked = body.filter(({ text }) => control.test(text));
  const [, option, field, words] =
    new RegExp(
      `^\\s*<%-?\\s*if\\s+${name}\\.(?:options\\[:(\\w+)\\]|data\\.(\\w+))\\s*(?:\\.eql\\?\\s*\\(?|==)\\s*["']([^"']+)["']\\)?\\s*-?%>\\s*$`,
    ).exec(asked[0]?.text ?? '') ?? [];
  const key = option ?? field;
  return asked.length === 1 && key !== undefined && words !== undefined ? [key, words] : undefined;
};

export type Child = { readonly address: string; readonly fields: Fields };

const control = /<%-?\s*(?:if|unless|case|else|elsif)\b/;

/** Index of the line that ends a loop, past the ends of what stands in it; -1 when none does. */
const endOfLoop = (lines: readonly Line[], start: number): number => {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    for (const [, word = ''] of (lines[index]?.text ?? '').matchAll(
      /<%-?\s*(end\b|\}|if\b|unless\b|case\b|.*\bdo\b|.*\{\s*\|)/g,
    ))
      depth += /^(?:end|\})$/.test(word) ? -1 : 1;
    if (depth <= 0) return index;
  }
  return -1;
};

/**
 * A loop over the pages below a page, or over those of all that say something, written out once for each of them: what it
 * lists are titles and links, and both are known. One that asks Ruby what to say of each becomes a list of their titles.
 * @param childrenOf paths of the pages below one, in their order; all pages where none is named
 */
export const withChildren = (
  lines: readonly Line[],
  page: PageContext,
  childrenOf: (path?: string) => readonly Child[],
): Line[] => {
  const start = lines.findIndex(({ text }) => eachChild.test(text) || eachPage.test(text));
  const first = lines[start];
  const end = first === undefined ? -1 : endOfLoop(lines, start);
  if (first === undefined || end < 0) return [...lines];
  const rest = withChildren(lines.slice(end + 1), page, childrenOf);
  const isOfAll = eachPage.test(first.text);
  const name = (eachChild.exec(first.text) ?? eachPage.exec(first.text))?.[1] ?? 'page';
  const inside = lines.slice(start + 1, end);
  const only = isOfAll ? condition(inside, name) : undefined;
  // What Ruby makes of all pages is not known.
  if (isOfAll && only === undefined) return [...lines.slice(0, end + 1), ...rest];
  const body =
    only === undefined ? inside : inside.filter(({ text }) => !control.test(text) && !/^\s*<%-?\s*end\b/.test(text));
  const words = body.map(({ text }) => text).join('\n');
  const hidden = [...words.matchAll(new RegExp(`\\b${name}\\.data\\.(\\w+)\\s*!=\\s*true\\b`, 'g'))].map(
    ([, field = '']) => field,
  );
  const children =
    only === undefined
      ? childrenOf(page.path).filter(({ fields }) => hidden.every((field) => fields[field] !== true))
      : childrenOf().filter(({ fields }) => fields[only[0]] === only[1]);
  const asked = new RegExp(`<%=\\s*${name}\\.(?:data\\.(\\w+)|(url|path))\\s*[-=]?%>`, 'g');
  const linked = new RegExp(
    `<%=\\s*link_to\\s*\\(?\\s*${name}\\.data\\.(\\w+)\\s*,\\s*${name}\\.(?:url|path)\\s*\\)?\\s*-?%>`,
    'g',
  );
  const isAsking = control.test(words);
  if (isAsking)
    page.found('syntax', first.at, 'a list of the pages below this one that Ruby makes', 'now a list of their titles');
  const written = children.flatMap(({ address, fields }) => {
    if (!isAsking)
      return body.map((line) => ({
        ...line,
        text: line.text
          .replace(linked, (whole, field: string) => {
            const label = said(fields[field]);
            return label === undefined ? whole : `<a href="/${address}">${label}</a>`;
          })
          .replace(asked, (whole, field: string | undefined) =>
            field === undefined ? `/${address}` : (said(fields[field]) ?? whole),
          ),
      }));
    const title = said(fields['title']) ?? nameOf(address);
    return [
      {
        at: first.at,
        text: words.includes('<li') ? `<li><a href="/${address}">${title}</a></li>` : `- [${title}](/${address})`,
      },
    ];
  });
  return [...lines.slice(0, start), ...written, ...rest];
};
