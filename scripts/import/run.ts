/** One import from a folder on the disk into the content of a project. Writes below `content/` and the report, nothing else. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfSite } from '../../src/domain/content/routes.ts';
import { partAt } from '../../src/parts.ts';
import { filesUnder, largestFile, maxBytes } from '../../src/integrations/entries/content-files.ts';
import { isDownload } from '../../src/domain/content/links/relative-links.ts';
import { convert } from './pages/convert.ts';
import { languageNamed, languageSettings } from './pages/language.ts';
import { notTaken } from './pages/left-out.ts';
import { inWordsOf } from './pages/page.ts';
import { withoutDoubles } from './pages/doubles.ts';
import type { Converted, PlacedFinding } from './pages/destination.ts';
import { commitDays, diskFolder } from './folder/disk.ts';
import { slugOf } from '../../src/kinds.ts';
import { forgeOf } from './text/links/resolve/forge.ts';
import { siteIn } from './formats/formats.ts';
import { keeperOf } from './keeper.ts';
import { earlierAddresses, ofSameSource, withoutMoved } from './moved.ts';
import { anchorReader, mend } from './mend.ts';
import { ownersIn, termsFrom, withOwners } from './owners.ts';
import { pictureBytes, pictureFaults } from './pictures.ts';
import { gathered } from './gathered.ts';
import { signOf, withImport, writtenBefore } from './report.ts';
import { checkSection, siteOf, standingPages, textAt } from './project.ts';
import { NoPages, type Finding } from './source.ts';
import { withHostRedirects } from './host-redirects.ts';

export interface ImportRequest {
  /** Folder of the project that is written to. */
  readonly root: string;
  /** Folder that is brought in. */
  readonly from: string;
  /** What it is called in the report. */
  readonly name?: string;
  readonly into: string;
  readonly format?: string | undefined;
  /** Folders of it that are wikis of their own. */
  readonly without?: readonly string[] | undefined;
  /** A folder around it whose files its pages may take in. */
  readonly within?: string | undefined;
  /** The one that is meant, where the folder is that of a site with several editions. */
  readonly edition?: string | undefined;
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

/**
 * Imports.
 * @throws {Error} when the folder holds no pages, the site has no wiki, or the section is no path
 */
