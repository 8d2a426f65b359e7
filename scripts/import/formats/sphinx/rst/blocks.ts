/** Blocks of reStructuredText as lines of MyST, each with the line of the source that it comes from. */
import { fenced } from '../../../text/fences.ts';
import {
  RstBlockquote,
  RstBlockquoteAttribution,
  RstBulletList,
  RstCitationDef,
  RstCitationDefGroup,
  RstComment,
  RstDefinitionList,
  RstDefinitionListItem,
  RstDirective,
  RstDoctestBlock,
  RstEnumeratedList,
  RstFieldList,
  RstFieldListItem,
  RstFootnoteDef,
  RstFootnoteDefGroup,
  RstHyperlinkTarget,
  RstLineBlock,
  RstLiteralBlock,
  RstOptionList,
  RstOptionListItem,
  RstParagraph,
  RstSection,
  RstSubstitutionDef,
  RstTable,
  RstTransition,
  RstBulletListItem,
  type RstNode,
} from 'rst-compiler';
import { inComment, isBlank, type Line } from '../../../text/lines.ts';
import { code, inlineText } from './inline.ts';
import { block, directiveLines } from './directives.ts';
import { inSets } from './tabs.ts';
import { asName } from './names.ts';
import { noWords } from './readable.ts';
import { tableLines } from './tables.ts';
import type { Writing } from './writing.ts';

const textLines = (text: string, at: number): Line[] =>
  text.split('\n').map((line, index) => ({ text: line, at: at + index }));

/** Words within lines; blanks in front of a line mean nothing there. */
export const words = (nodes: readonly RstNode[], at: number, writing: Writing): Line[] =>
  textLines(inlineText(nodes, writing.names).replace(/\n[ ]+/g, '\n'), at);

export const indented = (lines: readonly Line[], first: string, rest = ' '.repeat(first.length)): Line[] =>
  lines.map((line, index) =>
    isBlank(line) && index > 0 ? { ...line, text: '' } : { ...line, text: (index === 0 ? first : rest) + line.text },
  );

const codeBlock = (text: string, language: string, at: number): Line[] =>
  fenced(language, textLines(text.replace(/^\n+|\s+$/g, ''), at + 1), at);

/** True where nothing of an item stands apart, so that the list is one block. */
const isTight = (items: readonly RstNode[]): boolean =>
  items.every(({ children }) =>
    children.every((one, at) =>
      at === 0 ? one instanceof RstParagraph : one instanceof RstBulletList || one instanceof RstEnumeratedList,
    ),
  );

const itemsOf = (node: RstNode): RstBulletListItem[] =>
  node.children.filter((item) => item instanceof RstBulletListItem);

const list = (items: readonly RstBulletListItem[], sign: (at: number) => string, writing: Writing): Line[] =>
  items.flatMap((item, at) => {
    const lines = blockLines(item.children, writing, isTight(items));
    const whole = indented(lines.length === 0 ? [{ text: '', at: writing.lineOf(item) }] : lines, sign(at));
    return at === 0 || isTight(items) ? whole : [{ text: '', at: writing.lineOf(item) }, ...whole];
  });

const described = (term: string, about: readonly RstNode[], at: number, writing: Writing): Line[] => [
  { text: term, at },
  ...indented(about.length === 0 ? [{ text: '', at }] : blockLines(about, writing), ': '),
];

/** Fields above a text that say how it is to be built. */
const buildFields = new Set([
  'orphan',
  'nocomments',
  'tocdepth',
  'nosearch',
  'no-search',
  'hide-toc',
  'allow_comments',
]);

const fields = (node: RstFieldList, writing: Writing): Line[] =>
  node.children
    .filter((item) => item instanceof RstFieldListItem)
    .flatMap((item) => {
      const name = inlineText(item.name, writing.names);
      return buildFields.has(name)
        ? []
        : indented(
            indented(
              blockLines(item.body, writing).concat(
                item.body.length === 0 ? [{ text: '', at: writing.lineOf(item) }] : [],
              ),
              `**${name}:** `,
              '',
            ),
            '- ',
          );
    });

const note = (node: RstFootnoteDef | RstCitationDef, writing: Writing): Line[] =>
  indented(blockLines(node.children, writing), `[^${writing.names.noteLabel(node.label, 'there')}]: `, '    ');

/** What a paragraph says where code follows that its last sign tells of. */
const withoutCodeSign = (lines: readonly Line[]): Line[] => {
  const last = lines.at(-1);
  const text = last?.text.replace(/^::$|\s+::$/, '').replace(/::$/, ':') ?? '';
  return [...lines.slice(0, -1), ...(last && text !== '' ? [{ ...last, text }] : [])];
};

/** Terms with what is said of them, each apart from the next. */
const descriptions = <Item extends RstNode>(
  items: readonly Item[],
  termOf: (item: Item) => string,
  aboutOf: (item: Item) => readonly RstNode[],
  writing: Writing,
): Line[] =>
  items.flatMap((item, place) => [
    ...(place === 0 ? [] : [{ text: '', at: writing.lineOf(item) }]),
    ...described(termOf(item), aboutOf(item), writing.lineOf(item), writing),
  ]);

