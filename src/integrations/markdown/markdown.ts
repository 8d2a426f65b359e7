/**
 * How Markdown and MDX become HTML: what the author writes stays plain, and the page gets links that know the base
 * path, headings that can be linked to, and tables that fit narrow screens and the content security policy.
 */
import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { slug } from 'github-slugger';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastNode,
  type HastPluginDefinition,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { isElement } from '../../domain/content/markup/problems/markup-problems.ts';
import { withPartedCells } from '../../domain/content/markup/table-rows.ts';
import { diagrams } from '../diagrams/diagrams.ts';
import { htmlTags } from '../entries/problems/html-tags.ts';
import { blockHtml } from './block-html.ts';
import { blocks } from './blocks.ts';
import { callouts, ownAnchors } from './callouts.ts';
import { fenceLanguages } from './fence-languages.ts';
import { pictureWidths } from './picture-widths.ts';
import { textDirection } from './right-to-left.ts';
import { spoken, tableCells, tableScroll } from './tables.ts';
import { termLinks } from './term-links.ts';
import { htmlLinks, relativeLinks, titleOutOfText } from './wiki-pages.ts';
import { words } from '../../words/words.ts';

/** A box of a task list says what it stands for; GFM leaves it without a name. */
const taskNames = defineHastPlugin({
  name: 'task-names',
  element: {
    filter: ['input'],
    visit(box, context) {
      context.setProperty(box, 'ariaLabel', box.properties['checked'] ? words.taskDone : words.taskToDo);
    },
  },
});

/** In Markdown `<name>` is often a placeholder; a browser would take it for a tag and show nothing. */
const placeholders = defineMdastPlugin({
  name: 'placeholders',
  html(node, context) {
    // A comment is for those who write the page.
    if (/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)) {
      context.removeNode(node);
      return;
    }
    const { tags, ends } = htmlTags(node.value);
    const unknown = new Set([...tags, ...ends].flatMap(({ name, offset }) => (isElement(name) ? [] : [offset])));
    if (unknown.size === 0) return;
    const value = node.value.replace(/</g, (sign, offset: number) => (unknown.has(offset) ? '&lt;' : sign));
    const inSentence = context.parent(node).type !== 'root';
    context.setProperty(node, 'value', inSentence || /<[a-z/]/i.test(value) ? value : `<p>${value}</p>`);
  },
});

/** An id for each heading of signs only, such as `## 🎉`, of whose words none could be made. */
const signHeadings = (): HastPluginDefinition => {
  let count = 0;
  return defineHastPlugin({
    name: 'sign-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, context) {
        if (heading.properties['id'] !== undefined || slug(context.textContent(heading)) !== '') return;
        count += 1;
        context.setProperty(heading, 'id', `section-${count}`);
      },
    },
  });
};

/**
 * Puts a link to itself beside each heading from h2 to h4. Beside, not inside: the heading keeps its own words as its
 * name in tables of contents, in search results and in a screen reader's list of headings.
 */
const headingAnchors = defineHastPlugin({
  name: 'heading-anchors',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(heading, context) {
      const { id } = heading.properties;
      if (typeof id !== 'string' || id === 'footnote-label') return;
      const text = spoken(context.textContent(heading));
      context.wrapNode(heading, {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['heading', `heading-${heading.tagName}`],
          ...(heading.properties.dir && { dir: heading.properties.dir }),
        },
        children: [
          {
            type: 'element',
            tagName: 'a',
            properties: {
              className: ['anchor'],
              href: `#${id}`,
              ariaLabel: words.linkToSection(text),
              'data-pagefind-ignore': '',
            },
            children: [
              {
                type: 'element',
                tagName: 'span',
                properties: { ariaHidden: 'true' },
                children: [{ type: 'text', value: '#' }],
              },
            ],
          },
        ],
      });
    },
  },
});

/** True when a link is called by its own address: paper need not say it twice. */
const saysAddress = (text: string, address: string): boolean =>
  [text, `https://${text}`, `http://${text}`].some((one) => one.replace(/\/$/, '') === address.replace(/\/$/, ''));

/**
 * Links and images, in Markdown or as a tag in MDX. Those written from the root (`/guide/`) get the base path in front;
 * links to other origins do not tell them which page a reader came from.
 */
const links = (base: string): HastPluginDefinition => {
  const prefix = base.replace(/\/$/, '');
  const attributeOf: Record<string, string> = { a: 'href', img: 'src' };
  const filter = Object.keys(attributeOf);
  const fix = (node: Readonly<HastNode>, tag: string, address: unknown, context: HastVisitorContext): void => {
    if (typeof address !== 'string') return;
    if (/^\/(?!\/)/.test(address)) context.setProperty(node, attributeOf[tag] ?? '', prefix + address);
    else if (tag === 'a' && /^(https?:)?\/\//i.test(address)) context.setProperty(node, 'rel', 'noreferrer');
  };
  const jsx = {
    filter,
    visit(node: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>, context: HastVisitorContext): void {
      const tag = node.name ?? '';
      const address = node.attributes.find((each) => 'name' in each && each.name === attributeOf[tag])?.value;
      fix(node, tag, address, context);
    },
  };
  return defineHastPlugin({
    name: 'links',
    element: {
      filter,
      visit(node, context) {
        const address = node.properties[attributeOf[node.tagName] ?? ''];
        fix(node, node.tagName, address, context);
        if (node.tagName === 'a' && typeof address === 'string' && saysAddress(context.textContent(node), address))
          context.setProperty(node, 'data-address', '');
      },
    },
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
  });
};

/**
 * The Markdown processor of the site, for `markdown.processor`; MDX uses it too.
 *
 * @param base the path under which the site is served, `/` or such as `/handbook/`
 */
export const markdownProcessor = (base: string) => {
  const processor = satteri({
    // Quotes only: a dash made of two hyphens would break the flags of commands in prose.
    features: {
      smartPunctuation: { quotes: true, dashes: false, ellipses: false },
      definitionList: true,
      gfm: { footnotes: { label: words.footnotes, backLabel: words.backToReference } },
      directive: true, // The plug-in of callouts puts other colons back.
    },
    mdastPlugins: [
      ownAnchors,
      titleOutOfText,
      htmlLinks,
      callouts,
      blocks,
      fenceLanguages,
      diagrams,
      blockHtml,
      placeholders,
    ],
    hastPlugins: [
      textDirection,
      tableCells,
      taskNames,
      tableScroll,
      termLinks(new URL('../../../content/glossary/', import.meta.url)),
      signHeadings,
      satteriHeadingIdsPlugin(), // Astro runs it again at the end and keeps the ids it finds.
      headingAnchors,
      relativeLinks,
      links(base),
      pictureWidths,
    ],
  });
  const createRenderer = processor.createRenderer.bind(processor);
  const createMdxRenderer = processor.createMdxRenderer?.bind(processor);
  processor.createRenderer = async (shared) => {
    const { render } = await createRenderer(shared);
    return { render: (text, options) => render(withPartedCells(text), options) };
  };
  if (createMdxRenderer)
    processor.createMdxRenderer = async (shared, mdx) => {
      const renderer = await createMdxRenderer(shared, mdx);
      return { process: (text, path, fields) => renderer.process(withPartedCells(text), path, fields) };
    };
  return processor;
};
