/**
 * Everything that is wrong with content, found in one reading of the files before Astro reads them, because Astro stops at
 * the first fault, names no line, and lets much pass: unknown ids, files that nobody reads, days that do not exist.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { futureDays, sharedOrders, sharedTerms, strayPrices } from '../../../domain/content/entry-problems.ts';
import { includeProblems } from '../../../domain/content/include/include.ts';
import { fenceFlags } from '../../../domain/content/markup/problems/fence-flags.ts';
import { foreignMarkup } from '../../../domain/content/markup/problems/foreign-markup.ts';
import { topHeadings } from '../../../domain/content/markup/problems/top-headings.ts';
import { isElement, markupProblems } from '../../../domain/content/markup/problems/markup-problems.ts';
import { openElements } from '../../../domain/content/markup/problems/open-elements.ts';
import { pageLinkProblems } from '../../../domain/content/links/page-links.ts';
import { brokenReferences } from '../../../domain/content/references.ts';
import { routeOf } from '../../../domain/content/routes.ts';
import { offMessage, offProblems } from '../../../domain/content/off-parts.ts';
import { textTagProblems } from '../../../domain/content/markup/problems/tag-problems.ts';
import { costCheckIds } from '../../../domain/figures/computed-figures.ts';
import { entryCounts } from '../../../domain/figures/entry-counts.ts';
import { fillText, figureTexts, type FigureTexts } from '../../../domain/figures/figure-texts.ts';
import { buildMoment, latestDay } from '../../../domain/site/build-day.ts';
import type { CollectionName } from '../../../schemas/collections.ts';
import type { Site } from '../../../schemas/site.ts';
import { undrawn } from '../../diagrams/undrawn.ts';
import { emojiNames } from '../../markdown/emoji-names.ts';
import { onceEach, unknownLanguages } from '../../markdown/fence-languages.ts';
import { decoded } from '../../../domain/text/decoded.ts';
import { lookProblems } from '../../look/look-problems.ts';
import { anchorProblems } from './anchors.ts';
import type { FileProblem } from '../content-files.ts';
import { names, shapes } from '../entry-place.ts';
import { htmlTags, linksOfHtml } from './html-tags.ts';
import { imageProblems } from './image-problems.ts';
import { namedParts, offPaths, partProblems, partReader } from '../named-parts.ts';
import { readEntries, type ReadEntry } from '../read-entries.ts';
import { wikiPages } from './wiki-problems.ts';

const costTotals = ['infrastructure', 'people', 'everything'];

const stringsIn = (value: unknown, field = ''): { field: string; text: string }[] => {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, `${field}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, field === '' ? key : `${field}.${key}`));
};

/** By file and line, and as they were found on one line. */
const inOrder = (problems: readonly FileProblem[]): FileProblem[] =>
  problems.toSorted((a, b) => a.path.localeCompare(b.path) || (a.line ?? 0) - (b.line ?? 0));

const byId = (entries: readonly ReadEntry[]): Record<string, never> =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data])) as Record<string, never>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface ContentReport {
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly FileProblem[];
  /** The entries that could be read, for commands that look at content as a whole. */
  readonly entries: readonly ReadEntry[];
}

/**
 * Reads all of content.
 * @param root folder of the repository
 * @param now a day that has not come anywhere on earth by then is a fault
 */
