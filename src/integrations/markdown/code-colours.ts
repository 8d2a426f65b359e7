/**
 * Code colours by class. The site's content security policy forbids inline styles, so each colour that Shiki would
 * write into a `style` attribute becomes one of {@link codeClasses}, which `src/styles/` defines for light and dark.
 */
import {
  transformerMetaHighlight,
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
} from '@shikijs/transformers';
import type { satteri } from '@astrojs/markdown-satteri';
import type { ShikiConfig } from 'astro';
import { closest } from 'fastest-levenshtein';
import { createCssVariablesTheme, getSingletonHighlighter, type ShikiTransformer } from 'shiki';
import { lineListFault } from '../../domain/content/markup/problems/fence-flags.ts';
import { words } from '../../words/words.ts';

type HastElement = Parameters<NonNullable<ShikiTransformer['pre']>>[0];

/** Languages that {@link highlight} knows, each with the name that a screen reader says. */
const languageNames = {
  bash: 'Shell',
  diff: 'Diff',
  json: 'JSON',
  sh: 'Shell',
  text: 'Text',
  ts: 'TypeScript',
  typescript: 'TypeScript',
  yaml: 'YAML',
  yml: 'YAML',
} as const;

const grammars = ['bash', 'diff', 'json', 'typescript', 'yaml'] as const;

/** Every class that coloured code may carry, besides those on lines and blocks; the stylesheet defines each. */
export const codeClasses = [
  'c-changed',
  'c-comment',
  'c-constant',
  'c-deleted',
  'c-function',
  'c-inserted',
  'c-keyword',
  'c-link',
  'c-parameter',
  'c-punctuation',
  'c-sign',
  'c-string',
  'c-string-expression',
] as const;

/** Colours as names instead of values; fonts stay upright, so that colour is the only thing a class stands for. */
export const theme = createCssVariablesTheme({ name: 'right-parts', variablePrefix: '--code-', fontStyle: false });

/** The class that says the same as an inline style, or undefined when the style says nothing a class must repeat. */
const classOfStyle = (style: string): string | undefined => {
  if (style.includes('user-select')) return 'c-sign';
  return /var\(--code-token-([a-z-]+)\)/.exec(style)?.[1]?.replace(/^/, 'c-');
};

/** Moves colours from style attributes to classes, everywhere in the element; a span that says nothing is unwrapped. */
const stylesToClasses = (element: HastElement): void => {
  element.children = element.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    stylesToClasses(child);
    const { style, ...properties } = child.properties;
    const added = typeof style === 'string' ? classOfStyle(style) : undefined;
    if (added) properties['class'] = added;
    child.properties = properties;
    return child.tagName === 'span' && Object.keys(properties).length === 0 ? child.children : [child];
  });
};

const element = (
  tagName: string,
  properties: HastElement['properties'],
  children: HastElement['children'],
): HastElement => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A block with its title above it, and room for the buttons that script adds. */
const inFigure = (pre: HastElement, title: string): HastElement =>
  element('figure', { class: 'code-block' }, [
    element('figcaption', {}, [
      element('span', {}, [{ type: 'text', value: title }]),
      element('span', { class: 'code-tools', 'data-screen-only': '' }, []),
    ]),
    pre,
  ]);

/** What stands after the language of a fence, without its title: `{3,7-9} focus=2-4 numbers`. */
const flagsOf = (meta: string | undefined): string => (meta ?? '').replace(/title=(?:"[^"]*"|'[^']*')/, '');

const linesIn = (list: string): ReadonlySet<number> =>
  new Set(
    list.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    }),
  );

/** Lines in focus and numbers, as a fence asks for them: `focus=2-4` and `numbers`. */
const focusAndNumbers: ShikiTransformer = {
  name: 'right-parts:focus-and-numbers',
  line(line, number) {
    const focus = /\bfocus=([\d,-]+)/.exec(flagsOf(this.options.meta?.__raw))?.[1];
    if (focus !== undefined && linesIn(focus).has(number)) this.addClassToHast(line, 'focused');
  },
  pre(pre) {
    const flags = flagsOf(this.options.meta?.__raw);
    if (/\bfocus=[\d,-]+/.test(flags)) this.addClassToHast(pre, 'has-focused');
    if (/(^|\s)numbers(\s|$)/.test(flags)) this.addClassToHast(pre, 'has-numbers');
  },
};