const definitions = (node: RstDefinitionList, writing: Writing): Line[] =>
  descriptions(
    node.children.filter((item) => item instanceof RstDefinitionListItem),
    ({ term, classifiers }) =>
      [term, ...classifiers]
        .map((one, kind) => (kind === 0 ? inlineText(one, writing.names) : `*${inlineText(one, writing.names)}*`))
        .join(' : '),
    ({ definition }) => definition,
    writing,
  );

const options = (node: RstOptionList, writing: Writing): Line[] =>
  descriptions(
    node.children.filter((item) => item instanceof RstOptionListItem),
    (item) =>
      item.options.map(({ name, delimiter = '', rawArgName = '' }) => code(name + delimiter + rawArgName)).join(', '),
    ({ children }) => children,
    writing,
  );

const numbered = (node: RstEnumeratedList, writing: Writing): Line[] => {
  const items = itemsOf(node);
  const start = /^\d+$/.test(items[0]?.bullet ?? '') ? Number(items[0]?.bullet) : 1;
  return list(items, (place) => `${start + place}. `, writing);
};

/** Lines that stay lines. */
const kept = ({ children }: RstLineBlock, writing: Writing): Line[] =>
  children
    .flatMap((line, place) =>
      indented(
        words(line.children, writing.lineOf(line), writing).map((one) => ({
          ...one,
          text: one.text + (place < children.length - 1 ? '\\' : ''),
        })),
        '',
      ),
    )
    .map((line) => (line.text === '\\' ? { ...line, text: '<br>' } : line));

const quoted = (node: RstBlockquote, writing: Writing): Line[] => {
  const lines = blockLines(node.children, writing);
  // What holds blocks of its own is indented in a slip more often than it is somebody's words.
  return lines.some(({ text }) => /(?::{3,}|`{3,})\{/.test(text))
    ? lines
    : lines.map((line) => ({ ...line, text: `> ${line.text}`.trimEnd() }));
};

const linesFor = (node: RstNode, next: RstNode | undefined, writing: Writing): Line[] => {
  const at = writing.lineOf(node);
  const { names } = writing;
  if (node instanceof RstSection)
    return [
      {
        text: `${'#'.repeat(Math.min(6, writing.levelOf(node)))} ${inlineText(node.children, names).replace(/\s*\n\s*/g, ' ')}`,
        at,
      },
    ];
  if (node instanceof RstParagraph) {
    if (node.rawTextContent === noWords) return [];
    const lines = words(node.children, at, writing);
    return next instanceof RstLiteralBlock || lines.at(-1)?.text.endsWith('::') === true
      ? withoutCodeSign(lines)
      : lines;
  }
  if (node instanceof RstLiteralBlock) return codeBlock(node.textContent, writing.language, at);
  if (node instanceof RstDoctestBlock) return codeBlock(node.textContent, 'python', at);
  if (node instanceof RstBulletList) return list(itemsOf(node), () => '- ', writing);
  if (node instanceof RstEnumeratedList) return numbered(node, writing);
  if (node instanceof RstDefinitionList) return definitions(node, writing);
  if (node instanceof RstOptionList) return options(node, writing);
  if (node instanceof RstFieldList) return fields(node, writing);
  if (node instanceof RstLineBlock) return kept(node, writing);
  if (node instanceof RstBlockquoteAttribution) return indented(words(node.children, at, writing), '— ', '');
  if (node instanceof RstBlockquote) return quoted(node, writing);
  if (node instanceof RstTable) return tableLines(node, at, writing);
  if (node instanceof RstFootnoteDefGroup || node instanceof RstCitationDefGroup)
    return node.children.flatMap((one) =>
      one instanceof RstFootnoteDef || one instanceof RstCitationDef ? note(one, writing) : [],
    );
  if (node instanceof RstFootnoteDef || node instanceof RstCitationDef) return note(node, writing);
  if (node instanceof RstHyperlinkTarget)
    return node.isTargetingNextNode && !node.isAnonymous
      ? [{ text: `(${asName(node.label).replace(/[()]/g, '-')})=`, at }]
      : [];
  if (node instanceof RstTransition) return [{ text: '---', at }];
  if (node instanceof RstComment) {
    const said = inComment(node.textContent);
    return said === '' ? [] : [{ text: `<!-- ${said} -->`, at }];
  }
  if (node instanceof RstSubstitutionDef) return [];
  if (node instanceof RstDirective) return directiveLines(node, at, writing);
  return words([node], at, writing);
};

/**
 * Blocks, each apart from the next.
 * @param isTight true for those of an item whose list is one block
 */
export const blockLines = (nodes: readonly RstNode[], writing: Writing, isTight = false): Line[] => {
  const lines: Line[] = [];
  const all = inSets(nodes);
  for (const [place, node] of all.entries()) {
    const next = all[place + 1];
    const made = Array.isArray(node)
      ? block(
          ':',
          '{tab-set}',
          node.flatMap((tab) => [
            { text: '', at: writing.lineOf(tab) },
            ...directiveLines(tab, writing.lineOf(tab), writing),
          ]),
          Math.min(...node.map(writing.lineOf)),
        )
      : linesFor(node, Array.isArray(next) ? undefined : next, writing);
    if (lines.length > 0 && made.length > 0 && !isTight) lines.push({ text: '', at: made[0]?.at ?? 0 });
    lines.push(...made);
  }
  return lines;
};
