/**
 * Everything that is wrong with content, found in one reading of the files before Astro reads them, because Astro stops at
 * the first fault, names no line, and lets much pass: unknown ids, files that nobody reads, days that do not exist.
 */
import { futureDays, sharedQuestions, sharedTerms, strayPrices } from '../../../domain/content/entry-problems.ts';
import { entryCounts } from '../../../domain/figures/entry-counts.ts';
import { buildMoment, latestDay } from '../../../domain/site/build-day.ts';
import type { FileProblem } from '../content-files.ts';
import { readContent } from '../read-content.ts';
import type { ReadEntry } from '../read-entries.ts';
import { offPathProblems, orderProblems, referenceProblems, siteProblems } from './field-problems.ts';
import { figureProblems } from './figure-problems.ts';
import { knownIds } from './known-ids.ts';
import { sampleProblems } from './sample-problems.ts';
import { textProblems, textWarnings } from './text-problems.ts';
import { wikiPages } from './wiki-problems.ts';

/** By file and line, and as they were found on one line. */
const inOrder = (problems: readonly FileProblem[]): FileProblem[] =>
  problems.toSorted((a, b) => a.path.localeCompare(b.path) || (a.line ?? 0) - (b.line ?? 0));

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
  const content = readContent(root);
  const counts = entryCounts(content.asWritten);
  const known = knownIds(content, counts);
  const wiki = wikiPages(content.entries, content.paths);
  const first = [...content.problems, ...siteProblems(content)];
  const problems = [
    ...first,
    ...referenceProblems(content, known, first),
    ...orderProblems(content),
    ...futureDays(content.whole, latestDay(now)).map(content.placed),
    ...offPathProblems(content),
    ...wiki.problems,
    ...textProblems(content, known, wiki.known),
    ...sampleProblems(content),
  ];
  return {
    problems: inOrder([...problems, ...figureProblems(content, counts, problems)]),
    warnings: inOrder([
      ...strayPrices(content.of('prices')).map(content.placed),
      ...sharedTerms(content.of('glossary')).map(content.placed),
      ...sharedQuestions(content.of('faqs')).map(content.placed),
      ...content.warnings,
      ...textWarnings(content),
    ]),
    entries: content.whole,
  };
};
