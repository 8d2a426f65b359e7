/** Pages in reStructuredText among those of a wiki or of a plain folder. */
import { isRst } from '../../paths.ts';
import type { SourceFolder, SourceSite } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { sphinx } from './sphinx.ts';

/** A site whose pages may be written in both; what reads its Markdown leaves the others alone. */
export const withRst = (site: SourceSite, folder: SourceFolder): SourceSite => {
  if (!site.pages.some(isRst)) return site;
  const book = sphinx.read(folder);
  const headOf = site.headOf ?? ((path: string) => readHead(folder.read(path)));
  return {
    ...site,
    headOf: (path) => (isRst(path) && book.headOf ? book.headOf(path) : headOf(path)),
    dialect: (lines, page) => (isRst(page.path) ? book : site).dialect(lines, page),
    findings: [...site.findings, ...book.findings],
  };
};
