/**
 * Templates within a text, Liquid of Jekyll and macros of MkDocs: what only names a page or a setting is read, Markdown of
 * other files is taken in, the rest leaves a mark.
 */
import type { Fields, PageContext } from '../../source.ts';
import { codeLines, linesOf, mark, takenIn, type Line } from '../lines.ts';
import { fileOf, wordsOf } from './files.ts';
import { filled, givenIn, taking } from './given.ts';
import { shown, withPlainTags } from './plain-tags.ts';

/** What a template may ask of the site. */
export interface TemplateSite {
  /** What the report calls it. */
  readonly language: 'Liquid' | 'macro' | 'template';
  /** True where `{{ … }}` is a text like others. */
  readonly tagsOnly?: true;
  /** What a name stands for; undefined for what only the old site works out. */
  readonly value: (path: string, page: PageContext) => string | undefined;
  /** Files that a name of a text to take in may mean, the surest first. */
  readonly filesOf: (tag: string, name: string, page: PageContext) => readonly (string | undefined)[];
  /** Path of a post by the name that `post_url` gives it. */
  readonly postAt?: (name: string) => string | undefined;
}

/** The value at the end of a path of names. */
export const valueAt = (fields: Fields, path: string): string | undefined => {
  let found: unknown = fields;
  for (const part of path.split('.'))
    found = typeof found === 'object' && found !== null ? (found as Fields)[part] : undefined;
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? String(found)
    : undefined;
};

