/**
 * Templates of shortcodes that put what they are given between words, such as a path at the end of an address. They are read
 * where nothing else is in them.
 */
import type { Tag } from '../../../text/tags/tags.ts';

/** What a place says for a tag; undefined where it is given nothing. */
type Saying = (tag: Tag) => string | undefined;

/** Words, or a part that stands only where something is given. */
type Part = { readonly says: Saying } | { readonly where: Saying; readonly then: Part[]; readonly other: Part[] };

const filters = /(?:\s*\|\s*(?:safe(?:HTML|URL|HTMLAttr)|markdownify|htmlEscape|string|strings\.TrimSpace))+$/;
const given = /^\$?\.Get\s+(?:(\d+)|["`]([\w-]+)["`])$/;
const ofSite = /^\(?\$?(?:\.Page)?\.?[sS]ite\.Params\.([\w.]+)\)?$/;
const blockTag = /<\/?(?!(?:a|abbr|b|br|code|em|i|kbd|mark|small|span|strong|sub|sup|u)\b)[a-z][^>]*>/i;

const written = (parts: readonly Part[], tag: Tag): string =>
  parts
    .map((part) => {
      if ('says' in part) return part.says(tag) ?? '';
      const value = part.where(tag);
      return written(value === undefined || value === '' ? part.other : part.then, tag);
    })
    .join('');

/**
 * Reads such a template.
 * @param setting what the settings of the site say under a name
 * @returns what it says for a tag; undefined for a template that does more
 */
export const composed = (
  template: string,
  setting: (name: string) => string | undefined,
): ((tag: Tag) => string) | undefined => {
  const trimmed = template
    .replace(/\s*\{\{-/g, '{{')
    .replace(/-\}\}\s*/g, '}}')
    .trim();
  if (!/\.Get\b/.test(trimmed) || blockTag.test(trimmed.replace(/\{\{.*?\}\}/gs, ''))) return undefined;
  const saying = (expression: string, here: Saying | undefined): Saying | undefined => {
    const plain = expression.replace(filters, '');
    if (plain === '.') return here;
    const [, place, name] = given.exec(plain) ?? [];
    if (place !== undefined) return ({ values }) => values[Number(place)];
    if (name !== undefined) return ({ attributes }) => attributes[name];
    const value = setting(ofSite.exec(plain)?.[1] ?? '\0');
    return value === undefined ? undefined : () => value;
  };
  const root: Part[] = [];
  const open: { parts: Part[]; other?: Part[]; here: Saying | undefined }[] = [{ parts: root, here: undefined }];
  for (const [index, text] of trimmed.split(/\{\{\s*(.*?)\s*\}\}/s).entries()) {
    const last = open.at(-1);
    if (last === undefined) return undefined;
    if (index % 2 === 0) {
      last.parts.push({ says: () => text });
      continue;
    }
    const [, word, condition = ''] = /^(with|if)\s+(.*)$/s.exec(text) ?? [];
    if (word !== undefined) {
      const where = saying(condition, last.here);
      if (where === undefined) return undefined;
      const part: Part = { where, then: [], other: [] };
      last.parts.push(part);
      open.push({ parts: part.then, other: part.other, here: word === 'with' ? where : last.here });
    } else if (text === 'else' && last.other !== undefined) {
      open[open.length - 1] = { parts: last.other, here: open.at(-2)?.here };
    } else if (text === 'end') open.pop();
    else {
      const says = saying(text, last.here);
      if (says === undefined) return undefined;
      last.parts.push({ says });
    }
  }
  return open.length === 1 ? (tag) => written(root, tag).trim() : undefined;
};
