/** Pictures of HTML, which only Markdown can bring along. */
import type { Edit } from '../edits.ts';
import { mark } from '../lines.ts';
import type { Found } from '../marks.ts';
import { withWidth } from '../picture-words.ts';
import { value } from './html.ts';
import type { Recast } from './misplaced-tags.ts';
import { headingAround, type Placed } from './placed-tags.ts';
import { blocks } from './stray-tags.ts';

const holdsWords = (text: string): boolean => text.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '').trim() !== '';

/**
 * What a picture becomes: one of Markdown, between blank lines where it stands among blocks. Words behind it are a paragraph
 * of Markdown then, which ends before the next block.
 * @param index of the tag of the picture, among all of the text
 * @param recast what a picture means that stands in the wrong place
 */
export const pictureEdits = (
  placed: readonly Placed[],
  index: number,
  text: string,
  found: Found,
  recast?: Recast,
): Edit[] => {
  const token = placed[index];
  if (token === undefined) return [];
  const { start, end } = token;
  const alt = (value(token, 'alt') ?? '').replace(/[[\]]/g, '\\$&');
  const source = value(token, 'src') ?? '';
  if (source === '') {
    found('dead image', token.at, '<img> names its picture in code', 'now its words with a mark');
    return [{ start, end, text: `${alt}${mark(text.slice(start, end))}` }];
  }
  // A template that only the old generator filled in left its mark there.
  const words = withWidth(alt, value(token, 'width'), token.isInTable);
  const picture = /<!--.*-->/s.exec(source)?.[0] ?? `![${words}](<${source}>)`;
  if (token.isInline) return [{ start, end, text: picture }];
  const alone = `\n\n${picture}\n\n`;
  const apart = recast?.(token, alone) ?? alone;
  // A heading holds no block, and no picture of Markdown within HTML.
  const heading = headingAround(placed, index);
  if (heading !== undefined)
    return [
      { start, end, text: '' },
      { start: heading.end, end: heading.end, text: apart },
    ];
  const next = placed.slice(index + 1).find(({ name }) => blocks.has(name) || name === 'img');
  const isParted = next?.node === token.node && next.name !== 'img' && holdsWords(text.slice(end, next.start));
  return [{ start, end, text: apart }, ...(isParted ? [{ start: next.start, end: next.start, text: '\n\n' }] : [])];
};
