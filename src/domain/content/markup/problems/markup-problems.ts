/**
 * What content may not hold, because it would reach beyond its page: code, foreign frames and pictures, addresses that
 * run something. What may stand is listed; everything else is refused, so that nothing new slips through.
 */
import { closest } from 'fastest-levenshtein';
import { besideProblem, imageProblem, linkProblem, withoutWords } from './address-problems.ts';
import {
  isTag,
  lineOf,
  literal,
  nodesOf,
  writtenAttributes,
  type MarkdownNode,
  type TextProblem,
} from '../markdown-tree.ts';
import { tags as ofAuthors } from '../tags.ts';
import { sizedWords } from '../picture-width.ts';

/** A start tag of HTML: in MDX from the tree, in Markdown from the text between `<` and `>`. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly line: number;
}

const elements = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption ' +
    'figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source ' +
    'span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);

const attributes = new Set(
  (
    'align alt border cellpadding cellspacing cite class classname color cols colspan datetime decoding dir headers ' +
    'height href hreflang id lang loading media name nowrap open rel reversed role rowspan rows scope size sizes span ' +
    'src srcset start summary tabindex target title type valign value width'
  ).split(' '),
);

const insteadOf: Readonly<Record<string, string>> = {
  script: 'Take it out: what a page does is code, in src/.',
  style: 'Take it out: how a page looks is in the style sheets, in src/.',
  ...Object.fromEntries(
    ['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'video', 'audio', 'track'].map((name) => [
      name,
      'Write a link to what it would show.',
    ]),
  ),
  ...Object.fromEntries(
    ['form', 'input', 'button', 'select', 'option', 'textarea', 'label', 'fieldset'].map((name) => [
      name,
      'Take it out: nobody answers a form in content. A task list is written "- [ ] task".',
    ]),
  ),
  ...Object.fromEntries(
    ['html', 'head', 'body', 'base', 'meta', 'link', 'title', 'noscript', 'template', 'slot'].map((name) => [
      name,
      'Take it out: the page around the text is written by its layout.',
    ]),
  ),
  svg: 'Save the drawing as a file and show it: ![what it shows](./drawing.svg).',
  math: 'Write the formula as text or as code.',
};

/** True for a name that HTML gives to something, allowed here or not; other names are placeholders, such as <name>. */
export const isElement = (name: string): boolean =>
  elements.has(name) || Object.hasOwn(insteadOf, name) || name.includes(':');

const attributeProblems = (tag: string, name: string, value: string): string[] => {
  const plain = name.toLowerCase();
  if (plain.startsWith('on')) return [`${name} on <${tag}> would run code. Take it out.`];
  if (plain === 'style') return [`style on <${tag}> is dropped by the policy of the site. Take it out.`];
  if (plain === 'href') return [...linkProblem(value), ...besideProblem(tag, plain, value)];
  if (plain === 'src') return [...imageProblem(value), ...besideProblem(tag, plain, value)];
  if (plain === 'srcset') {
    return value.split(',').flatMap((one) => {
      const [address = ''] = one.trim().split(/\s/);
      return [...imageProblem(address), ...besideProblem(tag, plain, address)];
    });
  }
  if (attributes.has(plain) || plain.startsWith('aria-')) return [];
  return [`${name} may not stand on <${tag}>. Take it out, or use ${closest(plain, [...attributes])}.`];
};

/** Why a start tag of HTML may not stand in content; empty when it may. */
export const htmlProblems = ({ name, attributes: written, line }: HtmlTag, inMdx = false): TextProblem[] => {
  const tag = name.toLowerCase();
  const messages = elements.has(tag)
    ? written.flatMap((attribute) => attributeProblems(tag, attribute.name, attribute.value))
    : [
        `<${name}> may not stand in content. ${(Object.hasOwn(insteadOf, tag) ? insteadOf[tag] : undefined) ?? `Nearest that may: <${closest(name, inMdx ? [...elements, ...Object.keys(ofAuthors)] : [...elements])}>.`}`,
      ];
  if (tag === 'img' && !written.some((attribute) => attribute.name === 'alt')) {
    messages.push(withoutWords(written.find((attribute) => attribute.name === 'src')?.value ?? ''));
  }
  return messages.map((message) => ({ line, message }));
};

// Comments hold anything but their own end.
const onlyComments = /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/;

const workedOut = (expression: string): string =>
  `{${expression.trim().slice(0, 60)}} would be worked out while the site is built. Write the text itself, a tag that reads a number ` +
  'from content, such as <Num id="…" />, or a brace as \\{. Only comments, {/* like this */}, may stand in braces.';

