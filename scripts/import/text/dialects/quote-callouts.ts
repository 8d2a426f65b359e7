/** Callouts in quotes, `> [!faq]- Title`, with the kinds and the fold signs that this site does not read by itself. */
import { calloutNamed } from '../../../../src/domain/content/callouts.ts';
import { calloutFor } from '../callouts.ts';
import { block, codeLines, type Line } from '../lines.ts';

const first = /^(\s*(?:(?:[-*+]|\d+[.)])\s+)?)>\s*\[!([\w-]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*(.*)$/;

/** @param all true where no callout is to stay a quote, because its title may be Markdown */
export const quoteCallouts = (lines: readonly Line[], all = false): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent = '', word, fold = '', title = ''] = (!isCode[index] && first.exec(line.text)) || [];
    const isOwn = !all && word !== undefined && fold === '' && calloutNamed(word) !== undefined;
    if (word === undefined || isOwn) {
      result.push(line);
      continue;
    }
    const space = indent.replace(/\S/g, ' ');
    const quote = /^\s*> ?/;
    let end = index + 1;
    while (quote.test(lines[end]?.text ?? '') && !(isCode[end] === true && !/^\s*>/.test(lines[end]?.text ?? '')))
      end += 1;
    const inside = quoteCallouts(
      lines.slice(index + 1, end).map((one) => ({ ...one, text: one.text.replace(quote, '') })),
      all,
    );
    const { name, title: heading } = calloutFor(word, title.trim() || undefined);
    const made =
      fold === ''
        ? block(name, heading, inside, line.at, space)
        : block('details', title.trim() || capital(word), inside, line.at, space, fold === '+' ? '{open}' : '');
    const [head, ...rest] = made;
    if (head) result.push({ ...head, text: indent + head.text.trimStart() }, ...rest, { text: '', at: line.at });
    index = end - 1;
  }
  return result;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
