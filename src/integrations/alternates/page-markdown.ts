/** Turns the main element of a built page into Markdown: its words, without what only serves a screen or a script. */
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers as defaultElements, toMdast, type Handle as ElementHandle } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { attribute, hasClass, isElement, textOf, type Element, type HtmlNode } from '../built/html.ts';

const element = (tagName: string, children: HtmlNode[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): HtmlNode => ({ type: 'text', value });
const holds = (node: Element, tags: RegExp): boolean =>
  node.children.some((child) => isElement(child) && (tags.test(child.tagName) || holds(child, tags)));

const leftOut = /^(nav|script|style|template|button|svg)$/;
const inLine =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|output|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
const choiceType = /^(radio|checkbox)$/;

/**
 * True for what the Markdown does without. The search leaves out repeated words as well; of those, tables and the
 * standing of the evidence stay, because they tell a reader something.
 */
const isLeftOut = (node: Element): boolean => {
  const { properties, tagName } = node;
  if (leftOut.test(tagName) || properties['hidden'] === true || properties['dataScreenOnly'] !== undefined) return true;
  if (attribute(node, 'ariaHidden') === 'true' || hasClass(node, 'needs-script')) return true;
  return properties['dataPagefindIgnore'] !== undefined && !hasClass(node, 'standing') && !holds(node, /^table$/);
};

/** What a field of a form holds, as text; it stands beside its label and needs room. A box of a task list stays one. */
const fieldValue = (field: Element): HtmlNode[] => {
  if (attribute(field, 'type') === 'checkbox') return [field];
  if (field.tagName === 'select') {
    const options = field.children
      .filter(isElement)
      .flatMap((child) => (child.tagName === 'optgroup' ? child.children.filter(isElement) : child));
    const chosen = options.find(({ properties }) => properties['selected']) ?? options[0];
    return [text(` ${chosen ? textOf(chosen) : ''} `)];
  }
  if (field.tagName === 'textarea') return [text(` ${textOf(field)} `)];
  return attribute(field, 'type') === 'hidden' ? [] : [text(` ${attribute(field, 'value') ?? ''} `)];
};

const isChoice = (node: HtmlNode): node is Element =>
  isElement(node) &&
  node.tagName === 'label' &&
  node.children.some((child) => isElement(child) && choiceType.test(attribute(child, 'type') ?? ''));

/** A choice of a form as an item of a task list: ticked when it is chosen. */
const choiceItem = (label: Element, page: string): Element => {
  const box = label.children.find((child) => isElement(child) && choiceType.test(attribute(child, 'type') ?? ''));
  return element('li', [
    ...(box ? [box] : []),
    ...readable(
      label.children.filter((child) => child !== box),
      page,
      true,
    ),
  ]);
};

/** The nodes without the space at their two ends, and whether there was any. */
const trimmed = (nodes: readonly HtmlNode[]): { before: boolean; inner: HtmlNode[]; after: boolean } => {
  const inner = [...nodes];
  const [first] = inner;
  const before = first?.type === 'text' && /^\s/.test(first.value);
  if (before) inner[0] = text(first.value.trimStart());
  const last = inner.at(-1);
  const after = last?.type === 'text' && /\s$/.test(last.value);
  if (after) inner[inner.length - 1] = text(last.value.trimEnd());
  return { before, inner, after };
};

/** A link to an absolute address; space at the ends of its words moves out of it. */
const link = (node: Element, children: readonly HtmlNode[], page: string): HtmlNode[] => {
  const href = attribute(node, 'href');
  if (href === undefined || !URL.canParse(href, page)) return [...children];
  const { before, inner, after } = trimmed(children);
  const needsRoom = before || hasClass(node, 'claim-mark');
  const absolute = element('a', inner, { href: new URL(href, page).href });
  return [...(needsRoom ? [text(' ')] : []), absolute, ...(after ? [text(' ')] : [])];
};

const isPictured = (node: HtmlNode): boolean => isElement(node) && (node.tagName === 'img' || holds(node, /^img$/));

/** The content of a table cell in one line: a cell of a Markdown table cannot hold blocks, so breaks stand between them. */
const inOneLine = (children: readonly HtmlNode[], page: string): HtmlNode[] => {
  const lines: HtmlNode[][] = [[]];
  const add = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (!isElement(node) || inLine.test(node.tagName)) {
        lines.at(-1)?.push(node);
      } else {
        lines.push([]);
        add(node.tagName === 'pre' && holds(node, /^a$/) ? partedCode(node, page) : node.children);
        lines.push([]);
      }
    }
  };
  add(children);
  return lines
    .filter((line) => line.some((node) => textOf(node).trim() !== '' || isPictured(node)))
    .map((line) => trimmed(line).inner)
    .flatMap((line, index) => (index === 0 ? line : [element('cell-break', []), ...line]));
};

/** Code with links in it: Markdown has no links in code, so the code is parted and the links hold theirs. */
const partedCode = (node: Element, page: string): HtmlNode[] =>
  node.children.flatMap((child): HtmlNode[] => {
    if (isElement(child) && child.tagName !== 'a' && holds(child, /^a$/)) return partedCode(child, page);
    const code = element('code', [text(isElement(child) || child.type === 'text' ? textOf(child) : '')]);
    if (textOf(code) === '') return [];
    return isElement(child) && child.tagName === 'a' ? link(child, [code], page) : [code];
  });

