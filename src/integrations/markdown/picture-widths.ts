/** Pictures as wide as the text says: a file of that width is made of each, and one of twice it for screens that are fine. */
import { defineHastPlugin } from 'satteri';
import { sizedWords } from '../../domain/content/markup/picture-width.ts';

export const pictureWidths = defineHastPlugin({
  name: 'picture-widths',
  element: {
    filter: ['img'],
    visit(node, context) {
      const { alt, src } = node.properties;
      const { words, width } = sizedWords(typeof alt === 'string' ? alt : '');
      if (width === undefined) return;
      context.setProperty(node, 'alt', words);
      context.setProperty(node, 'width', width);
      // Of a file in public/ nothing is made.
      if (typeof src === 'string' && !/^[/\\]|^[a-z][\w+.-]*:/i.test(src))
        context.setProperty(node, 'densities', [1, 2]);
    },
  },
});
