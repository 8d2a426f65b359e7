/**
 * Which style sheets stand in the pages as text, and which stay links. One policy has to name all of the former by their
 * hashes, and hosts that read `_headers` take 2,000 characters a line: so at most twenty, chosen by what they spare. A
 * large wiki links all of its sheets. Pure.
 */
import { parts } from '../../parts.ts';

/** What a page loads before it is set in order. */
export interface SheetsOfPage {
  /** Path from the root of the site. */
  readonly path: string;
  /** Addresses of its sheets, each once, in their order. */
  readonly sheets: readonly string[];
}

/** How many inline sheets all pages of a site may have between them. */
export const mostInlineSheets = 20;

/**
 * What a sheet spares by standing in a page: the first paint of the front page, of the questions, where people come in
 * a hurry, and of chapters is what is promised.
 */
const weightOf = (path: string): number => {
  if (path === '/' || path === parts.faq.path) return 100;
  return path.startsWith(parts.guide.path) && path !== parts.guide.path ? 20 : 1;
};

/** So many bytes of a site may be copies of sheets in the pages of its wiki; those of some 450 pages are. */
export const mostCopiedBytes = 10_000_000;

/** Whether a page is one of the many that a wiki has. Its first page is where readers come in, and waits for nothing. */
export const isInWiki = ({ path }: Pick<SheetsOfPage, 'path'>): boolean =>
  path.startsWith(parts.wiki.path) && path !== parts.wiki.path;

/**
 * Whether the pages of the wiki link their sheets. Text spares a reader one round trip, on the first page and never again;
 * it doubles every page of a wiki, which is read page after page, kept on devices and sent to hosts.
 * @param texts of the sheets by their address
 */
export const isCopiedTooOften = (
  pages: readonly SheetsOfPage[],
  texts: ReadonlyMap<string, string>,
  most = mostCopiedBytes,
): boolean => {
  const sizes = new Map([...texts].map(([sheet, text]) => [sheet, Buffer.byteLength(text)]));
  const bytes = pages
    .filter(isInWiki)
    .flatMap(({ sheets }) => sheets)
    .reduce((sum, sheet) => sum + (sizes.get(sheet) ?? 0), 0);
  return bytes > most;
};

/**
 * The sheets that stand in pages, as groups: those that every page has together are one text.
 * @param most how many groups there may be
 */
export const inlineGroups = (pages: readonly SheetsOfPage[], most = mostInlineSheets): string[][] => {
  const found = new Map<string, { on: string[]; weight: number }>();
  for (const { path, sheets } of pages) {
    for (const sheet of sheets) {
      const use = found.get(sheet) ?? { on: [], weight: 0 };
      use.on.push(path);
      use.weight += weightOf(path);
      found.set(sheet, use);
    }
  }
  const groups = Map.groupBy(found, ([, { on }]) => on.join('\n'));
  return [...groups.values()]
    .map((group) => ({ sheets: group.map(([sheet]) => sheet), weight: group[0]?.[1].weight ?? 0 }))
    .sort((one, other) => other.weight - one.weight || (one.sheets[0] ?? '').localeCompare(other.sheets[0] ?? ''))
    .slice(0, most)
    .map(({ sheets }) => sheets);
};

/**
 * Texts of the sheets that stand in pages, by their address: the whole text of a group under its first, and none under
 * the others.
 */
export const groupTexts = (
  groups: readonly (readonly string[])[],
  texts: ReadonlyMap<string, string>,
): Map<string, string> =>
  new Map(
    groups.flatMap((group) =>
      group.map((sheet, place) => [
        sheet,
        place > 0 ? '' : group.map((one) => (texts.get(one) ?? '').trim()).join('\n'),
      ]),
    ),
  );
