/** Components of Docusaurus and Starlight that many sites use, and what each becomes. */
import { calloutFor } from '../callouts.ts';
import { exportedValue, isRecord, record, said, within } from '../literals.ts';
import { card as cardOf, cardBox } from '../tags/cards.ts';
import { packageManagers } from '../tags/commands.ts';
import { block, mark, textOf, type Line } from '../lines.ts';
import type { BlockRule, InlineRule, Tag } from '../tags/tags.ts';
import { fieldBlocks, fieldInlines } from './fields.ts';
import { openapi, openapiTabs } from './openapi.ts';

export const line = (text: string, at: number): Line => ({ text, at });
const titleIn = ({ attributes }: Tag): string =>
  attributes['title'] ?? attributes['label'] ?? attributes['summary'] ?? '';

const callout =
  (kind: string): BlockRule =>
  (tag, body) => {
    const { name, title } = calloutFor(
      tag.attributes['type'] ?? tag.attributes['kind'] ?? kind,
      titleIn(tag) || undefined,
    );
    return block(name, title, body, tag.at);
  };

const link = (words: string, address: string | undefined): string =>
  address === undefined ? words : `[${words}](${address})`;

/** A card with a link has it on its title. */
const card: BlockRule = (tag, body) => {
  const { href, to, link: other, description } = tag.attributes;
  const about = description === undefined ? [] : [line(description, tag.at)];
  const title = titleIn(tag);
  return cardOf(title === '' ? '' : link(title, href ?? to ?? other), [...about, ...body], tag.at);
};

/** A card whose link, title and words stand in a value of its own. */
const docCard: BlockRule = (tag, body, page) => {
  const item = record(exportedValue(`export default ${tag.attributes['{item}'] ?? '{}'};`));
  const { label, href, docId, description } = Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (said(value) === undefined ? [] : [[name, said(value)]])),
  ) as Readonly<Record<string, string | undefined>>;
  const title = label ?? docId;
  if (title !== undefined)
    return cardOf(link(title, href), description === undefined ? [] : [line(description, tag.at)], tag.at);
  page.found('syntax', tag.at, `${tag.written.slice(0, 80)} says in code what it shows`, 'left a mark');
  return [line(mark(tag.written), tag.at), ...body];
};

/** What a component shows of another site by its number there. */
const shownFrom =
  (host: string, addressOf: (id: string, attributes: Tag['attributes']) => string | undefined): BlockRule =>
  ({ attributes, written, at }, body, page) => {
    const id = ['id', 'videoId', 'videoID', 'youTubeId', 'youtubeId', 'vimeoId', 'hash', 'slugHash', 'src', 'url']
      .map((name) => attributes[name])
      .find(Boolean);
    const url = id === undefined || /^https?:/.test(id) ? id : addressOf(id, attributes);
    if (url === undefined) {
      page.found('syntax', at, `${written.slice(0, 80)} says in code what it shows`, 'left a mark');
      return [line(mark(written), at), ...body];
    }
    const kind = host === 'codepen.io' ? 'Code' : 'Video';
    return [line(link(attributes['title'] ?? attributes['label'] ?? `${kind} on ${host}`, url), at), ...body];
  };

const film = shownFrom('youtube.com', (id) => `https://www.youtube.com/watch?v=${id}`);
const vimeo = shownFrom('vimeo.com', (id) => `https://vimeo.com/${id}`);
const pen = shownFrom('codepen.io', (id, { user }) =>
  user === undefined ? undefined : `https://codepen.io/${user}/pen/${id}`,
);

