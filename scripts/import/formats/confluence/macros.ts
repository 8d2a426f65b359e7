/** What the macros of Confluence are in Markdown: callouts, code, what folds, tasks, badges; tables that Markdown cannot hold stay HTML. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BlockContent, Html, RootContent } from 'mdast';
import { elementsIn as walk } from '../../../../src/integrations/built/html.ts';
import { codeTitle, label } from '../../text/lines.ts';
import { isElement, withOuterBlanks } from './outer-blanks.ts';

export const classesOf = (node: Element): readonly string[] => {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
};

const has = (node: Element, name: string): boolean => classesOf(node).includes(name);

/** All elements within a node, in the order of the text, as they stand when they are asked for. */
export const elementsIn = (node: Root | Element): Element[] => [...walk(node)];

/** The first element within a node that is the one looked for. */
export const find = (node: Root | Element, isIt: (one: Element) => boolean): Element | undefined =>
  walk(node).find(isIt);

const withClass = (node: Element, name: string): Element | undefined => find(node, (one) => has(one, name));

export const textIn = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';

const words = (node: Nodes | undefined): string => (node === undefined ? '' : textIn(node).replace(/\s+/g, ' ').trim());

const raw = (value: string): Html => ({ type: 'html', value });

const calloutOf: Readonly<Record<string, string>> = {
  information: 'note',
  info: 'note',
  tip: 'tip',
  note: 'caution',
  warning: 'danger',
  error: 'danger',
};

/** Kind of the callout that an element is; Confluence's yellow note asks for care, its red warning tells of danger. */
const calloutIn = (node: Element): string | undefined => {
  const [, modern] =
    /\bconfluence-information-macro-(information|tip|note|warning|error)\b/.exec(classesOf(node).join(' ')) ?? [];
  if (modern !== undefined) return calloutOf[modern];
  if (!has(node, 'panelMacro')) return undefined;
  const table = find(node, ({ tagName }) => tagName === 'table');
  const [, old = ''] = /\b(info|tip|note|warning)Macro\b/.exec(table ? classesOf(table).join(' ') : '') ?? [];
  return calloutOf[old];
};

const isFold = (node: Element): boolean => has(node, 'expand-container');
const isCode = (node: Element): boolean =>
  find(node, ({ tagName }) => tagName === 'pre') !== undefined && (has(node, 'code') || has(node, 'preformatted'));
const isPanel = (node: Element): boolean => has(node, 'panel') && withClass(node, 'panelContent') !== undefined;
const isBlock = (node: Element): boolean =>
  calloutIn(node) !== undefined || isFold(node) || (isPanel(node) && !isCode(node));

/** How many blocks stand within each other in an element, itself included. */
const depthOf = (node: Element): number =>
  Number(isBlock(node)) + Math.max(0, ...node.children.filter(isElement).map(depthOf));

const block = (state: State, name: string, title: string, node: Element, body: Element | undefined): BlockContent[] => {
  const colons = ':'.repeat(2 + depthOf(node));
  return [
    raw(`${colons}${name}${label(title)}`),
    ...(body === undefined ? [] : (state.toFlow(state.all(body)) as BlockContent[])),
    raw(colons),
  ];
};

/** Languages under the names that highlighters of today know. */
const languages: Readonly<Record<string, string>> = {
  text: '',
  none: '',
  plain: '',
  py: 'python',
  jscript: 'js',
  actionscript3: '',
  'c#': 'csharp',
};

const codeIn = (node: Element): RootContent[] => {
  const pre = find(node, ({ tagName }) => tagName === 'pre');
  const settings = String(pre?.properties['dataSyntaxhighlighterParams'] ?? '');
  const [, brush = ''] = /\bbrush:\s*([^;\s]+)/.exec(settings) ?? [];
  const title = words(withClass(node, 'codeHeader') ?? withClass(node, 'preformattedHeader'));
  const lang = languages[brush.toLowerCase()] ?? brush.toLowerCase();
  return [
    {
      type: 'code',
      lang: lang === '' && title !== '' ? 'text' : lang || null,
      meta: title === '' ? null : codeTitle(title),
      value: pre ? textIn(pre).replace(/\n$/, '') : '',
    },
  ];
};

const flat = new Set('a abbr b br code del em i img ins kbd mark p q s small span strong sub sup time u'.split(' '));