export const contentProblems = (
  root: string,
  now = buildMoment(process.env['SOURCE_DATE_EPOCH'], new Date()),
): ContentReport => {
  const on = namedParts(root);
  const { isRead, offPart } = partReader(on);
  const { paths, problems, warnings, entries, ids } = readEntries(root, isRead);
  const whole = entries.filter(({ data }) => data !== undefined);
  const of = (collection: CollectionName): ReadEntry[] => whole.filter((entry) => entry.collection === collection);
  const fileOf = new Map(entries.map((entry) => [entry.filePath, entry]));
  const placed = ({ filePath, field, message }: { filePath: string; field: string; message: string }): FileProblem => ({
    path: filePath,
    line: fileOf.get(filePath)?.lineOf(field),
    message: `${field}: ${message}`,
  });

  problems.push(
    ...partProblems(ids, of('site')[0]?.data).map(({ field, message }) => ({
      path: 'content/site.yaml',
      line: of('site')[0]?.lineOf(field),
      message: field === '' ? message : `${field}: ${message}`,
    })),
  );

  for (const entry of of('site'))
    problems.push(...lookProblems(root, entry.data as Site).map((problem) => placed({ ...entry, ...problem })));

  // A broken entry is there all the same: what it points at is checked but for a field that is told of already, and
  // what counts it or asks for it is not told that there is none.
  const asWritten = Object.fromEntries(
    names.map((name) => [
      name,
      entries
        .filter(({ collection }) => collection === name)
        .map((entry) => ({ ...entry, data: entry.data ?? entry.written })),
    ]),
  );
  const known: Record<string, readonly string[]> = Object.fromEntries(
    names.map((name) => [name, [...ids[name].keys()]]),
  );
  // Of a broken entry it is not known; then it is not said to be missing.
  const sites = of('site').map(({ data }) => data as { owners: { id: string }[] });
  known['owners'] = sites.flatMap(({ owners }) => owners.map(({ id }) => id));
  const counts = entryCounts(asWritten);
  known['counts'] = Object.keys(counts);
  known['cost-checks'] = ids['cost-rows'].size > 0 ? [...costCheckIds] : [];
  known['cost-totals'] = [...ids['cost-rows'].keys(), ...(ids['cost-rows'].size > 0 ? costTotals : [])];
  const broken = new Set(
    entries.filter(({ data }) => data === undefined).map(({ id, collection }) => `${collection}/${id}`),
  );
  known['fit-rules with a threshold'] = [...ids['fit-rules'].keys()].filter(
    (id) =>
      broken.has(`fit-rules/${id}`) ||
      of('fit-rules').some((rule) => rule.id === id && (rule.data as { threshold?: unknown }).threshold !== undefined),
  );
  const topics = new Set(asWritten['faqs']?.map(({ data }) => (data as { topic?: unknown } | undefined)?.topic));
  known['topics with questions'] = [...ids.topics.keys()].filter((id) => topics.has(id));
  problems.push(
    ...brokenReferences(asWritten, known, offPart)
      .filter(({ message }) => sites.length > 0 || !message.includes('content/site.yaml'))
      .map(placed)
      .filter(({ path, line }) => !problems.some((other) => other.path === path && other.line === line)),
    ...names
      .filter((name) => !shapes[name].sharesOrder)
      .flatMap((name) => sharedOrders(of(name), shapes[name].orderedWithin))
      .map(placed),
    ...futureDays(whole, latestDay(now)).map(placed),
    ...whole.flatMap(({ filePath, data }) =>
      offPaths(data, on).map(({ field, path, part }) => placed({ filePath, field, message: offMessage(path, part) })),
    ),
  );

  const pages = wikiPages(entries, paths);
  const knownPages = {
    ...pages.known,
    hasAsset: (address: string) => existsSync(join(root, 'public', decoded(address))),
  };
  problems.push(...pages.problems);
  for (const { tree, filePath: path, collection, id } of entries) {
    if (!tree) continue;
    const ofText = [
      ...(path.endsWith('.mdx')
        ? [
            ...textTagProblems(tree, known, offPart),
            ...includeProblems(tree, (file) =>
              existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined,
            ),
          ]
        : [...anchorProblems(tree), ...openElements(tree, htmlTags, isElement)]),
      ...(collection === 'wiki' ? [] : topHeadings(tree)),
      ...markupProblems(tree, htmlTags),
      ...[tree, linksOfHtml(tree)].flatMap((one) => pageLinkProblems(one, path, routeOf(collection, id), knownPages)),
      ...offProblems(tree, on, offPart, (name) => known[name]?.length === 0),
    ];
    problems.push(...ofText.map((problem) => ({ path, ...problem })));
    problems.push(...imageProblems(root, path, tree));
  }

  const sampled = new Set(of('samples').map(({ data }) => (data as { file: string }).file));
  for (const sample of of('samples')) {
    const { file } = sample.data as { file: string };
    if (!existsSync(join(root, file))) {
      problems.push(placed({ ...sample, field: 'file', message: `there is no file ${file}.` }));
    }
  }
  if (!entries.some(({ collection, data }) => collection === 'samples' && data === undefined)) {
    problems.push(
      ...paths
        .filter((path) => path.startsWith('content/samples/') && !/\.about\.ya?ml$/.test(path) && !sampled.has(path))
        .map((path) => ({
          path,
          message: 'no sample shows it: name it in the file field of an .about.yaml, or take it out.',
        })),
    );
  }

  // Sums need every row of the table; while one is broken, its own fault is what to mend.
  let texts: FigureTexts | undefined;
  if (!problems.some(({ path }) => /^content\/(cost-rows|prices|figures)\b/.test(path))) {
    try {
      texts = figureTexts({
        rows: byId(of('cost-rows')),
        prices: byId(of('prices')),
        figures: byId(of('figures')),
        counts,
      });
    } catch (error) {
      problems.push({ path: 'content/cost-rows', message: messageOf(error) });
    }
  }
  for (const entry of texts ? whole : []) {
    for (const { field, text } of stringsIn(entry.data)) {
      try {
        if (texts) fillText(text, texts);
      } catch (error) {
        problems.push(placed({ ...entry, field, message: messageOf(error) }));
      }
    }
  }

  const asTheyStand = entries.flatMap(({ tree, filePath: path }) =>
    tree
      ? [...undrawn(tree), ...foreignMarkup(tree), ...fenceFlags(tree), ...emojiNames(tree)].map((problem) => ({
          path,
          ...problem,
        }))
      : [],
  );
  const languages = entries.flatMap(({ tree, filePath: path }) =>
    tree ? unknownLanguages(tree).map((problem) => ({ path, ...problem })) : [],
  );
  return {
    problems: inOrder(problems),
    warnings: inOrder([
      ...strayPrices(of('prices')).map(placed),
      ...sharedTerms(of('glossary')).map(placed),
      ...warnings,
      ...asTheyStand,
      ...onceEach(languages),
    ]),
    entries: whole,
  };
};