const tabs: BlockRule = (tag, body, page) => {
  // The names of the panes may stand in a list of their own, by the values of the panes.
  const listed: unknown = exportedValue(`export default ${tag.attributes['{values}'] ?? '[]'};`);
  const labels = new Map(
    within(listed)
      .filter(isRecord)
      .map((one) => [said(one['value']) ?? '', said(one['label']) ?? ''] as const),
  );
  // Others have them in a list, in the order of the panes.
  const inOrder: unknown = exportedValue(`export default ${tag.attributes['{items}'] ?? '[]'};`);
  const names: readonly unknown[] = Array.isArray(inOrder) ? inOrder : [];
  // Around what has tabs of its own there are none to choose from.
  if (/^:{3,}tabs\b/.test(body[0]?.text ?? '')) return body;
  // Tabs that hold nothing choose what other tabs show.
  if (body.every(({ text }) => /^(?::{3,}(?:tab(?:\[.*\])?)?)?$/.test(text))) {
    page.found('looks', tag.at, 'tabs that hold nothing', 'left out');
    return [];
  }
  let pane = 0;
  const named = body.map((one) => {
    const next = /^:{3,}tab$/.test(one.text) ? said(names[pane]) : undefined;
    if (next !== undefined) pane += 1;
    if (next !== undefined) return { ...one, text: `${one.text}[${next}]` };
    const [, start, name = ''] = /^(:{3,}tab)\[([^\]]*)\]$/.exec(one.text) ?? [];
    const label = start === undefined ? '' : (labels.get(name) ?? '');
    return label === '' ? one : { ...one, text: `${start ?? ''}[${label}]` };
  });
  return block('tabs', '', named, tag.at);
};

export const blocks: Readonly<Record<string, BlockRule>> = {
  Tabs: tabs,
  ...Object.fromEntries(openapiTabs.map((name) => [name, tabs])),
  TabItem: (tag, body) => block('tab', titleIn(tag) || (tag.attributes['value'] ?? ''), body, tag.at),
  Tab: (tag, body) => block('tab', titleIn(tag) || (tag.attributes['value'] ?? ''), body, tag.at),
  'Tabs.Tab': (tag, body) => block('tab', titleIn(tag), body, tag.at),
  'Cards.Card': card,
  Steps: (tag, body) => block('steps', '', body, tag.at),
  FileTree: (tag, body) => block('file-tree', '', body, tag.at),
  CardGrid: (tag, body) => cardBox(body, tag.at),
  Columns: (tag, body) => (body[0]?.text.startsWith(':::') ? cardBox(body, tag.at) : body),
  CardGroup: (tag, body) => cardBox(body, tag.at),
  Cards: (tag, body) => cardBox(body, tag.at),
  Card: card,
  LinkCard: card,
  DocCard: docCard,
  LinkButton: (tag, body) => [line(link(textOf(body), tag.attributes['href']), tag.at)],
  Details: (tag, body) => block('details', titleIn(tag) || 'Details', body, tag.at),
  Accordion: (tag, body) => block('details', titleIn(tag) || 'Details', body, tag.at),
  AccordionGroup: (_tag, body) => body,
  Admonition: callout('note'),
  Aside: callout('note'),
  Callout: callout('note'),
  Note: callout('note'),
  Tip: callout('tip'),
  Info: callout('info'),
  Warning: callout('warning'),
  Caution: callout('caution'),
  Danger: callout('danger'),
  Important: callout('important'),
  PackageManagers: ({ attributes, at }) => packageManagers(attributes, at),
  YouTube: film,
  Youtube: film,
  YouTubeEmbed: film,
  YoutubeEmbed: film,
  LiteYouTubeEmbed: film,
  Vimeo: vimeo,
  VimeoEmbed: vimeo,
  VimeoPlayer: vimeo,
  CodePen: pen,
  Codepen: pen,
  ...fieldBlocks,
  ...openapi,
  DocCardList: () => [],
  TOCInline: () => [],
  '': (_tag, body) => body,
};

export const inlines: Readonly<Record<string, InlineRule>> = {
  Badge: ({ attributes }) => [`:badge[${attributes['text'] ?? ''}`, ']'],
  Icon: () => ['', ''],
  Link: ({ attributes }) => ['[', `](${attributes['to'] ?? attributes['href'] ?? ''})`],
  ...fieldInlines,
  Translate: () => ['', ''],
  Image: ({ attributes }) => [`![${attributes['alt'] ?? ''}](${attributes['src'] ?? ''})`, ''],
};
