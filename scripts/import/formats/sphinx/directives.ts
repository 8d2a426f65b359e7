/** Directives of MyST, between backticks or colons, as they are written. */
import { dedent, indentOf, isBlank, type Line } from '../../text/lines.ts';

export interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: Readonly<Record<string, string>>;
  readonly body: readonly Line[];
  readonly at: number;
}

const opening = /^(\s*(?:(?:[-*+:]|\d+[.)])\s+)*)(`{3,}|~{3,}|:{3,})[ \t]*(?:\{([\w:.+-]+)\}[ \t]*(.*))?(.*)$/;

/** Options stand first: as `:name: value` or as fields between dashes. */
const parted = (lines: readonly Line[]): Pick<Directive, 'options' | 'body'> => {
  const options: Record<string, string> = {};
  let first = 0;
  if (/^---\s*$/.test(lines[0]?.text ?? '')) {
    const end = lines.findIndex(({ text }, index) => index > 0 && /^---\s*$/.test(text));
    for (const { text } of lines.slice(1, Math.max(1, end))) {
      const [, name, value = ''] = /^\s*([\w-]+):\s*(.*)$/.exec(text) ?? [];
      if (name !== undefined) options[name] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
    }
    first = end + 1;
  } else {
    for (; first < lines.length; first += 1) {
      const [, name, value = ''] = /^\s*:([\w-]+):(?:\s+(.*))?$/.exec(lines[first]?.text ?? '') ?? [];
      // One of a name that is there already is a line of what the directive holds.
      if (name === undefined || name in options) break;
      options[name] = value.trim();
    }
  }
  const body = lines.slice(first);
  while (body[0] && isBlank(body[0])) body.shift();
  while (body.at(-1)?.text.trim() === '') body.pop();
  return { options, body };
};

/** Goes through a text: directives are changed, code stays. */
export const withDirectives = (lines: readonly Line[], change: (one: Directive) => Line[]): Line[] => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, before = '', marks, name, argument = '', info = ''] = opening.exec(line.text) ?? [];
    const isColons = marks?.startsWith(':') === true;
    if (
      marks === undefined ||
      (isColons && name === undefined) ||
      (!isColons && name === undefined && info.includes('`'))
    ) {
      result.push(line);
      continue;
    }
    const sign = marks.charAt(0);
    const isEnd = ({ text }: Line): boolean => {
      const closing = text.trim();
      return closing.length >= marks.length && closing === sign.repeat(closing.length);
    };
    const found = lines.findIndex((one, at) => at > index && isEnd(one));
    const end = found < 0 ? lines.length : found;
    if (name === undefined) {
      result.push(...lines.slice(index, end + 1));
      index = end;
      continue;
    }
    const columns = indentOf(before.replace(/\S/g, ' '));
    const inside = lines.slice(index + 1, end).map((one) => dedent(one, columns));
    const made = change({ name: name.toLowerCase(), argument: argument.trim(), ...parted(inside), at: line.at });
    const space = before.replace(/\S/g, ' ');
    result.push(
      ...made.map((one, number) => ({
        ...one,
        text: number === 0 ? before + one.text : one.text === '' ? '' : space + one.text,
      })),
    );
    if (made.length === 0 && before.trim() !== '') result.push({ ...line, text: before.trimEnd() });
    index = end;
  }
  return result;
};
