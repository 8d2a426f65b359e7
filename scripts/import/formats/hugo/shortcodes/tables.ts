/** Shortcodes that begin in a cell of a table and end lines below: Hugo reads them before Markdown reads the table. */
import type { PageContext } from '../../../source.ts';
import { inlineCode } from '../../../text/fences.ts';
import { codeLines, isBlank, type Line } from '../../../text/lines.ts';

const open = /\{\{[<%]\s*([\w/-]+)(?:\s(?:[^{}]*[^{}/\s])?)?\s*[>%]\}\}$/;

/** Rows whose cells hold such a shortcode, each in one line: what is in it stands there as code. */
export const withShortcodesInRows = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const row = line.text.trimEnd();
    const [tag, name = ''] = (!isCode[index] && /^\s*\|/.test(row) && open.exec(row)) || [];
    const close = new RegExp(`^\\s*\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`);
    const end = tag === undefined ? -1 : lines.findIndex(({ text }, at) => at > index && close.test(text));
    if (tag === undefined || end < 0) {
      result.push(line);
      continue;
    }
    const inside = lines
      .slice(index + 1, end)
      .filter((one) => !isBlank(one))
      .map(({ text }) => inlineCode(text.trim()).replace(/(?<!\\)\|/g, '\\|'));
    page.found('syntax', line.at, `${tag} in a cell of a table`, 'its lines stand there as code');
    const rest = lines[end]?.text.replace(close, '') ?? '';
    result.push({ ...line, text: row.slice(0, -tag.length) + inside.join('<br>') + rest });
    index = end;
  }
  return result;
};
