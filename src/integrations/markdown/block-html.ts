/** Blocks of HTML among the words of a paragraph, which may hold none: a browser would end it there, and find its end later. */
import { defineMdastPlugin } from 'satteri';
import { htmlTags } from '../entries/problems/html-tags.ts';

const blocks =
  /^(?:address|article|aside|blockquote|center|details|div|dl|figure|h[1-6]|hr|[ou]l|p|pre|section|table)$/;

/** A paragraph that holds such a block is a box, which looks the same. */
export const blockHtml = defineMdastPlugin({
  name: 'block-html',
  html(node, context) {
    const parent = context.parent(node);
    if (parent.type !== 'paragraph' || !htmlTags(node.value).tags.some(({ name }) => blocks.test(name))) return;
    context.setProperty(parent, 'data', { ...parent.data, hName: 'div' });
  },
});