const filters: Readonly<Record<string, (text: string) => string>> = {
  relative_url: (text) => (/^[a-z]+:|^\//i.test(text) ? text : `/${text}`),
  absolute_url: (text) => (/^[a-z]+:|^\//i.test(text) ? text : `/${text}`),
  url: (text) => (/^[a-z]+:|^\//i.test(text) ? text : `/${text}`),
  safe: (text) => text,
  escape: (text) => text,
  strip: (text) => text.trim(),
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  markdownify: (text) => text,
};

/** What an expression says; undefined for one that only the old site can work out. */
const saidBy = (expression: string, site: TemplateSite, page: PageContext): string | undefined => {
  const [first = '', ...rest] = expression.split('|').map((part) => part.trim());
  const quoted = /^(["'])(.*)\1$/.exec(first)?.[2];
  let text = quoted ?? (/^[\w.-]+$/.test(first) ? site.value(first, page) : undefined);
  for (const one of rest) {
    const [name = '', written] = one.split(/:\s*/, 2);
    const argument = /^(["'])(.*)\1$/.exec(written?.trim() ?? '')?.[2];
    if (text === undefined && name !== 'default') return undefined;
    if (name === 'default') text ??= argument;
    else if ((name === 'append' || name === 'prepend') && argument !== undefined)
      text = name === 'append' ? `${text ?? ''}${argument}` : `${argument}${text ?? ''}`;
    else if (name in filters && text !== undefined) text = filters[name]?.(text);
    else return undefined;
  }
  return text;
};

/** The text of a tag that gives it words; undefined where its template does more than to put them in their places. */
const givenText = (written: string, site: TemplateSite, page: PageContext): string | undefined => {
  const [, name, words = ''] = taking.exec(written) ?? [];
  const files = name === undefined ? [] : site.filesOf('include', name, page);
  const file = files.find((path) => path !== undefined && page.folder.has(path));
  if (file === undefined) return undefined;
  const given = givenIn(words, (path) => site.value(path, page));
  const value = (path: string): string | undefined =>
    path.startsWith('include.') ? (given.get(path.slice('include.'.length)) ?? '') : site.value(path, page);
  return filled(page.folder.read(file), given, (expression) => saidBy(expression, { ...site, value }, page));
};

const indentedBy = (space: string, lines: readonly Line[]): Line[] =>
  lines.map((one) => ({ ...one, text: one.text === '' ? '' : space + one.text }));

/** Texts that a filter indents, between its tags: the lines of what is taken in stand where they are told to. */
const indented = (lines: readonly Line[], expand: (inside: readonly Line[], inCode?: boolean) => Line[]): Line[] => {
  const isStart = ({ text }: Line): string | undefined =>
    /^\s*\{%-?\s*filter\s+indent\((?:width=)?(\d+).*?%\}\s*$/.exec(text)?.[1];
  const start = lines.findIndex((line) => isStart(line) !== undefined);
  const end = lines.findIndex(({ text }, index) => index > start && /^\s*\{%-?\s*endfilter\s*-?%\}\s*$/.test(text));
  if (start < 0 || end < 0) return expand(lines);
  const space = ' '.repeat(Number(lines[start] && isStart(lines[start])));
  const inside = expand(lines.slice(start + 1, end), codeLines(lines)[start]);
  return [...expand(lines.slice(0, start)), ...indentedBy(space, inside), ...indented(lines.slice(end + 1), expand)];
};

/** What the lines of a page, or of a text that it takes in, are read with. */
interface Reading {
  readonly site: TemplateSite;
  readonly page: PageContext;
  /** Texts that the page gives a name, also for what it takes in. */
  readonly own: Map<string, string>;
  /** How many texts take in the one that takes this in, and so on. */
  readonly depth: number;
}

const deepest = 3;

const literal = /^\s*\{%-?\s*set\s+(\w+)\s*=\s*(["'])(.*?)\2\s*-?%\}\s*$/;

/** Whether a line only gives a text a name, which is noted. */
const isNaming = (text: string, { site, own }: Reading): boolean => {
  const [, name, , value] = literal.exec(text) ?? [];
  if (name === undefined || value === undefined || site.tagsOnly) return false;
  own.set(name, value);
  return true;
};

const taken = /^(\s*)\{%-?\s*(include(?:[_-]\w+)?)\s+["']?([\w./-]+\.\w+)["']?[^%]*%\}\s*$/;

/** The lines of the file, or of the template with its words, that a line takes in; undefined for one that takes in nothing. */
const takenInBy = ({ text, at }: Line, inCode: boolean, reading: Reading): Line[] | undefined => {
  const { site, page, depth } = reading;
  const isTooDeep = depth > deepest;
  const within = (lines: readonly Line[]) => changed(lines, { ...reading, depth: depth + 1 });
  const [, indent = '', kind = '', name] = taken.exec(text) ?? [];
  const file =
    name === undefined || isTooDeep
      ? undefined
      : fileOf({ files: site.filesOf(kind, name, page), written: text, inCode }, page);
  if (file !== undefined) {
    const placed = takenIn(file, at);
    return indentedBy(indent, inCode ? placed : within(placed));
  }
  if (name !== undefined && inCode && !site.tagsOnly)
    page.found('syntax', at, `${name} is taken in here, and there is no such file`, 'kept as it is written');
  const given = inCode || isTooDeep ? undefined : givenText(text, site, page);
  return given === undefined
    ? undefined
    : indentedBy(/^\s*/.exec(text)?.[0] ?? '', within(takenIn(linesOf(given), at)));
};

const tag = /\{\{-?\s*(.*?)\s*-?\}\}|\{%-?\s*(\w+)\s*(.*?)\s*-?%\}/g;

interface Tag {
  readonly whole: string;
  /** What is asked for in `{{ … }}`; undefined for `{% … %}`. */
  readonly expression: string | undefined;
  readonly word: string;
  readonly rest: string;
  /** What stands before it in its line. */
  readonly before: string;
}

/** Where a tag leads that names a page; undefined for any other. */
const ledTo = ({ word, rest, before }: Tag, { tagsOnly, postAt }: TemplateSite): string | undefined => {
  const isAddress = tagsOnly && /^["'][^"']+["']$/.test(rest) && /\]\(\s*$/.test(before);
  const to =
    word === 'link' || isAddress ? rest.replace(/["']/g, '') : word === 'post_url' ? postAt?.(rest) : undefined;
  return to === undefined ? undefined : `/${to.replace(/^\//, '')}`;
};

/** What a tag within a line says, or the tag where it may stay; undefined for one that leaves a mark. */
const saidByTag = (of: Tag, inCode: boolean, { site, page }: Reading): string | undefined => {
  const { whole, expression, word, rest, before } = of;
  if (expression !== undefined) {
    if (site.tagsOnly) return whole;
    const said = saidBy(expression, site, page);
    if (said !== undefined) return said;
  }
  const [, file] = /^["']([\w./-]+)["']$/.exec(rest) ?? [];
  if (/^include(?:[_-]\w+)?$/.test(word) && file !== undefined && !inCode) {
    const words = wordsOf({ files: site.filesOf(word, file, page), written: whole }, page);
    if (words !== undefined) return words;
  }
  const to = ledTo(of, site);
  if (to !== undefined) return to;
  // Within code it stays, where nothing is known of it.
  if (inCode || before.split('`').length % 2 === 0) return whole;
  const words = word === 'include' ? givenText(whole, site, page) : undefined;
  if (words !== undefined && !words.includes('\n')) return words;
  // An address is said to lead nowhere, as it was written; blanks would end it.
  return /(?:\]\(<?|["'])[^\s"'()<>]*$/.test(before) ? whole.replace(/\s/g, '') : undefined;
};

/** The mark that a tag leaves, behind the one text that it is given: that is what readers saw of it, as a rule; a path is not. */
const markOf = ({ whole, word, rest }: Tag, { language, tagsOnly }: TemplateSite): string => {
  const only = (tagsOnly ? /^["']([^"'/]*[^"'/.])["']$/.exec(rest)?.[1] : undefined) ?? '';
  const isFile = /\.\w+$/.test(only) || /^(?:include|extends|import|set|block)/.test(word);
  return `${isFile ? '' : only}${mark(`${language} ${whole.slice(0, 200)}`)}`;
};

/** A line with what its tags say, or their marks, in their places. */
const withTagsSaid = (line: Line, inCode: boolean, reading: Reading): Line => {
  const { site, page } = reading;
  const marks: string[] = [];
  const said = line.text.replace(
    tag,
    (whole: string, expression: string | undefined, word: string | undefined, rest: string | undefined, at: number) => {
      const one: Tag = { whole, expression, word: word ?? '', rest: rest ?? '', before: line.text.slice(0, at) };
      const words = saidByTag(one, inCode, reading);
      if (words !== undefined) return words;
      page.found('syntax', line.at, `${site.language} ${whole.slice(0, 80)}`, 'left a mark');
      const left = markOf(one, site);
      marks.push(left);
      return left;
    },
  );
  // Blanks before marks would make code of them.
  const isMarkAlone = marks.length > 0 && /^\s*<!-- import: (?:(?!-->).)*-->\s*$/.test(said);
  return { ...line, text: shown(isMarkAlone ? said.trim() : said) };
};

/** @param within true for lines that are all code, because their fences stand around them */
const changed = (written: readonly Line[], reading: Reading, within = false): Line[] => {
  const lines = withPlainTags(written);
  const isCode = within ? lines.map(() => true) : codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const inCode = isCode[index] === true;
    if (!inCode && isNaming(line.text, reading)) return [];
    return takenInBy(line, inCode, reading) ?? [withTagsSaid(line, inCode, reading)];
  });
};

/** Everything of templates in a text. */
export const withoutTemplates = (lines: readonly Line[], site: TemplateSite, page: PageContext): Line[] => {
  const own = new Map<string, string>();
  const withOwn: TemplateSite = { ...site, value: (path, at) => own.get(path) ?? site.value(path, at) };
  const reading: Reading = { site: withOwn, page, own, depth: 0 };
  return indented(lines, (inside, inCode) => changed(inside, reading, inCode));
};