const tagProblems = (node: MarkdownNode): string[] => {
  const name = node.name ?? '';
  return writtenAttributes(node).flatMap((attribute) => {
    if (attribute.name === undefined) return [`{…} inside <${name}> hides what is handed over. Write each attribute.`];
    if (typeof attribute.value !== 'object' || attribute.value === null) return [];
    return literal(attribute.value.value) === undefined
      ? [
          `${attribute.name}={${attribute.value.value.slice(0, 60)}} on <${name}> would be worked out while the site is built. ` +
            "Write the value itself: a text between quotes, a number, or a list such as ['one', 'two'] between braces.",
        ]
      : [];
  });
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** A tag of MDX in lower case as the HTML that it becomes. */
const asHtml = (node: MarkdownNode): HtmlTag => ({
  name: node.name ?? '',
  line: lineOf(node),
  attributes: writtenAttributes(node).flatMap(({ name, value }) =>
    name === undefined
      ? []
      : [{ name, value: typeof value === 'object' && value ? textOf(literal(value.value)) : (value ?? '') }],
  ),
});

const conflict =
  'a conflict that Git left begins here. Keep one side of it, and take out its lines of <<<<<<<, ======= and >>>>>>>.';

/**
 * What a text may not hold.
 * @param htmlTags the start tags in a piece of HTML, with their lines counted from 1; asked for Markdown only
 */
export const markupProblems = (
  tree: MarkdownNode,
  htmlTags: (html: string) => { readonly tags: readonly HtmlTag[]; readonly problems: readonly TextProblem[] },
): TextProblem[] => {
  const nodes = nodesOf(tree);
  const pictured = new Set(nodes.flatMap(({ type, identifier }) => (type === 'imageReference' ? [identifier] : [])));
  return nodes.flatMap((node): TextProblem[] => {
    const line = lineOf(node);
    const at = (messages: readonly string[]) => messages.map((message) => ({ line, message }));
    const { value, url = '' } = node;
    switch (node.type) {
      case 'mdxjsEsm':
        return at([
          'import and export are code, and content holds none: tags need no import. A sentence that begins with one of the words must begin with another.',
        ]);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return onlyComments.test(value ?? '') || literal(value ?? '') !== undefined ? [] : at([workedOut(value ?? '')]);
      case 'link':
        return at(linkProblem(url));
      case 'definition':
        return at(pictured.has(node.identifier) ? imageProblem(url) : linkProblem(url));
      case 'image':
        return at([
          ...(url.trim() === ''
            ? ['a picture has no address. Write that of its file between its brackets.']
            : imageProblem(url)),
          ...(sizedWords(node.alt ?? '').words.trim() === '' ? [withoutWords(url)] : []),
        ]);
      case 'imageReference':
        return at(sizedWords(node.alt ?? '').words.trim() === '' ? [withoutWords(node.identifier ?? '')] : []);
      case 'text': {
        const above = /^<{7}(?: .*)?$/m.exec(value ?? '');
        return above
          ? [{ line: line + (value ?? '').slice(0, above.index).split('\n').length - 1, message: conflict }]
          : [];
      }
      case 'html': {
        const { tags, problems } = htmlTags(value ?? '');
        const known = tags.filter(({ name }) => isElement(name.toLowerCase())).flatMap((tag) => htmlProblems(tag));
        return [...known, ...problems].map((problem) => ({ ...problem, line: problem.line + line - 1 }));
      }
      default:
        return isTag(node) && node.name
          ? [...at(tagProblems(node)), ...(/^[A-Z]/.test(node.name) ? [] : htmlProblems(asHtml(node), true))]
          : [];
    }
  });
};

/** Pictures that a text shows from a file of this site, with the line on which each stands. */
export const imagesOf = (tree: MarkdownNode): { readonly url: string; readonly line: number }[] => {
  const nodes = nodesOf(tree);
  const pictured = new Set(nodes.flatMap(({ type, identifier }) => (type === 'imageReference' ? [identifier] : [])));
  return nodes.flatMap((node) => {
    const shown =
      node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier))
        ? node.url
        : isTag(node) && node.name === 'img'
          ? asHtml(node).attributes.find(({ name }) => name === 'src')?.value
          : undefined;
    return shown && imageProblem(shown).length === 0 ? [{ url: shown, line: lineOf(node) }] : [];
  });
};
