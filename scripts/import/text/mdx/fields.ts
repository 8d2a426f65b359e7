/** Components of Mintlify and its kin: steps, groups of code, and what an interface takes and gives. */
import { codeBlocksIn, inlineCode } from '../fences.ts';
import { block, codeTitle, isBlank, type Line } from '../lines.ts';
import type { BlockRule, InlineRule, Tag } from '../tags/tags.ts';

/** What a fence says behind its language and before its other settings: ```js app.js icon="x" */
const titled = /^(\s*(?:`{3,}|~{3,})\s*[\w+#.-]+)[ \t]+(?!title=)([^\s={}"][^={}"]*?)(?=\s+\w+=|\s*\{|\s*$)(.*)$/;

/** Titles of code as this site has them. */
export const withFenceTitles = (lines: readonly Line[]): Line[] => {
  const openings = new Set(codeBlocksIn(lines).map(([first]) => first));
  return lines.map((line) => {
    const [, before, title, after = ''] = (openings.has(line) && titled.exec(line.text)) || [];
    return title === undefined ? line : { ...line, text: `${before ?? ''} ${codeTitle(title)}${after}` };
  });
};

const codeGroup: BlockRule = (tag, body) => {
  const tabs = codeBlocksIn(withFenceTitles(body)).flatMap(([first, ...rest], index) => {
    if (first === undefined) return [];
    const [, title] = /\btitle="([^"]*)"/.exec(first.text) ?? [];
    const [, language = 'Code'] = /^[`~]{3,}\s*([\w+#.-]+)/.exec(first.text) ?? [];
    const plain = { ...first, text: first.text.replace(/\s*\btitle="[^"]*"/, '') };
    const tab = block('tab', title ?? language, [plain, ...rest], first.at);
    return index === 0 ? tab : [{ text: '', at: first.at }, ...tab];
  });
  return tabs.length === 0 ? body : block('tabs', '', tabs, tag.at);
};

/** What holds something as an item of a list of Markdown. */
const item = (sign: string, words: string, body: readonly Line[], at: number): Line[] => {
  const indent = ' '.repeat(sign.length + 1);
  const inside = body.map((line) => (isBlank(line) ? line : { ...line, text: indent + line.text }));
  return [{ text: `${sign} ${words}`, at }, ...(body.length === 0 ? [] : [{ text: '', at }, ...inside])];
};

const step: BlockRule = ({ attributes, at }, body) => {
  const title = attributes['title'] ?? '';
  const [first, ...rest] = body;
  if (title === '' && first !== undefined && !/^[`:<]/.test(first.text)) return item('1.', first.text, rest, first.at);
  return item('1.', title === '' ? 'Step' : `**${title}**`, body, at);
};

const has = ({ attributes }: Tag, name: string): boolean =>
  name in attributes || attributes[`{${name}}`]?.trim() === 'true';

/** A value that a call takes or gives; where it stands is said by the attribute that names it. */
const field: BlockRule = (tag, body) => {
  const { attributes, at } = tag;
  const place = ['path', 'query', 'body', 'header', 'cookie'].find((name) => name in attributes);
  const name = attributes['name'] ?? (place === undefined ? '' : attributes[place]) ?? '';
  const standard = attributes['default'];
  const told = [
    attributes['type'] === undefined ? '' : inlineCode(attributes['type']),
    place === undefined || place === 'body' ? '' : `in ${place}`,
    has(tag, 'required') ? 'required' : '',
    has(tag, 'deprecated') ? 'deprecated' : '',
    standard === undefined ? '' : `default ${inlineCode(standard)}`,
  ].filter(Boolean);
  return item('-', [`**${inlineCode(name)}**`, ...told].join(', '), body, at);
};

/** The words below a picture, or beside what changed. */
const below =
  (name: string): BlockRule =>
  ({ attributes, at }, body) => {
    const words = attributes[name];
    return words === undefined ? body : [...body, { text: '', at }, { text: words, at }];
  };

const update: BlockRule = ({ attributes, at }, body) => {
  const { label = '', description = '' } = attributes;
  const about =
    description === ''
      ? []
      : [
          { text: description, at },
          { text: '', at },
        ];
  return [{ text: `## ${label}`, at }, { text: '', at }, ...about, ...body];
};

const asItIs: BlockRule = (_tag, body) => body;

export const fieldBlocks: Readonly<Record<string, BlockRule>> = {
  Step: step,
  CodeGroup: codeGroup,
  ParamField: field,
  ResponseField: field,
  Frame: below('caption'),
  Update: update,
  Expandable: ({ attributes, at }, body) => block('details', attributes['title'] ?? 'Details', body, at),
  View: ({ attributes, at }, body) => block('details', attributes['title'] ?? 'Details', body, at),
  Check: ({ at }, body) => block('tip', '', body, at),
  ...Object.fromEntries(['Column', 'Panel', 'RequestExample', 'ResponseExample'].map((name) => [name, asItIs])),
};

export const fieldInlines: Readonly<Record<string, InlineRule>> = {
  Tooltip: ({ attributes }) => {
    const tip = attributes['tip'] ?? attributes['headline'];
    return ['', tip === undefined ? '' : ` (${tip})`];
  },
};
