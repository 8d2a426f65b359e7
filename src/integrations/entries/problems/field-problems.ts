/** What is wrong with fields that no schema of one entry can say: parts and look of the site, what fields point at, their order. */
import { sharedOrders } from '../../../domain/content/entry-problems.ts';
import { offMessage } from '../../../domain/content/off-parts.ts';
import { brokenReferences } from '../../../domain/content/references.ts';
import type { Site } from '../../../schemas/site.ts';
import { lookProblems } from '../../look/look-problems.ts';
import type { FileProblem } from '../content-files.ts';
import { names, shapes } from '../entry-place.ts';
import { offPaths, partProblems } from '../named-parts.ts';
import type { ReadContent } from '../read-content.ts';
import type { KnownIds } from './known-ids.ts';

/** Parts of content/site.yaml without entries, and a look of the site that does not hold. */
export const siteProblems = ({ root, ids, of, placed }: ReadContent): FileProblem[] => {
  const [site] = of('site');
  const ofParts = partProblems(ids, site?.data).map(({ field, message }) => ({
    path: 'content/site.yaml',
    line: site?.lineOf(field),
    message: field === '' ? message : `${field}: ${message}`,
  }));
  const ofLook = site ? lookProblems(root, site.data as Site).map((problem) => placed({ ...site, ...problem })) : [];
  return [...ofParts, ...ofLook];
};

/**
 * Ids that fields name and that do not exist; those of a broken entry too.
 * @param told problems whose lines are not told of twice
 */
export const referenceProblems = (
  { asWritten, offPart, of, placed }: ReadContent,
  known: KnownIds,
  told: readonly FileProblem[],
): FileProblem[] => {
  const isSiteKnown = of('site').length > 0;
  return brokenReferences(asWritten, known, offPart)
    .filter(({ message }) => isSiteKnown || !message.includes('content/site.yaml'))
    .map(placed)
    .filter(({ path, line }) => !told.some((other) => other.path === path && other.line === line));
};

/** Orders that two entries share. */
export const orderProblems = ({ of, placed }: ReadContent): FileProblem[] =>
  names
    .filter((name) => !shapes[name].sharesOrder)
    .flatMap((name) => sharedOrders(of(name), shapes[name].orderedWithin))
    .map(placed);

/** Addresses in fields that lead into parts which the site does not have. */
export const offPathProblems = ({ whole, on, placed }: ReadContent): FileProblem[] =>
  whole.flatMap(({ filePath, data }) =>
    offPaths(data, on).map(({ field, path, part }) => placed({ filePath, field, message: offMessage(path, part) })),
  );
