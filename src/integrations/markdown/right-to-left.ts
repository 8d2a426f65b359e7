/** Texts that are written from right to left, such as Arabic and Hebrew, on a page whose interface is not. */
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction that the first letter of a text asks for, where it is not that of the page. */
const directionOf = (text: string): 'rtl' | undefined => {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter !== undefined && rightToLeft.test(letter) ? 'rtl' : undefined;
};

/**
 * Gives a block the direction of its first letter, so that its lines begin, its bullets stand and its stops fall where
 * readers of its language look for them. A paragraph of the other direction within such a block says so itself.
 */
export const textDirection = (): HastPluginDefinition => {
  let holdsSome = false;
  return defineHastPlugin({
    name: 'text-direction',
    before(_, { source }) {
      holdsSome = rightToLeft.test(source);
    },
    element: {
      filter: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'table'],
      visit(block, context) {
        if (!holdsSome) return;
        const direction = directionOf(context.textContent(block));
        if (direction) context.setProperty(block, 'dir', direction);
        else if (block.tagName === 'p') context.setProperty(block, 'dir', 'ltr');
      },
    },
  });
};
