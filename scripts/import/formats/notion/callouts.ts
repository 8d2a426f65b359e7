/** Callouts of Notion. */
import { block, isBlank, type Line } from '../../text/lines.ts';

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:⚠️?|❗|❕|🚧|🔥)/u, 'warning'],
  [/^(?:🚨|⛔|🛑|❌)/u, 'danger'],
  [/^(?:💡|✅|👉|🎯)/u, 'tip'],
];

/** `<aside>` is a callout, whose icon stands before its words. */
export const callouts = (lines: readonly Line[]): Line[] => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent] = /^(\s*)<aside>\s*$/.exec(line.text) ?? [];
    const end = indent === undefined ? -1 : lines.findIndex((one, at) => at > index && one.text.trim() === '</aside>');
    if (indent === undefined || end < 0) {
      result.push(line);
      continue;
    }
    const body = lines.slice(index + 1, end).map((one) => ({ ...one, text: one.text.replace(indent, '') }));
    while (body[0] && isBlank(body[0])) body.shift();
    while (body.at(-1) && isBlank(body.at(-1) ?? line)) body.pop();
    const [first, ...rest] = body;
    const icon =
      /^(?:<img src="[^"]*notion\.so\/icons[^>]*>|\p{Extended_Pictographic}\uFE0F?)\s*/u.exec(first?.text ?? '')?.[0] ??
      '';
    const name = signs.find(([sign]) => sign.test(icon))?.[1] ?? 'note';
    const words = first ? [{ ...first, text: first.text.slice(icon.length) }, ...rest] : [];
    while (words[0] && isBlank(words[0])) words.shift();
    result.push(...block(name, '', words, line.at, indent));
    index = end;
  }
  return result;
};
