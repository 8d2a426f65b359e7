/** Liquid within the text of Jekyll: what only names a page or a setting is read, Markdown of includes is taken in, the rest leaves a mark. */
import { folderOf, joined } from '../../paths.ts';
import type { Fields, PageContext } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { codeLines, mark, takenIn, type Line } from '../../text/lines.ts';

/** What Liquid may ask of the site. */
export interface LiquidSite {
  readonly settings: Fields;
  /** Path of a post by the name that `post_url` gives it. */
  readonly postAt: (name: string) => string | undefined;
}

const at = (fields: Fields, path: string): string | undefined => {
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
  escape: (text) => text,
  strip: (text) => text.trim(),
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  markdownify: (text) => text,
};

/** What an expression says; undefined for one that only the old site can work out. */
const saidBy = (expression: string, site: LiquidSite, page: PageContext): string | undefined => {
  const [first = '', ...rest] = expression.split('|').map((part) => part.trim());
  const quoted = /^(["'])(.*)\1$/.exec(first)?.[2];
  const [, root, path = ''] = /^(site|page)\.([\w.]+)$/.exec(first) ?? [];
  // Pages of a site lie together here, wherever the old one stood.
  const isBase = root === 'site' && (path === 'baseurl' || path === 'url');
  let text =
    quoted ?? (isBase ? '' : root === undefined ? undefined : at(root === 'site' ? site.settings : page.fields, path));
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

/** Parts between two tags of which nothing is read: what is in `raw` stays, what is in `comment` goes. */
const spans = /\{%-?\s*(raw|comment)\s*-?%\}|\{%-?\s*end(raw|comment)\s*-?%\}/;

/** What stood in `raw`, hidden from the rest until it is done. */
const [open, close] = ['\uE010', '\uE011'];
const hide = (text: string): string => text.replaceAll('{{', open + open).replaceAll('{%', open + close);
const shown = (text: string): string => text.replaceAll(open + open, '{{').replaceAll(open + close, '{%');

const withoutSpans = (lines: readonly Line[]): Line[] => {
  let inside: string | undefined;
  return lines.flatMap((line) => {
    let rest = line.text;
    let text = '';
    let isMarked = false;
    for (;;) {
      const [tag, begin, end] = spans.exec(rest) ?? [];
      const before = tag === undefined ? rest : rest.slice(0, rest.indexOf(tag));
      if (inside !== 'comment') text += inside === 'raw' ? hide(before) : before;
      if (tag === undefined) break;
      isMarked = true;
      rest = rest.slice(before.length + tag.length);
      if (inside === undefined && begin !== undefined) inside = begin;
      else if (inside === end) inside = undefined;
      else if (inside === 'raw') text += hide(tag);
    }
    // A line that held nothing but such a tag, or lies in a comment, leaves none.
    return text.trim() === '' && (isMarked || inside === 'comment') ? [] : [{ ...line, text }];
  });
};

const highlights = (lines: readonly Line[]): Line[] => {
  let isOpen = false;
  return lines.map((line) => {
    const [, before = '', language, options = ''] =
      /^(\s*(?:[-*+]\s+|\d+[.)]\s+)?)\{%-?\s*highlight\s+([\w+#-]+)([^%]*)-?%\}\s*$/.exec(line.text) ?? [];
    if (language !== undefined) {
      isOpen = true;
      return { ...line, text: `${before}\`\`\`\`${language}${/linenos/.test(options) ? ' showLineNumbers' : ''}` };
    }
    if (!isOpen || !/^\s*\{%-?\s*endhighlight\s*-?%\}\s*$/.test(line.text)) return line;
    isOpen = false;
    return { ...line, text: line.text.replace(/\{%.*%\}/, '````') };
  });
};

const tag = /\{\{-?\s*(.*?)\s*-?\}\}|\{%-?\s*(\w+)\s*(.*?)\s*-?%\}/g;

/** Everything of Liquid in a text. */
export const withoutLiquid = (written: readonly Line[], site: LiquidSite, page: PageContext, depth = 0): Line[] => {
  const lines = highlights(withoutSpans(written));
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const { text, at: place } = line;
    const [, relative, name] =
      /^\s*\{%-?\s*include(_relative)?\s+["']?([\w./-]+\.(?:md|markdown))["']?[^%]*%\}\s*$/.exec(text) ?? [];
    const file =
      name === undefined ? undefined : joined(relative === undefined ? '_includes' : folderOf(page.path), name);
    if (file !== undefined && page.folder.has(file) && depth < 4 && !isCode[index])
      return withoutLiquid(takenIn(readHead(page.folder.read(file)).body, place), site, page, depth + 1);
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
          const found = saidBy(expression, site, page);
          if (found !== undefined) return found;
        }
        const to =
          word === 'link'
            ? (rest ?? '').replace(/["']/g, '')
            : word === 'post_url'
              ? site.postAt(rest ?? '')
              : undefined;
        if (to !== undefined) return `/${to}`;
        if (isCode[index]) return whole;
        // An address is said to lead nowhere, as it was written; blanks would end it.
        if (/[("'][^\s"'()]*$/.test(text.slice(0, offset))) return whole.replace(/\s/g, '');
        marked.push(whole);
        page.found('syntax', place, `Liquid ${whole.slice(0, 80)}`, 'left a mark');
        return mark(`Liquid ${whole.slice(0, 200)}`);
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
