/** Front matter of other generators in the fields that a page has here. */
import { wikiPageSchema } from '../../../../src/schemas/wiki.ts';
import type { Fields } from '../../source.ts';
import { homeTitle, isOfHome } from '../../text/home.ts';
import { isRecord } from '../../text/literals.ts';
import { fieldRules, type Gathered } from './rules.ts';
import { tagOf, tagsIn } from './values.ts';

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

/** True for a field that says what this site finds in another way. */
const isFoundOtherwise = (name: string, value: unknown, fields: Fields): boolean =>
  placing.has(name.toLowerCase()) || isOfHome(name, fields) || (name === 'sidebar' && onlyPlaces(value));

/** Names of fields whose values do not fit here. */
const misfits = (known: Fields): ReadonlySet<string> =>
  new Set(wikiPageSchema.safeParse(known).error?.issues.map(({ path }) => String(path[0] ?? '')));

/** @param today YYYY-MM-DD */
export const mapFields = (fields: Fields, today: string): MappedFields => {
  const unknown: Record<string, unknown> = {};
  const gathered: Gathered = {
    today,
    known: {},
    was: [],
    tags: [],
    aliases: [],
    owner: undefined,
    changed: undefined,
    written: undefined,
  };
  for (const [name, value] of Object.entries(fields)) {
    if (isFoundOtherwise(name, value, fields)) continue;
    const isTaken = fieldRules.get(name.toLowerCase())?.(value, gathered, name) === true;
    if (!isTaken && value !== null && value !== '') unknown[name] = value;
  }
  const { known, tags, aliases, was, owner, changed, written } = gathered;
  known['title'] ??= homeTitle(fields);
  const ids = tagsIn(tags);
  if (ids.length > 0) known['tags'] = ids;
  const lost = tags.filter((one) => tagOf(one) === '');
  if (lost.length > 0) unknown['tags'] = lost;
  if (aliases.length > 0) known['aliases'] = [...new Set(aliases)];
  // What does not fit its field here stays as it was.
  const wrong = misfits(known);
  for (const field of wrong) if (field in known) unknown[field] = known[field];
  const right = Object.fromEntries(Object.entries(known).filter(([field]) => !wrong.has(field)));
  // The day on which a text was written is the last one known of it, where nothing else is.
  return { known: right, unknown, was, owner, changed: changed ?? written };
};
