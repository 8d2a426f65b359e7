/** The signs within lines of MkDocs and its extensions: attribute lists, icons, keys, marks. */
import { nameToEmoji } from 'gemoji';
import type { PageContext } from '../../source.ts';
import { withSpannedCells } from '../../text/dialects/spanned-cells.ts';
import { withWidth } from '../../text/picture-words.ts';
import { inWords, mark, outsideCode, textOf, withoutComments, type Line } from '../../text/lines.ts';
import { icons } from './icons.ts';

// Behind a colon a word alone is an attribute, too.
const one =
  /(?:#[^\s={}"'#]+|\.[\w:-]+|[\w:.-]+=(?:"[^"]*"|'[^']*'|[^\s"'}]+)|\b(?:markdown|download|annotate)\b|(?<=\{:[^{}]*)\b[a-z][\w-]*)/
    .source;
const list = new RegExp(`\\{:?[ \\t]*(${one}(?:[ \\t]+${one})*)[ \\t]*\\}`);
/** Behind the name of an emoji, too; icons take theirs along. */
const afterLink = new RegExp(
  `(?:(?<=[)\\]*>]|:(?!(?:material|octicons|fontawesome|simple|lucide|custom)-)[a-z0-9_+-]{2,}:)|(?<=_)(?=\\{:?\\s*[.#]))${list.source}`,
  'g',
);
const afterAddress = new RegExp(`(?<=\\]\\([^()\\n]*\\))${list.source}`, 'g');
// Right behind a letter or an arrow it is the index of a formula.
const atEnd = new RegExp(`(?:(?<![\\w^}])|[ \\t]+)${list.source}[ \\t]*$`);

const inCell = new RegExp(`[ \\t]+${list.source}(?=[ \\t]*\\|)`, 'g');

const idIn = (attributes: string): string | undefined => /(?:^|\s)(?:#|id=["']?)([^\s={}"'#]+)/.exec(attributes)?.[1];

// Not within a word, such as an address of parts between colons.
const emoji = /(?<![\p{L}\p{N}]):([a-z0-9_+-]{2,}):(?![\p{L}\p{N}])/giu;

/** A flag by the name that EmojiOne and Twemoji have for it: that of its country behind a word. */
const flagOf = (name: string): string | undefined => {
  const [, country] = /^flag[_-]([a-z]{2})$/i.exec(name) ?? [];
  return country === undefined
    ? undefined
    : String.fromCodePoint(...Array.from(country.toUpperCase(), (letter) => 0x1f1a5 + letter.charCodeAt(0)));
};

/** Emoji under the names that GitHub gives them; other words between colons stay. */
export const withEmoji = (words: string): string =>
  words.replace(emoji, (text, name: string) => nameToEmoji[name.toLowerCase()] ?? flagOf(name) ?? text);

const key = (name: string): string => {
  const words = name.replace(/^"|"$/g, '');
  return words.length === 1 ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
};

const keys = (words: string): string =>
  words.replace(/\+\+((?:[a-z0-9-]+|"[^"\n]+")(?:\+(?:[a-z0-9-]+|"[^"\n]+"))*)\+\+/gi, (_, chord: string) =>
    chord
      .split(/\+(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .map((name) => `<kbd>${key(name)}</kbd>`)
      .join('+'),
  );

/** Which signs a site has, by the extensions that its settings name. */
export interface Extensions {
  readonly mark: boolean;
  readonly caret: boolean;
  readonly tilde: boolean;
  readonly critic: boolean;
  readonly keys: boolean;
  readonly emoji: boolean;
  readonly progress: boolean;
  readonly symbols: boolean;
}

/** Signs that SmartSymbols of PyMdown writes for letters; fractions and ordinals are read as they are. */
const symbols: Readonly<Record<string, string>> = {
  '(c)': '©',
  '(r)': '®',
  '(tm)': '™',
  'c/o': '℅',
  '+/-': '±',
  '<-->': '↔',
  '-->': '→',
  '<--': '←',
  '=/=': '≠',
};
const symbol = /\((?:c|r|tm)\)|\+\/-|=\/=|(?<![\w/])c\/o(?![\w/])|(?<![<-])(?:<-->|-->|<--)(?![->])/gi;

const signs = (words: string, has: Extensions): string => {
  let text = words;
  if (has.critic) {
    text = text
      .replace(/\{\+\+(.+?)\+\+\}/g, '<ins>$1</ins>')
      .replace(/\{--(.+?)--\}/g, '<del>$1</del>')
      .replace(/\{~~(.+?)~>(.+?)~~\}/g, '<del>$1</del> <ins>$2</ins>')
      .replace(/\{==(.+?)==\}/g, '<mark>$1</mark>')
      .replace(/\{>>(.+?)<<\}/g, (_, note: string) => mark(note));
  }
  if (has.mark) text = text.replace(/(?<![=<>!])==(?![\s=])(.+?)(?<![\s=])==(?!=)/g, '<mark>$1</mark>');
  if (has.caret) {
    text = text
      .replace(/\^\^(?!\s)(.+?)(?<!\s)\^\^/g, '<ins>$1</ins>')
      .replace(/(?<![[\\^])\^(?![\s^])([^^\s[\]]+)\^(?!\^)/g, '<sup>$1</sup>');
  }
  if (has.progress)
    text = text.replace(
      /\[=\s*([\d.]+(?:%|\s*\/\s*[\d.]+))(?:\s+(?:"([^"]*)"|'([^']*)'))?\s*\](?:\{[^{}]*\})?/g,
      (...found) => {
        const [, value, double, single] = found as readonly (string | undefined)[];
        return double ?? single ?? value ?? '';
      },
    );
  if (has.symbols) text = text.replace(symbol, (found) => symbols[found.toLowerCase()] ?? found);
  if (has.tilde) text = text.replace(/(?<![~\\])~(?![\s~])([^~\s]+)~(?!~)/g, '<sub>$1</sub>');
  return text;
};

/** A fence as this site writes it: language, title, marked lines, numbers. */
const fenceLine = (text: string): string => {
  const [, before = '', marks = '', info = ''] =
    /^([\s>]*(?:[-*+]\s+|\d+[.)]\s+)?)(`{3,}|~{3,})[ \t]*(.+)$/.exec(text) ?? [];
  if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return text;
  const inside = info.replace(/^\{:?\s*|\s*\}$/g, '');
  const isList = /^\{/.test(info);
  const language = isList
    ? (/(?:^|\s)\.([\w+#-]+)/.exec(inside)?.[1] ?? '')
    : (/^[^\s{=]+(?=[\s{]|$)/.exec(info)?.[0] ?? '');
  if (!isList && !/[=]|\{/.test(info)) return text;
  const value = (name: string): string | undefined =>
    new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`).exec(inside)?.slice(1).find(Boolean);
  const title = value('title');
  const marked = value('hl_lines')
    ?.trim()
    .split(/[\s,]+/)
    .join(',');
  const rest = [
    title && `title="${title.replaceAll('"', "'")}"`,
    marked && `{${marked}}`,
    value('linenums') !== undefined && 'showLineNumbers',
  ].filter(Boolean);
  // The first word behind the marks is always the language.
  return rest.length === 0
    ? `${before}${marks}${language}`
    : `${before}${marks}${language || 'text'} ${rest.join(' ')}`;
};

/** Fences with the options that this site reads. */
export const mkdocsFences = (lines: readonly Line[]): Line[] =>
  lines.map((line) => (/`{3,}|~{3,}/.test(line.text) ? { ...line, text: fenceLine(line.text) } : line));

const told =
  (page: PageContext, at: number) =>
  (attributes: string): void => {
    const looks = attributes.replace(/(?:^|\s)(?:#[^\s={}"'#]+|id=\S+)/, '').trim();
    if (looks !== '' && !/^(?:target=\S+|\s|rel=\S+|markdown|download(?:="[^"]*"|=\S+)?)+$/.test(looks))
      page.found('looks', at, `attributes { ${looks} }`, 'left out');
  };

const pictureList = /!\[((?:[^[\]\\\n]|\\.)*)\](\([^()\n]*\))\{([^{}\n]*)\}/g;

const widthIn = /(?:^|(?<=[\s:]))width=["']?([^\s"'}]+)["']?/;

/** Pictures whose list of attributes says how wide they are, which their words say then. */
const withWidths = (text: string): string =>
  inWords(text, (words) =>
    words.replace(pictureList, (_, alt: string, address: string, attributes: string) => {
      const sized = withWidth(alt, widthIn.exec(attributes)?.[1], /^\s*\|/.test(text));
      const rest = sized === alt ? attributes : attributes.replace(widthIn, '');
      return `![${sized}]${address}${/^[\s:]*$/.test(rest) ? '' : `{${rest}}`}`;
    }),
  );

/** Attribute lists behind links and pictures, as many dialects of Markdown have them. */
export const attributesOfLinks = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (text, at) =>
    inWords(withWidths(text), (words) =>
      words.replace(afterAddress, (_, attributes: string) => {
        told(page, at)(attributes);
        const id = idIn(attributes);
        return id === undefined ? '' : `<span id="${id}"></span>`;
      }),
    ),
  );

/** Attribute lists: an anchor stays, looks go. */
export const attributeLists = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(withSpannedCells(lines), (text, at) => {
    const say = told(page, at);
    const ofLinks = (written: string): string =>
      inWords(withWidths(written), (words) =>
        words.replace(afterLink, (_, attributes: string) => {
          say(attributes);
          const id = idIn(attributes);
          return id === undefined ? '' : `<span id="${id}"></span>`;
        }),
      );
    const ofCells = (row: string): string =>
      inWords(row, (words) =>
        words.replace(inCell, (_, attributes: string) => {
          say(attributes);
          return '';
        }),
      );
    if (/^\s*#{1,6}\s/.test(text)) {
      const [whole = '', attributes = ''] = atEnd.exec(text) ?? [];
      const words = ofLinks(text.slice(0, text.length - whole.length));
      if (whole === '') return words;
      say(attributes);
      const id = idIn(attributes);
      return words + (id === undefined ? '' : ` {#${id}}`);
    }
    let changed = /^\s*\|.*\|\s*$/.test(text) ? ofCells(ofLinks(text)) : ofLinks(text);
    const [whole, attributes = ''] = atEnd.exec(changed) ?? [];
    if (whole !== undefined && /[#.=]/.test(attributes)) {
      say(attributes);
      const id = idIn(attributes);
      changed = changed.slice(0, changed.length - whole.length) + (id === undefined ? '' : ` <span id="${id}"></span>`);
      // A list that stood alone on its line leaves nothing.
      if (id === undefined && changed.trim() === '') return '';
    }
    return changed;
  });

/** Everything within lines. */
export const mkdocsInline = (lines: readonly Line[], has: Extensions, page: PageContext): Line[] => {
  const uncommented = withoutComments(textOf(lines)).split('\n');
  return outsideCode(lines, (text, at, index) =>
    // The end of a comment over several lines is no arrow.
    uncommented[index] !== withoutComments(text)
      ? text
      : inWords(text, (words) => {
          let changed = signs(icons(words, text, at, page), has);
          if (has.keys) changed = keys(changed);
          return has.emoji ? withEmoji(changed) : changed;
        }),
  );
};
