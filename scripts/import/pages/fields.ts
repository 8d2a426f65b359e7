/** Front matter of other generators in the fields that a page has here. */
import { wikiPageSchema } from '../../../src/schemas/wiki.ts';
import { homeTitle, isOfHome } from '../text/home.ts';
import { dayInWords } from '../text/days.ts';
import { isRecord, said } from '../text/literals.ts';
import type { Fields } from '../source.ts';

export interface MappedFields {
  /** Fields of this site; `order` is worked out from all neighbours. */
  readonly known: Record<string, unknown>;
  /** Fields that have no place here, as they were. */
  readonly unknown: Fields;
  /** Old addresses of the page, from the root of the old site. */
  readonly was: readonly string[];
  /** What readers called the owner: a channel or a team. */
  readonly owner: string | undefined;
  /** The day on which the page says that it changed last. */
  readonly changed: string | undefined;
}

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [])
    .flatMap((one: unknown) => (typeof one === 'number' ? String(one) : (said(one) ?? [])))
    .filter((one) => one !== '');

/** Words as a tag here: letters and figures of any script, joined by hyphens. */
const tagOf = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The tags of a field. */
export const tagsIn = (value: unknown): string[] => [
  ...new Set(
    list(value)
      .map(tagOf)
      .filter((one) => one !== ''),
  ),
];

/** A day in a text or a date, as it is written there. */
export const dayIn = (value: unknown): string | undefined => {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : undefined;
  const [, year, month = '', date = ''] = /^((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:\D|$)/.exec(text?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
};

/** The same, where it is written in words, too. */
const anyDayIn = (value: unknown): string | undefined =>
  dayIn(value) ?? (typeof value === 'string' ? dayInWords(value) : undefined);

const monthsOf: Readonly<Record<string, number>> = { year: 12, month: 1, week: 12 / 52, day: 12 / 365 };

/**
 * Months in words such as "6 months" or "1 year". Of weeks and days the whole months count, one at least, so that nobody is
 * asked later than the old site would have.
 */
const monthsIn = (value: unknown): { readonly months: number; readonly isExact: boolean } | undefined => {
  const whole = typeof value === 'number' && Number.isInteger(value) ? `${value} months` : (said(value) ?? '');
  const [, count = '', unit = ''] = /^(\d+)\s*(month|year|week|day)s?$/i.exec(whole) ?? [];
  const months = Number(count) * (monthsOf[unit.toLowerCase()] ?? 0);
  return months === 0 ? undefined : { months: Math.max(1, Math.floor(months)), isExact: Number.isInteger(months) };
};

/** Fields that gave the page its place and its address, which it has here in another way. */
const placing = new Set(
  'sidebar_position sidebar_label sidebartitle weight slug id url permalink nav_order order position linktitle parent grand_parent ancestor has_children has_toc nav_exclude child_nav_order hide_in_navigation eleventynavigation eleventyexcludefromcollections'.split(
    ' ',
  ),
);

/** Fields that say how the old generator drew the page. */
const drawn = new Set(
  (
    'layout type template toc hide hide_title hide_table_of_contents pagination_next pagination_prev ' +
    'menu icon custom_edit_url editUrl tableOfContents sidebar pagefind head prev next banner cascade simple_list no_list ' +
    'comments search displayed_sidebar sidebar_class_name toc_min_heading_level toc_max_heading_level parse_number_prefixes outline aside lastUpdated cssclass cssclasses publish mobile kanban-plugin mathjax header excerpt_separator eleventyComputed ' +
    'glightbox toc_hide hide_summary hide_feedback topnav sd_hide_title orphan tocdepth nosearch markdownStyles'
  ).split(' '),
);

/** True for a field that only the old generator read, or its theme. */
export const isDrawn = (name: string): boolean => drawn.has(name) || /^geekdoc[A-Z]/.test(name);

/** A sidebar that says the place and the name of a page, and nothing else. */
const onlyPlaces = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).every((key) => key === 'order' || key === 'label');

/** So many signs a summary may have. */
export const longestSummary = 320;

/** Names of the field that says what a page is about. */
const isSummary = /^(?:description|summary|excerpt|abstract|geekdocdescription)$/i;

/** True for what a page says of itself at greater length than a list of pages has room for. */
export const isTooLong = (name: string, value: unknown): boolean =>
  isSummary.test(name) && typeof value === 'string' && value.length > longestSummary;

/** A text that is shown as it is written, without the links and signs that Markdown of the old site had in it. */
export const plainWords = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?(?:a|b|i|em|strong|code|br|span|p)\b[^<>]*>/gi, ' ')
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '$1')
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * @param today YYYY-MM-DD; a day of review that has not come yet is no day of review
 */
