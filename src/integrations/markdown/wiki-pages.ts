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
 * Levels of headings as a page shows them, one after the other: below the title without a gap, and each below those that
 * it was written under. Whoever walks a page by its headings would take a gap for something missed.
 */
const levels = (): ((written: number) => number) => {
  const above: { readonly written: number; readonly shown: number }[] = [];
  return (written) => {
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const shown = Math.min(deepest, (above.at(-1)?.shown ?? 1) + 1);
    above.push({ written, shown });
    return shown;
  };
};

/**
 * Takes the first heading out of the text where it is the title, which the page shows above the text, and closes up the
 * levels of the others, of which none is the first.
 */
export const titleOutOfText = (factory: PluginFactoryContext): MdastPluginDefinition | undefined => {
  if (fileOf(factory) === undefined) return undefined;
  const shownAt = levels();
  // Begin and end of a heading may stand apart, with Markdown between them.
  let shown = 1;
  return defineMdastPlugin({
    name: 'title-out-of-text',
    before(root, context) {
      const first = root.children.find((node) => node.type === 'heading');
      // Quotes are curly in the text by now.
      const plain = (words: string): string =>
        words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
      const { title } = (context.data as { astro?: { frontmatter?: { title?: unknown } } }).astro?.frontmatter ?? {};
      const isTitle =
        first?.depth === 1 &&
        (title === undefined || (typeof title === 'string' && plain(title) === plain(context.textContent(first))));
      if (first && isTitle) context.removeNode(first);
    },
    heading(node, context) {
      context.setProperty(node, 'depth', shownAt(node.depth) as typeof node.depth);
    },
    html(node, context) {
      const value = node.value.replace(/<(\/?)h([1-6])(?=[\s>])/gi, (_, end: string, written: string) => {
        if (end === '') shown = shownAt(Number(written));
        return `<${end}h${shown}`;
      });
      if (value !== node.value) context.setProperty(node, 'value', value);
    },
  });
};

/** Links to other origins, written as HTML: as those of Markdown they do not tell them which page a reader came from. */
export const htmlLinks = (factory: PluginFactoryContext): MdastPluginDefinition | undefined => {
  if (fileOf(factory) === undefined) return undefined;
  return defineMdastPlugin({
    name: 'html-links',
    html(node, context) {
      const value = node.value.replace(
        /<a(?=\s)(?![^>]*\srel=)(?=[^>]*\shref=["']?(?:https?:)?\/\/)/gi,
        '<a rel="noreferrer"',
      );
      if (value !== node.value) context.setProperty(node, 'value', value);
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
