/** The shortcodes of Hugo, those of its themes that many sites have, and what each becomes. */
import { folderOf, nameOf } from '../../paths.ts';
import type { Fields } from '../../source.ts';
import { isRecord, said } from '../../text/literals.ts';
import { card, cardBox } from '../../text/cards.ts';
import { block, textOf, type Line } from '../../text/lines.ts';
import { isPicture } from '../../text/links/links.ts';
import type { BlockRule, InlineRule, Tag } from '../../text/tags.ts';
import { calloutFor } from '../mkdocs/admonitions.ts';
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

/** Docsy's pictures: a part of the name of a file beside the page. */
const processed: BlockRule = (tag, body, page) => {
  const wanted = tag.values[0] ?? '';
  const beside = page.folder.files.filter((path) => folderOf(path) === folderOf(page.path) && isPicture(path));
  const file = beside.find((path) => nameOf(path).includes(wanted.replaceAll('*', '')));
  const words = textOf(body).replace(/\s+/g, ' ').trim();
  return picture(
    { ...tag, attributes: { src: file === undefined ? wanted : nameOf(file), alt: words }, values: [] },
    [],
    page,
  );
};

/** Galleries of pictures beside the page, which a pattern such as `photos/*` finds. */
const gallery: BlockRule = (tag, _body, page) => {
  const pattern = tag.attributes['match'] ?? '*';
  const wanted = new RegExp(
    `^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`,
  );
  const folder = folderOf(page.path);
  const pictures = page.folder.files
    .filter((path) => isPicture(path) && path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => wanted.test(path));
  if (pictures.length === 0)
    page.found('syntax', tag.at, `no picture beside the page is called ${pattern}`, 'kept as it is written, as code');
  return pictures.length === 0
    ? [line(`\`${tag.written}\``, tag.at)]
    : pictures.flatMap((path) => [line(`![](${encodeURI(path)})`, tag.at), line('', tag.at)]);
};

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

const fenced =
  (languageOf: (tag: Tag) => string): BlockRule =>
  (tag, body) => [line(`\`\`\`${languageOf(tag)}`, tag.at), ...body, line('```', tag.at)];

const picture: BlockRule = ({ attributes, values, at }, body, page) => {
  const { name, alt, caption, link } = attributes;
  // A page may name its pictures in its fields.
  const listed = page.fields['resources'];
  const named = (Array.isArray(listed) ? listed : []).find(
    (one) => isRecord(one) && name !== undefined && one['name'] === name,
  ) as Fields | undefined;
  const src = attributes['src'] ?? values[0] ?? said(named?.['src']) ?? '';
  const title = attributes['title'] ?? said(named?.['title']);
  const image = `![${alt ?? caption ?? title ?? ''}](${encodeURI(src)})`;
  const words = caption ?? title;
  return [
    line(link === undefined ? image : `[${image}](${link})`, at),
    ...(words === undefined || words === alt ? [] : [line('', at), line(`*${words}*`, at)]),
    ...(body.length > 0 ? [line('', at), ...body] : []),
  ];
};

const video =
  (address: (id: string) => string, words: string): BlockRule =>
  ({ attributes, values, at }) => [
    line(`[${attributes['title'] ?? words}](${address(attributes['id'] ?? values.join('/'))})`, at),
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
        ? fenced(() => language)(tag, body, undefined as never)
        : body;
    return block('tab', titleIn(tag) ?? language ?? '', inside, tag.at);
  },
  steps: plain('steps'),
  cards: (tag, body) => cardBox(body, tag.at),
  cardpane: (tag, body) => cardBox(body, tag.at),
  card: (tag, body) => {
    const title = titleIn(tag) ?? '';
    const link = tag.attributes['link'] ?? tag.attributes['href'];
    const about = tag.attributes['subtitle'] ?? tag.attributes['description'];
    return card(
      link === undefined || title === '' ? title : `[${title}](${link})`,
      [...(about === undefined ? [] : [line(about, tag.at)]), ...body],
      tag.at,
    );
  },
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
  mermaid: fenced(() => 'mermaid'),
  highlight: fenced(({ values }) => values[0] ?? ''),
  figure: picture,
  img: picture,
  image: picture,
  imgproc: processed,
  gallery,
  'blocks/cover': part,
  'blocks/lead': part,
  'blocks/section': part,
  'blocks/feature': part,
  'blocks/resource': part,
  'blocks/link-down': () => [],
  tweet: ({ attributes, values, at }) => [
    line(`[Post on X](https://x.com/${attributes['user'] ?? 'i'}/status/${attributes['id'] ?? values[0] ?? ''})`, at),
  ],
  youtube: video((id) => `https://www.youtube.com/watch?v=${id}`, 'Video on YouTube'),
  vimeo: video((id) => `https://vimeo.com/${id}`, 'Video on Vimeo'),
  gist: video((id) => `https://gist.github.com/${id}`, 'Code on GitHub Gist'),
  toc: () => [],
  // A section of this site lists what is in it by itself.
  children: () => [],
  'toc-tree': () => [],
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
    return [typeof found === 'string' || typeof found === 'number' ? String(found) : `\`${written}\``, ''];
  };

/** Shortcodes within lines. */
export const inlines = (params: Fields): Readonly<Record<string, InlineRule>> => ({
  ref: reference,
  relref: reference,
  param: parameter(params),
  _param: parameter(params),
  params: parameter(params),
  icon: () => ['', ''],
  badge: ({ attributes, values }) => [`:badge[${attributes['content'] ?? values[0] ?? ''}`, ']'],
  ...kubernetesInlines(params),
});