/** True for a table that Markdown can hold: cells of a line each, none of them over several rows or columns. */
const isPlainTable = (node: Element): boolean =>
  elementsIn(node)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .every(
      (one) =>
        Number(one.properties['colSpan'] ?? 1) === 1 &&
        Number(one.properties['rowSpan'] ?? 1) === 1 &&
        one.children.filter((child) => isElement(child) && child.tagName === 'p').length <= 1 &&
        elementsIn(one).every((inner) => flat.has(inner.tagName)),
    ) && elementsIn(node).filter(({ tagName }) => tagName === 'table').length === 0;

const kept = new Set(['href', 'src', 'alt', 'colSpan', 'rowSpan', 'scope']);

const plainHtml = (node: Element): Element => ({
  ...node,
  properties: Object.fromEntries(Object.entries(node.properties).filter(([name]) => kept.has(name))),
  children: node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text')
      return [{ ...child, value: node.tagName === 'pre' ? child.value : child.value.replace(/\s+/g, ' ') }];
    if (!isElement(child)) return [];
    const inner = plainHtml(child);
    return ['span', 'div', 'colgroup', 'font'].includes(child.tagName)
      ? child.tagName === 'colgroup'
        ? []
        : inner.children
      : [inner];
  }),
});

const div: Handle = (state, node: Element) => {
  const kind = calloutIn(node);
  if (kind !== undefined) {
    const title = find(node, (one) => has(one, 'title'));
    const body =
      withClass(node, 'confluence-information-macro-body') ??
      elementsIn(node).findLast(({ tagName }) => tagName === 'td');
    return block(state, kind, words(title), node, body);
  }
  if (isFold(node))
    return block(
      state,
      'details',
      words(withClass(node, 'expand-control-text')) || 'More',
      node,
      withClass(node, 'expand-content'),
    );
  if (isCode(node)) return codeIn(node);
  if (isPanel(node))
    return block(state, 'note', words(withClass(node, 'panelHeader')), node, withClass(node, 'panelContent'));
  if (has(node, 'toc-macro')) return [];
  return defaultHandlers.div(state, node);
};

const span: Handle = (state, node: Element) => {
  if (has(node, 'status-macro') || has(node, 'aui-lozenge')) {
    const text = words(node);
    return text === '' ? [] : raw(`:badge${label(text)}`);
  }
  if (has(node, 'aui-icon')) return [];
  const { id } = node.properties;
  if (has(node, 'confluence-anchor-link') && typeof id === 'string' && /^[\w-]+$/.test(id))
    return raw(`<span id="${id}"></span>`);
  return defaultHandlers.span(state, node);
};

const a: Handle = (state, node: Element) => {
  const { href } = node.properties;
  const isPerson = has(node, 'confluence-userlink') || has(node, 'user-mention');
  return isPerson || typeof href !== 'string' || href === '' ? state.all(node) : defaultHandlers.a(state, node);
};

const img: Handle = (state, node: Element) => {
  if (!has(node, 'emoticon')) return defaultHandlers.img(state, node);
  const { dataEmojiFallback, alt } = node.properties;
  return { type: 'text', value: String(dataEmojiFallback ?? alt ?? '') };
};

const table: Handle = (state, node: Element) =>
  isPlainTable(node)
    ? defaultHandlers.table(state, node)
    : // A blank line would end the HTML.
      raw(
        toHtml(plainHtml(node))
          .replace(/\n(?=\s*\n)/g, '\n&#8203;')
          .replace(/^\n|\n$/g, ''),
      );

const li: Handle = (state, node: Element) => {
  const item = defaultHandlers.li(state, node);
  return node.properties['dataInlineTaskId'] === undefined ? item : { ...item, checked: has(node, 'checked') };
};

const heading =
  (handle: Handle): Handle =>
  (state, node: Element, parent) => {
    const made = handle(state, node, parent) as { children: unknown[] };
    const { id } = node.properties;
    // Confluence makes anchors of the title of the page and the words of the heading.
    if (typeof id === 'string' && id !== '' && !/[\s{}]/.test(id) && made.children.length > 0)
      made.children.push(raw(` {#${id}}`));
    return made as ReturnType<Handle>;
  };

const headings = Object.fromEntries(
  (['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name) => [name, heading(defaultHandlers[name])]),
);

/** Some elements of a page as Markdown. */
export const markdownOf = (nodes: readonly ElementContent[]): string =>
  toMarkdown(
    toMdast(
      { type: 'root', children: nodes.flatMap(withOuterBlanks) },
      { handlers: { ...headings, a, div, span, img, table, li } },
    ),
    {
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      bullet: '-',
      rule: '-',
      emphasis: '_',
      listItemIndent: 'one',
    },
  ).trim();

/** Macros that have a place here. */
export const drawn = new Set(
  'info tip note warning panel code noformat expand toc status section column excerpt anchor'.split(' '),
);
