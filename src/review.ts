/** Every entry that somebody keeps: whose it is, when a person looked at it, when it is due. */
import { readFile } from 'node:fs/promises';
import { all, entries, site } from './content.ts';
import type { LinkAnswer } from './domain/links/report.ts';
import { daysByPath, reviewRows, type ReviewRow } from './domain/review/rows.ts';
import { buildDay } from './domain/site/build-day.ts';
import { titleOf } from './domain/content/routes.ts';

/** The day of this build, YYYY-MM-DD. */
export const builtOn = buildDay(process.env['SOURCE_DATE_EPOCH'], new Date());

const read = async (): Promise<readonly ReviewRow[]> => reviewRows(await entries(), await site());

let reading: ReturnType<typeof read> | undefined;

/** Rows of all entries that are kept, what is due first at the top. In development they are read again each time. */
export const reviews = (): ReturnType<typeof read> => (import.meta.env.DEV ? read() : (reading ??= read()));

/** The day of the last look at each entry and the day of the next, by its path such as `prices/some-machine`. */
export const reviewDays = async (): Promise<ReturnType<typeof daysByPath>> => daysByPath(await reviews());

let byFile: Promise<ReadonlyMap<string, ReviewRow>> | undefined;

/** The row of the entry that a file holds; undefined for a file that nobody keeps. */
export const reviewOf = async (file: string): Promise<ReviewRow | undefined> =>
  (await (byFile ??= reviews().then((rows) => new Map(rows.map((row) => [row.file, row]))))).get(file);

/** Titles of the shelves that rows stand on, by id: topics, and folders of the wiki. */
export const shelfTitles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ...(await all('topics')).map((topic) => [topic.id, titleOf(topic)] as const),
    ...(await all('wiki-sections')).map(({ id, title }) => [id === '.' ? '' : id, title ?? id] as const),
  ]);

/** What became of addresses elsewhere when "npm run links" last asked; undefined where nobody has asked. */
export const linkAnswers = async (): Promise<readonly LinkAnswer[] | undefined> => {
  const text = await readFile('link-report.json', 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { answers: readonly LinkAnswer[] }).answers;
};
