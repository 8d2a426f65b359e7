/** One import from a folder on the disk into the content of a project. Writes below `content/` and the report, nothing else. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDownload } from '../../src/domain/content/links/relative-links.ts';
import { isOfSite } from '../../src/domain/content/routes.ts';
import { largestFile } from '../../src/integrations/entries/content-files.ts';
import { partAt } from '../../src/parts.ts';
import { commitDays } from './folder/disk.ts';
import { gathered } from './gathered.ts';
import { keeperOf } from './keeper.ts';
import { anchorReader } from './mend.ts';
import { ownersIn, withOwners, type Owners } from './owners.ts';
import { convert } from './pages/convert.ts';
import type { Converted, Destination, PlacedFinding } from './pages/destination.ts';
import { inWordsOf } from './pages/page.ts';
import { pictureFaults } from './pictures.ts';
import { checkSection, siteOf, textAt } from './project.ts';
import { withImport } from './report.ts';
import { earlierImport, withoutSource, type EarlierImport } from './steps/earlier-import.ts';
import { glossaryTerms, namedOwners, sectionLanguage } from './steps/settings-files.ts';
import { inOtherEncoding, takenSource, type Asked, type TakenSource } from './steps/taken-source.ts';
import { writePictures, writeTexts } from './steps/written-files.ts';

export interface ImportRequest extends Asked {
  /** Folder of the project that is written to. */
  readonly root: string;
  /** What it is called in the report. */
  readonly name?: string;
  readonly into: string;
  /** YYYY-MM-DD; what a page says of a later day is not believed. */
  readonly today: string;
  readonly progress: (step: string, done: number, all: number) => void;
}

export interface ImportResult {
  readonly format: string;
  readonly counts: Converted['counts'];
  readonly findings: readonly PlacedFinding[];
  /** Files that were written in this run; those that were so already are not. */
  readonly changed: readonly string[];
  /** Files that were changed by hand since an earlier import and left alone. */
  readonly left: readonly string[];
  /** What the check of content says that could not be mended. */
  readonly problems: readonly { readonly path: string; readonly line?: number | undefined; readonly message: string }[];
}

const reportFile = 'import-report.md';

/** What the pages of an import are told of the place that they come to. */
const destinationOf = async (
  { from, into, today, progress }: ImportRequest,
  { folder }: TakenSource,
  { standing, addressesOf }: EarlierImport,
  title: string,
  owners: Owners,
): Promise<Destination> => {
  const faults = await pictureFaults(from, folder);
  const days = commitDays(from);
  return {
    into,
    title,
    today,
    taken: standing.routes,
    reserved: (address) => standing.olds.has(address) || partAt(address) !== undefined || isOfSite(address),
    ownerOf: owners.idOf,
    pictureFault: (path) => faults.get(path),
    mayTake: (path) => isDownload(path) && statSync(join(from, path)).size <= largestFile,
    changedOn: (path) => days.get(path),
    earlierOf: addressesOf,
    anchorsOf: await anchorReader(),
    progress: (done, all) => {
      progress('pages', done, all);
    },
  };
};

/** Findings by the place of each, those of one kind together. */
const inOrder = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  gathered(
    findings.toSorted(
      (a, b) =>
        (a.here?.path ?? a.path).localeCompare(b.here?.path ?? b.path) ||
        (a.here?.line ?? a.line ?? 0) - (b.here?.line ?? b.line ?? 0),
    ),
  );

/**
 * Imports.
 * @throws {Error} when the folder holds no pages, the site has no wiki, or the section is no path
 */
export const runImport = async (request: ImportRequest): Promise<ImportResult> => {
  const { root, from, into, progress } = request;
  checkSection(into);
  const { file: settingsFile, text: settings, site } = siteOf(root);
  const source = takenSource(request);
  const { format } = source.site;
  const name = request.name ?? source.folder.name;
  const report = textAt(join(root, reportFile));
  const earlier = earlierImport(root, report, { name, into }, source.folder);
  const { before, sameBefore } = earlier;

  const owners = ownersIn(settings);
  const ofWiki = site.parts.find(({ id }) => id === 'wiki')?.name ?? 'Wiki';
  const title = into === '' ? ofWiki : inWordsOf(into.replace(/^.*\//, ''));
  const destination = await destinationOf(request, source, earlier, title, owners);
  const converted = await convert(source.folder, source.site, destination);
  const { counts } = converted;
  const terms = glossaryTerms(converted.abbreviations, root, site, before);
  const language = sectionLanguage(source.site.language, into, converted.texts, { root, site, before });

  const keeper = keeperOf(root, before);
  const ofPictures = writePictures(keeper, converted.pictures, from);
  if (owners.added().length > 0) {
    writeFileSync(settingsFile, withOwners(settings, owners.added()));
    keeper.changed.push('content/site.yaml');
  }
  const texts = new Map([...converted.texts, ...terms.texts, ...language.texts]);
  const { sources } = converted;
  const { anchorsOf } = destination;
  const {
    findings: mended,
    problems,
    gone,
  } = await writeTexts(keeper, texts, {
    root,
    sources,
    sameBefore,
    anchorsOf,
    progress: (done, all) => {
      progress('check', done, all);
    },
  });

  const { written, changed, left } = keeper;
  const findings = inOrder([
    ...converted.findings,
    ...source.leftBehind,
    ...inOtherEncoding(source),
    ...terms.findings,
    ...namedOwners(owners),
    ...language.findings,
    ...ofPictures,
    ...mended,
    ...keeper.findings,
    ...withoutSource(before, new Set([...gone, ...written.map(({ path }) => path)])),
  ]);
  const result = withImport(report, {
    name,
    into,
    format,
    converted: { counts, findings },
    written: written.toSorted((a, b) => a.path.localeCompare(b.path)),
  });
  if (result !== report) {
    writeFileSync(join(root, reportFile), result);
    changed.push(reportFile);
  }
  return { format, counts, findings, changed, left, problems };
};
