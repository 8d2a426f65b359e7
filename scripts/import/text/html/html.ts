/** HTML within Markdown, as far as it may stand on this site: what says something stays, looks and code go. */
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Token } from 'parse5';
import { withWidth } from '../picture-words.ts';
import { readTags } from '../../../../src/integrations/entries/problems/html-tags.ts';
import { elementsIn, valueText } from '../../../../src/integrations/built/html.ts';
import { htmlProblems, isElement } from '../../../../src/domain/content/markup/problems/markup-problems.ts';

export interface HtmlToken {
  readonly name: string;
  readonly kind: 'start' | 'end';
  readonly alone: boolean;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly start: number;
  readonly end: number;
}

const ofAddresses = new Set(['href', 'src', 'cite', 'data', 'poster']);
/** An address as browsers read it, whichever way its value was broken. */
const addressIn = (written: string): string => written.trim().replace(/[\t\r\n]/g, '');

/** The tags of some HTML, with their places. */
export const tokensOf = (html: string): HtmlToken[] => {
  const tokens: HtmlToken[] = [];
  const add = (kind: HtmlToken['kind'], { tagName: name, selfClosing, attrs, location }: Token.TagToken) =>
    void tokens.push({
      name,
      kind,
      alone: selfClosing || voids.has(name),
      attributes: attrs.map((one) => (ofAddresses.has(one.name) ? { ...one, value: addressIn(one.value) } : one)),
      start: location?.startOffset ?? 0,
      end: location?.endOffset ?? 0,
    });
  readTags(html, { onStartTag: (tag) => add('start', tag), onEndTag: (tag) => add('end', tag) });
  return tokens;
};

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What an attribute of a tag says. */
export const value = (token: HtmlToken, name: string): string | undefined =>
  token.attributes.find((one) => one.name === name)?.value;

