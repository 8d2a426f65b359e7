/** Settings of folders: from their `_category_` files, and from the numbers in their names. */
import { parse } from 'yaml';
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { Finding, FolderSettings, SourceFolder } from '../../source.ts';
import { isRecord, record, said } from '../../text/literals.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import type { Edition } from './editions.ts';
import { numberOf, withoutNumber } from './names.ts';
import type { DocsPart } from './settings.ts';

/**
 * Settings of folders, from their `_category_` files and the numbers in their names.
 * @param edition a translation, which has what is not its own from the pages that it was made of
 */
export const foldersIn = (
  folder: SourceFolder,
  pages: readonly string[],
  isInside: (path: string) => boolean,
  edition?: Edition,
): { folders: ReadonlyMap<string, FolderSettings>; findings: Finding[] } => {
  const folders = new Map<string, FolderSettings>();
  const findings: Finding[] = [];
  const files = folder.files.filter((path) => /(^|\/)_category_\.(json|ya?ml)$/.test(path));
  const { original, part } = edition ?? {};
  const ofOriginal = original === undefined ? [] : files.filter((path) => path.startsWith(original));
  for (const one of [...ofOriginal, ...files.filter(isInside)]) {
    const at = isInside(one) ? one : `${part?.start ?? ''}${one.slice(original?.length)}`;
    try {
      const own = parse(folder.read(one)) as Readonly<Record<string, unknown>> | null;
      const link = isRecord(own?.['link']) ? own['link'] : {};
      const position = own?.['position'];
      folders.set(folderOf(at), {
        title: said(own?.['label']),
        summary: said(link['description']) ?? said(own?.['description']),
        order: typeof position === 'number' ? position : numberOf(folderOf(one)),
      });
    } catch (error) {
      findings.push({
        kind: 'navigation',
        path: one,
        line: 1,
        what: `cannot be read: ${String(error).split('\n')[0] ?? ''}`,
        done: 'the section has no settings',
      });
    }
  }
  for (const one of new Set(pages.map(folderOf))) {
    const order = numberOf(one);
    if (order !== undefined && !folders.has(one)) folders.set(one, { order });
  }
  return { folders, findings };
};

/** Addresses of the lists that folders have in the place of a first page. */
export const generatedIn = (folder: SourceFolder, parts: readonly DocsPart[]): Map<string, string> => {
  const found = new Map<string, string>();
  for (const path of folder.files) {
    const part = parts.find(({ start }) => path.startsWith(start));
    if (part === undefined || !/(^|\/)_category_\.(json|ya?ml)$/.test(path)) continue;
    const own: unknown = parse(folder.read(path), { logLevel: 'silent' });
    const settings = record(own);
    const link = record(settings['link']);
    if (link['type'] !== 'generated-index') continue;
    const label = said(settings['label']) ?? withoutNumber(nameOf(folderOf(path)));
    const slug = said(link['slug']) ?? `category/${githubAnchors(label, new Set())}`;
    found.set(joined(part.route, slug) ?? slug, folderOf(path));
  }
  return found;
};