export const mapFields = (fields: Fields, today: string): MappedFields => {
  const known: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const was: string[] = [];
  const tags: string[] = [];
  const aliases: string[] = [];
  let owner: string | undefined;
  let changed: string | undefined;
  let written: string | undefined;
  for (const [name, value] of Object.entries(fields)) {
    const text = said(value);
    const keep = (): void => {
      if (value !== null && value !== '') unknown[name] = value;
    };
    if (placing.has(name.toLowerCase()) || isOfHome(name, fields) || (name === 'sidebar' && onlyPlaces(value)))
      continue;
    switch (name.toLowerCase()) {
      case 'title':
        if (text !== undefined) known['title'] = plainWords(text);
        else if (typeof value === 'number') known['title'] = String(value);
        else keep();
        break;
      case 'description':
      case 'summary':
      case 'excerpt':
      case 'abstract':
      case 'geekdocdescription':
        if (text !== undefined && text.length <= longestSummary && known['summary'] === undefined)
          known['summary'] = plainWords(text);
        else keep();
        break;
      case 'tag':
      case 'tags':
      case 'category':
      case 'categories':
      case 'section':
        tags.push(...(name.toLowerCase() === 'section' ? (text === undefined ? [] : [text]) : list(value)));
        if (!Array.isArray(value) && text === undefined) keep();
        break;
      case 'keywords':
        aliases.push(...list(value));
        break;
      case 'aliases':
      case 'redirect_from':
      case 'redirectfrom':
      case 'redirects':
      case 'old_paths':
        for (const one of list(value)) (/[/]/.test(one) ? was : aliases).push(one);
        break;
      case 'usecases':
      case 'was':
        known[name] = value;
        break;
      case 'draft':
        if (value === true) known['draft'] = true;
        break;
      case 'published':
        if (value === false) known['draft'] = true;
        else if (typeof value !== 'boolean') keep();
        break;
      case 'reviewed':
      case 'last_reviewed_on':
      case 'last_reviewed':
      case 'last_reviewed_at':
      case 'last_verified':
      case 'lastreviewed': {
        const day = dayIn(value);
        if (day !== undefined && day <= today) known['reviewed'] = day;
        else keep();
        break;
      }
      case 'lastmod':
      case 'last_update':
      case 'lastupdated':
      case 'last_modified_at':
      case 'last_updated':
      case 'updatedat':
      case 'updated_at':
      case 'updated':
      case 'changed': {
        const day = anyDayIn(isRecord(value) ? value['date'] : value);
        if (day !== undefined && day <= today) changed = day;
        else if (typeof value !== 'boolean') keep();
        break;
      }
      case 'date':
      case 'publishdate':
        written ??= anyDayIn(value);
        keep();
        break;
      case 'review_in':
      case 'reviewmonths': {
        const read = monthsIn(value);
        if (read !== undefined) known['reviewMonths'] = read.months;
        if (read?.isExact !== true) keep();
        break;
      }
      case 'owner':
      case 'owner_slack':
      case 'team':
        if (text !== undefined && owner === undefined) owner = text;
        else keep();
        break;
      default:
        keep();
    }
  }
  known['title'] ??= homeTitle(fields);
  const ids = tagsIn(tags);
  if (ids.length > 0) known['tags'] = ids;
  const lost = tags.filter((one) => tagOf(one) === '');
  if (lost.length > 0) unknown['tags'] = lost;
  if (aliases.length > 0) known['aliases'] = [...new Set(aliases)];
  // What does not fit its field here stays as it was.
  const wrong = new Set(wikiPageSchema.safeParse(known).error?.issues.map(({ path }) => String(path[0] ?? '')));
  for (const field of wrong) if (field in known) unknown[field] = known[field];
  const right = Object.fromEntries(Object.entries(known).filter(([field]) => !wrong.has(field)));
  // The day on which a text was written is the last one known of it, where nothing else is.
  return { known: right, unknown, was, owner, changed: changed ?? written };
};
