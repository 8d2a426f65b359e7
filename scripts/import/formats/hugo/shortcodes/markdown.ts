/** Shortcodes whose templates are Markdown: their text stands in place of the tag, with what they are given. */
import type { Fields } from '../../../source.ts';
import { linesOf, takenIn } from '../../../text/lines.ts';
import type { BlockRule, Tag } from '../../../text/tags/tags.ts';
import { valueAt } from '../../../text/templates/templates.ts';

const place = String.raw`(?:\$?\.Get\s+(?:"[^"]*"|\d+)|\$?\.Page\.Params\.[\w.]+|\$?\.?[sS]ite\.Params\.[\w.]+)`;
const filter = String.raw`(?:\s*\|\s*(?:safeHTML|markdownify))?`;
const open = String.raw`\{\{\s*`;
const close = String.raw`\s*\}\}`;
const block = new RegExp(
  `${open}with\\s+(${place})${close}((?:(?!${open}(?:with|if|range|else)\\b)[\\s\\S])*?)${open}end${close}`,
  'g',
);
const dot = new RegExp(`${open}\\.${filter}${close}`, 'g');
const value = new RegExp(`${open}(${place})${filter}${close}`, 'g');

/** The text of a template; undefined where it does more than write what it is given. */
const filled = (
  template: string,
  { attributes, values }: Pick<Tag, 'attributes' | 'values'>,
  fields: Fields,
  setting: (name: string) => string | undefined,
): string | undefined => {
  const valueOf = (path: string): string => {
    const [, name, number] = /Get\s+(?:"([^"]*)"|(\d+))/.exec(path) ?? [];
    if (name !== undefined) return attributes[name] ?? '';
    if (number !== undefined) return values[Number(number)] ?? '';
    const rest = path.replace(/^.*?Params\./, '');
    return (path.includes('.Page.') ? valueAt(fields, rest) : setting(rest)) ?? '';
  };
  const text = template
    // A hyphen takes the blanks beside its sign.
    .replace(/\s*\{\{-|-\}\}\s*/g, (sign) => sign.trim().replace('-', ''))
    .replace(block, (_, path: string, inside: string) => {
      const said = valueOf(path);
      return said === '' ? '' : inside.replace(dot, () => said);
    })
    .replace(value, (_, path: string) => valueOf(path));
  return text.includes('{{') ? undefined : text.trim();
};

/** A rule that writes the text of a template; undefined where the template does more than that. */
export const markdownShortcode = (
  template: string,
  setting: (name: string) => string | undefined,
): BlockRule | undefined =>
  filled(template, { attributes: {}, values: [] }, {}, setting) === undefined
    ? undefined
    : (tag, _body, page) => takenIn(linesOf(filled(template, tag, page.fields, setting) ?? ''), tag.at);
