/** Code of VitePress: groups of it, and names beside it. */
import { codeBlocksIn } from '../../text/fences.ts';
import { block, codeLines, codeTitle, indentOf, type Line } from '../../text/lines.ts';

/** What the first line of a fence says, such as ```sh:line-numbers [npm] — without its title and its numbers. */
interface Opening {
  readonly plain: string;
  readonly title: string | undefined;
  readonly isNumbered: boolean;
}

const openingOf = (text: string): Opening => {
  const [, before = text, title] = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(text) ?? [];
  return {
    plain: before.replace(/:(?:no-)?line-numbers(?:=\d+)?/, '').replace(/(?<=\w)\{/, ' {'),
    title,
    isNumbered: before.includes(':line-numbers'),
  };
};

/** The first line of a fence as this site reads it; its title may stand elsewhere. */
const opened = ({ plain, isNumbered }: Opening, title?: string): string =>
  [plain, title && codeTitle(title), isNumbered && 'showLineNumbers'].filter(Boolean).join(' ');

/** A block of code as a tab under its title, or under its language. */
const tabOf = ([first, ...rest]: readonly Line[]): Line[] => {
  if (first === undefined) return [];
  const opening = openingOf(first.text);
  const [, language = 'Code'] = /^[`~]{3,}\s*([\w+#-]+)/.exec(opening.plain) ?? [];
  return block('tab', opening.title ?? language, [{ ...first, text: opened(opening) }, ...rest], first.at);
};

/** What stands between the colons of a group, as tabs. */
const tabsOf = (inside: readonly Line[], at: number, indent: string): Line[] => {
  const unindented = inside.map((line) => ({
    ...line,
    text: indentOf(line.text) >= indentOf(indent) ? line.text.slice(indent.length) : line.text.trimStart(),
  }));
  const tabs = codeBlocksIn(unindented).flatMap((one, index) => {
    const tab = tabOf(one);
    return index === 0 ? tab : [{ text: '', at: one[0]?.at ?? at }, ...tab];
  });
  return block('tabs', '', tabs, at, indent);
};

/** Code groups become tabs; a name beside a fence becomes its title. */
export const codeGroups = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let passed = 0;
  return lines.flatMap((line, index): Line[] => {
    if (index < passed) return [];
    if (isCode[index]) {
      const isStart = !isCode[index - 1] && /^\s*(?:`{3,}|~{3,})\s*\S/.test(line.text);
      if (!isStart) return [line];
      const opening = openingOf(line.text);
      return [{ ...line, text: opened(opening, opening.title) }];
    }
    const [, indent = '', colons] = /^(\s*)(:{3,})\s*code-group\b/.exec(line.text) ?? [];
    if (colons === undefined) return [line];
    const end = lines.findIndex(({ text }, at) => at > index && !isCode[at] && text.trim() === colons);
    if (end < 0) return [line];
    passed = end + 1;
    return tabsOf(lines.slice(index + 1, end), line.at, indent);
  });
};
