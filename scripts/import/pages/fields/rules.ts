/** Fields of other generators that have a place here, by their names. */
import { isRecord, said } from '../../text/literals.ts';
import { anyDayIn, dayIn, list, longestSummary, monthsIn, namesOfSummary, plainWords } from './values.ts';

/** What the fields of a page say so far. */
export interface Gathered {
  /** YYYY-MM-DD; a day that has not come yet is no day of review, nor of a change. */
  readonly today: string;
  readonly known: Record<string, unknown>;
  readonly was: string[];
  readonly tags: string[];
  readonly aliases: string[];
  owner: string | undefined;
  changed: string | undefined;
  written: string | undefined;
}

/** Takes what a field says; false where its value has no place here. */
type FieldRule = (value: unknown, gathered: Gathered, name: string) => boolean;

const title: FieldRule = (value, { known }) => {
  const text = typeof value === 'number' ? String(value) : said(value);
  if (text !== undefined) known['title'] = typeof value === 'number' ? text : plainWords(text);
  return text !== undefined;
};

const summary: FieldRule = (value, { known }) => {
  const text = said(value);
  if (text === undefined || text.length > longestSummary || known['summary'] !== undefined) return false;
  known['summary'] = plainWords(text);
  return true;
};

const isListed = (value: unknown): boolean => Array.isArray(value) || said(value) !== undefined;

const tags: FieldRule = (value, gathered) => {
  gathered.tags.push(...list(value));
  return isListed(value);
};

/** A section is one tag, commas and all. */
const section: FieldRule = (value, gathered) => {
  gathered.tags.push(...[said(value) ?? []].flat());
  return isListed(value);
};

const keywords: FieldRule = (value, gathered) => {
  gathered.aliases.push(...list(value));
  return true;
};

/** Other names of a page, and addresses that it had. */
const aliases: FieldRule = (value, gathered) => {
  for (const one of list(value)) (one.includes('/') ? gathered.was : gathered.aliases).push(one);
  return true;
};

const asHere: FieldRule = (value, { known }, name) => {
  known[name] = value;
  return true;
};

const draft: FieldRule = (value, { known }) => {
  if (value === true) known['draft'] = true;
  return true;
};

const published: FieldRule = (value, { known }) => {
  if (value === false) known['draft'] = true;
  return typeof value === 'boolean';
};

const reviewed: FieldRule = (value, { known, today }) => {
  const day = dayIn(value);
  if (day === undefined || day > today) return false;
  known['reviewed'] = day;
  return true;
};

const changed: FieldRule = (value, gathered) => {
  const day = anyDayIn(isRecord(value) ? value['date'] : value);
  if (day === undefined || day > gathered.today) return typeof value === 'boolean';
  gathered.changed = day;
  return true;
};

/** The day on which a text was written, which stays beside it as well. */
const written: FieldRule = (value, gathered) => {
  gathered.written ??= anyDayIn(value);
  return false;
};

const reviewMonths: FieldRule = (value, { known }) => {
  const read = monthsIn(value);
  if (read !== undefined) known['reviewMonths'] = read.months;
  return read?.isExact === true;
};

const owner: FieldRule = (value, gathered) => {
  const text = said(value);
  if (text === undefined || gathered.owner !== undefined) return false;
  gathered.owner = text;
  return true;
};

/** Rules by the names of fields in lower case. */
export const fieldRules: ReadonlyMap<string, FieldRule> = new Map(
  (
    [
      ['title', title],
      [namesOfSummary.join(' '), summary],
      ['tag tags category categories', tags],
      ['section', section],
      ['keywords', keywords],
      ['aliases redirect_from redirectfrom redirects old_paths', aliases],
      ['usecases was', asHere],
      ['draft', draft],
      ['published', published],
      ['reviewed last_reviewed_on last_reviewed last_reviewed_at last_verified lastreviewed', reviewed],
      [
        'lastmod last_update lastupdated last_modified_at last_updated updatedat updated_at updated modified changed',
        changed,
      ],
      ['date publishdate', written],
      ['review_in reviewmonths', reviewMonths],
      ['owner owner_slack team', owner],
    ] as const
  ).flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule])),
);
