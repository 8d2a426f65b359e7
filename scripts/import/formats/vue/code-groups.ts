/** Code of VitePress: groups of it, and names beside it. */
import { block, codeLines, indentOf, type Line } from '../../text/lines.ts';

/** The words that name a fence: ```sh [npm] — with what is left of its line. */
const named = (text: string): { before: string; title: string | undefined; numbered: boolean } => {
  const [, plain = text, title] = /^(.*?)\s*\[([^\]]*)\]\s*$/.exec(text) ?? [];
  return {
    before: plain.replace(/:(?:no-)?line-numbers(?:=\d+)?/, '').replace(/(?<=\w)\{/, ' {'),
    title,
    numbered: /:line-numbers/.test(plain),
  };
};

/** Code groups become tabs; a name beside a fence becomes its title. */
export const codeGroups = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent = '', colons = ''] = (!isCode[index] && /^(\s*)(:{3,})\s*code-group\b/.exec(line.text)) || [];
    const end =
      colons === '' ? -1 : lines.findIndex((one, at) => at > index && !isCode[at] && one.text.trim() === colons);
    if (end > 0) {
      const tabs: Line[] = [];
      let pane: { title: string; body: Line[] } | undefined;
      for (let at = index + 1; at < end; at += 1) {
        const one = lines[at];
        if (one === undefined || !isCode[at]) continue;
        const text = indentOf(one.text) >= indentOf(indent) ? one.text.slice(indent.length) : one.text.trimStart();
        if (pane === undefined) {
          const { before, title, numbered } = named(text);
          pane = {
            title: title ?? /^[`~]{3,}\s*([\w+#-]+)/.exec(before)?.[1] ?? 'Code',
            body: [{ ...one, text: `${before}${numbered ? ' showLineNumbers' : ''}` }],
          };
          continue;
        }
        pane.body.push({ ...one, text });
        if (isCode[at + 1] === true && !/^[`~]{3,}\s*$/.test(text)) continue;
        if (!/^[`~]{3,}\s*$/.test(text)) continue;
        if (tabs.length > 0) tabs.push({ text: '', at: one.at });
        tabs.push(...block('tab', pane.title, pane.body, pane.body[0]?.at ?? one.at));
        pane = undefined;
      }
      result.push(...block('tabs', '', tabs, line.at, indent));
      index = end;
      continue;
    }
    const isStart = isCode[index] === true && isCode[index - 1] !== true && /^\s*(?:`{3,}|~{3,})\s*\S/.test(line.text);
    if (isStart) {
      const { before, title, numbered } = named(line.text);
      const more = [title && `title="${title.replaceAll('"', "'")}"`, numbered && 'showLineNumbers'].filter(Boolean);
      result.push({ ...line, text: more.length === 0 ? before : `${before} ${more.join(' ')}` });
    } else result.push(line);
  }
  return result;
};
