/**
 * Shortcodes that a site has made itself. Their templates are not run; what they do with the text between their tags, and
 * with a file that they are given, can be read from them all the same.
 */
import { fenced } from '../../../text/fences.ts';
import type { Finding, SourceFolder } from '../../../source.ts';
import { block, mark, textOf, type Line } from '../../../text/lines.ts';
import type { BlockRule, InlineRule, Tag } from '../../../text/tags/tags.ts';
import { calloutFor } from '../../../text/callouts.ts';
import { tokensOf } from '../../../text/html/html.ts';
import { composed } from './composed.ts';
import { markdownShortcode } from './markdown.ts';

export interface LocalShortcodes {
  readonly blocks: Readonly<Record<string, BlockRule>>;
  readonly inlines: Readonly<Record<string, InlineRule>>;
  readonly findings: readonly Finding[];
}

const place = /^(?:themes\/[^/]+\/)?layouts\/_?shortcodes\/([\w/-]+)\.(?:html|md)$/;

const blockTags = new Set(
  'div p blockquote section details aside figure article table td ul ol li pre h1 h2 h3 h4 h5 h6'.split(' '),
);
const kinds = /\b(note|tip|info|hint|warning|caution|danger|important|alert|callout|admonition|notice)\b/i;

/** Lines as code; those that are fenced already stay. */
const asCode = (body: Line[], language: string, at: number): Line[] =>
  /^\s*(?:`{3,}|~{3,})/.test(textOf(body).trimStart()) ? body : fenced(language, body, at);

const given = ({ attributes, values }: Tag): string | undefined =>
  attributes['title'] ?? attributes['summary'] ?? attributes['name'] ?? values[0];

/** The elements around a place of a template, the outermost first. */
const around = (html: string): { readonly name: string; readonly classes: string }[] => {
  const open: { name: string; classes: string }[] = [];
  for (const { name, kind, alone, attributes } of tokensOf(html)) {
    if (alone) continue;
    if (kind === 'start') open.push({ name, classes: attributes.find((one) => one.name === 'class')?.value ?? '' });
    else {
      const index = open.findLastIndex((one) => one.name === name);
      if (index >= 0) open.length = index;
    }
  }
  return open;
};

/** Words with a sign around them; a tag without words says what only its template knows. */
const enclosing =
  (sign: string): InlineRule =>
  (tag, page) => {
    if (tag.kind !== 'alone') return [sign, sign];
    page.found('syntax', tag.at, `${tag.written.slice(0, 80)} holds no words`, 'left a mark');
    return [mark(tag.written), ''];
  };

/** What a template makes of the text between its tags; undefined where that cannot be told. */
const ofInner = (template: string): { block?: BlockRule; inline?: InlineRule; does: string } | undefined => {
  // What another template draws of it is not known.
  if (/\bpartial\b/.test(template)) return undefined;
  if (/\{\{[^{}]*(?<![\w-])(?:highlight|transform\.Highlight)(?![\w-])/.test(template))
    return {
      block: ({ attributes, values, at }, body) =>
        asCode(body, attributes['lang'] ?? attributes['language'] ?? values[0] ?? '', at),
      does: 'what it holds is code',
    };
  const at = template.search(/\{\{[^{}]*\.Inner\b/);
  const outer = around(template.slice(0, at).replace(/\{\{.*?\}\}/gs, ''));
  const names = outer.map(({ name }) => name);
  if (names.includes('pre')) return { block: (tag, body) => asCode(body, '', tag.at), does: 'what it holds is code' };
  if (names.includes('details'))
    return {
      block: (tag, body) => block('details', given(tag) ?? 'Details', body, tag.at),
      does: 'what it holds unfolds',
    };
  const kind = outer
    .map(({ name, classes }) => kinds.exec(classes)?.[1] ?? (name === 'aside' ? 'note' : undefined))
    .find(Boolean);
  if (kind !== undefined)
    return {
      block: (tag, body) => {
        const known = /^(?:alert|callout|admonition|notice)$/i.test(kind) ? 'note' : kind.toLowerCase();
        const { name, title } = calloutFor(known, tag.attributes['title']);
        return block(name, title, body, tag.at);
      },
      does: 'what it holds is a callout',
    };
  if (names.some((name) => blockTags.has(name)))
    return { block: (_tag, body) => body, does: 'what it holds stays, without what it draws around it' };
  const sign = names.includes('code') || names.includes('kbd') ? '`' : '';
  return { inline: enclosing(sign), does: sign === '' ? 'its words stay' : 'its words are code' };
};

/** The words of a template without any sign of Hugo; undefined where it draws more than words. */
const words = (template: string): string | undefined => {
  if (template.includes('{{') || /<(?:svg|img|script|style|iframe)\b/i.test(template)) return undefined;
  return template
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/**
 * Reads the shortcodes of a site.
 * @param known those that are understood without their template
 * @param include takes a file in
 * @param setting what the settings of the site say under a name
 */
export const localShortcodes = (
  folder: SourceFolder,
  known: (name: string) => boolean,
  include: BlockRule,
  setting: (name: string) => string | undefined,
): LocalShortcodes => {
  const blocks: Record<string, BlockRule> = {};
  const inlines: Record<string, InlineRule> = {};
  const findings: Finding[] = [];
  for (const path of folder.files) {
    const name = place.exec(path)?.[1]?.toLowerCase();
    if (name === undefined || known(name) || name in blocks || name in inlines) continue;
    const template = folder.read(path).replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, '');
    const tell = (does: string): void =>
      void findings.push({
        kind: 'syntax',
        path,
        what: `shortcode ${name} is one of the old site`,
        done: `read by what its template shows: ${does}`,
      });
    const text =
      path.endsWith('.md') && template.trim().includes('\n') ? markdownShortcode(template, setting) : undefined;
    if (text !== undefined) {
      blocks[name] = text;
      tell('its text');
      continue;
    }
    const only = /^\s*\{\{-?\s*(?:\$?\.?[sS]ite\.Params\.([\w.]+)|\.Param\s+"([\w.]+)")\s*-?\}\}\s*$/.exec(template);
    const said = only === null ? words(template) : setting(only[1] ?? only[2] ?? '');
    if (said !== undefined) {
      inlines[name] = () => [said, ''];
      tell(said === '' ? 'nothing' : `"${said.slice(0, 40)}"`);
    } else if (/\breadFile\b|os\.ReadFile/.test(template)) {
      blocks[name] = include;
      tell('a file');
    } else if (/\.GetPage\b/.test(template) && /\.(?:Raw)?Content\b/.test(template)) {
      blocks[name] = include;
      tell('the text of another page');
    } else if (/\.Get\s+0\b/.test(template) && /<kbd\b/.test(template)) {
      inlines[name] = ({ values }) => [
        (values[0] ?? '')
          .split('+')
          .map((key) => `<kbd>${key}</kbd>`)
          .join('+'),
        '',
      ];
      tell('a key');
    } else if (/\.Inner\b/.test(template)) {
      const found = ofInner(template);
      if (found?.block) blocks[name] = found.block;
      if (found?.inline) inlines[name] = found.inline;
      if (found) tell(found.does);
    } else if (/^\s*\{\{-?\s*\.Get\s+0\s*\|\s*(?:absURL|relURL|absLangURL|relLangURL)\s*-?\}\}\s*$/.test(template)) {
      inlines[name] = ({ values }) => [values[0] ?? '', ''];
      tell('its address');
    } else {
      const says = composed(template, setting);
      if (says === undefined) continue;
      inlines[name] = (tag) => [says(tag), ''];
      tell('what it is given, between words');
    }
  }
  return { blocks, inlines, findings };
};
