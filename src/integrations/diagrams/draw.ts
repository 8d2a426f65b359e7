/**
 * Mermaid fences as drawings, made at build: no browser, no script on the page. Colours are the site's own names for them, so
 * that a drawing follows the theme and needs no style that the policy forbids.
 */
import { fromHtml } from 'hast-util-from-html';
import type { Element, ElementContent } from 'hast';
import { renderMermaidSVG } from 'beautiful-mermaid';
import { words } from '../../words/words.ts';

export interface Drawing {
  readonly svg: Element;
  /** What it is called: its own `accTitle` or title, or the things in it. */
  readonly name: string;
  /** Its lines in words, in the order in which they are drawn; empty where it has none. */
  readonly words: readonly string[];
}

/** Why a fence stays code. */
export interface Undrawn {
  readonly because: string;
}

/** Settings and comments that may stand above the kind. */
const preamble = /^(?:\s*(?:%%\{[\s\S]*?\}%%|%%.*|---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)))*\s*/;

const kinds = /^(?:graph|flowchart|sequenceDiagram|stateDiagram(?:-v2)?|classDiagram|erDiagram)\b/;

/** Colours of the library by those of the site. */
const colours: Readonly<Record<string, string>> = {
  '--bg': '--paper',
  '--_text': '--ink',
  '--_text-sec': '--ink',
  '--_text-muted': '--ink-soft',
  '--_text-faint': '--ink-soft',
  '--_line': '--line-strong',
  '--_arrow': '--ink-soft',
  '--_node-fill': '--paper-raised',
  '--_node-stroke': '--line-strong',
  '--_group-fill': '--paper',
  '--_group-hdr': '--paper-sunken',
  '--_inner-stroke': '--line',
  '--_key-badge': '--paper-sunken',
};

// Colours of the author's would not follow the theme; a click needs script.
const leftOut = /^\s*(?:click|style|linkStyle|classDef|class\s+[\w,]+\s+\w+\s*;?\s*$|accTitle|accDescr|%%)/;

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What the author wrote to be read: between brackets, quotes and bars, and after colons; and every name of a box. */
const written = (source: string): string[] =>
  source
    .split('\n')
    .slice(1)
    .flatMap((line) => plain(line.replace(/@\{.*?label:/g, ' ')).match(/[\p{L}\p{N}]{3,}/gu) ?? []);

const ofLanguage = new Set(
  (
    'subgraph end direction participant actor note over left right loop alt else opt par and rect critical option break activate ' +
    'deactivate autonumber state class namespace title create destroy box interface enumeration abstract service links link ' +
    'left-to-right graph flowchart choice fork join string int float boolean bool date void'
  ).split(' '),
);

const isFlow = /^\s*(?:graph|flowchart)\b/;

/** Mermaid draws from the top where no direction is named; the library wants one. */
const directed = (source: string): string => source.replace(/^(\s*(?:graph|flowchart))[ \t]*(?=[;\n])/, '$1 TD');

/** A statement may end with a semicolon in Mermaid, the first one too; the library wants a line for each. */
const onLines = (source: string): string =>
  source.replace(/^(\s*(?:graph|flowchart)\b[ \t]*\w*)[ \t]*;[ \t]*(?=\S)/, '$1\n').replace(/[ \t]*;[ \t]*$/gm, '');

/** As the library reads it: an arrow begins after a blank, its label stands between bars, an attribute on its own line. */
const spelt = (source: string): string => {
  if (!isFlow.test(source)) return source.replace(/^(\s*[\w-]+\s*\{)[ \t]*(\S[^{}\n]*?)[ \t]*\}[ \t]*$/gm, '$1\n$2\n}');
  const outside = (pattern: RegExp, replace: (...found: string[]) => string) => (text: string) =>
    text.replace(
      new RegExp(`("[^"\\n]*"|\\|[^|\\n]*\\|)|${pattern.source}`, 'g'),
      (quoted: string, kept?: string, ...found) => (kept === undefined ? replace(...(found as string[])) : quoted),
    );
  const labels = outside(
    /(?:--|==|-\.)[ \t]*([^\s|<>=.-][^|<>\n]*?)[ \t]*(--+>|---+|==+>|===+|\.+->|\.+-)/,
    (label = '', end = '') => ` ${end.startsWith('.') ? `-${end}` : end}|${label}| `,
  );
  const blanks = outside(/(?<=[\w\])}])(?=(?:--|==|-\.))/, () => ' ');
  return blanks(labels(directed(onLines(source))));
};

const elementsOf = (node: Element): Element[] => [
  node,
  ...node.children.flatMap((child) => (child.type === 'element' ? elementsOf(child) : [])),
];

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

const data = (element: Element, name: string): string => {
  const value = element.properties[`data${name}`];
  return typeof value === 'string' ? plain(value) : '';
};

