/** Docusaurus 1: its settings have another name, its pages lie beside their folder, and are Markdown and no MDX. */
import { folderOf, joined } from '../../paths.ts';
import type { Fields, SourceFolder } from '../../source.ts';
import { said } from '../../text/literals.ts';
import { block, codeLines, type Line } from '../../text/lines.ts';

/** The settings of a site of the first version. */
export const firstSiteFile = (folder: SourceFolder): string | undefined =>
  ['website/siteConfig.js', 'siteConfig.js'].find(
    (path) => folder.has(path) && folder.has(joined(folderOf(path), 'sidebars.json') ?? ''),
  );

/** What its settings say of the pages, in the words of later versions. */
export const firstDocs = (file: string, settings: Fields): Fields => ({
  path: `${folderOf(file) === '' ? '' : '../'}${said(settings['customDocsPath']) ?? 'docs'}`,
  routeBasePath: said(settings['docsUrl']) ?? 'docs',
});

const label = /^\s*<!--\s*(?!END_DOCUSAURUS_CODE_TABS)(.+?)\s*-->\s*$/;

/** Tabs of code between comments, each with its name in a comment above it. */
export const withCodeTabs = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const end =
      isCode[index] === false && /^\s*<!--\s*DOCUSAURUS_CODE_TABS\s*-->/.test(line.text)
        ? lines.findIndex(({ text }, at) => at > index && /^\s*<!--\s*END_DOCUSAURUS_CODE_TABS\s*-->/.test(text))
        : -1;
    if (end < 0) {
      result.push(line);
      continue;
    }
    const starts = lines.flatMap(({ text }, at) =>
      at > index && at < end && isCode[at] === false && label.test(text) ? [at] : [],
    );
    const tabs = starts.flatMap((start, number) =>
      block(
        'tab',
        label.exec(lines[start]?.text ?? '')?.[1] ?? '',
        lines.slice(start + 1, starts[number + 1] ?? end),
        lines[start]?.at ?? line.at,
      ),
    );
    result.push(
      ...lines.slice(index + 1, starts[0] ?? end),
      ...(tabs.length > 0 ? block('tabs', '', tabs, line.at) : []),
    );
    index = end;
  }
  return result;
};
