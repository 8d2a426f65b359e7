/** Blocks between colons, as other generators write them. */
import { calloutFor } from '../formats/mkdocs/admonitions.ts';
import type { PageContext } from '../source.ts';
import { codeLines, outsideCode, type Line } from './lines.ts';

/** Callouts as VitePress and older Docusaurus write them, in the way that this site reads. */
export const colonBlocks = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (text, at) => {
    const [, indent = '', colons = '', word = '', label = '', beside = '', more = ''] =
      /^(\s*)(:{3,})[ \t]*([A-Za-z][\w-]*)(\[.*\])?(?:[ \t]+([^{]*?))?[ \t]*(\{[^}]*\})?[ \t]*$/.exec(text) ?? [];
    if (word === '') return text;
    const known = ['tabs', 'tab', 'steps', 'cards', 'card', 'details', 'file-tree'].includes(word.toLowerCase());
    const title = label === '' ? beside.trim() : label.slice(1, -1);
    if (known)
      return `${indent}${colons}${word.toLowerCase()}${title === '' ? '' : `[${title}]`}${more.includes('open') ? '{open}' : ''}`;
    const { name, title: heading } = calloutFor(word, title || undefined);
    if (name === 'note' && heading !== title)
      page.found('syntax', at, `:::${word} is no callout here`, `became a note with that name`);
    return `${indent}${colons}${name}${heading === '' ? '' : `[${heading}]`}`;
  });

/** Ends of blocks stand apart from a table, a definition or an address above them, which would take them for one of their lines. */
export const withClosedBlocks = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]?.text.trim() ?? '';
    const isEnd = !isCode[index] && /^\s*:{3,}\s*$/.test(line.text);
    return isEnd && !isCode[index - 1] && (above.includes('|') || /^:\s|^\[[^\]]+\]:/.test(above))
      ? [{ text: '', at: line.at }, line]
      : [line];
  });
};
