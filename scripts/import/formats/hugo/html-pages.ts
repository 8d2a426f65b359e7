/** Pages of Hugo that are HTML, such as the first one of a section that a theme draws: what their fields say of the section. */
import { folderOf, isBelow, nameOf } from '../../paths.ts';
import type { Finding, FolderSettings, SourceFolder } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { said } from '../../text/literals.ts';

/** @param docs folder of the pages */
export const htmlPages = (
  folder: SourceFolder,
  docs: string,
): { readonly folders: ReadonlyMap<string, FolderSettings>; readonly findings: readonly Finding[] } => {
  // HTML without fields in front is no page of Hugo's, only a file beside them.
  const pages = folder.files.filter(
    (path) => isBelow(docs, path) && path.endsWith('.html') && /^---\r?\n/.test(folder.read(path)),
  );
  const isOfSection = (path: string): boolean => nameOf(path) === '_index.html';
  const settingsOf = (path: string): FolderSettings => {
    const { title, linkTitle, description, weight } = readHead(folder.read(path)).fields;
    return {
      title: said(linkTitle) ?? said(title),
      summary: said(description),
      order: typeof weight === 'number' && weight !== 0 ? weight : undefined,
    };
  };
  return {
    folders: new Map(pages.filter(isOfSection).map((path) => [folderOf(path), settingsOf(path)])),
    findings: pages.map((path) => ({
      kind: 'left out',
      path,
      what: 'a page that is made of HTML',
      done: isOfSection(path)
        ? 'not brought in; its section has its title and its place'
        : 'not brought in; pandoc makes Markdown of most, then import again',
    })),
  };
};
