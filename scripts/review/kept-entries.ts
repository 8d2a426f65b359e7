/** The entries of a folder as the site would have them, for commands that say what is due without a build. */
import { keptFor, reviewRows, type KeptEntry, type ReviewRow } from '../../src/domain/review/rows.ts';
import { buildMoment } from '../../src/domain/site/build-day.ts';
import { fillFigures, figureTexts } from '../../src/domain/figures/figure-texts.ts';
import { entryCounts } from '../../src/domain/figures/entry-counts.ts';
import { localDay } from '../../src/domain/text/local-day.ts';
import { firstHeading } from '../../src/domain/wiki/text.ts';
import { withInherited } from '../../src/domain/wiki/tree.ts';
import type { ReadEntry } from '../../src/integrations/entries/read-entries.ts';
import { contentProblems } from '../../src/integrations/entries/problems/content-problems.ts';
import type { Site } from '../../src/schemas/site.ts';
import type { WikiPage, WikiSection } from '../../src/schemas/wiki.ts';

/** The day that a command takes for today: the reader's own, or that of SOURCE_DATE_EPOCH. YYYY-MM-DD. */
export const today = (): string => {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const moment = buildMoment(epoch, new Date());
  return epoch ? moment.toISOString().slice(0, 10) : localDay(moment);
};

const byId = (entries: readonly ReadEntry[]): Record<string, never> =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data])) as Record<string, never>;

export interface KeptContent {
  readonly site: Site;
  /** Every entry that is built, with what it inherits. */
  readonly entries: readonly (KeptEntry & Pick<ReadEntry, 'tree'>)[];
  /** Those that somebody keeps, what is due first. */
  readonly rows: readonly ReviewRow[];
}

/**
 * Reads all of content.
 * @param root folder of the repository
 * @throws {Error} naming every fault of content, because a list with holes would be taken for whole
 */
export const keptContent = (root: string): KeptContent => {
  const { problems, entries } = contentProblems(root);
  if (problems.length > 0) {
    const lines = problems.map(
      ({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
    throw new Error(`What is due is not known while content has faults:\n${lines.join('\n')}`);
  }
  const of = (collection: string): ReadEntry[] => entries.filter((entry) => entry.collection === collection);
  const site = of('site')[0]?.data as Site;
  const sections = new Map(
    of('wiki-sections').map(({ id, data }) => [id === '.' ? '' : id, data as WikiSection] as const),
  );
  const { owner, months: reviewMonths } = keptFor('wiki', site);
  const texts = figureTexts({
    rows: byId(of('cost-rows')),
    prices: byId(of('prices')),
    figures: byId(of('figures')),
    counts: entryCounts(Object.fromEntries(Map.groupBy(entries, ({ collection }) => collection))),
  });
  const whole = entries
    .filter(({ data }) => (data as Partial<WikiPage>).draft !== true)
    .map(({ collection, id, data, filePath: file, tree }) => {
      const page = data as WikiPage;
      const title = page.title ?? (tree && firstHeading(tree));
      const own =
        collection === 'wiki'
          ? { ...withInherited(id, page, sections, { owner, reviewMonths }), ...(title === undefined ? {} : { title }) }
          : (data as object);
      return { collection, id, file, tree, data: fillFigures(own, texts) };
    });
  return { site, entries: whole, rows: reviewRows(whole, site) };
};
