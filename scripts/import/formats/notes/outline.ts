/** Outlines of Logseq as texts: what is a heading stands at the margin, with what stands below it; all else is a list. */
import { relativePath } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { inlineCode } from '../../text/fences.ts';
import { codeLines, dedent, inWords, isBlank, mark, outsideCode, type Line } from '../../text/lines.ts';

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** What only Logseq reads. */
const ofLogseq =
  /^(?:id|collapsed|icon|public|filters?|template.*|exclude-from-graph-view|heading|query-.*|logseq\..*|background-color|(?:created|updated|last-modified)-at|ls-type|hl-.*|card-.*|title)$/;

export const propertyIn = (text: string): Property | undefined => {
  const [, name, value = ''] = /^\s*([A-Za-z][\w.-]*)::(?:\s+(.*?))?\s*$/.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), value };
};

/** A property as words; nothing of one that only Logseq reads. */
export const property = ({ name, value }: Property, at: number, before = ''): Line[] =>
  ofLogseq.test(name) || value === '' ? [] : [{ text: `${before}**${name}:** ${value}`, at }];

const callouts = /^(?:note|tip|important|caution|warning|pinned)$/;

/** Boxes between `#+BEGIN_…` and `#+END_…`. */
const withBoxes = (lines: readonly Line[]): Line[] => {
  const open: string[] = [];
  return lines.flatMap((line): Line[] => {
    const [, before = '', side = '', name = '', rest = ''] =
      /^(\s*(?:- )?)#\+(BEGIN|END)_(\w+)[ \t]*(.*)$/i.exec(line.text) ?? [];
    if (side === '') return open.at(-1) === 'quote' ? [{ ...line, text: line.text.replace(/^(\s*)/, '$1> ') }] : [line];
    const kind = name.toLowerCase();
    const isBegin = side.toUpperCase() === 'BEGIN';
    if (isBegin) open.push(kind);
    else open.pop();
    const put = (text: string): Line[] => [{ ...line, text: before + text }];
    if (callouts.test(kind)) return put(isBegin ? `:::${kind === 'pinned' ? 'note' : kind}` : ':::');
    if (/^(?:src|example|export|comment)$/.test(kind))
      return put(isBegin ? `\`\`\`${kind === 'src' ? rest : ''}` : '```');
    return before.trim() === '' ? [] : put('');
  });
};

/** One block of an outline and what is indented below it. */
const blocksOf = (lines: readonly Line[]): Line[][] => {
  const isCode = codeLines(lines);
  const blocks: Line[][] = [];
  lines.forEach((line, index) => {
    if (blocks.length === 0 || (!isCode[index] && /^- /.test(line.text))) blocks.push([]);
    blocks.at(-1)?.push(line);
  });
  return blocks;
};

/** Headings of an outline at the margin. */
const flattened = (lines: readonly Line[]): Line[] =>
  blocksOf(lines).flatMap((block): Line[] => {
    const [first, ...rest] = block;
    if (first === undefined) return [];
    const [, heading] = /^- (#{1,6} .*)$/.exec(first.text) ?? [];
    if (heading === undefined) return block;
    const blank = { text: '', at: first.at };
    return [blank, { ...first, text: heading }, blank, ...flattened(rest.map((line) => dedent(line, 2)))];
  });

const tasks: Readonly<Record<string, string>> = { DONE: '[x]', TODO: '[ ]', LATER: '[ ]' };

/** Properties of blocks, tasks, and what a program kept of them. */
const withoutProperties = (lines: readonly Line[], named: ReadonlySet<string>): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  let isLog = false;
  lines.forEach((line, index) => {
    const plain = line.text.trim();
    if (isCode[index]) {
      result.push(line);
      return;
    }
    if (plain === ':LOGBOOK:') isLog = true;
    const wasLog = isLog;
    if (plain === ':END:') isLog = false;
    if (wasLog) return;
    const found = propertyIn(line.text.replace(/^(\s*)- /, '$1  '));
    if (found === undefined) {
      const text = line.text.replace(
        /^(\s*- )(TODO|DONE|LATER|DOING|NOW|WAITING|CANCELED|CANCELLED) /,
        (_, sign: string, word: string) => `${sign}${tasks[word] ?? `[ ] **${word}**`} `,
      );
      result.push(/^\s*-\s*$/.test(text) ? { ...line, text: '' } : { ...line, text });
      return;
    }
    const before = result.findLastIndex(({ text }) => /^\s*- /.test(text));
    const block = result[before];
    if (found.name === 'id' && named.has(found.value) && block)
      result[before] = { ...block, text: `${block.text} <span id="${found.value}"></span>` };
    else
      result.push(
        ...property(
          found,
          line.at,
          /^\s*- /.test(line.text) ? line.text.replace(/- .*$/, '- ') : (/^\s*/.exec(line.text)?.[0] ?? ''),
        ),
      );
  });
  return result;
};

const films = /^(?:youtube|video|vimeo|bilibili|tweet|twitter)$/;

/** Macros: films and pages are links, what a program looks for is code. */
const withoutMacros = (text: string, at: number, page: PageContext): string =>
  text.replace(/\{\{\{?(\w[\w-]*)[ \t]*([^{}]*?)\}?\}\}/g, (whole, name: string, argument: string) => {
    const kind = name.toLowerCase();
    if (kind === 'embed' || kind === 'namespace')
      return argument.startsWith('(') || argument.startsWith('[') ? argument : `[[${argument}]]`;
    if (films.test(kind))
      return `[${/^tw/.test(kind) ? 'Post' : 'Video'}](${/^https?:/.test(argument) ? argument : `https://youtu.be/${argument}`})`;
    if (kind === 'cloze') return argument;
    page.found('syntax', at, `${whole.slice(0, 80)} is worked out by Logseq`, 'kept as it is written, as code');
    return inlineCode(whole);
  });

interface Blocks {
  /** By their number. */
  readonly blocks: ReadonlyMap<string, { readonly path: string; readonly words: string }>;
  /** Numbers of those that some text leads to. */
  readonly named: ReadonlySet<string>;
}

/** Links to blocks, with words of their own or with those of the block. */
const withBlockLinks = (text: string, at: number, page: PageContext, { blocks }: Blocks): string =>
  text.replace(/(?:\[([^[\]]*)\])?\(?\(\(([\da-f-]{36})\)\)\)?/g, (_, words: string | undefined, id: string) => {
    const block = blocks.get(id);
    if (block === undefined) {
      page.found(
        'dead link',
        at,
        `block ${id}: there is no such block`,
        words === undefined ? 'left a mark' : 'now words',
      );
      return (words ?? '') + mark(`block ${id}`);
    }
    const way = block.path === page.path ? '' : relativePath(page.path, block.path);
    return `[${words ?? (block.words.slice(0, 80) || 'this block')}](<${way}#${id}>)`;
  });

/** An outline as a text. */
export const asDocument = (lines: readonly Line[], page: PageContext, blocks: Blocks): Line[] => {
  // A tab is one step, as two blanks are.
  const spaced = lines.map((line) => ({
    ...line,
    text: line.text.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)),
  }));
  const plain = withoutProperties(withBoxes(spaced), blocks.named);
  const document = outsideCode(flattened(plain), (text, at) =>
    inWords(text, (words) => withBlockLinks(withoutMacros(words, at, page), at, page, blocks)),
  );
  return document.filter((line, index) => !isBlank(line) || !isBlank(document[index - 1] ?? line));
};
