/** HTML that a tag of JSX is given as a text, as programs that write pages do it: it stands in the page as what it is. */
import { masked, withEdits } from '../edits.ts';
import { exportedValue, isRecord, said } from '../literals.ts';
import { textOf, type Line } from '../lines.ts';
import type { Tag } from '../tags/tags.ts';
import { readTag } from './jsx.ts';

/** The HTML that a tag is given; undefined where a program would have to work it out. */
const innerHtml = ({ attributes }: Tag): string | undefined => {
  const plain = said(attributes['set:html']);
  const written = attributes['{set:html}'] ?? attributes['{dangerouslySetInnerHTML}'];
  if (plain !== undefined || written === undefined) return plain;
  const value = exportedValue(`export default ${written};`, true);
  return said(isRecord(value) ? value['__html'] : value);
};

/** The texts of such tags, each in the place of its tag; one that is in a tag of HTML stays in it. */
export const withInnerHtml = (lines: readonly Line[]): Line[] => {
  const text = textOf(lines);
  if (!/set:html|dangerouslySetInnerHTML/.test(text)) return [...lines];
  const edits = [...masked(lines).matchAll(/<(?=[A-Za-z])/g)].flatMap(({ index }) => {
    const tag = readTag(text, index);
    const html = tag === undefined ? undefined : innerHtml(tag);
    if (tag === undefined || html === undefined || tag.kind === 'end') return [];
    const close = `</${tag.name}>`;
    const end = tag.kind === 'start' && text.startsWith(close, tag.end) ? tag.end + close.length : tag.end;
    const isPlain = /^[a-z]/.test(tag.name) && tag.name !== 'div';
    // A blank line would end the HTML.
    const inside = html.trim().replace(/\n(?:[^\S\n]*\n)+/g, '\n');
    return [{ start: tag.start, end, text: isPlain ? `<${tag.name}>${inside}${close}` : inside }];
  });
  return withEdits(lines, edits);
};
