/** MDX as Docusaurus and Starlight have it: components become blocks of this site, code goes. */
import type { PageContext } from '../../source.ts';
import { masked, withEdits, type Edit } from '../edits.ts';
import { readHead } from '../front-matter.ts';
import { exportedValue, said as saidIn } from '../literals.ts';
import { fenced, fenceWords } from '../fences.ts';
import { codeLines, inComment, linesOf, mark, outsideCode, takenIn, textOf, type Line } from '../lines.ts';
import { withoutTags, type BlockRule, type InlineRule } from '../tags/tags.ts';
import { blocks, inlines, line } from './components.ts';
import { withMarkdownInHtml } from './html-in-mdx.ts';
import { withoutImports } from './imports.ts';
import { withInnerHtml } from './inner-html.ts';
import { afterBrace, readTag, saidBy, scan } from './jsx.ts';

/** What a program works out, in an expression that begins a line: no word of it is said, so that a mark stands there. */
const withoutPrograms = (lines: readonly Line[], page: PageContext): Line[] => {
  const text = textOf(lines);
  let done = 0;
  const edits = [...masked(lines).matchAll(/(?<=^[ \t]*)\{(?![{%])/gm)].flatMap(({ index }): Edit[] => {
    if (index < done) return [];
    const end = afterBrace(text, index);
    const written = text.slice(index, end);
    const isText = /^\{\s*`[^`]*`\s*\}$/.test(written);
    if (isText || !written.includes('\n') || !/=>|&&|\?\s*[(<]/.test(written)) return [];
    done = end;
    const at = lines[text.slice(0, index).split('\n').length - 1]?.at ?? 1;
    const shown = written.replace(/\s+/g, ' ').slice(0, 80);
    page.found('syntax', at, `expression ${shown} is worked out by a program`, 'left a mark');
    return [{ start: index, end, text: mark(`${shown}${written.length > 80 ? ' …' : ''}`) }];
  });
  return withEdits(lines, edits);
};

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
  const plain = withoutPrograms(withEdits(lines, comments), page);
  const words = textOf(plain);
  // Only braces that stand in no code: within them a text between backticks looks like some.
  const expressions = [...masked(plain).matchAll(/\{[^{}#\n]+\}/g)].flatMap(({ index, 0: { length } }): Edit[] => {
    const whole = words.slice(index, index + length);
    const expression = whole.slice(1, -1).trim();
    const put = (by: string): Edit[] => [{ start: index, end: index + length, text: by }];
    // JSX would drop a blank at the end of a line, so that it is written as a text.
    const [, , blank] = /^\{(['"`])( *)\1\}$/.exec(whole) ?? [];
    if (blank !== undefined) return put(blank);
    if (/[\\$#\w{]/.test(words[index - 1] ?? '') || words[index + length] === '}') return [];
    // Both Docusaurus and Astro hand the fields of a page to its text.
    const [, field = ''] = /^front[mM]atter\.(\w+)$/.exec(expression) ?? [];
    const said = saidBy(expression) ?? values.get(expression) ?? saidIn(page.fields[field]);
    if (said !== undefined) {
      if (words[index - 1] !== '=') return put(said);
      return said.includes('"') ? (said.includes("'") ? [] : put(`'${said}'`)) : put(`"${said}"`);
    }
    if (/^[A-Za-z_$][\w.$]*(?:\(.*\))?$/.test(expression) && /[.(]/.test(expression)) {
      const at = plain[words.slice(0, index).split('\n').length - 1]?.at ?? 1;
      page.found('syntax', at, `expression ${whole}`, 'kept as it is written');
    }
    return [];
  });
  return withEdits(plain, expressions);
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

/**
 * Code that a component has in an attribute, over several lines, between fences: before anything else is read, since it may
 * have imports and blank lines of its own.
 */
const withCodeInAttributes = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const text = textOf(lines);
  const edits = [...text.matchAll(/^([ \t]*)(?=<(?:Code|CodeBlock)\s)/gm)].flatMap(
    ({ index, 1: indent = '' }): Edit[] => {
      const first = text.slice(0, index).split('\n').length - 1;
      const tag = isCode[first] === true ? undefined : readTag(text, index + indent.length);
      const { code = '', lang, language = lang ?? '', title } = tag?.attributes ?? {};
      // What names of the page say is known later on.
      const isSaid = ['{title}', '{lang}', '{language}'].every((name) => tag?.attributes[name] === undefined);
      if (tag?.kind !== 'alone' || !code.includes('\n') || !isSaid) return [];
      const shown = fenced(fenceWords(language, title), linesOf(code.replace(/^\n|\n[ \t]*$/g, '')), 0);
      return [{ start: index, end: tag.end, text: shown.map((one) => indent + one.text).join('\n') }];
    },
  );
  return withEdits(lines, edits);
};

/**
 * A text of a program as all that a component of the site's own holds, on lines of its own: it is shown as code, as a
 * component that is given a text between backticks shows it.
 */
const withCodeInside = (given: readonly Line[]): Line[] => {
  if (!textOf(given).includes('{`')) return [...given];
  const lines = withCodeInAttributes(given);
  const isCode = codeLines(lines);
  const text = textOf(lines);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const edits = [
    ...text.matchAll(/^([ \t]*)<([A-Z]\w*|pre)([^<>]*)>\s*\{`((?:[^`\\]|\\[\s\S])*)`\}\s*<\/\2>[ \t]*$/gm),
  ].flatMap(({ index, 0: whole, 1: indent = '', 2: name = '', 3: attributes = '', 4: inside = '' }) => {
    const isKnown =
      name === 'CodeBlock' || name === 'Code' || Object.hasOwn(blocks, name) || Object.hasOwn(inlines, name);
    if (isKnown || isCode[lineAt(index)] === true) return [];
    // An end of line may be written with a sign.
    const read = exportedValue(`export default \`${inside}\`;`);
    const code = (typeof read === 'string' ? read : inside.replace(/\\([`\\$])/g, '$1')).replace(/^\n|\n\s*$/g, '');
    const ofFence = fenced(/\blang="(\w+)"/.exec(attributes)?.[1] ?? '', linesOf(code), 0);
    const fence = ['', ...ofFence.map((one) => one.text), ''];
    const block = name === 'pre' ? fence : [`<${name}${attributes}>`, ...fence, `</${name}>`];
    return [
      {
        start: index,
        end: index + whole.length,
        text: block.map((one) => (one === '' ? '' : indent + one)).join('\n'),
      },
    ];
  });
  return withEdits(lines, edits);
};

/** Components and expressions as Markdown. */
export const componentsAsMarkdown = (
  lines: readonly Line[],
  page: PageContext,
  shortcuts: Readonly<Record<string, string>> = {},
  depth = 0,
  values: ReadonlyMap<string, string> = new Map(),
): Line[] => {
  const { partials, pictures, raws, icons, rest, ...own } = withoutImports(withCodeInside(lines), page, shortcuts);
  const partial =
    (path: string): BlockRule =>
    (tag) => {
      if (!page.folder.has(path) || depth > 4) {
        page.found('syntax', tag.at, `${path} is taken in here, and there is no such file`, 'left a mark');
        return [line(mark(tag.written), tag.at)];
      }
      const body = takenIn(readHead(page.folder.read(path)).body, tag.at);
      // What a text that is taken in says of what it is given.
      const given = Object.entries(tag.attributes).map(([name, value]): [string, string] =>
        name.startsWith('{') ? [`props.${name.slice(1, -1)}`, saidBy(value) ?? value] : [`props.${name}`, value],
      );
      return componentsAsMarkdown(body, { ...page, path }, shortcuts, depth + 1, new Map(given));
    };
  const known = new Map([...values, ...own.values]);
  // A text of a program has values within its words.
  const filled = outsideCode(rest, (text) =>
    text.replace(/\$\{\s*([\w.]+)\s*\}/g, (written, name: string) => known.get(name) ?? written),
  );
  const plain = plainAttributes(withoutBraces(withInnerHtml(filled), page, known), page, pictures);
  const withPictures: InlineRule = (tag, context) => {
    // Of two pictures for light and dark pages the first is shown on both.
    const [, ofLight = ''] =
      /\blight\s*:\s*(\w+\([^()]*\)(?:\.default)?|[\w.]+|'[^']*'|"[^"]*")/.exec(tag.attributes['{sources}'] ?? '') ??
      [];
    const written = tag.attributes['{src}'] ?? ofLight;
    const src = pictures.get(written.replace(/\.src$/, '')) ?? tag.attributes['src'] ?? saidBy(ofLight);
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
    const shown = written.split('\n').map((one) => line(one, tag.at));
    return fenced(fenceWords(language, title), shown, tag.at);
  };
  return withoutTags(
    plain,
    {
      scan,
      parts: new Set(['TabItem', 'Tab', 'Tabs.Tab', 'Card', 'Cards.Card', 'LinkCard', 'DocCard', 'Accordion', 'Step']),
      block: (name) => {
        if (icons.has(name)) return undefined;
        if (name === 'CodeBlock' || name === 'Code') return code;
        const path = partials.get(name);
        return path === undefined ? (Object.hasOwn(blocks, name) ? blocks[name] : undefined) : partial(path);
      },
      inline: (name) => {
        if (icons.has(name)) return inlines['Icon'];
        if (name === 'Image' || name === 'ThemedImage') return withPictures;
        return Object.hasOwn(inlines, name) ? inlines[name] : undefined;
      },
    },
    page,
  );
};

/** MDX as Markdown. */
export const mdxAsMarkdown = (
  lines: readonly Line[],
  page: PageContext,
  shortcuts?: Readonly<Record<string, string>>,
): Line[] => withMarkdownInHtml(componentsAsMarkdown(lines, page, shortcuts));
