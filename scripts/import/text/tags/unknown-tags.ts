/** What tags that no rule knows say in their attributes, which nobody would see otherwise. */
import { escaped, safe } from '../links/link-source.ts';
import { isPicture } from '../links/target.ts';
import { saidByData } from '../mdx/data.ts';
import type { Line } from '../lines.ts';

type Attributes = Readonly<Record<string, string>>;

interface UnknownTag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly at: number;
}

const titles = ['title', 'header', 'heading', 'label'];
const abouts = ['description', 'subtitle', 'summary'];
const addresses = ['to', 'href', 'link', 'url'];
/** What a field of an interface is called, where it is one. */
const names = ['name', 'path', 'query', 'body'];

const first = (attributes: Attributes, keys: readonly string[]): string | undefined =>
  keys.map((name) => attributes[name]?.replace(/\*+/g, '').trim()).find(Boolean);

/** A title that is written as tags: its words, and its level where it is a heading. */
const written = (attributes: Attributes, keys: readonly string[]): { words: string; level: number } | undefined => {
  const tags = keys.map((name) => attributes[`{${name}}`]).find((value) => value?.startsWith('<'));
  const words = tags
    ?.replace(/<[^<>]*>|\{\s*(?=["'])["']|["']\s*\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words ? { words, level: Number(/^<h([1-6])\b/.exec(tags ?? '')?.[1] ?? 0) } : undefined;
};

/** Where a tag leads that holds words and no link of its own, such as a button; undefined for any other. */
export const leadsTo = ({ attributes }: Pick<UnknownTag, 'attributes'>, words: string): string | undefined => {
  const to = first(attributes, addresses);
  return to === undefined || /\n|\]\(|<a\b|^\s*(?:[#>|:`]|[-*+]\s|\d+[.)]\s|$)/.test(words) || first(attributes, titles)
    ? undefined
    : to;
};

const folding = /^(?:Collaps|Expand|Accordion|Details|Toggle|Spoiler|Fold)/;

/** The title under which a tag folds what stands in it; undefined for one that does not fold, or says no title in words. */
export const folds = ({ name, attributes }: UnknownTag): string | undefined => {
  if (!folding.test(name)) return undefined;
  const keys = [...titles, 'summary', 'text'];
  const tags = written(attributes, keys);
  return first(attributes, keys) ?? (tags?.level === 0 ? tags.words : undefined);
};

/** Of what kind a field is, whether it has to be given, and what it is else. */
const factsOf = (attributes: Attributes): string => {
  const { type = '', required = attributes['requirement'] ?? '', default: other = '' } = attributes;
  const need = required === 'true' ? 'required' : required === 'false' ? '' : required;
  const facts = [type, need, other && `\`${other}\` by default`].filter((fact) => fact.trim() !== '');
  return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
};

/** The picture that a tag shows under its address, with the words for it; empty for any other. */
const shownBy = (attributes: Attributes): string => {
  const src = ['src', 'image', 'img'].map((name) => attributes[name] ?? '').find(isPicture);
  const words = first(attributes, ['alt', 'caption', ...titles]) ?? '';
  return src === undefined ? '' : `![${escaped(words)}](${safe(src)})`;
};

/**
 * What a tag says: cards and panels of a site's own have their title in their attributes, and fields of an interface all
 * that there is to know.
 * @param isHolding true for one with a text in it, whose name is what the text is about
 * @param places anchors that the page leads to
 */
export const saidBy = ({ attributes, at }: UnknownTag, isHolding: boolean, places: ReadonlySet<string>): Line[] => {
  const heading = written(attributes, titles);
  const isField = isHolding || ('description' in attributes && names.some((name) => name in attributes));
  const title = first(attributes, titles) ?? (heading?.level === 0 ? heading.words : undefined);
  const field = title === undefined && isField ? first(attributes, names) : undefined;
  const called = title ?? field;
  const place = [attributes['id'], isHolding ? attributes['name'] : undefined].find((one) => places.has(one ?? ''));
  const about = first(attributes, abouts);
  const to = first(attributes, addresses);
  const words = called === undefined ? '' : `**${to === undefined ? called : `[${called}](${to})`}**`;
  const head = `${place === undefined ? '' : `<span id="${place}"></span>`}${words}${field === undefined ? '' : factsOf(attributes)}`;
  const asHeading = heading !== undefined && heading.level > 0 ? `${'#'.repeat(heading.level)} ${heading.words}` : '';
  const told =
    field !== undefined && about !== undefined && !about.includes('\n') ? [`${head}: ${about}`] : [head, about ?? ''];
  const shown = [asHeading, ...told, shownBy(attributes)].flatMap((text) => (text === '' ? [] : ['', text]));
  return [...shown, ...saidByData(attributes)].map((text) => ({ text, at }));
};
