/** MDX as Docusaurus and Starlight have it: components become blocks of this site, code goes. */
import { folderOf, isPageFile, joined, type PageContext } from '../source.ts';
import { calloutFor } from '../formats/mkdocs/admonitions.ts';
import { masked, withEdits } from './edits.ts';
import { readHead } from './front-matter.ts';
import { block, codeLines, inComment, isBlank, mark, outsideCode, takenIn, textOf, type Line } from './lines.ts';
import { withoutTags, type BlockRule, type InlineRule, type Tag } from './tags.ts';

/** What an expression says when it is a text and nothing else. */
const saidBy = (expression: string): string | undefined => {
  const written = expression.trim();
  const [, , inside] =
    /^(?:require|useBaseUrl|translate)?\(?\s*(["'`])([^"'`$]*)\1\s*\)?(?:\.default)?$/s.exec(written) ?? [];
  return inside ?? (/^[\d.]+$|^true$/.test(written) ? written : undefined);
};

/** Index after a brace that is closed again. */
const afterBrace = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
};

/** Reads one tag of JSX; undefined where there is none. */
const readTag = (text: string, start: number): (Tag & { readonly dropped: string[] }) | undefined => {
  const [opening, slash = '', name = ''] = /^<(\/?)([A-Za-z][\w.:-]*|(?=>))/.exec(text.slice(start, start + 80)) ?? [];
  if (opening === undefined) return undefined;
  const attributes: Record<string, string> = {};
  const dropped: string[] = [];
  let at = start + opening.length;
  while (at < text.length) {
    const rest = text.slice(at, at + 2000);
    const [blank = ''] = /^\s+/.exec(rest) ?? [];
    at += blank.length;
    const [end, closed = ''] = /^(\/?)\s*>/.exec(text.slice(at, at + 20)) ?? [];
    if (end !== undefined) {
      at += end.length;
      const kind = slash ? 'end' : closed ? 'alone' : 'start';
      return { name, attributes, values: [], kind, start, end: at, written: text.slice(start, at), dropped };
    }
    if (text[at] === '{') {
      at = afterBrace(text, at);
      continue;
    }
    const [pair, key = ''] = /^([\w:.@-]+)\s*(?:=\s*)?/.exec(text.slice(at, at + 300)) ?? [];
    if (pair === undefined || pair === '') return undefined;
    at += pair.length;
    if (!pair.includes('=')) {
      attributes[key] = 'true';
      continue;
    }
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const close = text.indexOf(quote, at + 1);
      if (close < 0) return undefined;
      attributes[key] = text.slice(at + 1, close);
      at = close + 1;
    } else if (quote === '{') {
      const close = afterBrace(text, at);
      const said = saidBy(text.slice(at + 1, close - 1));
      if (said === undefined) {
        dropped.push(key);
        attributes[`{${key}}`] = text.slice(at + 1, close - 1).trim();
      } else attributes[key] = said;
      at = close;
    } else {
      const [bare = ''] = /^[^\s>]+/.exec(text.slice(at, at + 300)) ?? [];
      attributes[key] = bare;
      at += bare.length;
    }
  }
  return undefined;
};

/** Components: names with a capital, and the fragment. */
const scan = (hidden: string, text: string): Tag[] => {
  const tags: Tag[] = [];
  for (const { index } of hidden.matchAll(/<\/?(?=[A-Z]|>)/g)) {
    if (index < (tags.at(-1)?.end ?? 0)) continue;
    const tag = readTag(text, index);
    if (tag) tags.push(tag);
  }
  return tags;
};

const line = (text: string, at: number): Line => ({ text, at });
const titleIn = ({ attributes }: Tag): string =>
  attributes['title'] ?? attributes['label'] ?? attributes['summary'] ?? '';

const callout =
  (kind: string): BlockRule =>
  (tag, body) => {
    const { name, title } = calloutFor(
      tag.attributes['type'] ?? tag.attributes['kind'] ?? kind,
      titleIn(tag) || undefined,
    );
    return block(name, title, body, tag.at);
  };

const link = (words: string, address: string | undefined): string =>
  address === undefined ? words : `[${words}](${address})`;

/** A card with a link has it on its title. */
const card: BlockRule = (tag, body) => {
  const { href, to, link: other, description } = tag.attributes;
  const about = description === undefined ? [] : [line(description, tag.at)];
  return block('card', link(titleIn(tag), href ?? to ?? other), [...about, ...body], tag.at);
};

const blocks: Readonly<Record<string, BlockRule>> = {
  Tabs: (tag, body) => block('tabs', '', body, tag.at),
  TabItem: (tag, body) => block('tab', titleIn(tag) || (tag.attributes['value'] ?? ''), body, tag.at),
  Tab: (tag, body) => block('tab', titleIn(tag) || (tag.attributes['value'] ?? ''), body, tag.at),
  Steps: (tag, body) => block('steps', '', body, tag.at),
  FileTree: (tag, body) => block('file-tree', '', body, tag.at),
  CardGrid: (tag, body) => block('cards', '', body, tag.at),
  CardGroup: (tag, body) => block('cards', '', body, tag.at),
  Cards: (tag, body) => block('cards', '', body, tag.at),
  Card: card,
  LinkCard: card,
  LinkButton: (tag, body) => [line(link(textOf(body), tag.attributes['href']), tag.at)],
  Details: (tag, body) => block('details', titleIn(tag), body, tag.at),
  Accordion: (tag, body) => block('details', titleIn(tag), body, tag.at),
  AccordionGroup: (_tag, body) => body,
  Admonition: callout('note'),
  Aside: callout('note'),
  Callout: callout('note'),
  Note: callout('note'),
  Tip: callout('tip'),
  Info: callout('info'),
  Warning: callout('warning'),
  Caution: callout('caution'),
  Danger: callout('danger'),
  Important: callout('important'),
  DocCardList: () => [],
  TOCInline: () => [],
  '': (_tag, body) => body,
};

const inlines: Readonly<Record<string, InlineRule>> = {
  Badge: ({ attributes }) => [`:badge[${attributes['text'] ?? ''}`, ']'],
  Icon: () => ['', ''],
  Link: ({ attributes }) => ['[', `](${attributes['to'] ?? attributes['href'] ?? ''})`],
  Translate: () => ['', ''],
  Image: ({ attributes }) => [`![${attributes['alt'] ?? ''}](${attributes['src'] ?? ''})`, ''],
};

interface Imports {
  /** Names of components with the files that they are the text of. */
  readonly partials: ReadonlyMap<string, string>;
  /** Names with the pictures that they stand for. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Names with the files whose text they stand for. */
  readonly raws: ReadonlyMap<string, string>;
  readonly rest: Line[];
}

/** Where an import leads, from the root of the folder. */
const importPath = (
  written: string,
  page: PageContext,
  shortcuts: Readonly<Record<string, string>>,
): string | undefined => {
  const path = written.replace(/^!*(?:[\w-]+-loader!)*|\?raw$/g, '');
  for (const [short, folder] of Object.entries(shortcuts))
    if (path.startsWith(`${short}/`)) return joined(folder, path.slice(short.length));
  return path.startsWith('/') ? joined(path) : joined(folderOf(page.path), path);
};

/** Takes imports and exports out, and remembers what they bring. */
const withoutImports = (
  lines: readonly Line[],
  page: PageContext,
  shortcuts: Readonly<Record<string, string>>,
): Imports => {
  const isCode = codeLines(lines);
  const partials = new Map<string, string>();
  const pictures = new Map<string, string>();
  const raws = new Map<string, string>();
  const rest: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    if (first === undefined) break;
    const isImport =
      /^import\s+(?:[\w*{]|['"])/.test(first.text) && /^import\b(?:(?!\.\s).)*(?:['"]|[{,]\s*$)/.test(first.text);
    const isExport = /^export\s+(?:const|let|var|function|default|async|class|\{|\*)/.test(first.text);
    if (isCode[index] || !(isImport || isExport)) {
      rest.push(first);
      continue;
    }
    const statement = [first.text];
    const isDone = (): boolean => {
      const all = statement.join('\n');
      if (isImport) return /['"][^'"]+['"]\s*;?\s*$/.test(all);
      const opened = (all.match(/[{([]/g) ?? []).length;
      return opened <= (all.match(/[})\]]/g) ?? []).length && !isOpenEnd(lines[index + 1]);
    };
    while (
      index + 1 < lines.length &&
      !isDone() &&
      !(isExport && isBlank(lines[index + 1] ?? first) && /;\s*$/.test(statement.at(-1) ?? ''))
    ) {
      index += 1;
      statement.push(lines[index]?.text ?? '');
    }
    const all = statement.join(' ');
    for (const one of all.split(/;?\s*(?=\bimport\s)/)) {
      const [, name, from] = /import\s+(\w+)\s+from\s+['"]([^'"]+)['"]/.exec(one) ?? [];
      const path = from === undefined ? undefined : importPath(from, page, shortcuts);
      if (name === undefined || path === undefined) continue;
      if (/raw-loader|\?raw$/.test(from ?? '')) raws.set(name, path);
      else if (isPageFile(path)) partials.set(name, path);
      if (/\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path)) pictures.set(name, from?.startsWith('.') ? from : `/${path}`);
    }
    if (isExport) {
      page.found('syntax', first.at, `code of the page: ${all.replace(/\s+/g, ' ').slice(0, 80)}`, 'left as a comment');
      rest.push(line(mark(all), first.at));
    }
  }
  return { partials, pictures, raws, rest };
};

/** An export goes on where the next line is indented or closes something. */
const isOpenEnd = (next: Line | undefined): boolean => next !== undefined && /^[ \t]+\S|^[})\]]/.test(next.text);