/** Scripts that put in their place what the page shows at their own address: code, or the recording of a terminal. */
const shownByScript = /^(?:https?:)?(\/\/(?:gist\.github\.com\/[\w-]+\/\w+|asciinema\.org\/a\/\w+))\.js(?:[?#]|$)/;

/** True for a script that stands for something to see. */
export const isShowing = (token: HtmlToken): boolean =>
  token.name === 'script' && shownByScript.test(value(token, 'src') ?? '');

/** True for the begin of what browsers do not show. What has a name may be shown by a script later on. */
export const isHidden = ({ kind, alone, attributes }: HtmlToken): boolean =>
  kind === 'start' &&
  !alone &&
  attributes.some(({ name }) => name === 'hidden') &&
  !attributes.some(({ name }) => name === 'id');

/** Where something embedded comes from, and what to call it. */
export const embedded = (token: HtmlToken, inside: string): { url: string | undefined; words: string } => {
  const source =
    (token.name === 'script' ? shownByScript.exec(value(token, 'src') ?? '')?.[1] : undefined) ??
    value(token, 'src') ??
    value(token, 'data') ??
    tokensOf(inside)
      .map((one) => value(one, 'src'))
      .find(Boolean);
  const title = value(token, 'title') ?? value(token, 'aria-label');
  const host = source !== undefined && URL.canParse(source, 'https://x/') ? new URL(source, 'https://x/').host : 'x';
  const kind =
    token.name === 'video' || (token.name === 'iframe' && /youtu|vimeo|video/.test(source ?? ''))
      ? 'Video'
      : host.startsWith('gist.')
        ? 'Code'
        : host === 'asciinema.org'
          ? 'Recording of a terminal'
          : 'Embedded page';
  return {
    url: source?.startsWith('//') ? `https:${source}` : source,
    // Markdown would make a link of an address that begins so, within the link.
    words: title ?? (host === 'x' ? kind : `${kind} on ${host.replace(/^www\./, '')}`),
  };
};

/** Elements of HTML that only arrange a page; what they hold stays. */
const arranging = new Set(
  (
    'main header footer nav hgroup search canvas dialog big marquee blink nobr noframes map area menu data output meter progress legend optgroup ' +
    'datalist acronym dir center font template slot noscript html head body form label button select option fieldset textarea'
  ).split(' '),
);

/** Elements that are dropped with all that they hold, which a mark keeps. */
export const opaque = new Set(['script', 'style', 'svg', 'math', 'title']);
/** Elements that show something from elsewhere, in place of which stands a link. */
export const embedding = new Set(['iframe', 'frame', 'object', 'embed', 'video', 'audio', 'portal', 'applet']);

const unsaid = new Set('col colgroup caption section article base link meta input param source'.split(' '));

/** True for a tag in a sentence that opens nothing to see there: people write names of things so, such as <title>. */
export const isWord = ({ name, kind, attributes }: HtmlToken): boolean =>
  kind === 'start' &&
  attributes.length === 0 &&
  (unsaid.has(name) || opaque.has(name) || embedding.has(name) || (arranging.has(name) && !ofLooks.test(name)));

/** Elements that only change how their words look. */
export const ofLooks = /^(?:center|font|nobr|big|blink|marquee)$/;

/** Elements of the frame of a page, and what stands in its head. */
export const ofFrame = /^(?:html|head|body|link|meta|base)$/;

// A page has one heading of the first level, and that is its title.
const renamed: Readonly<Record<string, string>> = { h1: 'h2', strike: 'del', tt: 'code', acronym: 'abbr' };
const looks = new Set(
  'class style align border cellpadding cellspacing color nowrap size valign width height bgcolor target rel loading decoding face background data-align markdown'.split(
    ' ',
  ),
);

/** Roles that say where a part of a page begins: a box in a text is none. */
const landmark = /^\s*(?:banner|complementary|contentinfo|form|main|navigation|region|search)\s*$/i;

/** Attributes that say all by standing there; programs write `open="true"`. */
const byItself = /^(?:open|reversed|hidden)$/;

/** Values that browsers know; one of another kind, or none, says nothing to them. */
const knownValues: Readonly<Record<string, RegExp>> = {
  dir: /^(?:ltr|rtl|auto)$/i,
  scope: /^(?:row|col|rowgroup|colgroup)$/i,
  start: /^\s*-?\d+\s*$/,
  colspan: /^\s*[1-9]\d*\s*$/,
  rowspan: /^\s*\d+\s*$/,
};

export interface CleanTag {
  readonly text: string;
  /** What was left out, for the report. */
  readonly left: readonly string[];
}

/** The value of an attribute as HTML writes it. */
export const quoted = (value: string): string => `"${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;

/**
 * A tag as it may stand here, empty when only what it holds stays; undefined for a name that is none of HTML.
 * @param ids anchors of the page so far, to which its own is added
 * @param address where an address of the old site leads here; undefined when it leads nowhere
 */
export const cleanTag = (
  token: HtmlToken,
  ids: Set<string>,
  address: (url: string) => string | undefined,
): CleanTag | undefined => {
  const { kind, attributes, alone } = token;
  const name = renamed[token.name] ?? token.name;
  if (arranging.has(name) || ['link', 'meta', 'base', 'input', 'track', 'param'].includes(name))
    return { text: '', left: [`<${token.name}>`] };
  if (!isElement(name) || name.includes(':')) return undefined;
  // What closes an element that holds nothing is read as another one of it, or as nothing.
  if (kind === 'end' && voids.has(name)) return { text: name === 'br' ? '<br>' : '', left: [] };
  if (kind === 'end') return { text: `</${name}>`, left: [] };
  const left: string[] = [];
  const isLandmark = attributes.some(({ name: key, value }) => key === 'role' && landmark.test(value));
  const kept = attributes.flatMap(({ name: key, value }): string[] => {
    // Forges keep a name of any element as a place to link to.
    if (key === 'id' || (key === 'name' && name !== 'details')) {
      const id = value.trim().replace(/\s+/g, '-');
      if (ids.has(id) || id === '') return [];
      ids.add(id);
      return [`id=${quoted(id)}`];
    }
    if (looks.has(key) || (isLandmark && /^(?:role|aria-label(?:ledby)?)$/.test(key))) return [];
    // A place to link to, which leads nowhere itself.
    if (key === 'href' && value === '' && attributes.some((one) => one.name === 'id' || one.name === 'name')) return [];
    if (key === 'href' || key === 'cite') {
      const to = address(value);
      return to === undefined ? [] : [`${key}=${quoted(to)}`];
    }
    const allowed = htmlProblems({ name, attributes: [{ name: key, value }], line: 1 }).every(({ message }) =>
      message.includes('no alternative text'),
    );
    if (!allowed) left.push(`${key} on <${name}>`);
    if (!allowed) return [];
    if (byItself.test(key)) return [key];
    if (value === '') return key === 'alt' ? [key] : [];
    // Only a cell that heads others says which.
    if (key === 'scope' && name === 'td') return [];
    if (knownValues[key]?.test(value) === false) {
      left.push(`${key}=${quoted(value)} on <${name}>`);
      return [];
    }
    return [`${key}=${quoted(value)}`];
  });
  // What is left of <a name="…"> is a place, no link.
  const tag = name === 'a' && !kept.some((one) => one.startsWith('href')) ? 'span' : name;
  // What has no role of its own has no name for those who hear it either.
  const isNameless = /^(?:span|div|p|i|b|em|strong|small)$/.test(tag) && !kept.some((one) => one.startsWith('role='));
  const said = kept.filter((one) => !isNameless || !/^aria-label(?:ledby)?=/.test(one));
  // Outside of XML the slash ends nothing, and all that follows would stand in the element.
  return { text: `<${[tag, ...said].join(' ')}>${alone && !voids.has(name) ? `</${tag}>` : ''}`, left };
};

/** True when every element of some HTML is closed in it; paragraphs apart, which end where a block begins. */
export const isBalanced = (tokens: readonly HtmlToken[]): boolean => {
  const open: string[] = [];
  for (const { name, kind, alone } of tokens) {
    if (alone || name === 'p') continue;
    if (kind === 'start') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
};

/** HTML as Markdown, for pieces that hold pictures, which only Markdown can bring along. */
export const htmlAsMarkdown = (html: string): string => {
  const tree = fromHtml(html, { fragment: true });
  for (const { properties } of elementsIn(tree).filter(({ tagName }) => tagName === 'img'))
    properties['alt'] = withWidth(valueText(properties['alt']) ?? '', valueText(properties['width']));
  const markdown = toMarkdown(toMdast(tree), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
    emphasis: '_',
    listItemIndent: 'one',
  });
  return markdown.trim();
};

/**
 * A heading that is written out in HTML, as one of Markdown: it may be the title of the page, and others are listed and
 * linked to like any heading. Undefined for other HTML, and for a heading with a picture or with an anchor of other letters.
 */
export const headingIn = (html: string): string | undefined => {
  const [, level, more = '', words = ''] =
    /^<h([1-6])\b([^>]*)>((?:(?!<\/?h[1-6]\b)[\s\S])*)<\/h\1>\s*$/i.exec(html) ?? [];
  const [, id = ''] = /\bid=["']?([^"'\s>]*)/i.exec(more) ?? [];
  if (level === undefined || !/^[\w-]*$/.test(id) || /<(?:img|svg)\b/i.test(words)) return undefined;
  if (!/\p{L}/u.test(words.replace(/<[^>]*>|<!--.*?-->/g, ''))) return undefined;
  const anchor = id === '' || level === '1' ? '' : ` {#${id}}`;
  return `${'#'.repeat(Number(level))} ${htmlAsMarkdown(words).replace(/\s+/g, ' ')}${anchor}`;
};
