/** What only pages of the wiki need: the title out of the text, and relative links that lead to addresses. */
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginDefinition,
  type MdastPluginDefinition,
  type PluginFactoryContext,
} from 'satteri';
import { relativeAddress, wikiFile } from '../../domain/content/links/relative-links.ts';

const fileOf = ({ fileURL }: PluginFactoryContext): string | undefined =>
  fileURL && wikiFile(decodeURIComponent(fileURL.pathname));

const deepest = 6;

/**
 * Takes the first heading out of the text where it is the title, which the page shows above the text, and puts the others
 * a level lower where there are more of the first level: a page has one.
 */
export const titleOutOfText = (factory: PluginFactoryContext): MdastPluginDefinition | undefined => {
  if (fileOf(factory) === undefined) return undefined;
  return defineMdastPlugin({
    name: 'title-out-of-text',
    before(root, context) {
      const headings = root.children.filter((node) => node.type === 'heading');
      const [first] = headings;
      const { title } = (context.data as { astro?: { frontmatter?: { title?: unknown } } }).astro?.frontmatter ?? {};
      const isTitle =
        first?.depth === 1 && (title === undefined || title === context.textContent(first).replace(/\s+/g, ' ').trim());
      if (first && isTitle) context.removeNode(first);
      const rest = isTitle ? headings.slice(1) : headings;
      if (!rest.some(({ depth }) => depth === 1)) return;
      for (const heading of rest) {
        context.setProperty(heading, 'depth', Math.min(deepest, heading.depth + 1) as typeof heading.depth);
      }
    },
  });
};

/** Turns relative links to pages and folders into addresses from the root of the site. */
export const relativeLinks = (factory: PluginFactoryContext): HastPluginDefinition | undefined => {
  const file = fileOf(factory);
  if (file === undefined) return undefined;
  return defineHastPlugin({
    name: 'relative-links',
    element: {
      filter: ['a'],
      visit(link, context) {
        const { href } = link.properties;
        const address = typeof href === 'string' ? relativeAddress(href, file) : undefined;
        if (address !== undefined) context.setProperty(link, 'href', address);
      },
    },
  });
};
