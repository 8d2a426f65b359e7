/** Tabs of Material, `=== "Title"`. */
import { block, indentedBelow, indentOf, isBlank, type Line } from '../../../text/lines.ts';
import { unescaped, type BlockReader } from './reader.ts';

const tab = /^(\s*)===[!+]{0,2}[ \t]+(?:"(.*)"|'(.*)')[ \t]*$/;

/** Index of the next tab at the same indent, with only blank lines before it; undefined where another text is next. */
const nextTab = (lines: readonly Line[], from: number, space: string): number | undefined => {
  const next = lines.findIndex((one, index) => index >= from && !isBlank(one));
  return next >= 0 && tab.exec(lines[next]?.text ?? '')?.[1] === space ? next : undefined;
};

/** A set of tabs that follow each other. */
export const readTabs: BlockReader = ({ text, at }, first, { lines, inner, places }) => {
  const [, space] = tab.exec(text) ?? [];
  if (space === undefined) return undefined;
  const tabs: Line[] = [];
  const placeOf = places.begin();
  let end = first;
  for (let index: number | undefined = first; index !== undefined; index = nextTab(lines, end, space)) {
    const current = lines[index] ?? { text: '', at };
    const [, , double, single] = tab.exec(current.text) ?? [];
    const title = unescaped(double ?? single) ?? '';
    const { body, next } = indentedBelow(lines, index, indentOf(space) + 4);
    if (tabs.length > 0) tabs.push({ text: '', at: current.at });
    tabs.push(...block('tab', title, [...placeOf(title, current.at), ...inner(body)], current.at));
    end = next;
  }
  const last = { text: '', at: lines[end - 1]?.at ?? at };
  return { made: [...block('tabs', '', tabs, at, space), last], next: end };
};
