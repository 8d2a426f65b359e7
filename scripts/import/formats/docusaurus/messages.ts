/** Names of groups and links of sidebars in the language of the pages, as the files for translators have them. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { Fields, Finding, FolderSettings, SourceFolder } from '../../source.ts';
import { isRecord, record, said } from '../../text/literals.ts';
import { withoutNumber } from './names.ts';

/** What each key is called; a key is `sidebar.NAME.category.LABEL`, and so on. */
export type Messages = ReadonlyMap<string, string>;

/**
 * The messages of the pages of a part, and what is to be said of their file.
 * @param base folder of the settings of the site
 * @param id name of the plug-in that makes the pages
 */
export const messagesIn = (
  folder: SourceFolder,
  base: string,
  { language, id, version }: { readonly language: string; readonly id: string; readonly version: string | undefined },
): { readonly messages: Messages; readonly findings: readonly Finding[] } => {
  const plugin = `docusaurus-plugin-content-docs${id === 'default' ? '' : `-${id}`}`;
  const file = version === undefined ? 'current.json' : `version-${version}.json`;
  const path = joined(base, 'i18n', language, plugin, file) ?? file;
  if (!folder.has(path)) return { messages: new Map(), findings: [] };
  try {
    const written: unknown = JSON.parse(folder.read(path));
    const messages = Object.entries(record(written)).flatMap(([key, one]): [string, string][] => {
      const message = said(isRecord(one) ? one['message'] : one);
      return message === undefined ? [] : [[key, message]];
    });
    return { messages: new Map(messages), findings: [] };
  } catch (error) {
    const what = `cannot be read: ${String(error).split('\n')[0] ?? ''}`;
    return {
      messages: new Map(),
      findings: [{ kind: 'navigation', path, line: 1, what, done: 'groups are called as on the site' }],
    };
  }
};

/** A sidebar, or a part of one, with what is written in it as the messages have it. */
export const translatedBar = (part: unknown, name: string, messages: Messages): unknown => {
  const inside = (one: unknown): unknown => translatedBar(one, name, messages);
  if (Array.isArray(part)) return part.map(inside);
  if (!isRecord(part)) return part;
  const named = (kind: string, key: string): string | undefined => messages.get(`sidebar.${name}.${kind}.${key}`);
  if (!('type' in part))
    return Object.fromEntries(
      Object.entries(part).map(([label, items]) => [named('category', label) ?? label, inside(items)]),
    );
  const kind = part['type'] === 'ref' ? 'doc' : (said(part['type']) ?? '');
  const key = said(part['key']) ?? said(part['label']) ?? said(part['id']) ?? '';
  const label = named(kind, key);
  const about = named(kind, `${key}.link.generated-index.description`);
  const link: Fields = record(part['link']);
  return {
    ...part,
    ...(label === undefined ? {} : { label }),
    ...(about === undefined ? {} : { link: { ...link, description: about } }),
    ...(part['items'] === undefined ? {} : { items: inside(part['items']) }),
  };
};

/** Folders above pages, from the outermost. */
const foldersOf = (pages: readonly string[]): Set<string> =>
  new Set(
    pages.flatMap((page) => {
      const parts = folderOf(page).split('/');
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );

/** Settings of folders whose groups are called as the messages have it, whichever sidebar they stand in. */
export const translatedFolders = (
  folders: ReadonlyMap<string, FolderSettings>,
  pages: readonly string[],
  messages: Messages,
): ReadonlyMap<string, FolderSettings> => {
  if (messages.size === 0) return folders;
  const result = new Map(folders);
  const keys = [...messages.keys()];
  for (const path of foldersOf(pages)) {
    const own = folders.get(path);
    const end = `.category.${own?.title ?? withoutNumber(nameOf(path))}`;
    const said = (more = ''): string | undefined => {
      const key = keys.find((one) => one.startsWith('sidebar.') && one.endsWith(end + more));
      return key === undefined ? undefined : messages.get(key);
    };
    const [title, summary] = [said(), said('.link.generated-index.description')];
    if (title !== undefined || summary !== undefined)
      result.set(path, { ...own, title: title ?? own?.title, summary: summary ?? own?.summary });
  }
  return result;
};
