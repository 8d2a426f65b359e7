/** Ruby within a page. */
import { parse } from 'yaml';
import type { Fields, PageContext } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { block, codeLines, inComment, mark, runAround, takenIn, type Line } from '../../text/lines.ts';
import { valueAt } from '../../text/templates/templates.ts';
import { withChildren, type Child } from './children.ts';
import { mayBeTakenIn, partial, partialFile } from './partials.ts';

/** What a text in quotes of Ruby says. */
const unquoted = (text: string, quote: string): string =>
  (quote === '"' ? text.replaceAll('\\n', '\n') : text).replace(/\\(['"\\])/g, '$1');

const textOfRuby = /(["'])((?:\\.|(?!\1)[\s\S])*)\1/g;
const textsOfRuby = (written: string): string[] =>
  Array.from(written.matchAll(textOfRuby), ([, quote = '', text = '']) => unquoted(text, quote).trim());

const oneText = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/.source;
const argument = new RegExp(
  `^\\s*(?:(${oneText})|\\[((?:\\s*(?:${oneText})\\s*,?)*)\\s*\\]|true|false|nil|\\d+)\\s*(,|$)`,
);

/** A helper of the site's own, with the texts and the lists of texts that it is given. */
interface Helped {
  readonly name: string;
  readonly texts: readonly string[];
  readonly items: readonly string[];
}

/** The helper that an expression calls with nothing but what it says itself. */
const helped = (expression: string): Helped | undefined => {
  const [, name, between, behind = ''] = /^(\w+)\s*(?:\(([\s\S]*)\)|(?<=\s)([\s\S]*))$/.exec(expression.trim()) ?? [];
  const [texts, items]: [string[], string[]] = [[], []];
  for (let rest = between ?? behind; ;) {
    const [whole, text, list, comma] = argument.exec(rest) ?? [];
    if (name === undefined || whole === undefined) return undefined;
    texts.push(...textsOfRuby(text ?? ''));
    items.push(...textsOfRuby(list ?? ''));
    rest = rest.slice(whole.length);
    if (comma !== ',') return { name, texts, items };
  }
};

/** A link of such a helper, which has its address and its words in either order. */
const linkOf = (expression: string): string | undefined => {
  const { name = '', texts = [] } = helped(expression) ?? {};
  const to = texts.find((text) => /^(?:https?:\/\/|mailto:|\/|#)\S*$/.test(text));
  const words = texts.find((text) => text !== to && text !== '');
  return /link/.test(name) && to !== undefined && words !== undefined ? `[${words}](${to})` : undefined;
};

/** A box or a list of such a helper: what it holds, below a title where it has one. */
const boxOf = (expression: string, at: number): Line[] | undefined => {
  const { name = '', texts: [first = '', second] = [], items = [] } = helped(expression) ?? {};
  const lines = (text: string): Line[] => text.split('\n').map((one) => ({ text: one.trim(), at }));
  if (items.length > 0 && /(?:_|^)list(?:_|$)/.test(name))
    return [...(first === '' ? [] : lines(`**${first}**\n`)), ...items.map((one) => ({ text: `- ${one}`, at }))];
  if (first === '' || !/(?:_|^)(?:panel|box|callout|inset|warning)(?:_|$)/.test(name)) return undefined;
  const kind = /warning/.test(name) ? 'warning' : 'note';
  return block(kind, second === undefined ? '' : first, lines(second ?? first), at);
};

/** What an expression stands for: a field, a link or a picture; undefined for what only Ruby knows. */
const value = (expression: string, page: PageContext): string | undefined => {
  const [, field] = /^(?:current_page\.data|data\.page)\.(\w+)$/.exec(expression) ?? [];
  if (field !== undefined) {
    const found = page.fields[field];
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  }
  const [, file, inFile] = /^data\.(\w+)\.([\w.]+)$/.exec(expression) ?? [];
  const data = ['yml', 'yaml', 'json'].map((end) => `data/${file}.${end}`).find((path) => page.folder.has(path));
  if (inFile !== undefined && data !== undefined)
    return valueAt(parse(page.folder.read(data), { logLevel: 'silent' }) as Fields, inFile);
  const [, words, shown, address] =
    /^link_to\s*\(?\s*(?:["'](.+?)["']|(image_tag\s*\(.*\)|image_tag\s.*?))\s*,\s*["']([^"']+)["']\s*(?:,\s*\w+\s*(?::|=>).*?)?\)?$/.exec(
      expression,
    ) ?? [];
  const label = words ?? (shown === undefined ? undefined : value(shown, page));
  if (label !== undefined && address !== undefined) return `[${label}](${address})`;
  const [, picture, alt = ''] =
    /^image_tag\s*\(?\s*["'](.+?)["'](?:.*?alt(?::|\s*=>)\s*["'](.*?)["'])?/.exec(expression) ?? [];
  if (picture === undefined) return linkOf(expression);
  return `![${alt}](${picture.startsWith('/') ? picture : `/images/${picture}`})`;
};

// Another sign of equality may end it: Ruby reads past it.
const erb = /<%(=|-|#)?(?!%)\s*([\s\S]*?)\s*[-=]?%>|<%%/g;

/** Lines with each tag of Ruby on the line where it begins; one in code, or that nothing ends, stays as it is written. */
const withWholeRuby = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    let { text } = line;
    while (!isCode[index] && text.lastIndexOf('<%') > text.lastIndexOf('%>')) {
      const end = lines.findIndex((one, at) => at > index && /<%|%>/.test(one.text));
      if (end < 0 || isCode[end] || !/^(?:(?!<%).)*%>/.test(lines[end]?.text ?? '')) break;
      const more = lines.slice(index + 1, end + 1).map((one) => one.text.trim());
      text = [text.trimEnd(), ...more].join(' ');
      index = end;
    }
    result.push({ ...line, text });
  }
  return result;
};

/** Code that a helper of Ruby marks, as fences. */
const withCodeOfHelpers = (lines: readonly Line[]): Line[] => {
  const isEnd = (text: string): boolean => /^\s*<%-?\s*end\s*-?%>\s*$/.test(text);
  let open = '';
  const isCode = codeLines(lines);
  return lines.map((line, index) => {
    const [, language] =
      (!isCode[index] && /^\s*<%=?-?\s*code\b\s*\(?\s*["'](\w+)["'].*\bdo\s*-?%>\s*$/.exec(line.text)) || [];
    if (language !== undefined) {
      const rest = lines.slice(index + 1);
      open = runAround(
        '`',
        rest.slice(
          0,
          rest.findIndex(({ text }) => isEnd(text)),
        ),
      );
      return { ...line, text: open + language };
    }
    if (open === '' || !isEnd(line.text)) return line;
    const marks = open;
    open = '';
    return { ...line, text: marks };
  });
};

/** Ruby within the text: what only reads a field is read, Markdown of partials is taken in, the rest leaves a mark. */
export const withoutRuby = (
  written: readonly Line[],
  page: PageContext,
  childrenOf: (path?: string) => readonly Child[],
  depth = 0,
): Line[] => {
  const lines = withWholeRuby(withCodeOfHelpers(written));
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    if (!line.text.includes('<%')) return [line];
    const [, whole] = /^\s*<%=\s*(.+?)\s*-?%>\s*$/.exec(line.text) ?? [];
    const box = whole === undefined || isCode[index] ? undefined : boxOf(whole, line.at);
    if (box !== undefined) return box;
    const [, name] = partial.exec(whole ?? '') ?? [];
    if (name !== undefined && depth < 4) {
      const path = partialFile(name, page.path, page.folder);
      const text = path === undefined ? '' : page.folder.read(path);
      if (path !== undefined && mayBeTakenIn(path, text))
        return withoutRuby(
          withChildren(takenIn(readHead(text).body, line.at), page, childrenOf),
          page,
          childrenOf,
          depth + 1,
        );
      page.found(
        'syntax',
        line.at,
        `ERB partial "${name}"`,
        path === undefined
          ? 'left a mark: there is no file of that name'
          : `left a mark: ${path} is a drawing or a program`,
      );
      return [{ ...line, text: mark(`partial ${name}`) }];
    }
    return [
      {
        ...line,
        text: line.text.replace(erb, (tag: string, kind: string | undefined, expression: string) => {
          // Two signs stand for one that is shown.
          if (tag === '<%%') return '<%';
          const said = kind === '=' ? value(expression, page) : undefined;
          if (said !== undefined) return said;
          // Of a text that many pages take in the words to its writers stay there.
          if (kind === '#' && !isCode[index])
            return Number.isInteger(line.at) ? `<!-- ${inComment(expression)} -->` : '';
          page.found(
            'syntax',
            line.at,
            `Ruby ${tag.slice(0, 80)}`,
            isCode[index] ? 'kept as it is written' : 'left a mark',
          );
          return isCode[index] ? tag : mark(`Ruby ${expression}`);
        }),
      },
    ];
  });
};
