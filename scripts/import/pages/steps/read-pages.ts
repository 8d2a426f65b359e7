/** Pages as their format reads them: fields mapped, text in the Markdown of this wiki, links still those of the source. */
import type { Fields, Head, SourceFolder, SourceSite } from '../../source.ts';
import { withBoxesAsCallouts } from '../../text/dialects/alerts.ts';
import { withBlocksApart } from '../../text/dialects/apart.ts';
import { withClosedBlocks } from '../../text/dialects/colon-blocks.ts';
import { withWholeFences } from '../../text/dialects/list-fences.ts';
import { withEvenTables } from '../../text/dialects/tables.ts';
import { readHead } from '../../text/front-matter.ts';
import { homeLines } from '../../text/home.ts';
import { withPartedRows, type Line } from '../../text/lines.ts';
import type { Abbreviation, PlacedFinding } from '../destination.ts';
import { mapFields } from '../fields/fields.ts';
import { withoutRule, type Page } from '../page.ts';

/** What a format writes in its own way and this wiki in another, whatever the format. */
const inOurMarkdown = (lines: readonly Line[]): readonly Line[] =>
  withClosedBlocks(withoutRule(withPartedRows(withEvenTables(withBlocksApart(withBoxesAsCallouts(lines))))));

/** The fields of each page and its text below them, by its path. */
export const headsOf = (folder: SourceFolder, site: SourceSite): ReadonlyMap<string, Head> =>
  new Map(site.pages.map((path) => [path, site.headOf?.(path) ?? readHead(folder.read(path))]));

export interface ReadPages {
  readonly pages: readonly Page[];
  readonly abbreviations: readonly Abbreviation[];
  readonly findings: readonly PlacedFinding[];
  /** Files whose text came in with a page. */
  readonly used: ReadonlySet<string>;
}

/**
 * @param heads what `headsOf` gives
 * @param targets where each page comes to stand, below the section of the import
 * @param today YYYY-MM-DD
 */
export const readPages = (
  folder: SourceFolder,
  site: SourceSite,
  heads: ReadonlyMap<string, Head>,
  targets: ReadonlyMap<string, string>,
  today: string,
): ReadPages => {
  const abbreviations: Abbreviation[] = [];
  const findings: PlacedFinding[] = [];
  const used = new Set<string>();
  const recorded: SourceFolder = {
    ...folder,
    read: (path) => {
      used.add(path);
      return folder.read(path);
    },
  };
  const linesOf = (path: string, head: Head, fields: Fields): readonly Line[] =>
    site.dialect([...homeLines(fields, head.lineOf), ...withWholeFences(head.body)], {
      path,
      fields,
      folder: recorded,
      found: (kind, line, what, done) => void findings.push({ kind, path, line, what, done }),
      abbreviation: (short, long, line) => void abbreviations.push({ short, long, path, line }),
    });
  const pages = site.pages.map((path): Page => {
    const head = heads.get(path) ?? readHead('');
    return {
      path,
      head,
      fields: mapFields(head.fields, today),
      target: targets.get(path) ?? '',
      lines: inOurMarkdown(linesOf(path, head, head.fields)),
      title: undefined,
      renamed: new Map(),
      anchors: new Set(),
    };
  });
  return { pages, abbreviations, findings, used };
};
