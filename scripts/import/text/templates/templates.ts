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

/** Texts that a filter indents, between its tags: the lines of what is taken in stand where they are told to. */
const indented = (lines: readonly Line[], expand: (inside: readonly Line[], inCode?: boolean) => Line[]): Line[] => {
  const isStart = ({ text }: Line): string | undefined =>
    /^\s*\{%-?\s*filter\s+indent\((?:width=)?(\d+).*?%\}\s*$/.exec(text)?.[1];
  const start = lines.findIndex((line) => isStart(line) !== undefined);
  const end = lines.findIndex(({ text }, index) => index > start && /^\s*\{%-?\s*endfilter\s*-?%\}\s*$/.test(text));
  if (start < 0 || end < 0) return expand(lines);
  const space = ' '.repeat(Number(lines[start] && isStart(lines[start])));
  const inside = expand(lines.slice(start + 1, end), codeLines(lines)[start]).map((one) => ({
    ...one,
    text: one.text === '' ? '' : space + one.text,
  }));
  return [...expand(lines.slice(0, start)), ...inside, ...indented(lines.slice(end + 1), expand)];
};

const literal = /^\s*\{%-?\s*set\s+(\w+)\s*=\s*(["'])(.*?)\2\s*-?%\}\s*$/;

const tag = /\{\{-?\s*(.*?)\s*-?\}\}|\{%-?\s*(\w+)\s*(.*?)\s*-?%\}/g;

/**
 * @param own texts that the page gives a name, also for what it takes in
 * @param within true for lines that are all code, because their fences stand around them
 */
const changed = (
  written: readonly Line[],
  site: TemplateSite,
  page: PageContext,
  own: Map<string, string>,
  depth = 0,
  within = false,
): Line[] => {
  const lines = withPlainTags(written);
  const isCode = within ? lines.map(() => true) : codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const { text, at: place } = line;
    const [, given, , value] = (isCode[index] ? undefined : literal.exec(text)) ?? [];
    if (given !== undefined && value !== undefined && !site.tagsOnly) {
      own.set(given, value);
      return [];
    }
    const [, indent = '', kind = '', name] =
      /^(\s*)\{%-?\s*(include(?:[_-]\w+)?)\s+["']?([\w./-]+\.\w+)["']?[^%]*%\}\s*$/.exec(text) ?? [];
    const inCode = isCode[index] === true;
    const file =
      name === undefined || depth > 3
        ? undefined
        : fileOf({ files: site.filesOf(kind, name, page), written: text, inCode }, page);
    if (file !== undefined) {
      const placed = takenIn(file, place);
      return (inCode ? placed : changed(placed, site, page, own, depth + 1)).map((one) => ({
        ...one,
        text: one.text === '' ? '' : indent + one.text,
      }));
    }
    if (name !== undefined && inCode && !site.tagsOnly)
      page.found('syntax', place, `${name} is taken in here, and there is no such file`, 'kept as it is written');
    const filledText = inCode || depth > 3 ? undefined : givenText(text, site, page);
    if (filledText !== undefined) {
      const space = /^\s*/.exec(text)?.[0] ?? '';
      return changed(takenIn(linesOf(filledText), place), site, page, own, depth + 1).map((one) => ({
        ...one,
        text: one.text === '' ? '' : space + one.text,
      }));
    }
    const marked: string[] = [];
    const said = text.replace(
      tag,
      (
        whole: string,
        expression: string | undefined,
        word: string | undefined,
        rest: string | undefined,
        offset: number,
      ) => {
        if (expression !== undefined) {
          if (site.tagsOnly) return whole;
          const found = saidBy(expression, site, page);
          if (found !== undefined) return found;
        }
        const [, taken] = /^["']([\w./-]+)["']$/.exec(rest ?? '') ?? [];
        if (/^include(?:[_-]\w+)?$/.test(word ?? '') && taken !== undefined && !isCode[index]) {
          const found = wordsOf({ files: site.filesOf(word ?? '', taken, page), written: whole }, page);
          if (found !== undefined) return found;
        }
        const to =
          word === 'link' ||
          (site.tagsOnly && /^["'][^"']+["']$/.test(rest ?? '') && /\]\(\s*$/.test(text.slice(0, offset)))
            ? (rest ?? '').replace(/["']/g, '')
            : word === 'post_url'
              ? site.postAt?.(rest ?? '')
              : undefined;
        if (to !== undefined) return `/${to.replace(/^\//, '')}`;
        const before = text.slice(0, offset);
        // Within code it stays, where nothing is known of it.
        if (isCode[index] || before.split('`').length % 2 === 0) return whole;
        const words = word === 'include' ? givenText(whole, site, page) : undefined;
        if (words !== undefined && !words.includes('\n')) return words;
        // An address is said to lead nowhere, as it was written; blanks would end it.
        if (/(?:\]\(<?|["'])[^\s"'()<>]*$/.test(before)) return whole.replace(/\s/g, '');
        marked.push(whole);
        page.found('syntax', place, `${site.language} ${whole.slice(0, 80)}`, 'left a mark');
        // The one text that a tag is given is what readers saw of it, as a rule; a path is not.
        const only = site.tagsOnly ? /^["']([^"'/]*[^"'/.])["']$/.exec(rest ?? '')?.[1] : undefined;
        const isFile = /\.\w+$/.test(only ?? '') || /^(?:include|extends|import|set|block)/.test(word ?? '');
        return `${isFile ? '' : (only ?? '')}${mark(`${site.language} ${whole.slice(0, 200)}`)}`;
      },
    );
    // Blanks before marks would make code of them.
    return [
      {
        ...line,
        text: shown(marked.length > 0 && /^\s*<!-- import: (?:(?!-->).)*-->\s*$/.test(said) ? said.trim() : said),
      },
    ];
  });
};

/** Everything of templates in a text. */
export const withoutTemplates = (lines: readonly Line[], site: TemplateSite, page: PageContext): Line[] => {
  const own = new Map<string, string>();
  const withOwn: TemplateSite = { ...site, value: (path, at) => own.get(path) ?? site.value(path, at) };
  return indented(lines, (inside, inCode) => changed(inside, withOwn, page, own, 0, inCode));
};