/** Comments and expressions between braces. */
const withoutBraces = (lines: readonly Line[], page: PageContext, values: ReadonlyMap<string, string>): Line[] => {
  const text = textOf(lines);
  const hidden = masked(lines);
  const comments = [...hidden.matchAll(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    // Docusaurus reads the anchor of a heading from such a comment too.
    text: /^\s*#[\w-]+\s*$/.test(found[1] ?? '')
      ? `{${(found[1] ?? '').trim()}}`
      : `<!-- ${inComment(text.slice(found.index, found.index + found[0].length).replace(/^\{\s*\/\*|\*\/\s*\}$/g, ''))} -->`,
  }));
  const plain = withEdits(lines, comments);
  return outsideCode(plain, (words, at) =>
    words.replace(/(?<![\\$#\w{])\{([^{}#\n]+)\}(?!\})/g, (whole, expression: string) => {
      const said = saidBy(expression) ?? values.get(expression.trim());
      if (said !== undefined) return said;
      if (/^[A-Za-z_$][\w.$]*(?:\(.*\))?$/.test(expression.trim()) && /[.(]/.test(expression))
        page.found('syntax', at, `expression ${whole}`, 'kept as it is written');
      return whole;
    }),
  );
};

/** HTML with attributes as JSX writes them. */
const plainAttributes = (lines: readonly Line[], page: PageContext, pictures: ReadonlyMap<string, string>): Line[] => {
  const text = textOf(lines);
  const hidden = masked(lines);
  const edits = [...hidden.matchAll(/<(?=[a-z])/g)].flatMap(({ index }) => {
    const tag = readTag(text, index);
    if (!tag || !/\{|className|htmlFor/.test(tag.written)) return [];
    const { kind, attributes } = tag;
    const written = Object.entries(attributes).flatMap(([name, value]) => {
      const picture = name === '{src}' ? (pictures.get(value) ?? pictures.get(value.replace(/\.src$/, ''))) : undefined;
      if (picture !== undefined) return [`src="${picture}"`];
      if (name === 'className' || name === 'class') return [];
      if (name.startsWith('{')) return [];
      return [`${name}="${value.replaceAll('"', '&quot;')}"`];
    });
    if (
      tag.dropped.some((name) => name !== 'style' && !(name === 'src' && written.some((one) => one.startsWith('src'))))
    ) {
      const at = lines[text.slice(0, index).split('\n').length - 1]?.at ?? 1;
      page.found(
        'syntax',
        at,
        `${tag.written.replace(/\s+/g, ' ').slice(0, 80)} has code in it`,
        'the code is left out',
      );
    }
    return [
      {
        start: tag.start,
        end: tag.end,
        text: `<${kind === 'end' ? '/' : ''}${[tag.name, ...written].join(' ')}${kind === 'alone' ? ' /' : ''}>`,
      },
    ];
  });
  return withEdits(lines, edits);
};

/** MDX as Markdown. */
export const mdxAsMarkdown = (
  lines: readonly Line[],
  page: PageContext,
  shortcuts: Readonly<Record<string, string>> = {},
  depth = 0,
): Line[] => {
  const { partials, pictures, raws, rest } = withoutImports(lines, page, shortcuts);
  const partial =
    (path: string): BlockRule =>
    (tag) => {
      if (!page.folder.has(path) || depth > 4) {
        page.found('syntax', tag.at, `${path} is taken in here, and there is no such file`, 'left a mark');
        return [line(mark(tag.written), tag.at)];
      }
      const body = takenIn(readHead(page.folder.read(path)).body, tag.at);
      return mdxAsMarkdown(body, { ...page, path }, shortcuts, depth + 1);
    };
  const plain = plainAttributes(withoutBraces(rest, page, new Map()), page, pictures);
  const withPictures: InlineRule = (tag, context) => {
    const src = pictures.get(tag.attributes['{src}'] ?? '') ?? tag.attributes['src'];
    if (src === undefined)
      context.found('dead image', tag.at, `${tag.written.slice(0, 80)} names its picture in code`, 'left a mark');
    return [src === undefined ? mark(tag.written) : `![${tag.attributes['alt'] ?? ''}](${src})`, ''];
  };
  const code: BlockRule = (tag, body, context) => {
    const inside = textOf(body).trim();
    const name = /^\{\s*(\w+)\s*\}$/.exec(inside)?.[1] ?? tag.attributes['{code}'] ?? '';
    const path = raws.get(name);
    const isThere = path !== undefined && context.folder.has(path);
    if (path !== undefined && !isThere)
      context.found('syntax', tag.at, `${path} is taken in here, and there is no such file`, 'left a mark');
    const written = isThere
      ? context.folder.read(path).trimEnd()
      : (tag.attributes['code'] ?? inside.replace(/^\{`|`\}$/g, ''));
    const { language = tag.attributes['lang'] ?? '', title } = tag.attributes;
    const marks = '`'.repeat(Math.max(3, ...[...written.matchAll(/`{3,}/g)].map(([one]) => one.length + 1)));
    const head = `${marks}${language}${title === undefined ? '' : ` title="${title}"`}`;
    return [head, ...written.split('\n'), marks].map((one) => line(one, tag.at));
  };
  return withoutTags(
    plain,
    {
      scan,
      parts: new Set(['TabItem', 'Tab', 'Card', 'LinkCard', 'Accordion']),
      block: (name) => {
        if (name === 'CodeBlock' || name === 'Code') return code;
        const path = partials.get(name);
        return path === undefined ? (Object.hasOwn(blocks, name) ? blocks[name] : undefined) : partial(path);
      },
      inline: (name) => (name === 'Image' ? withPictures : Object.hasOwn(inlines, name) ? inlines[name] : undefined),
    },
    page,
  );
};

/** Callouts as VitePress and older Docusaurus write them, in the way that this site reads. */
export const colonBlocks = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (text, at) => {
    const [, indent = '', colons = '', word = '', label = '', beside = '', more = ''] =
      /^(\s*)(:{3,})[ \t]*([A-Za-z][\w-]*)(\[.*\])?(?:[ \t]+([^{]*?))?[ \t]*(\{[^}]*\})?[ \t]*$/.exec(text) ?? [];
    if (word === '') return text;
    const known = ['tabs', 'tab', 'steps', 'cards', 'card', 'details', 'file-tree'].includes(word.toLowerCase());
    const title = label === '' ? beside.trim() : label.slice(1, -1);
    if (known)
      return `${indent}${colons}${word.toLowerCase()}${title === '' ? '' : `[${title}]`}${more.includes('open') ? '{open}' : ''}`;
    const { name, title: heading } = calloutFor(word, title || undefined);
    if (name === 'note' && heading !== title)
      page.found('syntax', at, `:::${word} is no callout here`, `became a note with that name`);
    return `${indent}${colons}${name}${heading === '' ? '' : `[${heading}]`}`;
  });