/**
 * Makes a block of code fit for the site, whoever coloured it (Astro for Markdown, {@link highlight} for components):
 * no inline styles, no theme's name, and a spoken name, because a block that scrolls can be focused. It is a group, not
 * a region: landmarks with one name each ("YAML code") would crowd the list of landmarks.
 */
const asOnThisSite: ShikiTransformer = {
  name: 'right-parts:as-on-this-site',
  preprocess(_code, options) {
    // A line that takes half a second, as the first ones do on a busy machine, would lose its colours in some builds.
    options.tokenizeTimeLimit = 0;
  },
  root(root) {
    const pre = root.children[0];
    if (pre?.type !== 'element') return;
    stylesToClasses(pre);
    const title = /title=(?:"([^"]*)"|'([^']*)')/
      .exec(this.options.meta?.__raw ?? '')
      ?.slice(1)
      .find(Boolean);
    const label = this.options.meta?.['label'] as string | undefined;
    const language = this.options.lang;
    const spoken = (languageNames as Record<string, string>)[language] ?? language;
    const state =
      [pre.properties['class'] ?? []]
        .flat()
        .join(' ')
        .match(/\bhas-\S+/g) ?? [];
    pre.properties = {
      ...(state.length > 0 ? { class: state.join(' ') } : {}),
      'data-language': language,
      tabindex: '0',
      role: 'group',
      'aria-label': label ?? title ?? words.code(spoken),
    };
    root.children = [inFigure(pre, label ?? title ?? spoken)];
  },
};

const transformers = [
  transformerMetaHighlight(),
  transformerNotationDiff(),
  transformerNotationHighlight(),
  transformerNotationFocus(),
  focusAndNumbers,
  asOnThisSite, // Last: it reads the classes that the others set.
];

/** Code in Markdown and MDX. A fence may carry `title="values.yaml"` and `{3,7-9}`. */
const coloured: { readonly syntaxHighlight: 'shiki'; readonly shikiConfig: ShikiConfig } = {
  syntaxHighlight: 'shiki',
  shikiConfig: { theme, transformers },
};

/**
 * The processor of Markdown with our colours of code, whatever the settings of Astro say: those warn of Shiki beside a
 * content security policy, because they cannot know that no style is left here.
 */
export const withCodeColours = (processor: ReturnType<typeof satteri>): ReturnType<typeof satteri> => {
  const createRenderer = processor.createRenderer.bind(processor);
  const createMdxRenderer = processor.createMdxRenderer?.bind(processor);
  processor.createRenderer = (shared) => createRenderer({ ...shared, ...coloured });
  if (createMdxRenderer)
    processor.createMdxRenderer = (shared, mdx) => createMdxRenderer({ ...shared, ...coloured }, mdx);
  return processor;
};

export interface HighlightOptions {
  /** Lines to mark, counted from 1: `3,7-9`. */
  readonly lines?: string | undefined;
  /** Lines in focus, in the same way. */
  readonly focus?: string | undefined;
  /** Numbers the lines. */
  readonly numbers?: boolean | undefined;
  /** What the code is, for screen readers; without it they hear the language. */
  readonly title?: string | undefined;
}

/**
 * Colours a piece of code at build, for components.
 *
 * @returns HTML of a figure with the title and one `<pre>`; marked lines carry the class `highlighted`.
 * @throws when the language is unknown or a marked line does not exist.
 */
export const highlight = async (code: string, language: string, options: HighlightOptions = {}): Promise<string> => {
  const { lines, focus, numbers = false, title } = options;
  if (!(language in languageNames)) {
    const known = Object.keys(languageNames);
    throw new Error(
      `${title ?? 'Code'}: no colours for the language "${language}", nearest: ${closest(language, known)}. ` +
        `Valid: ${known.join(', ')}.`,
    );
  }
  const count = code.replace(/\n$/, '').split('\n').length;
  for (const list of [lines, focus]) {
    const fault = list === undefined ? undefined : lineListFault(list, count);
    if (fault !== undefined) throw new Error(`${title ?? 'Code'}: ${fault}`);
  }
  const raw = [lines && `{${lines}}`, focus && `focus=${focus}`, numbers && 'numbers'].filter(Boolean).join(' ');
  const highlighter = await getSingletonHighlighter({ themes: [theme], langs: [...grammars] });
  return highlighter.codeToHtml(code.replace(/\n$/, ''), {
    lang: language,
    theme,
    transformers,
    meta: { ...(raw === '' ? {} : { __raw: raw }), ...(title === undefined ? {} : { label: title }) },
  });
};
