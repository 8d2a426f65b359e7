/** The shortcodes of Hugo, those of its themes that many sites have, and what each becomes. */
import { fenced, inlineCode } from '../../../text/fences.ts';
import { nameOf } from '../../../paths.ts';
import type { Fields } from '../../../source.ts';
import { isRecord } from '../../../text/literals.ts';
import { card, cardBox } from '../../../text/tags/cards.ts';
import { block, isBlank, textOf, type Line } from '../../../text/lines.ts';
import type { BlockRule, InlineRule, Tag } from '../../../text/tags/tags.ts';
import { calloutFor } from '../../../text/callouts.ts';
import { attachments, gallery, picture, processed } from './pictures.ts';
import { kubernetesBlocks, kubernetesInlines } from './kubernetes.ts';

const titleIn = ({ attributes, values }: Tag): string | undefined =>
  attributes['title'] ??
  attributes['header'] ??
  attributes['name'] ??
  attributes['label'] ??
  attributes['summary'] ??
  values[0];

const callout =
  (kind: string, firstIsKind = false): BlockRule =>
  (tag, body) => {
    const type =
      tag.attributes['type'] ??
      // Themes take more classes behind the colour.
      tag.attributes['color']?.split(' ')[0] ??
      tag.attributes['level'] ??
      tag.attributes['context'] ??
      (firstIsKind ? tag.values[0] : undefined) ??
      kind;
    const colour: Readonly<Record<string, string>> = {
      primary: 'note',
      default: 'note',
      secondary: 'note',
      light: 'note',
      dark: 'note',
      emphasize: 'important',
      '': kind,
    };
    const { name, title } = calloutFor(
      colour[type] ?? type,
      tag.attributes['title'] ?? (firstIsKind ? tag.values[1] : tag.values[0]),
    );
    return block(name, title, body, tag.at);
  };

/** Text that unfolds; without a title there would be nothing to unfold it by. */
const unfolding: BlockRule = (tag, body) => block('details', titleIn(tag)?.trim() || 'Details', body, tag.at);

const plain =
  (name: string): BlockRule =>
  (tag, body) =>
    block(name, '', body, tag.at);

const line = (text: string, at: number): Line => ({ text, at });

/** Parts of the front page of Docsy: their words stay, in their order. */
const part: BlockRule = (tag, body) => {
  const { title, url, youtube } = tag.attributes;
  const to = youtube === undefined ? url : `https://www.youtube.com/watch?v=${youtube}`;
  const words = title ?? (to === undefined ? undefined : 'More');
  return [
    ...(words === undefined
      ? []
      : [line(to === undefined ? `**${words}**` : `**[${words}](${to})**`, tag.at), line('', tag.at)]),
    ...body,
  ];
};

const code =
  (languageOf: (tag: Tag) => string): BlockRule =>
  (tag, body) =>
    fenced(languageOf(tag), body, tag.at);

const video =
  (address: (id: string) => string, words: string): BlockRule =>
  ({ attributes, values, at }) => [
    line(`[${attributes['title'] ?? words}](${address(attributes['id'] ?? values.join('/'))})`, at),
  ];

const link = (words: string, address: string | undefined): string =>
  address === undefined ? words : `[${words}](${address})`;

const linkCard: BlockRule = (tag, body) => {
  const title = titleIn(tag) ?? '';
  const about = tag.attributes['subtitle'] ?? tag.attributes['description'];
  return card(
    title === '' ? '' : link(title, tag.attributes['link'] ?? tag.attributes['href']),
    [...(about === undefined ? [] : [line(about, tag.at)]), ...body],
    tag.at,
  );
};

/** A folder or a file of a tree, with what is in it. */
const inTree =
  (end: string): BlockRule =>
  (tag, body) => [
    line(`- ${titleIn(tag) ?? ''}${end}`, tag.at),
    ...body.map((one) => ({ ...one, text: `  ${one.text}` })),
  ];

