/** The blocks of MkDocs and Material: `!!!` and `???` admonitions, `===` tabs, `///` blocks, and HTML that holds Markdown. */
import { calloutNamed } from '../../../../src/domain/content/callouts.ts';
import { noPlaces, type TabPlaces } from './tab-places.ts';
import { block, codeLines, dedent, indentedBelow, indentOf, isBlank, quietLines, type Line } from '../../text/lines.ts';
import { inlineAsHtml } from '../../text/html/inline-as-html.ts';
import { slashBlock } from './slash-blocks.ts';
import type { Found } from '../../text/marks.ts';

/** Kinds of Material that this site has under another name. */
const kinds: Readonly<Record<string, string>> = {
  abstract: 'note',
  summary: 'note',
  tldr: 'note',
  todo: 'note',
  seealso: 'note',
  question: 'note',
  help: 'note',
  faq: 'note',
  check: 'success',
  done: 'success',
  failure: 'danger',
  fail: 'danger',
  missing: 'danger',
  error: 'danger',
  bug: 'danger',
  quote: 'note',
  cite: 'note',
  secondary: 'note',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');

/** The callout of this site for a kind of admonition, and its title: a name that is lost becomes the title. */
export const calloutFor = (kind: string, title: string | undefined): { name: string; title: string } => {
  const word = kind.toLowerCase();
  if (calloutNamed(word)) return { name: word, title: title ?? '' };
  return { name: kinds[word] ?? 'note', title: title ?? capital(word) };
};

// One that folds may have a title alone.
const admonition =
  /^([\s>]*)(!!!(?=[ \t]*[\p{L}\p{N}_-])|\?\?\?\+?(?=[ \t]*[\p{L}\p{N}_-]|[ \t]+["']))(?:[ \t]*([\p{L}\p{N}_-]+)((?:[ \t]+[\p{L}\p{N}_-]+)*))?(?:[ \t]+(?:"(.*)"|'(.*)'))?[ \t]*$/u;
/** One that is the first of an item: its words stand right of the item's sign. */
const inItem = /^(\s*)([-*+:]|\d+[.)])([ \t]+)(?=(?:!!!|\?\?\?\+?)[ \t]*[\w-])/;
const tab = /^(\s*)===[!+]{0,2}[ \t]+(?:"(.*)"|'(.*)')[ \t]*$/;
const marker = /\s+markdown(?:=(?:"[^"]*"|'[^']*'|\w+))?(?=[\s>])/;
const inOneLine = new RegExp(`^(\\s*<(\\w+)\\b[^<>]*?)${marker.source}([^<>]*>)(.*?)(</\\2>\\s*)$`);
const holdsMarkdown = /^(\s*)<(\w+)\b([^>]*?)\s+markdown(?:=(?:"[^"]*"|'[^']*'|\w+))?([^>]*)>[ \t]*$/;

/** One whose title lacks its quotes and has signs that no class of Python-Markdown has, or a colon behind its kind. */
const unquoted = /^([\s>]*(?:!!!|\?\?\?\+?)[ \t]*[\p{L}\p{N}_-]+)(?::[ \t]*(.*)|[ \t]+(\S.*?))[ \t]*$/u;

/**
 * Gives an admonition the quotes that its title lacks: Python-Markdown shows one as the words that are written, and what
 * is indented below it as code.
 */
export const withQuotedTitles = (lines: readonly Line[], found: Found): Line[] => {
  const isQuiet = quietLines(lines);
  return lines.map((line, index) => {
    if (isQuiet[index] || admonition.test(line.text)) return line;
    const [, sign, behindColon, behind] = unquoted.exec(line.text) ?? [];
    const below = lines.slice(index + 1).find((one) => !isBlank(one));
    if (sign === undefined || !below || indentOf(below.text) < indentOf(line.text) + 4) return line;
    const title = (behindColon ?? behind ?? '').replace(/^["'“”„]+|["'“”„]+$/g, '');
    found(
      'syntax',
      line.at,
      `${line.text.trim()} is no admonition of MkDocs: its title stands in no quotes`,
      'became one',
    );
    return { ...line, text: title === '' ? sign : `${sign} "${title.replaceAll('"', '\\"')}"` };
  });
};

const unescaped = (title: string | undefined): string | undefined => title?.replace(/\\"/g, '"');

/**
 * Turns the blocks of a text into those of this site, from the outside in.
 * @param places anchors of its tabs
 */
export const mkdocsBlocks = (lines: readonly Line[], places: TabPlaces = noPlaces): Line[] => {
  const isQuiet = quietLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const { text, at } = line;
    const [, indent = '', sign = '', kind = '', , double, single] = (!isQuiet[index] && admonition.exec(text)) || [];
    if (sign !== '') {
      const { body, next } = indentedBelow(lines, index, indentOf(indent) + 4);
      const inner = mkdocsBlocks(body, places);
      const { name, title } = calloutFor(kind, unescaped(double ?? single));
      if (sign === '!!!') result.push(...block(name, title, inner, at, indent));
      else {
        const words = title || capital(kind);
        result.push(...block('details', words, inner, at, indent, sign === '???+' ? '{open}' : ''));
      }
      index = next;
      continue;
    }
    const [opened = '', space = '', bullet = ''] = (!isQuiet[index] && inItem.exec(text)) || [];
    if (bullet !== '') {
      const { body, next } = indentedBelow(lines, index, indentOf(space) + 4);
      // Python's Markdown wants them right of its sign; some write them right of the item's.
      const isDeep = indentOf(body.find((one) => !isBlank(one))?.text ?? '') >= 4;
      const shifted = isDeep ? body : body.map((one) => (isBlank(one) ? one : { ...one, text: `    ${one.text}` }));
      const inner = mkdocsBlocks([{ text: text.slice(opened.length), at }, ...shifted], places);
      const left = ' '.repeat(indentOf(space) + bullet.length + 1);
      inner.forEach((one, number) =>
        result.push({ ...one, text: isBlank(one) ? '' : (number === 0 ? `${space}${bullet} ` : left) + one.text }),
      );
      index = next;
      continue;
    }
    if (!isQuiet[index] && tab.test(text)) {
      const [, space = ''] = tab.exec(text) ?? [];
      const tabs: Line[] = [];
      const placeOf = places.begin();
      while (index < lines.length) {
        const current = lines[index];
        const [found, inside, first, second] = (current && tab.exec(current.text)) || [];
        if (current === undefined || found === undefined || inside !== space) {
          // Blank lines may stand between two of them.
          const following = lines.slice(index).find((one) => !isBlank(one));
          if (current && isBlank(current) && following && tab.exec(following.text)?.[1] === space) {
            index += 1;
            continue;
          }
          break;
        }
        const { body, next } = indentedBelow(lines, index, indentOf(space) + 4);
        if (tabs.length > 0) tabs.push({ text: '', at: current.at });
        const title = unescaped(first ?? second) ?? '';
        const place = placeOf(title, current.at);
        tabs.push(...block('tab', title, [...place, ...mkdocsBlocks(body, places)], current.at));
        index = next;
      }
      result.push(...block('tabs', '', tabs, at, space), { text: '', at: lines[index - 1]?.at ?? at });
      continue;
    }
    const slashed = slashBlock(lines, index, isQuiet, calloutFor, (body) => mkdocsBlocks(body, places), places.begin);
    if (slashed) {
      result.push(...slashed.made);
      index = slashed.next;
      continue;
    }
    const [, left = '', tag = '', before = '', after = ''] = (!isQuiet[index] && holdsMarkdown.exec(text)) || [];
    const end = tag === '' ? -1 : closingOf(lines, index, tag);
    if (end > 0) {
      const inside = lines.slice(index + 1, end);
      const isIndented = inside.every((one) => isBlank(one) || indentOf(one.text) >= indentOf(left) + 4);
      const body = mkdocsBlocks(isIndented ? inside.map((one) => dedent(one, 4)) : inside, places);
      const attributes = `${before} ${after}`.trim();
      const closing = { text: '', at: lines[end]?.at ?? at };
      if (tag === 'div' && /\bgrid\b/.test(attributes)) {
        const flat = body.map((one) => dedent(one, indentOf(left)));
        result.push(...(/\bcards\b/.test(attributes) ? block('cards', '', flat, at, left) : body), closing);
      } else {
        // Words may hold no blocks, as they do where Markdown stands on lines of its own.
        const name = /^(?:small|span|b|i|u|s|em|strong|sub|sup|mark|font|abbr|cite|q)$/i.test(tag) ? 'div' : tag;
        result.push({ text: `${left}<${name}${attributes === '' ? '' : ` ${attributes}`}>`, at }, { text: '', at });
        result.push(...body, closing, { text: `${left}</${name}>`, at: closing.at }, closing);
      }
      index = end + 1;
      continue;
    }
    const [, start = '', , more = '', words = '', close] = (!isQuiet[index] && inOneLine.exec(text)) || [];
    if (close !== undefined) {
      result.push({ text: `${start}${more}${inlineAsHtml(words)}${close}`, at });
      index += 1;
      continue;
    }
    const [, heading] = (!isQuiet[index] && /^#{1,6}\s+(.+)/.exec(text)) || [];
    if (heading !== undefined) places.pass(heading);
    result.push(line);
    index += 1;
  }
  return result;
};

/** Index of the line that closes an element opened on a line of its own; -1 when none does. */
const closingOf = (lines: readonly Line[], start: number, tag: string): number => {
  const isCode = codeLines(lines);
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    if (isCode[index]) continue;
    const text = lines[index]?.text ?? '';
    depth += (text.match(new RegExp(`<${tag}\\b`, 'gi')) ?? []).length;
    depth -= (text.match(new RegExp(`</${tag}>`, 'gi')) ?? []).length;
    if (depth <= 0) return index > start && new RegExp(`^\\s*</${tag}>\\s*$`, 'i').test(text) ? index : -1;
  }
  return -1;
};