/** Each line between two things, said: "Client to Gateway: HTTPS". */
const linesInWords = (svg: Element): string[] => {
  const names = new Map<string, string>([
    ['_start', words.start],
    ['_end', words.end],
  ]);
  const all = elementsOf(svg);
  for (const element of all) {
    const label = data(element, 'Label');
    if (element.properties['dataId'] !== undefined && label !== '') names.set(data(element, 'Id'), label);
  }
  return all.flatMap((element) => {
    const from = data(element, 'From') || data(element, 'Entity1');
    const to = data(element, 'To') || data(element, 'Entity2');
    const isLabel = [element.properties['className']].flat().includes('edge-label');
    if (from === '' || to === '' || isLabel) return [];
    const kind = data(element, 'Type') || data(element, 'Cardinality1') ? kindOf(element) : '';
    const label = data(element, 'Label');
    return [`${words.fromTo(names.get(from) ?? from, names.get(to) ?? to)}${kind}${label === '' ? '' : `: ${label}`}`];
  });
};

const kindOf = (element: Element): string => {
  const [one, many] = [data(element, 'Cardinality1'), data(element, 'Cardinality2')];
  return one === '' ? ` (${data(element, 'Type')})` : ` (${words.fromTo(one, many)})`;
};

/** Room that the library leaves on both sides of the words in a box, and the width from which a wide font would fill it. */
const [besideWords, wide] = [32, 240];

/**
 * The words of a wide box are set as long as the library took them to be: it measures one font, and readers have others,
 * of which the widest would run over both ends.
 */
const fitted = (box: Element): Element => {
  const [rect, text, ...more] = box.children.filter((child) => child.type === 'element');
  const width = Number(rect?.properties['width']);
  if (rect?.tagName !== 'rect' || text?.tagName !== 'text' || more.length > 0 || !(width > wide)) return box;
  if (text.children.some(({ type }) => type !== 'text')) return box;
  const length = { textLength: String(width - besideWords), lengthAdjust: 'spacingAndGlyphs' };
  return { ...box, children: [rect, { ...text, properties: { ...text.properties, ...length } }] };
};

/** Leaves what a page needs of an element: no style, no data, short figures, ids of its own. */
const clean = (element: Element, id: string): Element => {
  const properties = Object.fromEntries(
    Object.entries(element.properties).flatMap(([name, value]): [string, string][] => {
      if (name === 'style' || name === 'className' || name.startsWith('data') || name === 'xmlns') return [];
      const text = [value].flat().join(' ');
      const own = text
        .replace(/var\((--[\w-]+)\)/g, (whole, colour: string) => (colours[colour] ? `var(${colours[colour]})` : whole))
        .replace(/url\(#([\w-]+)\)/g, `url(#${id}-$1)`)
        .replace(/\d+\.\d{2,}/g, (figure) => String(Number(Number(figure).toFixed(1))));
      return [[name, name === 'id' ? `${id}-${own}` : own]];
    }),
  );
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return element.tagName === 'text' || element.tagName === 'tspan' ? [child] : [];
    if (child.type !== 'element' || child.tagName === 'style') return [];
    return [clean(child.properties['dataShape'] === undefined ? child : fitted(child), id)];
  });
  return { ...element, properties, children };
};

/** Drawings by their source: the check of content draws each before the page that shows it. */
const drawings = new Map<string, string>();

/** @throws when the source cannot be read */
const rendered = (source: string): string => {
  const known = drawings.get(source) ?? renderMermaidSVG(source, { padding: 8 });
  drawings.set(source, known);
  return known;
};

/**
 * Draws one fence.
 *
 * @param id what the ids inside it begin with; unique on its page
 * @returns why not, where the drawing would lack something that the source says
 */
export const drawDiagram = (source: string, id: string): Drawing | Undrawn => {
  const body = source.replace(preamble, '');
  const [kind = ''] = body.split(/[\s;]/);
  if (kind === '') return { because: 'it is empty' };
  if (!kinds.test(body)) return { because: `"${kind}" is not among the kinds of diagram that can be drawn` };
  const lines = body.split('\n');
  const kept = spelt(lines.filter((line) => !leftOut.test(line)).join('\n'));
  let svg: Element | undefined;
  try {
    [svg] = fromHtml(rendered(kept), { fragment: true, space: 'svg' }).children.filter(
      (node) => node.type === 'element',
    );
  } catch (error) {
    return { because: error instanceof Error ? error.message : String(error) };
  }
  if (!svg) return { because: 'it is empty' };
  const drawn = `${textOf(svg)} ${elementsOf(svg)
    .flatMap((element) => [data(element, 'Id'), data(element, 'From'), data(element, 'To')])
    .join(' ')}`.toLowerCase();
  const misread = elementsOf(svg).find((element) => /--|==|-\.|~~~/.test(data(element, 'Id')));
  if (misread) return { because: `"${data(misread, 'Id')}" could not be read` };
  const lost = written(kept).find((word) => !ofLanguage.has(word.toLowerCase()) && !drawn.includes(word.toLowerCase()));
  if (lost !== undefined) return { because: `the drawing would lose "${lost}"` };
  const [, title] = /^\s*(?:accTitle\s*:|title:?)\s*(.+)$/m.exec(source) ?? [];
  const things = elementsOf(svg).flatMap((element) =>
    element.properties['dataId'] === undefined ? [] : data(element, 'Label'),
  );
  const all = [...new Set(things.filter((thing) => thing !== ''))];
  const most = 5;
  const more = all.length > most ? ` ${words.andMore(all.length - most)}` : '';
  const name = title?.trim() ?? all.slice(0, most).join(', ') + more;
  return { svg: clean(svg, id), name, words: linesInWords(svg) };
};
