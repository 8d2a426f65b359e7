/** The blocks of MkDocs and Material: admonitions, tabs, `///` blocks, and HTML that holds Markdown. */
import { quietLines, type Line } from '../../../text/lines.ts';
import { readAdmonition, readItem } from './admonitions.ts';
import { readElement, readOneLine } from './html-blocks.ts';
import type { BlockReader, BlockText } from './reader.ts';
import { readSlashBlock } from './slash-blocks.ts';
import { noPlaces, type TabPlaces } from './tab-places.ts';
import { readTabs } from './tabs.ts';

/** Of these the first that reads something counts. */
const readers: readonly BlockReader[] = [readAdmonition, readItem, readTabs, readSlashBlock, readElement, readOneLine];

/**
 * Turns the blocks of a text into those of this site, from the outside in.
 * @param places anchors of its tabs
 */
export const mkdocsBlocks = (lines: readonly Line[], places: TabPlaces = noPlaces): Line[] => {
  const isQuiet = quietLines(lines);
  const of: BlockText = { lines, isQuiet, places, inner: (body) => mkdocsBlocks(body, places) };
  const result: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    let found;
    if (isQuiet[index] !== true) for (const read of readers) if ((found = read(line, index, of))) break;
    if (found) {
      result.push(...found.made);
      index = found.next;
      continue;
    }
    const [, heading] = (isQuiet[index] !== true && /^#{1,6}\s+(.+)/.exec(line.text)) || [];
    if (heading !== undefined) places.pass(heading);
    result.push(line);
    index += 1;
  }
  return result;
};
