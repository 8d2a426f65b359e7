/** A folder of somebody else's pages as pages of this wiki. Reads no disk: what it needs of files is handed in. */
import { joined } from '../paths.ts';
import type { Fields, SourceFolder, SourceSite } from '../source.ts';
import { withMeantEmphasis } from '../text/dialects/emphasis.ts';
import { withFormulas } from '../text/dialects/math.ts';
import { withCleanHtml } from '../text/html/clean-html.ts';
import { withWholeElements } from '../text/html/crossed-tags.ts';
import { withFlatHtml, withFlatPictures } from '../text/html/flat-html.ts';
import { withoutTitleInHtml } from '../text/headings.ts';
import { withFencedCode } from '../text/html/html-code.ts';
import { withLinkedHeadings } from '../text/html/linked-headings.ts';
import type { Line } from '../text/lines.ts';
import { withHtmlAnchors } from '../text/links/html-anchors.ts';
import { withSpacedAddresses, withWholeAddresses, withWholeEscapes } from '../text/links/link-source.ts';
import { isPicture } from '../text/links/target.ts';
import { withPlacedLinks } from '../text/links/page-links.ts';
import { withOneShade } from '../text/shades.ts';
import type { Converted, Destination, PlacedFinding } from './destination.ts';
import { leftOut } from './left-out.ts';
import { oldAddresses, type OldAddresses } from './old-addresses.ts';
import { lineHere, pageFile, type AroundPage } from './page-file.ts';
import type { Page } from './page.ts';
import { placePages } from './places/place.ts';
import type { Placement } from './places/placing.ts';
import { sectionFiles } from './section-files.ts';
import { knownPages, type KnownPages } from './steps/known-pages.ts';
import { headsOf, readPages } from './steps/read-pages.ts';
import { findAnchors, nameHeadings, titleInFields } from './steps/titles.ts';

/** The text of a page with HTML as pages here may have it. */
const withOurHtml = (page: Page, { inHtml, saying }: KnownPages): readonly Line[] => {
  // A picture of Markdown within HTML has blank lines around it, after which what follows may be code.
  const whole = withWholeElements(withLinkedHeadings(withFlatHtml(withFencedCode(withFlatHtml(page.lines)))));
  const address = (url: string, line: number): string | undefined => inHtml.address(page, url, line);
  return withFlatHtml(withCleanHtml(withFlatPictures(whole), address, saying(page)));
};

/** What stands around a page that its fields do not say, or say in words of the source. */
const aroundPage = (page: Page, { orders }: Placement, old: OldAddresses, to: Destination): AroundPage => {
  const changed = to.changedOn(page.path) ?? page.fields.changed;
  return {
    order: orders.get(page.path),
    owner: page.fields.owner === undefined ? undefined : to.ownerOf(page.fields.owner),
    // A day that is still to come is not believed.
    changed: changed === undefined || changed > to.today ? undefined : changed,
    was: old.of.get(page.path),
  };
};

/** Brings pages over. */
export const convert = async (folder: SourceFolder, site: SourceSite, to: Destination): Promise<Converted> => {
  const heads = headsOf(folder, site);
  const fieldsOf = (path: string): Fields => heads.get(path)?.fields ?? {};
  const placement = placePages(site, fieldsOf, to.into, to.taken);
  const read = readPages(folder, site, heads, placement.pages, to.today);
  const { pages, abbreviations } = read;
  const findings: PlacedFinding[] = [
    ...site.findings,
    ...placement.findings,
    ...read.findings,
    ...leftOut(folder, site, read.used),
  ];
  const base = joined('content/wiki', to.into) ?? 'content/wiki';
  const at = (target: string): string => `${base}/${target}`;
  const known = knownPages(folder, site, to, { pages, fieldsOf, at, findings });
  const { saying, resolve, fileOf, routeOf, files } = known;

  for (const page of pages)
    page.lines = withOneShade(withMeantEmphasis(withFormulas(page.lines, saying(page), site.formulas)), saying(page));

  // Titles, HTML and anchors first: links need the anchors of all pages.
  for (const page of pages) {
    const isThere = (url: string): boolean => ['page', 'file'].includes(resolve(url, page.path).kind);
    const once = withoutTitleInHtml(page.lines, titleInFields(page));
    page.lines = withSpacedAddresses(once, isThere, saying(page), site.slug);
    page.lines = withOurHtml(page, known);
    nameHeadings(page, { site, to, placement }, saying(page));
    page.lines = withWholeAddresses(withWholeEscapes(page.lines));
    await findAnchors(page, fileOf(page), to);
  }

  const old = oldAddresses(site, pages, { routeOf, reserved: to.reserved, resolve, earlierOf: to.earlierOf });
  findings.push(...old.findings);

  const saidBefore = Map.groupBy(findings.keys(), (number) => findings[number]?.path);
  const [texts, sources] = [new Map<string, string>(), new Map<string, string>()];
  pages.forEach((page, index) => {
    const first = findings.length;
    const here = fileOf(page);
    const anchored = withHtmlAnchors(page.lines, (url, line) => known.inHtml.anchor(page, url, line));
    const linked = withPlacedLinks(anchored, known.waysFrom(page), saying(page));
    const file = pageFile(page, linked, aroundPage(page, placement, old, to), saying(page));
    texts.set(here, file.text);
    sources.set(here, page.path);
    for (const number of [...(saidBefore.get(page.path) ?? []), ...findings.keys().drop(first)]) {
      const one = findings[number];
      if (one?.line !== undefined)
        findings[number] = { ...one, here: { path: here, line: lineHere(page, file, one.line) } };
    }
    to.progress(index + 1, pages.length);
  });

  const { sections } = placement;
  const ofSections = sectionFiles(sections, pages, at);
  findings.push(...ofSections.findings);
  for (const [path, text] of ofSections.texts) texts.set(path, text);
  const pictures = [...files.all.keys()].filter(isPicture).length;
  return {
    texts,
    pictures: files.all,
    sources,
    findings,
    abbreviations,
    counts: {
      pages: pages.length,
      sections: sections.size,
      pictures,
      files: files.all.size - pictures,
      redirects: [...old.of.values()].reduce((sum, { length }) => sum + length, 0),
    },
  };
};
