/**
 * Callouts as people write them elsewhere: `> [!NOTE]` as on GitHub, and `:::note` as in generators of documentation. Every
 * other colon is a word: without this, `nginx:latest` would lose its end.
 */
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { isBlock } from '../../domain/content/blocks.ts';
import { calloutNamed, type NamedCallout } from '../../domain/content/callouts.ts';

type MdastNode = Parameters<NonNullable<MdastPluginDefinition['paragraph']>>[0];

/**
 * What makes a block a callout that looks and is called as <Callout> is. It is no landmark: a page may have ten of one name
 * ("Note"), which would crowd the list of landmarks.
 */
const aside = ({ kind, name }: NamedCallout, title: string | undefined) => ({
  hName: 'aside',
  hProperties: {
    className: ['callout'],
    role: 'note',
    'data-kind': kind,
    ariaLabel: title === undefined ? name : `${name}: ${title}`,
  },
});

const titleLine = ({ name }: NamedCallout, title: MdastNode['children']): MdastNode => ({
  type: 'paragraph',
  data: { hProperties: { className: ['callout-title'] } } as NonNullable<MdastNode['data']>,
  children:
    title.length === 0
      ? [{ type: 'text', value: name }]
      : [
          { type: 'emphasis', data: { hName: 'span' }, children: [{ type: 'text', value: `${name}.` }] },
          { type: 'text', value: ' ' },
          ...title,
        ],
});

const sourceOf = (source: string, { position }: Pick<MdastNode, 'position'>): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

export const callouts = defineMdastPlugin({
  name: 'callouts',
  options: { position: true },
  blockquote(quote, context) {
    const [first] = quote.children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || text?.type !== 'text') return;
    const [line = '', word = '', title = ''] = /^\[!(\w+)\][^\S\n]*([^\n]*)(?:\n|$)/.exec(text.value) ?? [];
    const callout = calloutNamed(word);
    if (!callout) return;
    const rest = text.value.slice(line.length);
    if (rest !== '') context.setProperty(text, 'value', rest);
    else if (first.children.length > 1) context.removeNode(text);
    else context.removeNode(first);
    context.prependChild(quote, titleLine(callout, title === '' ? [] : [{ type: 'text', value: title }]));
    context.setProperty(quote, 'data', aside(callout, title || undefined));
  },
  containerDirective(block, context) {
    if (isBlock(block.name)) return;
    const callout = calloutNamed(block.name);
    // The check of content has refused other names; in development the words stay.
    if (!callout) {
      context.setProperty(block, 'data', { hName: 'div' });
      return;
    }
    const [label] = block.children;
    const isLabel = label?.type === 'paragraph' && label.data?.directiveLabel === true;
    const [, beside = ''] = /^:{3,}[\w-]+[^\S\n]+([^[{\n][^\n]*)/.exec(sourceOf(context.source, block)) ?? [];
    const title = isLabel ? context.textContent(label) : beside.trim();
    const words: MdastNode['children'] = isLabel
      ? [...label.children]
      : title === ''
        ? []
        : [{ type: 'text', value: title }];
    if (isLabel) context.removeNode(label);
    context.prependChild(block, titleLine(callout, words));
    context.setProperty(block, 'data', aside(callout, title || undefined));
  },
  leafDirective(block, context) {
    context.replaceNode(block, {
      type: 'paragraph',
      children: [{ type: 'text', value: sourceOf(context.source, block) }],
    });
  },
  textDirective(word, context) {
    if (word.name === 'badge' && word.children.length > 0) {
      context.setProperty(word, 'data', { hName: 'span', hProperties: { className: ['badge'] } });
      return;
    }
    context.replaceNode(word, { type: 'text', value: sourceOf(context.source, word) });
  },
});

const ownAnchor = /\s*\{#([\w-]+)\}\s*$/;

/** Headings that name their own anchor at their end: `## Ports {#ports}`. Other braces are words. */
export const ownAnchors = defineMdastPlugin({
  name: 'own-anchors',
  heading(heading, context) {
    const last = heading.children.at(-1);
    const [, id] = (last?.type === 'text' && ownAnchor.exec(last.value)) || [];
    if (last?.type !== 'text' || id === undefined) return;
    context.setProperty(last, 'value', last.value.replace(ownAnchor, ''));
    context.setProperty(heading, 'data', { hProperties: { id } });
  },
});