/** Preformatted text as code that is all text, but for its links. */
const preformatted = (node: Element, page: string): Element => {
  const inside = (one: Element): HtmlNode[] =>
    one.children.flatMap((child): HtmlNode[] => {
      if (!isElement(child)) return child.type === 'text' ? [child] : [];
      if (child.tagName === 'a') return link(child, [text(textOf(child))], page);
      return holds(child, /^a$/) ? inside(child) : [text(textOf(child))];
    });
  const className = [`language-${attribute(node, 'dataLanguage') ?? 'text'}`];
  return element('pre', [element('code', inside(node), { className })]);
};

/** One element as Markdown can say it; nothing, when it is left out. */
const readableElement = (node: Element, page: string, isInLine: boolean): HtmlNode[] => {
  const { tagName, properties } = node;
  if (isLeftOut(node)) return [];
  if (/^(input|select|textarea)$/.test(tagName)) return fieldValue(node);
  const children = readable(node.children, page, isInLine || /^(p|h\d|span|a|label|legend)$/.test(tagName));
  // A box that holds nothing still parts the words around it.
  if (tagName === 'div' && children.every((one) => one.type === 'text' && one.value.trim() === '')) return [text(' ')];
  // Code between ticks cannot break its line.
  const unbroken = children.map((one) => (isElement(one) && one.tagName === 'br' ? text(' ') : one));
  const as = (name: string, more: Element['properties'] = {}): HtmlNode[] => [
    element(name, children, { ...properties, ...more }),
  ];
  switch (tagName) {
    case 'a':
      return link(node, children, page);
    case 'code':
      return holds(node, /^a$/) ? partedCode(node, page) : [element('code', unbroken, properties)];
    case 'img':
      return as('img', { src: new URL(attribute(node, 'src') ?? '', page).href });
    case 'pre':
      return [preformatted(node, page)];
    case 'table': {
      const isCaption = (child: HtmlNode): child is Element => isElement(child) && child.tagName === 'caption';
      const captions = children.filter(isCaption).map((caption) => element('p', caption.children));
      return [
        ...captions,
        element(
          'table',
          children.filter((child) => !isCaption(child)),
        ),
      ];
    }
    case 'td':
    case 'th': {
      const align = properties['dataNumber'] === undefined ? {} : { align: 'right' };
      return [element(tagName, inOneLine(children, page), { ...properties, ...align })];
    }
    case 'aside':
      return as(hasClass(node, 'callout') ? 'blockquote' : 'div');
    case 'summary':
      return as(holds(node, /^h\d$/) ? 'div' : 'p');
    case 'label':
      return as(isInLine ? 'span' : 'p');
    default:
      return hasClass(node, 'callout-title') ? [element('p', [element('strong', children)])] : as(tagName);
  }
};

const isCode = (node: HtmlNode | undefined): node is Element =>
  node !== undefined && isElement(node) && node.tagName === 'code';

/** Code right behind code as one: Markdown cannot write the two without words between them. */
const withJoinedCode = (nodes: readonly HtmlNode[]): HtmlNode[] => {
  const result: HtmlNode[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (isCode(node) && isCode(before))
      result.splice(-1, 1, element('code', [...before.children, ...node.children], before.properties));
    else result.push(node);
  }
  return result;
};

const readable = (nodes: readonly HtmlNode[], page: string, isInLine: boolean): HtmlNode[] => {
  const result: HtmlNode[] = [];
  let choices: Element | undefined;
  for (const node of nodes) {
    if (isChoice(node) && !isInLine) {
      if (!choices) result.push((choices = element('ul', [])));
      choices.children.push(choiceItem(node, page));
    } else if (isElement(node)) {
      choices = undefined;
      result.push(...readableElement(node, page, isInLine));
    } else if (node.type === 'text') {
      result.push(node);
    }
  }
  return withJoinedCode(result);
};

/** The element without what is left out, in tags that Markdown has a word for. */
export const readableMain = (main: Element, page: string): Element =>
  element('main', readable(main.children, page, false));

/** Preformatted text with links stays HTML, because a fence of Markdown shows none. */
const preOf: ElementHandle = (state, node) =>
  holds(node, /^a$/) ? { type: 'html', value: toHtml(node) } : defaultElements.pre(state, node);

/** An address of mail that is a link between angle brackets; several of them, or one with a subject, are none. */
const bareMail = /^mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*$/;

const linkOf: Handle = Object.assign(
  ((node: { url: string }, parent, state, info) => {
    const isOdd = node.url.startsWith('mailto:') && !bareMail.test(node.url);
    const own = isOdd ? { ...state, options: { ...state.options, resourceLink: true } } : state;
    return defaultHandlers.link(node as Parameters<typeof defaultHandlers.link>[0], parent, own, info);
  }) satisfies Handle,
  { peek: defaultHandlers.link.peek },
);

/**
 * Markdown (GitHub's kind, for its tables) of a main element that {@link readableMain} made.
 */
export const pageMarkdown = (main: Element): string =>
  toMarkdown(
    toMdast(main, {
      handlers: {
        // The one tag of our own; HTML is the only way to break a line in a cell.
        'cell-break': () => ({ type: 'html', value: '<br>' }),
        pre: preOf,
      },
    }),
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      handlers: { link: linkOf },
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
