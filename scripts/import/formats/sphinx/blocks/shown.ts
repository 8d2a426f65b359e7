/** Directives that show something: pictures, films, formulas, buttons, tables. */
import { fenced } from '../../../text/fences.ts';
import { csvRows } from '../../../text/csv.ts';
import { label, textOf, type Line } from '../../../text/lines.ts';
import { withWidth } from '../../../text/picture-words.ts';
import type { Directive } from '../directives.ts';
import { glossary, listRows, table } from '../tables.ts';
import { apart, fileFor, missing, type BlockRule } from './rule.ts';

/** A picture with the words below it. */
export const pictureOf = ({ argument, options, at }: Directive, words: readonly Line[]): Line[] => {
  const image = `![${withWidth(options['alt'] ?? '', options['width'])}](${/\s/.test(argument) ? `<${argument}>` : argument})`;
  const target = options['target'];
  return [
    { text: target === undefined ? image : `[${image}](${target})`, at },
    ...(words.length === 0 ? [] : [{ text: '', at }, ...words]),
  ];
};

const picture: BlockRule = (one, { text }) => pictureOf(one, text(one.body));

const math: BlockRule = ({ argument, body, at }) => [
  { text: '$$', at },
  ...(argument === '' ? [] : [{ text: argument, at }]),
  ...body,
  { text: '$$', at },
];

/** The title of a table; nothing where it has none. */
const caption = (title: string, at: number): Line[] =>
  title === ''
    ? []
    : [
        { text: `**${title}**`, at },
        { text: '', at },
      ];

const listTable: BlockRule = ({ argument, options, body, at }) => [
  ...caption(argument, at),
  ...table(listRows(body), Number(options['header-rows'] ?? 0), at),
];

const csvTable: BlockRule = ({ argument, options, body, at }, { docs, page }) => {
  const head = options['header'];
  const { file = options['url'] } = options;
  const path = file === undefined ? undefined : fileFor(file, docs, page);
  if (file !== undefined && path === undefined) return missing(file, at, page);
  const rows = csvRows(path === undefined ? textOf(body) : page.folder.read(path).trimEnd());
  return [
    ...(path === undefined ? [] : caption(argument, at)),
    ...(head === undefined
      ? table(rows, Number(options['header-rows'] ?? 0), at)
      : table([...csvRows(head), ...rows], 1, at)),
  ];
};

const titledTable: BlockRule = ({ argument, body, at }, { text }) => [...caption(argument, at), ...text(body)];

/** A heading of which no list of headings knows. */
const rubric: BlockRule = ({ argument, at }) => apart([{ text: `**${argument}**`, at }], at);

const button: BlockRule = ({ argument, body, at }) => [
  { text: `${label(body.map((line) => line.text).join(' ') || argument)}(${argument})`, at },
];

export const shown: Readonly<Record<string, BlockRule>> = {
  image: picture,
  figure: picture,
  thumbnail: picture,
  // Its picture stands in its text, in Markdown or HTML.
  'figure-md': ({ body }, { text }) => text(body),
  mermaid: ({ body, at }) => fenced('mermaid', body, at),
  math,
  'list-table': listTable,
  'csv-table': csvTable,
  table: titledTable,
  glossary: ({ body }, { text }) => glossary(text(body)),
  iframe: ({ argument, body, at }, { text }) => [
    { text: `[${textOf(text(body)) || 'Embedded page'}](${argument})`, at },
  ],
  youtube: ({ argument, at }) => [{ text: `[Video on YouTube](https://www.youtube.com/watch?v=${argument})`, at }],
  rubric,
  'button-link': button,
  'button-ref': button,
};