/** Shortcodes that are blocks. */
export const blocks: Readonly<Record<string, BlockRule>> = {
  tabs: (tag, body) => {
    // Hextra names its panes in front of them.
    const names = tag.attributes['items']?.split(',') ?? [];
    let pane = 0;
    const named = body.map((one) =>
      /^:{3,}tab$/.test(one.text) && names[pane] !== undefined
        ? { ...one, text: `${one.text}[${(names[pane++] ?? '').trim()}]` }
        : one,
    );
    return block('tabs', '', named, tag.at);
  },
  tabpane: plain('tabs'),
  codetabs: plain('tabs'),
  tab: (tag, body) => {
    const language = tag.attributes['lang'];
    // A pane that names its language is code without fences.
    const inside =
      language !== undefined && !body.some(({ text }) => /^\s*(`{3,}|~{3,})/.test(text))
        ? code(() => language)(tag, body, undefined as never)
        : body;
    return block('tab', titleIn(tag) ?? language ?? '', inside, tag.at);
  },
  steps: plain('steps'),
  cards: (tag, body) => cardBox(body, tag.at),
  cardpane: (tag, body) => cardBox(body, tag.at),
  card: linkCard,
  details: unfolding,
  expand: unfolding,
  collapse: unfolding,
  accordion: unfolding,
  alert: callout('note'),
  notice: callout('note', true),
  hint: callout('note', true),
  callout: callout('note', true),
  admonition: callout('note', true),
  note: callout('note'),
  tip: callout('tip'),
  info: callout('info'),
  warning: callout('warning'),
  caution: callout('caution'),
  important: callout('important'),
  danger: callout('danger'),
  pageinfo: callout('note'),
  mermaid: code(() => 'mermaid'),
  highlight: code(({ values }) => values[0] ?? ''),
  figure: picture,
  img: picture,
  image: picture,
  imgproc: processed,
  gallery,
  attachments,
  'blocks/cover': part,
  'blocks/lead': part,
  'blocks/section': part,
  'blocks/feature': part,
  'blocks/resource': part,
  'blocks/link-down': () => [],
  'hextra/hero-button': (tag) => [line(link(tag.attributes['text'] ?? 'More', tag.attributes['link']), tag.at)],
  'hextra/feature-grid': (tag, body) => cardBox(body, tag.at),
  'hextra/feature-card': linkCard,
  'filetree/container': (tag, body) =>
    block(
      'file-tree',
      '',
      body.filter((one) => !isBlank(one)),
      tag.at,
    ),
  'filetree/folder': inTree('/'),
  'filetree/file': inTree(''),
  pdf: ({ values, at }) => [line(`[${nameOf(values[0] ?? '')}](${values[0] ?? ''})`, at)],
  tweet: ({ attributes, values, at }) => [
    line(`[Post on X](https://x.com/${attributes['user'] ?? 'i'}/status/${attributes['id'] ?? values[0] ?? ''})`, at),
  ],
  youtube: video((id) => `https://www.youtube.com/watch?v=${id}`, 'Video on YouTube'),
  vimeo: video((id) => `https://vimeo.com/${id}`, 'Video on Vimeo'),
  gist: video((id) => `https://gist.github.com/${id}`, 'Code on GitHub Gist'),
  iframe: (tag) => [
    line(
      link(titleIn(tag) ?? 'Embedded page', tag.attributes['src'] ?? tag.attributes['url'] ?? tag.values[0]),
      tag.at,
    ),
  ],
  toc: () => [],
  // A section of this site lists what is in it by itself.
  children: () => [],
  section: (_tag, body) => [...body],
  'toc-tree': () => [],
  // Many sites have one of that name, which only shows what it holds.
  rawhtml: (_tag, body) => [...body],
  columns: (_tag, body) => body.filter(({ text }) => text.trim() !== '<--->'),
  button: (tag, body) => [
    line(
      `[${textOf(body).trim() || (titleIn(tag) ?? 'Open')}](${tag.attributes['href'] ?? tag.attributes['relref'] ?? tag.attributes['url'] ?? ''})`,
      tag.at,
    ),
  ],
  ...kubernetesBlocks,
};

/** A reference is the path of a page; the links of the text lead from it to the page itself. */
const reference: InlineRule = ({ attributes, values }) => [encodeURI(attributes['path'] ?? values[0] ?? ''), ''];

/** A setting of the site or the page; Docsy's icons and buttons under that name are looks. */
const parameter =
  (params: Fields): InlineRule =>
  ({ values, written }, page) => {
    const name = values[0] ?? '';
    if (/^(?:FA|btn)/.test(name)) return ['', ''];
    const found =
      page.fields[name] ??
      name.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), params);
    return [typeof found === 'string' || typeof found === 'number' ? String(found) : inlineCode(written), ''];
  };

/** Shortcodes within lines. */
export const inlines = (params: Fields): Readonly<Record<string, InlineRule>> => ({
  ref: reference,
  relref: reference,
  param: parameter(params),
  _param: parameter(params),
  params: parameter(params),
  icon: () => ['', ''],
  term: ({ attributes, values }) => [attributes['entry'] ?? values[0] ?? '', ''],
  badge: ({ attributes, values }) => [`:badge[${attributes['content'] ?? values[0] ?? ''}`, ']'],
  ...kubernetesInlines(params),
});