export const runImport = async (request: ImportRequest): Promise<ImportResult> => {
  const { root, from, into, today, progress } = request;
  checkSection(into);
  const { file: settingsFile, text: settings, site } = siteOf(root);
  const folder = { ...diskFolder(from, request.without, request.within), edition: request.edition };
  const found = withoutDoubles(folder, withHostRedirects(folder, siteIn(folder, request.format)));
  const isTooLong = (path: string): boolean => statSync(join(from, path)).size > maxBytes;
  const source = {
    ...found,
    pages: found.pages.filter((path) => !isTooLong(path)),
    forge: found.forge ?? forgeOf(from),
  };
  const leftBehind = notTaken(folder, found.pages.filter(isTooLong), (path) => statSync(join(from, path)).size);
  if (source.pages.length === 0)
    throw new NoPages(
      `${folder.name} looks like ${source.format}, and holds no page in ${source.docs === '' ? 'it' : `${source.docs}/`}.`,
    );
  const name = request.name ?? folder.name;
  const report = textAt(join(root, reportFile));
  const before = new Map(writtenBefore(report, name, into).map((one) => [one.path, one]));

  const standing = standingPages(root, before);
  const sameBefore = ofSameSource(before.values(), folder.has);
  const earlier = earlierAddresses(root, sameBefore);
  const faults = await pictureFaults(from, folder);
  const days = commitDays(from);
  const owners = ownersIn(settings);
  const anchorsOf = await anchorReader();
  const converted = await convert(
    folder,
    { ...source, findings: [...source.findings, ...leftBehind.filter(({ path }) => found.pages.includes(path))] },
    {
      into,
      title:
        into === ''
          ? (site.parts.find(({ id }) => id === 'wiki')?.name ?? 'Wiki')
          : inWordsOf(into.replace(/^.*\//, '')),
      today,
      taken: standing.routes,
      reserved: (address) => standing.olds.has(address) || partAt(address) !== undefined || isOfSite(address),
      ownerOf: owners.idOf,
      pictureFault: (path) => faults.get(path),
      mayTake: (path) => isDownload(path) && statSync(join(from, path)).size <= largestFile,
      changedOn: (path) => days.get(path),
      earlierOf: (path) =>
        earlier(path).filter((address) => !standing.routes.has(address) && !standing.olds.has(address)),
      anchorsOf,
      progress: (done, all) => progress('pages', done, all),
    },
  );

  const findings: PlacedFinding[] = [
    ...converted.findings,
    ...leftBehind,
    ...source.pages
      .filter((path) => folder.foreign.has(path))
      .map((path): Finding => ({
        kind: 'syntax',
        path,
        what: 'is not UTF-8',
        done: 'read as its bytes show; see whether its letters are right',
      })),
  ];
  const glossary = existsSync(join(root, 'content/glossary')) ? filesUnder(root, 'content/glossary').paths : [];
  const terms = termsFrom(converted.abbreviations, {
    hasGlossary: site.parts.some(({ id }) => id === 'glossary'),
    owner: site.defaults?.owner ?? site.owners?.[0]?.id,
    known: new Set(
      glossary.filter((path) => !before.has(path)).map((path) => slugOf(path.replace(/^.*\/|\.ya?ml$/g, ''))),
    ),
  });
  findings.push(...terms.findings);
  for (const [words, id] of owners.named())
    findings.push({
      kind: 'field',
      path: 'content/site.yaml',
      what: `pages name the owner ${words}`,
      done: `${id} in the list of owners; say there how the team is reached`,
    });

  const keeper = keeperOf(root, before);
  // What is still wrong once everything stands where it belongs is mended line by line, before anything is kept.
  const texts = new Map([...converted.texts, ...terms.texts]);
  const section = `content/wiki/${into === '' ? '' : `${into}/`}_section.yaml`;
  const told = languageSettings(languageNamed(source.language), site.language ?? 'en', {
    file: section,
    given: texts.get(section),
    isTaken: existsSync(join(root, section)) && !before.has(section),
  });
  if (told.text !== undefined) texts.set(section, told.text);
  findings.push(...told.findings);
  for (const [path, picture] of converted.pictures) {
    const { bytes, isLighter } = pictureBytes(join(from, picture));
    if (isLighter)
      findings.push({
        kind: 'image',
        path: picture,
        what: 'its first tag is longer than the build reads, because the source of the drawing stands in it',
        done: 'came in without that source; keep the original to draw on',
      });
    keeper.write(path, bytes, picture);
  }
  if (owners.added().length > 0) {
    writeFileSync(settingsFile, withOwners(settings, owners.added()));
    keeper.changed.push('content/site.yaml');
  }
  const originOf = (path: string): string => converted.sources.get(path) ?? 'settings of the source';
  const skipped = new Set(
    [...texts].filter(([path, text]) => !keeper.mayWrite(path, Buffer.from(text))).map(([path]) => path),
  );
  const put = (path: string): void => {
    const file = join(root, path);
    const text = texts.get(path) ?? '';
    mkdirSync(dirname(file), { recursive: true });
    if (textAt(file) !== text || !existsSync(file)) writeFileSync(file, text);
  };
  const earlierTexts = new Map(
    [...texts.keys()].map((path) => [path, existsSync(join(root, path)) ? textAt(join(root, path)) : undefined]),
  );
  for (const path of texts.keys()) if (!skipped.has(path)) put(path);
  const planned = [...texts.keys()].map((path) => ({ path, source: originOf(path), sign: '' }));
  const gone = new Set(withoutMoved(root, sameBefore, [...planned, ...keeper.written]));
  const { findings: shown, problems } = await mend({
    root,
    texts,
    put,
    skipped,
    originOf,
    anchorsOf,
    progress: (done, all) => progress('check', done, all),
  });
  findings.push(...shown);
  for (const [path, text] of texts) {
    if (skipped.has(path)) keeper.leave(path, originOf(path));
    else {
      keeper.written.push({ path, source: originOf(path), sign: signOf(text) });
      if (earlierTexts.get(path) !== text) keeper.changed.push(path);
    }
  }
  findings.push(...keeper.findings);
  const { written, changed, left } = keeper;
  changed.push(...gone);
  for (const path of before.keys()) {
    if (!gone.has(path) && !written.some((one) => one.path === path))
      findings.push({
        kind: 'navigation',
        path,
        what: 'the source no longer has what it was made of',
        done: 'left as it is',
      });
  }
  const sorted = gathered(
    findings.toSorted(
      (a, b) =>
        (a.here?.path ?? a.path).localeCompare(b.here?.path ?? b.path) ||
        (a.here?.line ?? a.line ?? 0) - (b.here?.line ?? b.line ?? 0),
    ),
  );
  const result = withImport(report, {
    name,
    into,
    format: source.format,
    converted: { counts: converted.counts, findings: sorted },
    written: written.toSorted((a, b) => a.path.localeCompare(b.path)),
  });
  if (result !== report) {
    writeFileSync(join(root, reportFile), result);
    changed.push(reportFile);
  }
  return { format: source.format, counts: converted.counts, findings: sorted, changed, left, problems };
};
