/** Tabs, steps, cards, trees of files and what folds: blocks between colons as the HTML that the tags of MDX make too. */
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { isBlock, type BlockName } from '../../domain/content/blocks.ts';

type MdastNode = Parameters<NonNullable<MdastPluginDefinition['paragraph']>>[0];
type Data = NonNullable<MdastNode['data']>;

const box = (className: string, more: Readonly<Record<string, string>> = {}): Data =>
  ({ hName: 'div', hProperties: { className: [className], ...more } }) as Data;

const dataOf: Readonly<Record<Exclude<BlockName, 'details'>, (title: string) => Data>> = {
  tabs: () => box('tabs'),
  // Named, so that it is known which part is read; a region each would be too many to walk through.
  tab: (title) => box('tab', { role: 'group', ariaLabel: title }),
  steps: () => box('steps'),
  cards: () => box('cards'),
  card: () => box('card'),
  'file-tree': () => box('file-tree'),
};

export const blocks = defineMdastPlugin({
  name: 'blocks',
  containerDirective(block, context) {
    if (!isBlock(block.name)) return;
    const [first] = block.children;
    const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
    const title = label ? context.textContent(label).replace(/\s+/g, ' ').trim() : '';
    const words = label ? [...label.children] : [];
    if (label) context.removeNode(label);
    if (block.name === 'details') {
      context.setProperty(block, 'data', {
        hName: 'details',
        hProperties: block.attributes && 'open' in block.attributes ? { open: true } : {},
      });
      context.prependChild(block, { type: 'paragraph', data: { hName: 'summary' }, children: words });
      return;
    }
    context.setProperty(block, 'data', dataOf[block.name](title));
    if (words.length > 0) {
      const className = [`${block.name}-title`];
      context.prependChild(block, { type: 'paragraph', data: { hProperties: { className } } as Data, children: words });
    }
  },
});
